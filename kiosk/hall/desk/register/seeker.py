"""求职登记: what a clerk types of somebody who looks for work, read and checked.

Somebody is known by his card, by his phone, or by neither: then the hall gives him a number of its own.
"""

import datetime as dt
import enum
from collections.abc import Callable, Collection

import msgspec

from kiosk.hall.age import Age, band_of
from kiosk.hall.catalogue.certificate import bits
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.employer.numbers import Fault, birth_of, read_identity_number
from kiosk.hall.form import hall_number, typed
from kiosk.hall.form.draft import NAME_LETTERS
from kiosk.hall.form.plain import clean
from kiosk.hall.form.wrong import Wrong

TRADES_MOST = 10
RIDES = (30, 60, 90)
"""How far somebody goes, in minutes of the usual ride; 0 for however far."""
MONTHS = (0, 1, 3, 6, 12)
"""For how many months somebody has had no work."""
WEEKDAYS = range(1, 8)
CONSENT, WISHES = "consent", "wishes"
"""Names of sealed records of a worker."""


class Purpose(enum.IntFlag):
    """What somebody agrees his data is kept for; each by itself."""

    SERVICE = 1
    CARD = 2
    NEED = 4
    LISTS = 8


class Consent(msgspec.Struct, frozen=True, array_like=True):
    """The sealed record of what somebody agreed to at the desk, when (epoch ms), by which wording of the lines."""

    purposes: int
    at: int
    wording: int


class Wishes(msgspec.Struct, frozen=True, array_like=True):
    """The sealed record of what else he looks for: weekdays (1 Monday; none: any), minutes of ride (0: any).

    `since`: from when on he has had no work, None where he did not say.
    """

    weekdays: tuple[int, ...] = ()
    ride: int = 0
    since: dt.date | None = None


class Whose(enum.Enum):
    """Who somebody is whose number is another name's already."""

    UNSAID = ""
    SAME = "same"
    OTHER = "other"


class SeekerProblem(enum.Enum):
    """What is wrong with a field."""

    MISSING = "missing"
    TOO_LONG = "too_long"
    PERSONAL_NUMBER = "personal_number"
    UNKNOWN = "unknown"
    NOT_A_NUMBER = "not_a_number"
    CARD = "card"
    """Not the number of a card: too long or short, other letters, one of them wrong."""
    CARD_DATE = "card_date"
    MUST_SHOW_CARD = "must_show_card"
    """Who is 16 or 17, or has said another age today, shows a card first."""
    CONSENT = "consent"
    TOO_MANY = "too_many"
    OTHER_PERSON = "other_person"
    """The number has another name: it is asked whether he is the same."""
    NOT_GIVEN = "not_given"
    """A hall number that this hall has not given, as far as is known here."""


class SeekerForm(msgspec.Struct, frozen=True):
    """Every field as typed or tapped; several of a kind with blanks between them."""

    name: str = ""
    identity: str = ""
    number: str = ""
    age: str = ""
    trades: str = ""
    weekdays: str = ""
    ride: str = ""
    papers: str = ""
    months: str = ""
    purposes: str = ""
    whose: str = ""


class Seeker(msgspec.Struct, frozen=True):
    """The same, read: `number` is a mobile or hall number or empty, `papers` has a bit for each certificate."""

    name: str
    identity: str
    number: str
    age: Age
    trades: tuple[int, ...]
    wishes: Wishes
    papers: int
    purposes: Purpose
    whose: Whose


class SeekerFault(msgspec.Struct, frozen=True):
    """A field, and what is wrong with it."""

    field: str
    problem: SeekerProblem


_OF_TYPED = {
    "missing": SeekerProblem.MISSING,
    "too_long": SeekerProblem.TOO_LONG,
    "personal_number": SeekerProblem.PERSONAL_NUMBER,
}


class _Faulty(Exception):
    def __init__(self, problem: SeekerProblem) -> None:
        self.problem = problem


