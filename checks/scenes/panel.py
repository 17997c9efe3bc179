"""The clerks' panel, from the corners to every page of it."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from checks.scenes.stage import Stage
from checks.scenes.tapper import Tapper
from kiosk.hall.age import Age
from kiosk.hall.clock import MINUTE
from kiosk.hall.day.complaint import Complaint, Grievance
from kiosk.hall.desk.clerk import Appointment, Clerk, Role
from kiosk.services.employer.sent import Keeps

PASSPHRASE, PIN, OTHER_PIN = "天亮以前 来了三个人", "482953", "739164"
MANAGER, CLERK = "李华", "王芳"
HELD_SECONDS = 3.5


def appoint(stage: Stage) -> Clerk:
    """A manager with a PIN, and one beside him."""
    desk = stage.services.desk
    manager = desk.clerks.first(MANAGER, PASSPHRASE)
    assert isinstance(manager, Clerk)
    desk.pins.change(manager.id, PIN)
    other = desk.clerks.appoint(manager.id, Appointment(CLERK, Role.CLERK, PASSPHRASE))
    assert isinstance(other, Clerk)
    desk.pins.change(other.id, OTHER_PIN)
    return manager


def hold(stage: Stage, x: int, y: int, seconds: float = HELD_SECONDS) -> None:
    """A finger lies at a place of the glass for so long."""
    QTest.mousePress(stage.window.root, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
    stage.seconds += seconds
    QTest.mouseRelease(stage.window.root, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
    stage.settle()


def find_in(stage: Stage) -> None:
    """By both corners."""
    hold(stage, 5, 5)
    hold(stage, 5, stage.shape.pixels[1] - 5)


def pick(stage: Tapper, name: str) -> None:
    """Say who one is."""
    names = [each.name for each in stage.window.conversation.state.panel.holders]
    stage.tap(f"who-{names.index(name)}")


def come_in(stage: Stage, name: str = MANAGER, pin: str = PIN) -> None:
    """By his PIN."""
    find_in(stage)
    pick(stage, name)
    stage.type(pin)


def into_the_panel(stage: Stage) -> Iterator[str]:
    """Nobody has a PIN; who is it, a wrong one, six things to do."""
    find_in(stage)
    yield "panel-nobody"
    stage.tap("leave")
    appoint(stage)
    find_in(stage)
    yield "panel-who"
    pick(stage, MANAGER)
    stage.type("123")
    yield "panel-pin"
    stage.type("456")
    yield "panel-wrong"
    for _ in range(4):
        stage.type("123456")
    yield "panel-waits"
    stage.seconds += MINUTE
    stage.type(PIN)
    yield "panel-home"


def in_the_panel(stage: Stage) -> Iterator[str]:
    """Each of the six things."""
    appoint(stage)
    job = stage.publish(time="07:30", headcount="20")
    stage.fill(job, but=4)
    come_in(stage)
    stage.tap("openDoor")
    yield "panel-hall"
    stage.tap("main")
    yield "panel-closed"
    stage.tap("main", "back", "openRoster")
    yield "panel-roster"
    stage.tap("roster-0")
    yield "panel-seats"
    stage.tap("back", "back", "openDevices")
    yield "panel-devices"
    stage.tap("back", "openComputer")
    yield "panel-computer"
    stage.tap("back", "openUrgent", "main")
    yield "panel-urgent-missing"
    stage.find("words").setProperty(
        "text", "停电通知：今天下午 2 点到 4 点停电，自助机也停。要报名的请先到服务台，我们用纸记。"
    )
    stage.settle()
    yield "panel-urgent"
    stage.tap("main")
    yield "panel-preview"
    stage.tap("for-1")
    yield "panel-posted"
    stage.tap("openUrgent", "main")
    yield "panel-urgent-standing"


def out_of_the_panel(stage: Stage) -> Iterator[str]:
    """Somebody is ended while he is in."""
    manager = appoint(stage)
    come_in(stage, CLERK, OTHER_PIN)
    other = next(each for each in stage.services.desk.pins.holders() if each.name == CLERK)
    stage.services.desk.clerks.end(manager.id, other.id)
    stage.tap("openDoor")
    yield "panel-out"


def needs_in_the_panel(stage: Stage) -> Iterator[str]:
    """Held work and a card."""
    appoint(stage)
    draft = stage.draft(note="只要男的，五十岁以下，先交 100 元押金。")
    stage.services.postings.publish(b"employer-held", draft, keeps=Keeps.MUST_BE_READ)
    stage.services.complaints.make(Complaint(b"", Grievance.NOT_PAID, "说好一天三百，只给了二百，还骂人。"))
    come_in(stage)
    yield "panel-home-needs"
    stage.tap("main")
    yield "panel-needs"
    stage.tap("need-0")
    yield "panel-held"
    stage.tap("sendBack")
    yield "panel-why"
    stage.tap("back", "refuse")
    yield "panel-why-not"
    stage.tap("why-0")
    yield "panel-refused"
    stage.tap("need-0")
    yield "panel-case"
    stage.tap("main")
    yield "panel-needs-none"
    stage.services.workers.agree("13812345678", Age.YOUNG)
    stage.tap("main")
    stage.type("138")
    stage.tap("main")
    yield "panel-number"
    stage.type("12345678")
    stage.tap("main")
    stage.type("22010420090101123X")
    stage.tap("main")
    yield "panel-card"
