"""Templates become pages, in the words of the hall whose form it is."""

import datetime as dt
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from sync.contract.drafts import SaidRow
from sync.contract.form import Form, Words
from sync.province.desk.phones.scans import OpenHall
from sync.province.pages.words import NAMES, SAID

FOLDER = Path(__file__).parent
COOKIE = "language"
SHANGHAI = dt.timezone(dt.timedelta(hours=8))
DAYS = 3
LAST_HOUR_FOR_TODAY = 16
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
    "base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
)
HEADERS = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Cache-Control": "no-store"}
_CHINESE = "zh_CN"


@dataclass(frozen=True)
class Shown:
    """The form with what was typed, why it is shown again, and what is said at its fields."""

    form: Form
    typed: dict[str, str]
    form_key: str = ""
    notice: str = ""
    said: Sequence[SaidRow] = ()
    status: int = 200
    act: str = ""
    language: str = ""
    """Empty: what the browser asks for."""
    to: str = ""
    """Where else than here its form may be sent."""
    further: dict[str, Any] = field(default_factory=dict)


class Rendered:
    """Fills templates; every value is escaped, a name that is missing is an error."""

    def __init__(self, clock: Callable[[], int]) -> None:
        self._clock = clock
        loader = FileSystemLoader(FOLDER / "templates")
        self._templates = Environment(
            loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
        )
        self._templates.globals.update(names=NAMES, yuan=_yuan, clock=_clock)
        self._templates.filters.update(line=_line)

    def refused(self, request: Request, why: str, status: int) -> HTMLResponse:
        """Why nothing can be done here, without a hall's form."""
        language = language_of(request, tuple(NAMES))
        values: dict[str, Any] = {
            "why": SAID[why][language],
            "scan": SAID["scan"][language] if why != "trouble" else "",
            "halls": SAID["halls"][language] if why != "trouble" else "",
        }
        values |= {"title": SAID["title"][language], "hall": "", "languages": tuple(NAMES)}
        return self._answer(request, "refused.html", status, language, values)

    def halls(self, request: Request, by_region: Sequence[tuple[str, Sequence[OpenHall]]]) -> HTMLResponse:
        """Halls that take work of people who have scanned no code, by region."""
        language = language_of(request, tuple(NAMES))
        said = {name: SAID[f"halls_{name}"][language] for name in ("head", "hint", "none")}
        values: dict[str, Any] = {"title": SAID["title"][language], "hall": "", "languages": tuple(NAMES), "said": said}
        return self._answer(request, "halls.html", 200, language, values | {"by_region": by_region})

    def page(self, request: Request, template: str, shown: Shown) -> HTMLResponse:
        """A page in a hall's words."""
        spoken = shown.language or language_of(request, shown.form.languages)
        values = {
            "hall": _line(shown.form.hall),
            "languages": shown.form.languages,
            "form": shown.form,
            "typed": shown.typed,
            "form_key": shown.form_key,
            "notice": shown.notice,
            "problems": _by_field(shown, spoken),
            "doubtful": shown.notice == "doubtful",
            "act": shown.act,
            "to": shown.to,
            "days": _days(self._clock()),
            "say": lambda name: _spoken(shown.form.said.get(name, {}), spoken),
            "word": lambda words: _spoken(words, spoken),
            "chosen": lambda name, value: _chosen(shown.form, name, value, spoken),
            **shown.further,
        }
        return self._answer(request, template, shown.status, spoken, values)

    def _answer(
        self, request: Request, template: str, status: int, language: str, values: dict[str, Any]
    ) -> HTMLResponse:
        way = request.url.path if request.method == "GET" else "/post"
        text = self._templates.get_template(template).render(**values, language=language, way=way)
        policy = POLICY + (f" {values['to']}" if values.get("to") else "")
        return HTMLResponse(text, status, {**HEADERS, "Content-Security-Policy": policy})


def language_of(request: Request, offered: Sequence[str]) -> str:
    """What somebody reads: what he chose, what his browser asks for, else what comes first."""
    chosen = request.cookies.get(COOKIE, "")
    if chosen in offered:
        return chosen
    asked = [
        wish.partition(";")[0].strip().lower()[:2] for wish in request.headers.get("accept-language", "").split(",")
    ]
    by_name = {name[:2]: name for name in offered}
    return next((by_name[name] for name in asked if name in by_name), offered[0])


def _by_field(shown: Shown, language: str) -> dict[str, list[str]]:
    """What is said at each field, in words."""
    found: dict[str, list[str]] = {}
    for one in shown.said:
        known = shown.form.wrong.get(one.field, {}).get(one.code) or shown.form.wrong.get("", {}).get(one.code)
        words = _spoken(one.words, language) if one.words else _spoken(known or {}, language)
        better = _spoken(shown.form.said.get("better", {}), language)
        mend = f" {better.replace('WORDS', one.mend)}" if one.mend and one.mend not in words else ""
        found.setdefault(one.field, []).append(words + mend)
    return found


def _spoken(words: Words, language: str) -> str:
    """One line of it: another program has brought it."""
    return _line(words.get(language) or words.get(_CHINESE) or next(iter(words.values()), ""))


def _chosen(form: Form, name: str, value: int, language: str) -> str:
    """The word for a value of a field."""
    choices = (choice for one in form.fields if one.name == name for choice in one.choices)
    return next((_spoken(choice.words, language) for choice in choices if choice.value == str(value)), "")


def _line(text: str) -> str:
    """What somebody typed as one line, without letters that steer others or that nobody sees."""
    plain = "".join(" " if unicodedata.category(one) in ("Cc", "Zl", "Zp") else one for one in text)
    return " ".join("".join(one for one in plain if unicodedata.category(one) not in ("Cf", "Cs")).split())


def _yuan(fen: int) -> str:
    return f"{fen / 100:.2f}".removesuffix(".00")


def _clock(at: int) -> str:
    return f"{dt.datetime.fromtimestamp(at / 1000, SHANGHAI):%m-%d %H:%M}"


def usual_day(now: int) -> str:
    """The day that work is offered for unless it is said otherwise: today until the afternoon."""
    is_late = dt.datetime.fromtimestamp(now / 1000, SHANGHAI).hour >= LAST_HOUR_FOR_TODAY
    return _days(now)[is_late]


def _days(now: int) -> list[str]:
    today = dt.datetime.fromtimestamp(now / 1000, SHANGHAI).date()
    return [(today + dt.timedelta(days=ahead)).isoformat() for ahead in range(DAYS)]
