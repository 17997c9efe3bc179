"""Who waits for a full job: his place, his turn, the ways out of the queue."""

from collections.abc import Iterator

from msgspec.structs import replace

from checks.scenes.looking import come
from checks.scenes.stage import TODAY, Stage
from checks.scenes.strangers import PHONE
from kiosk.hall.age import Age
from kiosk.hall.posting import Posting
from kiosk.hall.seat.outcomes import Confirmed, Queued
from kiosk.hall.seat.waiting import Waiting


def waiting(stage: Stage) -> Iterator[str]:
    """A place in the queue, called while he stands there; yes too early, too late, and in time."""
    full, given = _full(stage)
    before = _others(stage, full, 3)
    stage.services.workers.agree(PHONE, Age.ADULT)
    come(stage)
    stage.tap("enterNumber")
    stage.type(str(full.number))
    stage.tap("main")
    yield "job-full"
    stage.tap("main")
    yield "queued"
    stage.services.waitings.leave(before[2].id)
    _free(stage, given)
    yield "queued-called"
    stage.tap("main")
    yield "queued-wanted"
    stage.services.waitings.come(before[0], full.edition)
    stage.services.turns.settle()
    stage.look()
    yield "queued-again"
    stage.tap("leaveQueue")
    yield "queue-left"


def called(stage: Stage) -> Iterator[str]:
    """Three are called on the first page; one comes, by another's number first."""
    full, given = _full(stage)
    _others(stage, full, 4)
    worker = stage.services.workers.register(PHONE, (101, 102), TODAY)
    _free(stage, given)
    yield "start-called"
    stage.tap("answerCall")
    stage.type(PHONE)
    yield "place-wrong"
    place = stage.services.waitings.join(worker.id, full.id)
    stage.services.postings.close(full.employer, full.id)
    stage.services.turns.settle()
    stage.type(str(full.number))
    stage.tap("main")
    yield "place"
    stage.type(str(place.waiting.place) if isinstance(place, Queued) else "1")
    stage.tap("main")
    yield "queue-over"


def replaced(stage: Stage) -> Iterator[str]:
    """Work he had a seat of is offered otherwise: he is called, sees it by his label, is asked for a paper."""
    old = stage.publish(headcount="2", length="8h", place="南关区人民大街与解放大路交会处工地")
    worker = stage.know(PHONE, (102,))
    stage.services.signups.sign_up(worker.id, old.id)
    draft = stage.services.earlier.as_offered(old.employer, old.id)
    if draft is None:
        raise LookupError("nothing is offered")
    paper = stage.catalogue.certificates[0].code
    stage.services.replacements.replace(old.employer, old.id, replace(draft, time="9:30", needs=str(paper)))
    stage.look()
    yield "start-called-replaced"
    come(stage)
    stage.tap("mySeat")
    stage.type("1")
    stage.tap("main")
    yield "notice-replaced"
    stage.tap("main")
    yield "queued-replaced"
    stage.tap("main", "haveNot")
    yield "queued-no-papers"


def _full(stage: Stage) -> tuple[Posting, bytes]:
    """A job whose one seat is taken, and by which sign-up."""
    posting = stage.publish(headcount="1", length="8h", place="南关区人民大街与解放大路交会处工地")
    worker = stage.services.workers.register("13600000000", (102,), TODAY)
    given = stage.services.signups.sign_up(worker.id, posting.id)
    if not isinstance(given, Confirmed):
        raise LookupError("nobody has the seat")
    return posting, given.signup.id


def _others(stage: Stage, posting: Posting, count: int) -> list[Waiting]:
    workers = (stage.services.workers.register(f"1370000000{each}", (102,), TODAY) for each in range(count))
    for worker in workers:
        stage.services.waitings.join(worker.id, posting.id)
    with stage.store.read() as query:
        return list(query.waiting.of_posting(posting.id))


def _free(stage: Stage, signup: bytes) -> None:
    stage.services.signups.withdraw(signup)
    stage.services.turns.settle()
    stage.look()
