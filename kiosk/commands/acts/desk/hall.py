"""`linggong hall`: a clerk opens the hall at this kiosk and closes it, by name and passphrase; written as his act."""

from collections.abc import Callable

from kiosk.commands.acts.at_hall import BAD_INPUT, DONE, NOTHING_DONE, Say, at_hall
from kiosk.commands.acts.desk.clerks import Asks, entered
from kiosk.hall.clock import local
from kiosk.hall.desk.act import Act
from kiosk.hall.desk.opening import CannotOpen
from kiosk.hall.ids import Id
from kiosk.place.hall import Hall
from kiosk.place.place import Place
from kiosk.store.acting.acting import NotAllowedError

IS_RIGHT = frozenset({"对", "是", "y", "yes"})
WHY_NOT = {
    CannotOpen.CLOCK: "这台机器的钟不可能对，先把钟调准再开门。",
    CannotOpen.NO_WORD: "这台机器已经停用，它说的话不算数。",
}


def open_doors(place: Place, asks: Asks, say: Say) -> int:
    """Open the hall, once the clerk has found the time right; the exit code."""

    def act(hall: Hall, clerk: Id) -> int:
        seen = hall.store.clock()
        answer = asks.open(f"这台机器现在是 {local(seen):%Y-%m-%d %H:%M}。钟对吗（对/不对）")
        if answer.strip().lower() not in IS_RIGHT:
            say("没有开门：先把这台机器的钟调准。")
            return NOTHING_DONE
        with hall.services.acts.by(clerk, Act.HALL_OPENED):
            said = hall.services.desk.openings.open(seen)
        if isinstance(said, CannotOpen):
            say(f"没有开门：{WHY_NOT[said]}")
            return NOTHING_DONE
        say("开着门了。")
        return DONE

    return _by_clerk(place, act, asks, say)


def close_doors(place: Place, asks: Asks, say: Say) -> int:
    """Close the hall, and say what is not over; the exit code."""

    def act(hall: Hall, clerk: Id) -> int:
        with hall.services.acts.by(clerk, Act.HALL_CLOSED):
            left = hall.services.desk.openings.close()
        is_open = hall.services.desk.openings.standing.is_open
        say("这台机器关门了，别的机器还开着。" if is_open else "关门了。")
        if left:
            offers, talks, absent = len(left.offers), len(left.talks), len(left.absent)
            say(f"还没完：叫到没回话 {offers} 个，谈了没结果 {talks} 个，还不知道到没到 {absent} 个。")
        return DONE

    return _by_clerk(place, act, asks, say)


def _by_clerk(place: Place, act: Callable[[Hall, Id], int], asks: Asks, say: Say) -> int:
    def work(hall: Hall) -> int:
        clerk = entered(hall, "您的名字", asks, say)
        if clerk is None:
            return NOTHING_DONE
        try:
            return act(hall, clerk.id)
        except NotAllowedError:
            say("您的身份不能做这件事，请专员来做。")
            return BAD_INPUT

    return at_hall(place, work, say)