def read_seeker(form: SeekerForm, catalogue: Catalogue, today: dt.date) -> Seeker | tuple[SeekerFault, ...]:
    """What was typed; every mistake at once where there are any."""
    trades = {trade.code for trade in catalogue.trades()}
    papers = {paper.code for paper in catalogue.certificates}
    readers: dict[str, Callable[[], object]] = {
        "name": lambda: _name(form.name),
        "identity": lambda: _identity(form.identity, today),
        "number": lambda: _number(form.number),
        "trades": lambda: _trades(form.trades, trades),
        "weekdays": lambda: _some_of(form.weekdays, WEEKDAYS),
        "ride": lambda: _one_of(form.ride, RIDES),
        "papers": lambda: _some_of(form.papers, papers),
        "months": lambda: _since(form.months, today),
        "age": lambda: _age(form, today),
        "purposes": lambda: _purposes(form),
    }
    values: dict[str, object] = {}
    faults: list[SeekerFault] = []
    for field, read in readers.items():
        try:
            values[field] = read()
        except _Faulty as faulty:
            faults.append(SeekerFault(field, faulty.problem))
    if faults:
        return tuple(faults)
    wishes = Wishes(values.pop("weekdays"), values.pop("ride"), values.pop("months"))  # type: ignore[arg-type]
    values["papers"] = bits(values["papers"])  # type: ignore[arg-type]
    whose = Whose(form.whose) if form.whose in {each.value for each in Whose} else Whose.UNSAID
    return Seeker(**values, wishes=wishes, whose=whose)  # type: ignore[arg-type]  # each as its reader gives it


def _name(text: str) -> str:
    try:
        return typed.words(text, NAME_LETTERS)
    except Wrong as wrong:
        raise _Faulty(_OF_TYPED.get(wrong.code.value, SeekerProblem.UNKNOWN)) from None


def _identity(text: str, today: dt.date) -> str:
    number = read_identity_number(text, today) if clean(text[:100]) else ""
    if isinstance(number, Fault):
        raise _Faulty(SeekerProblem.CARD_DATE if number is Fault.DATE else SeekerProblem.CARD)
    return number


def _number(text: str) -> str:
    line = clean(text[:100])
    number = hall_number.of_person(line) if line else ""
    if number is None:
        raise _Faulty(SeekerProblem.NOT_A_NUMBER)
    return number


def _trades(text: str, known: Collection[int]) -> tuple[int, ...]:
    found = _some_of(text, known)
    if not found:
        raise _Faulty(SeekerProblem.MISSING)
    if len(found) > TRADES_MOST:
        raise _Faulty(SeekerProblem.TOO_MANY)
    return found


def _some_of(text: str, known: Collection[int]) -> tuple[int, ...]:
    try:
        return tuple(dict.fromkeys(typed.each_of(text[:1000], known)))
    except Wrong:
        raise _Faulty(SeekerProblem.UNKNOWN) from None


def _one_of(text: str, known: Collection[int]) -> int:
    try:
        return typed.one_of(text[:100], {0, *known}, 0)
    except Wrong:
        raise _Faulty(SeekerProblem.UNKNOWN) from None


def _since(text: str, today: dt.date) -> dt.date | None:
    """The day so many months ago, the last of a shorter month."""
    if not clean(text[:100]):
        return None
    back = today.year * 12 + today.month - 1 - _one_of(text, MONTHS)
    year, month = back // 12, back % 12 + 1
    last = (dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)).day
    return dt.date(year, month, min(today.day, last))


def _age(form: SeekerForm, today: dt.date) -> Age:
    """By the card where there is one; who says to be 16 or 17 shows it."""
    card = read_identity_number(form.identity, today) if clean(form.identity[:100]) else Fault.MISSING
    if isinstance(card, str):
        return band_of(birth_of(card), today)
    said = Age(_one_of(form.age, set(Age)))
    if said is Age.UNKNOWN and card is Fault.MISSING:
        raise _Faulty(SeekerProblem.MISSING)
    if said is Age.YOUNG:
        raise _Faulty(SeekerProblem.MUST_SHOW_CARD)
    return said


def _purposes(form: SeekerForm) -> Purpose:
    """Without the service nothing is kept; a card's number only where that was agreed to."""
    said = Purpose(sum(_some_of(form.purposes, [purpose.value for purpose in Purpose])))
    needed = Purpose.SERVICE | (Purpose.CARD if clean(form.identity[:100]) else Purpose(0))
    if needed & ~said:
        raise _Faulty(SeekerProblem.CONSENT)
    return said
