"""`linggong takeover`: a clerk lets this kiosk give the seats of one that is gone, or its own from before a restore."""

from kiosk.commands.acts.at_hall import BAD_INPUT, DONE, NOTHING_DONE, Say, at_hall
from kiosk.commands.acts.meant import Wanted, ambiguous, in_words
from kiosk.place.hall import Hall
from kiosk.place.place import Place
from kiosk.upkeep.standing import letter, standing_in_words


def take_over(place: Place, wanted: Wanted | None, free: int | None, say: Say) -> int:
    """List postings of other kiosks, or state how many seats of one are free here; the exit code."""
    return at_hall(place, lambda hall: _listed(hall, say) if wanted is None else _taken(hall, wanted, free, say), say)


def take_drafts_over(place: Place, say: Say) -> int:
    """Let this kiosk answer drafts without a code from now on, as the one before is gone; the exit code."""
    return at_hall(place, lambda hall: _drafts_taken(hall, say), say)


def _drafts_taken(hall: Hall, say: Say) -> int:
    if not hall.services.channels.drafts.take_over():
        say("没扫码发来的活，本来就由这台机器收。")
        return NOTHING_DONE
    say("从现在起，没扫码发来的活由这台机器收。等上级知道了就算数；在那以前发来的，还归原来那台。这件事已记下来。")
    return DONE


def _who_answers(hall: Hall) -> str:
    other = hall.services.channels.drafts.answered_by()
    if other is None:
        return "没扫码发来的活（上级网页上的），由这台机器收。"
    return (
        f"没扫码发来的活（上级网页上的），由 {letter(other)} 机收。那台真坏了：linggong takeover --drafts，改由这台。"
    )


def _listed(hall: Hall, say: Say) -> int:
    found = hall.services.postings.elsewhere()
    for words in standing_in_words(hall.store):
        say(words)
    for posting in found:
        say(in_words(hall.catalogue, posting))
    say(
        "上面这些活的名额归别的自助机管。那台机器真坏了再接管：linggong takeover 活号 --free 还剩几个名额"
        if found
        else "没有归别的自助机管的活。"
    )
    say(_who_answers(hall))
    return DONE


def _taken(hall: Hall, wanted: Wanted, free: int | None, say: Say) -> int:
    found = wanted.among(hall.services.postings.elsewhere())
    if not found:
        say(f"没有归别的自助机管的 {wanted.number} 号活。不带号运行一次，就能看到全部。")
        return NOTHING_DONE
    if len(found) > 1:
        for words in ambiguous(hall.catalogue, found):
            say(words)
        return BAD_INPUT
    posting = found[0]
    if free is None or not 1 <= free <= posting.wanted:
        say(f"请用 --free 写明还剩几个名额（1 到 {posting.wanted}）。先打电话问清楚，已经去了几个人。")
        return BAD_INPUT
    hall.services.postings.take_over(posting.id, free)
    say(f"{in_words(hall.catalogue, posting)}：这台机器现在可以再报 {free} 个名额。这件事已记下来。")
    return DONE
