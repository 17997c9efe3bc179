"""Work and people at the panel: who is expected, what waits to be read, a card that was seen."""

# ruff: noqa: N802  QML's members are camelCase

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.hall.clock import MINUTE, Clock, day_of
from kiosk.hall.codes import heard
from kiosk.hall.day.complaint import WORDS_MOST, Filed, Grievance
from kiosk.hall.form import hall_number
from kiosk.hall.form.draft import NOTE_LETTERS, PLACE_LETTERS
from kiosk.hall.form.phone_number import mask, normalise
from kiosk.hall.form.plain import a_line
from kiosk.hall.ids import from_text, to_text
from kiosk.hall.linter.rule import Finding
from kiosk.hall.review import ReviewEnd
from kiosk.screen.conversation import Conversation
from kiosk.screen.flow.panel import steps
from kiosk.screen.flow.panel.state import HeldSeen, Leaf, Panel, Told
from kiosk.screen.flow.state import State
from kiosk.screen.viewmodels.panel.asking import ask_as_clerk
from kiosk.screen.viewmodels.parts.codes import code
from kiosk.screen.viewmodels.parts.matter_codes import Grievances
from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME
from kiosk.screen.viewmodels.parts.names import Names
from kiosk.screen.viewmodels.parts.panel_codes import Causes
from kiosk.screen.viewmodels.parts.terms import Terms, day_parts

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME", "PanelWork"]
ROWS, SEATS = 4, 12
"""So many postings, and seats, stand on a page."""
FINDINGS = 3


