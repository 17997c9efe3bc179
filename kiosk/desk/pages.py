"""Templates become pages of the desk: in Chinese, without script, each value escaped."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from kiosk.desk.doors import form_key, reaches
from kiosk.hall.announced.glass import Glass
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import Clock, local
from kiosk.hall.desk.clerk import Role
from kiosk.hall.desk.kiosks import DeskPlace
from kiosk.hall.employer.numbers import mask_identity
from kiosk.hall.form.again import yuan
from kiosk.hall.form.hall_number import mask
from kiosk.hall.form.plain import a_line
from kiosk.hall.ids import to_text
from kiosk.hall.language import Language
from kiosk.pages.compiled import COMPILED
from kiosk.services.desk.sessions import AtWork
from kiosk.words.complaint import BLAMED, CASE_ENDS, CASE_STATES, STEPS
from kiosk.words.desk import ACTS, AGAINSTS, APPEAL_ENDS, GROUNDS, ROLES, WHYS
from kiosk.words.words import WORDS

FOLDER = Path(__file__).parent


class Tab(msgspec.Struct, frozen=True):
    """A way that every page shows to who may go it: its address, what it is called, the least role."""

    path: str
    title: str
    least: Role = Role.CLERK
    registers: bool = False
    """Nothing is there but a form."""


TABS = (
    Tab("/", "要办的事"),
    Tab("/review", "审岗位"),
    Tab("/seekers", "求职登记", Role.VOLUNTEER, registers=True),
    Tab("/hiring", "招聘登记", Role.VOLUNTEER, registers=True),
    Tab("/register", "登记册"),
    Tab("/complaints", "投诉"),
    Tab("/standing", "诚信"),
    Tab("/notices", "公告"),
    Tab("/hall", "本厅"),
    Tab("/acts", "记录", Role.MANAGER),
    Tab("/people", "人员电脑", Role.MANAGER),
)


@dataclass(frozen=True)
class HallFacts:
    """What the pages say of the hall: its name, this kiosk's letter, where its desk is on the network now."""

    name: str
    letter: str = "A"
    place: Callable[[], DeskPlace] = DeskPlace
    hotline: str = ""
    glass: Glass | None = None
    """Draws for its board."""


class Pages:
    """Fills templates; a name that is missing is an error."""

    def __init__(self, catalogue: Catalogue, clock: Clock, hall: HallFacts) -> None:
        self.hall = hall
        self._templates = Environment(
            loader=FileSystemLoader(FOLDER / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            auto_reload=False,
            bytecode_cache=COMPILED,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        words, spoken = WORDS[Language.CHINESE], catalogue.named(Language.CHINESE)
        self.trade_name: Callable[[int], str] = partial(words.catalogue.trade_name, spoken)
        self._templates.filters.update(
            id=to_text, local=local, yuan=yuan, line=a_line, phone=mask, identity=mask_identity
        )
        self._templates.globals.update(
            words=words,
            acts=ACTS,
            roles=ROLES,
            whys=WHYS,
            grounds=GROUNDS,
            againsts=AGAINSTS,
            appeal_ends=APPEAL_ENDS,
            blamed=BLAMED,
            case_states=CASE_STATES,
            case_ends=CASE_ENDS,
            steps=STEPS,
            trade_name=self.trade_name,
            catalogue=spoken,
            now=clock,
            hall=hall,
            letter_of=lambda kiosk: chr(ord("A") + kiosk),
        )

    def page(self, request: Request, at_work: AtWork, template: str, status: int = 200, **values: Any) -> HTMLResponse:
        """A page for who is in: it knows him (`clerk`), its ways (`tabs`) and what its forms send (`form_key`)."""
        role = at_work.clerk.role
        tabs = [tab for tab in TABS if reaches(role, tab.least) and not (tab.registers and role is Role.AUDITOR)]
        own = {"clerk": at_work.clerk, "tabs": tabs, "form_key": form_key(at_work), "path": request.url.path}
        return self.bare(template, status, **own, **values)

    def bare(self, template: str, status: int = 200, **values: Any) -> HTMLResponse:
        """A page for who is not in."""
        text = self._templates.get_template(template).render({"status": status, **values})
        return HTMLResponse(text, status)
