"""The window: joins the conversation, the view models and the pages, and shows the first frame before anything slow."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QRect, QTimer
from PySide6.QtQml import QQmlApplicationEngine, QQmlError
from PySide6.QtQuick import QQuickWindow

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import Clock
from kiosk.hall.desk.opening import is_open
from kiosk.hall.hours import ALWAYS, Hours
from kiosk.hall.language import Language
from kiosk.qt.application import SignalEnding, leave, open_application
from kiosk.qt.background import Background, Ok, Result
from kiosk.qt.collector import Collector
from kiosk.qt.typing import TypingMemory
from kiosk.screen.behind import NOTHING, Behind
from kiosk.screen.conversation import Conversation
from kiosk.screen.errors import HallUnavailable, PagesBroken
from kiosk.screen.flow.state import Page
from kiosk.screen.idle import Idle, Monotonic
from kiosk.screen.market import Host, Watch
from kiosk.screen.pictures import CODE, ICONS, CodePicture, IconPicture
from kiosk.screen.pulse import Pulse
from kiosk.screen.speaking import Speaking
from kiosk.screen.viewmodels.applying.crew import CrewView
from kiosk.screen.viewmodels.applying.elsewhere import ElsewhereView
from kiosk.screen.viewmodels.applying.queue import QueueView
from kiosk.screen.viewmodels.applying.talk import TalkView
from kiosk.screen.viewmodels.day.learning import LearningView
from kiosk.screen.viewmodels.day.matters import MattersView
from kiosk.screen.viewmodels.events import EventsView
from kiosk.screen.viewmodels.every import Browsing
from kiosk.screen.viewmodels.hire import HireCode, Whither
from kiosk.screen.viewmodels.idle import IdleWatch
from kiosk.screen.viewmodels.job import JobView
from kiosk.screen.viewmodels.jobs import JobList
from kiosk.screen.viewmodels.label import LabelEntry
from kiosk.screen.viewmodels.look import LookView
from kiosk.screen.viewmodels.market import MarketView
from kiosk.screen.viewmodels.number import JobNumber
from kiosk.screen.viewmodels.panel.door import HiddenDoor
from kiosk.screen.viewmodels.panel.entry import PanelEntry
from kiosk.screen.viewmodels.panel.hall import PanelHall
from kiosk.screen.viewmodels.panel.work import PanelWork
from kiosk.screen.viewmodels.parts.names import Names
from kiosk.screen.viewmodels.phone import PhoneEntry
from kiosk.screen.viewmodels.seat import SeatView
from kiosk.screen.viewmodels.trades import TradeChoice
from kiosk.screen.viewmodels.wizard import Wizard

if TYPE_CHECKING:
    from kiosk.screen.inquiries import Inquiries
    from kiosk.services import Services

QML = Path(__file__).parent / "qml"
TRY_OPENING_AGAIN = 2000
"""Milliseconds until the database is tried again when it could not be opened."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Fittings:
    """What a screen is given; `open_services` is called on the background thread, after the first frame."""

    open_services: "Callable[[], Services]"
    catalogue: Catalogue
    ways: Whither
    icons: Path
    clock: Clock
    hall_name: str
    hotline: str = ""
    clerk: str = ""
    desk: str = ""
    width_mm: float = 268
    height_mm: float = 476
    hours: Hours = ALWAYS
    languages: tuple[Language, ...] = (Language.CHINESE,)
    behind: Behind = NOTHING
    monotonic: Monotonic = time.monotonic
    moment_ms: int = 350
    """So long what has just appeared takes no press: the second tap of two comes within that."""
    wipe_typing: Callable[[], None] = lambda: None
    """Leave nothing of what the keyboard keeps; called while nobody types."""