@QmlElement
@QmlUncreatable("constructed by the window")
class PanelWork(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """What a clerk sees of people, each by a label or the last digits of a number."""

    changed = Signal()

    def __init__(self, conversation: Conversation, names: Names, clock: Clock) -> None:
        super().__init__()
        self._conversation, self._names, self._clock = conversation, names, clock
        self._terms = Terms(names, clock)
        conversation.changed.connect(self.changed)

    @property
    def _panel(self) -> Panel:
        return self._conversation.state.panel

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # the stubs forget names of types
    def postings(self) -> list[dict[str, Any]]:
        """Today's work of which somebody has a seat, a page of it: key, number, trade, time, place, taken, wanted."""
        first = self._panel.page * ROWS
        return [
            {
                **self._terms.of_posting(each),
                "key": to_text(each.id),
                "taken": each.taken,
                "wanted": each.wanted,
            }
            for each in self._panel.roster.postings[first : first + ROWS]
        ]

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # the stubs forget names of types
    def chosen(self) -> dict[str, Any]:
        """The one whose seats are on show."""
        posting = self._panel.roster.chosen
        return {} if posting is None else self._terms.of_posting(posting)

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # the stubs forget names of types
    def seats(self) -> list[dict[str, Any]]:
        """Who is expected there, a page of them: label, digits, isHere."""
        first = self._panel.page * SEATS
        found = self._panel.roster.seats[first : first + SEATS]
        return [{"label": each.label, "digits": each.digits, "isHere": each.is_here} for each in found]

    @Property(int, notify=changed)
    def pages(self) -> int:
        """On how many pages the list on show stands."""
        panel = self._panel
        rows = {
            Leaf.ROSTER: -(-len(panel.roster.postings) // ROWS),
            Leaf.SEATS: -(-len(panel.roster.seats) // SEATS),
            Leaf.NEEDS: -(-len(panel.reading.needs.rows) // ROWS),
        }
        return rows.get(panel.leaf, 1)

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # the stubs forget names of types
    def waiting(self) -> list[dict[str, Any]]:
        """What waits for somebody, a page of it: held work, and complaints (isCase)."""
        first = self._panel.page * ROWS
        rows = enumerate(self._panel.reading.needs.rows)
        return [{**self._row(each), "row": row} for row, each in rows if first <= row < first + ROWS]

    @Property(int, notify=changed)
    def waitingCount(self) -> int:
        """How much that is."""
        return len(self._panel.reading.needs.rows)

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # the stubs forget names of types
    def read(self) -> dict[str, Any]:
        """The work that is read."""
        return {} if self._panel.reading.chosen is None else self._held(self._panel.reading.chosen)

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # the stubs forget names of types
    def case(self) -> dict[str, Any]:
        """The complaint that is read."""
        return {} if self._panel.reading.case is None else self._case(self._panel.reading.case)

    @Property(bool, notify=changed)
    def isRefusing(self) -> bool:
        """Whether it shall not be published; else it is sent back."""
        return self._panel.reading.end is ReviewEnd.REFUSED

    @Property(str, notify=changed)
    def number(self) -> str:
        """Of who shows his card, as far as it is typed."""
        return self._panel.digits if self._panel.leaf is Leaf.NUMBER else ""

    @Property(str, notify=changed)
    def card(self) -> str:
        """The number of his card, as far as it is typed."""
        return self._panel.card

    @Slot()
    def openRoster(self) -> None:
        """今天谁来."""
        ask_as_clerk(self._conversation, lambda hall, clerk: hall.roster(clerk.id), steps.saw_roster)

    @Slot(str)
    def openSeats(self, key: str) -> None:
        """One of them."""
        posting = next((each for each in self._panel.roster.postings if each.id == from_text(key)), None)
        if posting is not None:
            ask_as_clerk(
                self._conversation,
                lambda hall, clerk: hall.seats(clerk.id, posting.id),
                lambda state, seats: steps.saw_seats(state, posting, seats),
            )

    @Slot()
    def openNeeds(self) -> None:
        """要办的事."""
        ask_as_clerk(self._conversation, lambda hall, clerk: hall.needs(clerk), steps.saw_needs)

    @Slot(int)
    def openNeed(self, row: int) -> None:
        """One of what waits."""
        self._step(steps.read(self._conversation.state, row))

    @Slot()
    def takeCase(self) -> None:
        """收下了，我来办."""
        case = self._panel.reading.case
        if case is not None:
            ask_as_clerk(self._conversation, lambda hall, clerk: hall.take_case(clerk, case.id), steps.decided)

    @Slot()
    def passHeld(self) -> None:
        """让发."""
        self._decide(ReviewEnd.PASSED, "")

    @Slot()
    def refuse(self) -> None:
        """不让发: why?"""
        self._step(steps.ask_why(self._conversation.state, ReviewEnd.REFUSED))

    @Slot()
    def sendBack(self) -> None:
        """退回去改: why?"""
        self._step(steps.ask_why(self._conversation.state, ReviewEnd.SENT_BACK))

    @Slot(str)
    def say(self, why: str) -> None:
        """For this reason, as its employer reads it."""
        self._decide(self._panel.reading.end, why)

    @Slot()
    def openCard(self) -> None:
        """看过身份证了."""
        self._step(steps.changed(steps.go(self._conversation.state, Leaf.NUMBER), card="", number=""))

    @Slot()
    def numberDone(self) -> None:
        """To the card of who uses this number."""
        state, digits = self._conversation.state, self._panel.digits
        number = normalise(digits) or hall_number.normalise(digits)
        if number:
            self._step(steps.changed(steps.go(state, Leaf.CARD), number=number, card=""))
        else:
            self._step(steps.changed(state, told=Told.NOT_MOBILE))

    @Slot()
    def cardDone(self) -> None:
        """His card was seen."""
        number, card = self._panel.number, self._panel.card
        ask_as_clerk(self._conversation, lambda hall, clerk: hall.card(clerk.id, number, card), steps.saw_card)

    def _decide(self, end: ReviewEnd, why: str) -> None:
        chosen = self._panel.reading.chosen
        if chosen is not None:
            held = chosen.held
            ask_as_clerk(self._conversation, lambda hall, clerk: hall.decide(clerk, held, end, why), steps.decided)

    def _row(self, found: HeldSeen | Filed) -> dict[str, Any]:
        return self._held(found) if isinstance(found, HeldSeen) else self._case(found)

    def _case(self, filed: Filed) -> dict[str, Any]:
        said = filed.complaint
        return {
            **day_parts(day_of(filed.at), day_of(self._clock())),
            "isCase": True,
            "digits": filed.case.digits,
            "grievance": code(Grievances.Grievance, heard(Grievance, said.grievance) if said else None),
            "words": a_line(said.words, WORDS_MOST) if said else "",
        }

    def _held(self, seen: HeldSeen) -> dict[str, Any]:
        held, contact = seen.held, seen.contact
        said: dict[str, Any] = {
            "isCase": False,
            "cause": code(Causes.Cause, held.cause),
            "minutes": max(0, self._clock() - held.at) // MINUTE,
            "isReadable": held.work is not None,
            "employer": a_line(contact.name, NOTE_LETTERS) if contact else "",
            "phone": mask(contact.phone) if contact else "",
            "findings": [self._finding(each) for each in seen.findings[:FINDINGS]],
        }
        if held.work is None:
            return said
        text = held.work.text
        return {
            **said,
            **self._terms.of_terms(held.work.terms, a_line(text.place, PLACE_LETTERS)),
            "note": a_line(text.note, NOTE_LETTERS),
            "people": held.work.terms.headcount,
        }

    def _finding(self, found: Finding) -> dict[str, str]:
        return {"article": found.rule.article, "advice": found.advice(self._names.language)}

    def _step(self, state: State) -> None:
        self._conversation.step(state)
