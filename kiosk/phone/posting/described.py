"""The form as the province's page asks it: the same fields, words and complaints, in every language of the hall."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from kiosk.hall.announced.event import Event
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.form.draft import EXTRAS
from kiosk.hall.form.together import USUAL_UNIT
from kiosk.hall.ids import to_text
from kiosk.hall.language import Language
from kiosk.hall.posting import Choosing, Paid, PayUnit
from kiosk.phone.pages import HallFacts, Pages
from kiosk.words.words import WORDS
from sync.contract.form import Choice, Field, Form, Kind

DAYS = 3
"""Near days have words of their own: they are said as DAY_0 and so on."""
ASKED: tuple[tuple[str, Kind, bool], ...] = (
    ("trade", "one", True),
    ("headcount", "number", True),
    ("pay", "words", True),
    ("pay_most", "words", False),
    ("pay_unit", "one", True),
    ("day", "day", True),
    ("time", "words", True),
    ("place", "words", True),
    ("paid", "one", True),
    ("event", "one", False),
    *((name, "tick", False) for name in EXTRAS),
    ("name", "words", True),
    ("phone", "tel", True),
    ("length", "words", False),
    ("bay", "one", False),
    ("leave_time", "words", False),
    ("zone", "one", False),
    ("needs", "several", False),
    ("choosing", "one", False),
    ("talk_time", "words", False),
    ("help_first", "number", False),
    ("note", "words", False),
)
"""Fields in the order in which people speak, how each is filled, whether it must be."""
USUAL = {"pay_unit": str(USUAL_UNIT.value), "choosing": str(Choosing.AT_ONCE.value), "bay": "0"}


class _Spoken:
    """Everything that is said, in one language."""

    def __init__(
        self, pages: Pages, language: Language, catalogue: Catalogue, hall: HallFacts, events: Sequence[Event]
    ) -> None:
        templates, self._events = pages.templates[language], events
        self._asked: Any = templates.get_template("asked.html").module
        self._wrong: Any = templates.get_template("words.html").module
        self._words, self._catalogue, self._hall = WORDS[language], catalogue.named(language), hall

    def said(self) -> dict[str, str]:
        """Texts of the page by their names."""
        days = {f"day_{ahead}": self._words.clock.near_days[ahead] for ahead in range(DAYS)}
        return {name: str(text) for name, text in self._asked.SAID.items()} | days

    def wrong(self) -> dict[str, dict[str, str]]:
        """What is said of what is wrong, by field and code; "" is any field."""
        found: Mapping[str, Mapping[str, object]] = {**self._wrong.PROBLEMS, "": self._wrong.ANY_FIELD}
        return {field: {code: str(text) for code, text in said.items()} for field, said in found.items()}

    def label(self, name: str) -> str:
        """What is asked."""
        extra = EXTRAS.get(name)
        return self._words.posting.extras[extra] if extra else str(self._asked.LABELS[name])

    def hint(self, name: str) -> str:
        """What is said beside it."""
        return str(self._asked.HINTS.get(name, ""))

    def choices(self, name: str) -> list[tuple[str, str, str]]:
        """Value, word and group of what can be chosen; nothing where the hall has none of it."""
        chosen: dict[str, Callable[[], Iterable[tuple[str, str, str]]]] = {
            "trade": self._trades,
            "pay_unit": lambda: _coded(PayUnit, self._words.posting.counted),
            "paid": lambda: _coded(Paid, self._words.posting.paid),
            "bay": lambda: self._numbered(self._hall.bays, "0", "no_bay", "bay"),
            "zone": lambda: _first(self._say("no_zone"), ((zone.code, zone.name) for zone in self._catalogue.zones)),
            "needs": lambda: ((str(one.code), one.name, "") for one in self._catalogue.certificates),
            "choosing": self._ways,
            "event": self._fairs,
        }
        return list(chosen[name]()) if name in chosen else []

    def _say(self, name: str) -> str:
        return str(self._asked.CHOICES[name])

    def _trades(self) -> Iterable[tuple[str, str, str]]:
        return ((str(one.code), one.name, family.name) for family in self._catalogue.families for one in family.trades)

    def _ways(self) -> Iterable[tuple[str, str, str]]:
        ways = ((Choosing.AT_ONCE, "at_once"), (Choosing.TALK_FIRST, "talk_first"))
        return ((str(way.value), self._say(name), "") for way, name in ways if self._hall.tables)

    def _fairs(self) -> Iterable[tuple[str, str, str]]:
        """By date: the description stands for days."""
        words = self._words
        lines = ((one, (words.event_name(one), words.event_time(one), one.place)) for one in self._events)
        found = [(to_text(one.id), " · ".join(line), "") for one, line in lines]
        return [("", self._say("no_event"), ""), *found] if found else []

    def _numbered(self, most: int, none: str, no: str, each: str) -> Iterable[tuple[str, str, str]]:
        numbers = (str(number) for number in range(1, most + 1))
        found = [(number, self._say(each).replace(each.upper(), number), "") for number in numbers]
        return [(none, self._say(no), ""), *found] if found else []


def described(
    pages: Pages, catalogue: Catalogue, hall: HallFacts, events: Sequence[Event] = (), *, is_open: bool = False
) -> Form:
    """The description of a hall's form; `events` are those that are announced, `is_open` also to who has no code."""
    spoken = {language.value: _Spoken(pages, language, catalogue, hall, events) for language in hall.languages}

    def words(say: Callable[[_Spoken, str], str], name: str) -> dict[str, str]:
        return {language: text for language, one in spoken.items() if (text := say(one, name))}

    def choices(name: str) -> tuple[Choice, ...]:
        first, *_ = tables = {language: one.choices(name) for language, one in spoken.items()}
        rows = enumerate(tables[first])
        return tuple(
            Choice(
                value,
                {language: table[row][1] for language, table in tables.items()},
                {language: table[row][2] for language, table in tables.items() if table[row][2]},
            )
            for row, (value, _, _) in rows
        )

    fields = []
    for name, kind, must in ASKED:
        offered, is_chosen = choices(name), kind in ("one", "several")
        if not is_chosen or offered:
            label, hint = words(_Spoken.label, name), words(_Spoken.hint, name)
            fields.append(Field(name, kind, label, hint, must, USUAL.get(name, ""), offered))
    kept = {field.name for field in fields}
    fields = [field for field in fields if not _needs(field.name) or _needs(field.name) in kept]
    return Form(hall.name, tuple(spoken), tuple(fields), _by_name(spoken), _by_code(spoken), is_open)


def _needs(name: str) -> str:
    """Without what a field means nothing."""
    return {"leave_time": "bay", "talk_time": "choosing"}.get(name, "")


def _by_name(spoken: Mapping[str, _Spoken]) -> dict[str, dict[str, str]]:
    said = {language: one.said() for language, one in spoken.items()}
    return {name: {language: texts[name] for language, texts in said.items()} for name in next(iter(said.values()))}


def _by_code(spoken: Mapping[str, _Spoken]) -> dict[str, dict[str, dict[str, str]]]:
    wrong = {language: one.wrong() for language, one in spoken.items()}
    first = next(iter(wrong.values()))
    return {
        field: {code: {language: said[field][code] for language, said in wrong.items()} for code in codes}
        for field, codes in first.items()
    }


def _coded(codes: Iterable[Any], words: Mapping[Any, str]) -> Iterable[tuple[str, str, str]]:
    return ((str(code.value), words[code], "") for code in codes if code)


def _first(none: str, rows: Iterable[tuple[int, str]]) -> Iterable[tuple[str, str, str]]:
    found = [(str(code), name, "") for code, name in rows]
    return [("", none, ""), *found] if found else []