class Window:
    """The kiosk's window; needs a QGuiApplication (`open_application`)."""

    def __init__(self, fittings: Fittings) -> None:
        self._fittings, self._collector = fittings, Collector()
        self._must_leave = False
        self.background = Background(self._open_hall, HallUnavailable)
        self.conversation = Conversation(self.background)
        self._codes = CodePicture()
        self._look = LookView(self.conversation, fittings.languages)
        self._models = self._make_models()
        models = self._models
        shown = (models.elsewhere, models.talk, models.queue, models.market, models.hire)
        ticking, own = (models.idle, models.queue, models.seat), (self._wipe_typing, self._leave_if_free)
        self.pulse = Pulse(
            (self.conversation.refresh, *(each.refresh for each in shown), self._ask_letter),
            (models.market.tick, models.hire.refresh, *(each.tick for each in ticking), *own),
        )
        self.engine = QQmlApplicationEngine()
        self.engine.warnings.connect(_log_warnings)
        self._speaking = Speaking(self.engine)
        self._look.changed.connect(self._speak)
        self._look.changed.connect(self._models.market.show)
        self._speak()
        self.root = self._load()
        self._door = HiddenDoor(self.conversation, fittings.monotonic)
        self.root.installEventFilter(self._door)
        self.root.installEventFilter(self._models.idle)  # the last one sees a press first, and may keep it
        self.root.frameSwapped.connect(self._first_frame)

    def show(self, place: QRect | None = None) -> None:
        """Show the window at a place in pixels, or on the whole display."""
        if place is None:
            self.root.setGeometry(self.root.screen().geometry())  # where no window manager does it
            self.root.showFullScreen()
        else:
            self.root.setGeometry(place)
            self.root.show()
        self.root.requestActivate()

    def close(self) -> None:
        """Take the window down after the work that has begun."""
        self.pulse.stop()
        self.background.close()
        self.root.removeEventFilter(self._models.idle)
        self.root.removeEventFilter(self._door)
        self.root.close()
        self._speaking.close()
        shiboken6.delete(self.engine)
        self._collector.close()

    def leave_when_free(self) -> None:
        """End as soon as nobody is there."""
        self._must_leave = True

    def _leave_if_free(self) -> None:
        if self._must_leave and self.conversation.state.is_fresh and self._models.idle.is_resting:
            leave()

    def _make_models(self) -> "_Models":
        given, talk = self._fittings, self.conversation
        host = Host(given.hall_name, given.clerk, given.desk)
        names = Names(self._look, given.catalogue)
        market = MarketView(self.background, talk, host, names, given.clock)
        return _Models(
            wizard=Wizard(talk, given.catalogue),
            entry=PhoneEntry(talk, given.catalogue),
            choice=TradeChoice(talk, names, given.clock),
            jobs=JobList(talk, names, given.clock),
            job=JobView(talk, names, given.clock),
            browsing=Browsing(talk, names, given.clock),
            number=JobNumber(talk),
            label=LabelEntry(talk),
            seat=SeatView(talk, names, given.clock, given.monotonic),
            crew=CrewView(talk, given.catalogue),
            elsewhere=ElsewhereView(talk, names, given.clock),
            talk=TalkView(talk, names, given.clock),
            queue=QueueView(talk, names, given.clock, given.monotonic),
            market=market,
            events=EventsView(talk, market, names, given.clock),
            hire=HireCode(self.background, talk, self._codes, given.ways),
            idle=IdleWatch(talk, Idle(given.monotonic), lambda: is_open(given.hours, market.said, given.clock())),
            look=self._look,
            matters=MattersView(talk, given.clock),
            learning=LearningView(talk, given.catalogue, self._look),
            panel=PanelEntry(talk),
            panelHall=PanelHall(talk, given.clock),
            panelWork=PanelWork(talk, names, given.clock),
        )

    def _load(self) -> QQuickWindow:
        self.engine.addImportPath(str(QML))
        self.engine.addImageProvider(ICONS, IconPicture(self._fittings.icons))
        self.engine.addImageProvider(CODE, self._codes)
        self.engine.setInitialProperties(
            {
                **vars(self._models),
                "glassWidth": self._fittings.width_mm,
                "glassHeight": self._fittings.height_mm,
                "hotline": self._fittings.hotline,
                "moment": self._fittings.moment_ms,
            }
        )
        self.engine.loadFromModule("Hall", "Main")
        roots = self.engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise PagesBroken(f"The kiosk's pages in {QML} cannot be shown; the log says why.")
        return roots[0]

    def _speak(self) -> None:
        self._speaking.speak(self._look.spoken)

    def _open_hall(self) -> "Inquiries":
        from kiosk.screen.inquiries import open_inquiries  # SQLAlchemy loads longer than the first page

        given = self._fittings
        return open_inquiries(given.open_services, given.catalogue, given.clock, given.behind)

    def _first_frame(self) -> None:
        self.root.frameSwapped.disconnect(self._first_frame)
        self.background.start()
        self.pulse.start_clock()
        self._open()

    def _open(self) -> None:
        self.background.ask(lambda hall: (hall.watch(), hall.kiosk()), self._opened)

    def _opened(self, result: Result[tuple[Watch, int]]) -> None:
        if isinstance(result, Ok):
            watch, kiosk = result.value
            self._models.label.set_kiosk(kiosk)
            self.pulse.start(watch)
        else:
            QTimer.singleShot(TRY_OPENING_AGAIN, self._open)

    def _wipe_typing(self) -> None:
        """Also what the keyboard kept when it was taken away, a moment after its page."""
        if self.conversation.state.page not in (Page.WORDS, Page.PANEL):
            self._fittings.wipe_typing()

    def _ask_letter(self) -> None:
        """It is another one when a machine that was let in elsewhere has the same."""
        self.background.ask(lambda hall: hall.kiosk(), self._lettered)

    def _lettered(self, result: Result[int]) -> None:
        if isinstance(result, Ok):
            self._models.label.set_kiosk(result.value)


@dataclass(frozen=True)
class _Models:
    wizard: Wizard
    entry: PhoneEntry
    choice: TradeChoice
    jobs: JobList
    job: JobView
    browsing: Browsing
    number: JobNumber
    label: LabelEntry
    seat: SeatView
    crew: CrewView
    elsewhere: ElsewhereView
    talk: TalkView
    queue: QueueView
    market: MarketView
    events: EventsView
    hire: HireCode
    idle: IdleWatch
    look: LookView
    matters: MattersView
    learning: LearningView
    panel: PanelEntry
    panelHall: PanelHall  # noqa: N815  as QML calls it
    panelWork: PanelWork  # noqa: N815


def run(fittings: Fittings, place: Callable[[], QRect | None] = lambda: None) -> None:
    """Show the kiosk until the process is told to end; `place` says where once Qt knows the display, None = all of it.

    Raises WindowError when the screen cannot be shown.
    """
    typing = TypingMemory()
    application = open_application()
    ending = SignalEnding()
    window = Window(replace(fittings, wipe_typing=typing.wipe))
    ending.when_free = window.leave_when_free
    try:
        window.show(place())
        application.exec()
    finally:
        window.close()
        ending.close()
        typing.close()


def _log_warnings(warnings: list[QQmlError]) -> None:
    for warning in warnings:
        _log.warning("qml_warning: %s", warning.toString())
