"""`linggong takeover`: a clerk lets this kiosk give the seats of one that is gone, or its own from before a restore."""

from collections.abc import Callable

from kiosk.errors import CannotStartError
from kiosk.place.hall import Hall, open_hall
from kiosk.place.place import Place
from kiosk.processes.meant import Wanted, ambiguous, in_words
from kiosk.processes.standing import standing_in_words
from kiosk.settings import SettingsError, read_settings
from kiosk.store.database import FILE
from kiosk.store.errors import StoreUnavailable

DONE, NOT_FOUND, BAD_INPUT = 0, 1, 2

Say = Callable[[str], None]


def take_over(place: Place, wanted: Wanted | None, free: int | None, say: Say) -> int:
    """List postings of other kiosks, or state how many seats of one are free here; the exit code."""
    try:
        if not (place.data / FILE).is_file():
            raise CannotStartError(f"{place.data}: holds no hall's data; choose another --data.")
        with open_hall(place, read_settings(place.config)) as hall:
            return _listed(hall, say) if wanted is None else _taken(hall, wanted, free, say)
    except (CannotStartError, SettingsError, StoreUnavailable) as error:
        say(str(error))
        return BAD_INPUT


def _listed(hall: Hall, say: Say) -> int:
    found = hall.services.postings.elsewhere()
    for words in standing_in_words(hall.services.store):
        say(words)
    for posting in found:
        say(in_words(hall.catalogue, posting))
    say(
        "上面这些活的名额归别的自助机管。那台机器真坏了再接管：linggong takeover 活号 --free 还剩几个名额"
        if found
        else "没有归别的自助机管的活。"
    )
    return DONE


def _taken(hall: Hall, wanted: Wanted, free: int | None, say: Say) -> int:
    found = wanted.among(hall.services.postings.elsewhere())
    if not found:
        say(f"没有归别的自助机管的 {wanted.number} 号活。不带号运行一次，就能看到全部。")
        return NOT_FOUND
    if len(found) > 1:
        for words in ambiguous(hall.catalogue, found):
            say(words)
        return BAD_INPUT
    posting = found[0]
    if free is None or not 1 <= free <= posting.terms.headcount:
        say(f"请用 --free 写明还剩几个名额（1 到 {posting.terms.headcount}）。先打电话问清楚，已经去了几个人。")
        return BAD_INPUT
    hall.services.postings.take_over(posting.id, free)
    say(f"{in_words(hall.catalogue, posting)}：这台机器现在可以再报 {free} 个名额。这件事已记下来。")
    return DONE
