"""Whoever looks for work: the whole list, and jobs with the longest texts that a form takes."""

from collections.abc import Iterator

from msgspec.structs import replace

from checks.scenes.stage import TODAY, TOMORROW, Stage
from checks.scenes.strangers import PHONE
from kiosk.hall.desk.register.seeker import SeekerForm
from kiosk.hall.form.hall_number import HallNumber
from kiosk.hall.worker import WISHES_LAST, Person
from kiosk.services.desk.register.seekers import Registered
from kiosk.store.queries.persons import PERSON

NOBODY_WANTS = (504,)
LONG = {
    "trade": "403",
    "headcount": "999",
    "pay": "99999.55",
    "pay_unit": "1",
    "paid": "4",
    "length": "10h",
    "meals": "1",
    "lodging": "1",
    "ride": "1",
    "tools": "1",
    "insurance": "1",
    "place": "长春市南关区全安广场东门向北二百米路西红旗商贸城三号楼地下一层装卸货平台左手边门口"[:40],
    "note": "管两顿饭，当天结钱，工具自带，有车接送。" * 5,
    "name": "欧阳德福家政服务有限公司经理部",
    "phone": "13912345678",
}


def come(stage: Stage, trades: tuple[int, ...] = (101, 102), phone: str = PHONE) -> bytes:
    """Somebody whom the hall knows, at the jobs; who it is."""
    worker = stage.know(phone, trades)
    stage.tap("findWork")
    stage.type(phone)
    return worker.id


def every_job(stage: Stage) -> Iterator[str]:
    """The whole list, by family and day, and one job of it by itself."""
    come(stage)
    stage.tap("job-0")
    yield "job"
    stage.tap("back", "seeAll")
    yield "every"
    stage.tap("nextPage")
    yield "every-2"
    if stage.sees("pick"):
        stage.tap("pick")
        yield "pick"
    stage.tap("zones")
    yield "zones"
    stage.tap("back", "of-3", "meals")
    if stage.sees("done"):
        stage.tap("done")
    yield "every-family"


def nothing_there(stage: Stage) -> Iterator[str]:
    """Where there is no work of the wanted trades, and where one needs a paper that nobody has asked about."""
    for job in stage.services.jobs.every(TODAY):
        if job.terms.trade in {*NOBODY_WANTS, *stage.catalogue.near(NOBODY_WANTS)}:
            stage.fill(job)
    come(stage, NOBODY_WANTS)
    yield "jobs-nothing"
    stage.publish(trade="504", day=TOMORROW.isoformat())
    stage.look()
    stage.tap("otherDay")
    yield "jobs-tomorrow"
    stage.tap("leave")
    job = stage.publish(trade="105", needs="1", time="09:00")
    come(stage, (105,))
    stage.tap("enterNumber")
    stage.type(str(job.number))
    stage.tap("main")
    yield "job-needs-paper"
    stage.tap("main")
    yield "papers"
    stage.tap("haveNot")
    yield "no-papers"


def longest_texts(stage: Stage) -> Iterator[str]:
    """Where everything is as long as it can be, suggested, in the list, and as a seat."""
    for day in (TODAY, TOMORROW):
        for trade in ("403", "403", "402", "401"):
            stage.publish(**{**LONG, "trade": trade, "day": day.isoformat()})
    come(stage, (401, 402, 403, 404, 405))
    yield "long-jobs"
    stage.tap("seeAll")
    if stage.sees("pick"):
        stage.tap("pick", "of-3", "done")
    else:
        stage.tap("of-3")
    yield "long-every"
    stage.tap("back", "job-0")
    yield "long-job"
    stage.tap("main")
    if stage.page == "papers":
        yield "long-papers"
        stage.tap("main")
    yield "long-seat"


def unknown_unit(stage: Stage) -> Iterator[str]:
    """Pay in a unit that only a newer program knows."""
    with stage.store.write() as tx:
        tx.conn.exec_driver_sql("update postings set pay_unit = 99")
    come(stage)
    yield "jobs-unknown-unit"


def without_phone(stage: Stage) -> Iterator[str]:
    """Who has no phone and types the number that the desk gave him, at first wrongly."""
    given = stage.services.desk.seekers.register(SeekerForm("李国强", age="3", trades="101", purposes="1"))
    assert isinstance(given, Registered)
    stage.tap("findWork")
    stage.type(given.number[:4])
    stage.tap("main")
    yield "hall-number-short"
    stage.tap("key-clear")
    stage.type(given.number[:-1] + str(9 - int(given.number[-1])))
    yield "hall-number-wrong"
    stage.tap("key-clear")
    stage.type(HallNumber(0, 77).digits)
    yield "hall-number-unknown"
    stage.tap("key-clear")
    stage.type(given.number)
    assert stage.page == "jobs"


def still(stage: Stage) -> Iterator[str]:
    """Who said long ago what he looks for is asked whether that holds: of one trade, and of several."""
    for phone, trades in ((PHONE, (101,)), (PHONE[:-1] + "9", (101, 102, 401, 501))):
        worker = stage.know(phone, trades)
        with stage.store.write() as tx:
            kept = tx.records.sealed(worker.id, PERSON, Person)
            assert isinstance(kept, Person)
            tx.put_sealed(worker.id, PERSON, replace(kept, wished=TODAY - WISHES_LAST))
        stage.tap("findWork")
        stage.type(phone)
        yield "still" if len(trades) == 1 else "still-several"
        stage.tap("main", "leave")
