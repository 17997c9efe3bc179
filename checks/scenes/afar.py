"""Seats that another answers for: the hall that offers one, or an employer who talks first."""

from collections.abc import Iterator

from checks.scenes.looking import LONG, come
from checks.scenes.stage import NOW, Stage
from kiosk.hall.clock import HOUR
from kiosk.hall.posting import Paid, PayUnit, Posting, Terms
from kiosk.hall.seat.application import ApplicationEnd, Distant
from kiosk.hall.seat.signup import Seat

ANOTHER = "13700006666"
HALLS = ("九台零工市场", "延边朝鲜族自治州敦化市零工市场")
PLACES = ("九台区南山", LONG["place"])


def other_halls(stage: Stage) -> Iterator[str]:
    """What they offer, none of it without a line; a seat asked for, and what is answered."""
    come(stage)
    _look_afar(stage)
    yield "elsewhere-no-line"
    stage.tap("leave")
    stage.others.offered = ()
    come(stage)
    _look_afar(stage)
    yield "elsewhere-nothing"
    stage.tap("leave")
    stage.others.offered = tuple(map(_offered, range(9)))
    come(stage)
    _look_afar(stage)
    yield "elsewhere"
    stage.tap("nextPage")
    yield "elsewhere-2"
    yield from _answered(stage, Seat(1, 114), "yes")
    stage.tap("leave")
    come(stage, phone=ANOTHER)
    _look_afar(stage)
    yield from _answered(stage, ApplicationEnd.FULL, "no")


def talking(stage: Stage) -> Iterator[str]:
    """Work that is talked about first: where and when, and what may come of it."""
    talked = {"choosing": "2", "talk_table": "12", "talk_time": "05:40"}
    posting = stage.publish(headcount="2", **talked)
    come(stage)
    _apply(stage, posting)
    yield "talk"
    stage.tap("notAgreed")
    yield "talk-refused"
    stage.tap("leave")
    come(stage, phone=ANOTHER)
    _apply(stage, posting)
    with stage.store.read() as query:
        talk = next(one for one in query.applications.talks_of_posting(posting.id) if one.why is None)
    stage.services.talks.take(posting.employer, talk.id)
    stage.services.turns.settle()
    stage.look()
    yield "talk-taken"


def _look_afar(stage: Stage) -> None:
    stage.tap("seeAll")
    if not stage.sees("elsewhere"):
        stage.tap("pick")
    stage.tap("elsewhere")


def _offered(number: int) -> Distant:
    """One job of another hall; every second one in long words."""
    is_long, start = number % 2, NOW + (1 + number) * HOUR
    terms = (
        Terms(403, 99, 9999955, PayUnit.DAY, start, paid=Paid.HALF_MONTH)
        if is_long
        else Terms(102, 5, 26000, PayUnit.DAY, start, pay_most_fen=30000, paid=Paid.SAME_DAY)
    )
    return Distant(b"afar-%05d" % number, b"other-hall", HALLS[is_long], terms, PLACES[is_long], 3, 60 * is_long)


def _answered(stage: Stage, answer: Seat | ApplicationEnd, name: str) -> Iterator[str]:
    """A seat asked for by the first card on show, and this answer to it."""
    stage.others.answer = None
    stage.tap_item(stage.find("ask", "row-0"))
    if stage.page == "papers":
        stage.tap("main")
    if name == "yes":
        yield "applied"
    stage.others.answer = answer
    stage.services.elsewhere.hear()
    stage.look()
    yield f"applied-{name}"


def _apply(stage: Stage, posting: Posting) -> None:
    stage.tap("enterNumber")
    stage.type(str(posting.number))
    stage.tap("main", "main")
