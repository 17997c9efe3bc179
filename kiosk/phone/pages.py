"""Templates become pages; texts for people are in the templates, words for codes are those of `kiosk.words`."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import Clock, Doubt, local
from kiosk.hall.form import draft
from kiosk.hall.ids import to_text
from kiosk.words.words import CHINESE

FOLDER = Path(__file__).parent
_LIMITS = {
    "headcount": draft.HEADCOUNT_MOST,
    "pay": draft.PAY_MOST_YUAN,
    "days": draft.DAYS_AHEAD_MOST,
    "place": draft.PLACE_LETTERS,
    "note": draft.NOTE_LETTERS,
    "name": draft.NAME_LETTERS,
}


@dataclass(frozen=True)
class HallFacts:
    """What the pages say of the hall: its name, how many bays it has for picking people up."""

    name: str
    bays: int = 0


class Pages:
    """Fills templates; every value is escaped, a name that is missing is an error."""

    def __init__(
        self, catalogue: Catalogue, clock: Clock, hall: HallFacts, doubt: Callable[[], Doubt | None] = lambda: None
    ) -> None:
        self.templates = Environment(
            loader=FileSystemLoader(FOLDER / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.templates.filters.update(id=to_text, local=local, yuan=yuan)
        self.templates.globals.update(
            words=CHINESE,
            trade_name=partial(CHINESE.catalogue.trade_name, catalogue),
            catalogue=catalogue,
            now=clock,
            hall_name=hall.name,
            bays=hall.bays,
            limits=_LIMITS,
            clock_doubt=doubt,
        )

    def text(self, template: str, **values: Any) -> str:
        """A template filled in."""
        return self.templates.get_template(template).render(values)

    def page(self, template: str, status: int = 200, **values: Any) -> HTMLResponse:
        """A whole page; the template knows its status."""
        return HTMLResponse(self.text(template, status=status, **values), status)


def yuan(fen: int) -> str:
    """Digits of an amount: 260, 12.5."""
    whole, rest = divmod(fen, 100)
    return f"{whole}.{rest:02d}".rstrip("0") if rest else str(whole)
