"""A worker's day beside the seat: pay, marks, complaints with their words, courses, policy cards."""

from collections.abc import Iterator

from checks.scenes.looking import come
from checks.scenes.stage import TODAY, Stage
from checks.scenes.strangers import PHONE
from kiosk.hall.age import Age
from kiosk.hall.clock import DAY, HOUR
from kiosk.hall.day.attendance import Attendance
from kiosk.hall.day.complaint import CaseEnd, Complaint, Filed, Grievance, StepKind
from kiosk.hall.day.ticked import Act
from kiosk.hall.desk.clerk import Clerk, Role
from kiosk.hall.posting import Posting
from kiosk.services.desk.cases import TOLD_MOST

EVENING = 14 * HOUR


def _open_day(stage: Stage, posting: Posting) -> None:
    """By number and label, of a seat of this posting."""
    stage.services.workers.agree(PHONE, Age.ADULT)
    worker = stage.services.workers.register(PHONE, (102,), TODAY)
    stage.services.signups.sign_up(worker.id, posting.id)
    come(stage)
    stage.window._models.wizard.enterLabel()
    stage.settle()
    stage.type("1")
    stage.tap("main")


def before_work(stage: Stage) -> Iterator[str]:
    """What can be asked and learnt while the work is to come."""
    _open_day(stage, stage.publish(day=TODAY.isoformat(), time="07:30", length="3d"))
    yield "held-early"
    stage.tap("matters")
    yield "matters"
    stage.tap("openPolicies")
    yield "policies"
    stage.tap("policy-3")
    yield "policy"
    stage.tap("back", "nextPolicies")
    yield "policies-last"
    stage.tap("back", "openCourses")
    yield "courses"
    stage.tap("course-0")
    yield "course"
    stage.tap("main")
    yield "course-joined"


def missed(stage: Stage) -> Iterator[str]:
    """His employer says that he did not come; he says that he did, and the desk decides."""
    posting = stage.publish()
    _open_day(stage, posting)
    stage.now += 2 * HOUR
    with stage.store.read() as query:
        (signup,) = query.signups.of_posting(posting.id)
    stage.services.ticks.say(posting.employer, signup.id, Act.ABSENT)
    _open_day_again(stage)
    yield "held-missed"
    stage.tap("contest")
    yield "held-contested"
    stage.services.ticks.judge(signup.id, Attendance.ARRIVED)
    stage.now += DAY
    _open_day_again(stage)
    yield "held-judged"


def _open_day_again(stage: Stage) -> None:
    stage.tap("leave")
    come(stage)
    stage.window._models.wizard.enterLabel()
    stage.settle()
    stage.type("1")
    stage.tap("main")


def after_work(stage: Stage) -> Iterator[str]:
    """What can be said of work that is over."""
    _open_day(stage, stage.publish())
    stage.now += EVENING + DAY
    stage.look()
    yield "held-over"
    stage.tap("main")
    yield "matters-over"
    stage.tap("openPay")
    yield "pay"
    stage.tap("sayUnpaid")
    yield "pay-unpaid"
    stage.tap("sayPaid")
    yield "pay-paid"
    stage.tap("back", "openMark")
    yield "mark"
    stage.tap(_choices(stage, "mark-")[-1])
    stage.tap("reason-1")
    yield "why"
    stage.tap("main")
    yield "mark-given"


def complaining(stage: Stage) -> Iterator[str]:
    """A complaint in own words, and its number."""
    _open_day(stage, stage.publish())
    stage.tap("matters", "openGrievances")
    yield "grievance"
    stage.tap(_choices(stage, "grievance-")[-1])
    stage.tap("main")
    yield "words-missing"
    stage.find("words").setProperty("text", "说好一天三百，只给了二百，还骂人。")
    stage.settle()
    yield "words"
    stage.tap("main")
    yield "case"
    stage.tap("back", "openGrievances")
    yield "grievance-again"


def answered(stage: Stage) -> Iterator[str]:
    """What the desk says of a complaint, as long as it may be."""
    stage.services.workers.agree(PHONE, Age.ADULT)
    worker = stage.services.workers.register(PHONE, (102,), TODAY)
    case = stage.services.complaints.make(Complaint(worker.id, Grievance.NOT_PAID, "说好的三百，只给了二百"))
    cases, clerk = stage.services.desk.cases, Clerk(b"clerk.....", "李红", Role.CLERK, 0)
    (filed,) = cases.numbered(clerk, case.digits if case else "")
    cases.step(clerk, filed.id, StepKind.TAKEN)
    _ask_after(stage, filed)
    yield "case-taken"
    stage.tap("main")
    cases.end(
        clerk, filed.id, CaseEnd.SUSTAINED, ("老板认了，周三下午三点在服务台当面给钱，请带上手机。" * 9)[:TOLD_MOST]
    )
    _ask_after(stage, filed)
    yield "case-answered"


def _ask_after(stage: Stage, filed: Filed) -> None:
    come(stage)
    stage.window._models.wizard.enterLabel()
    stage.settle()
    stage.type(filed.case.digits)
    stage.tap("main")


def _choices(stage: Stage, begins: str) -> list[str]:
    return [item.objectName() for item in stage.items() if item.objectName().startswith(begins)]
