"""Templates become pages; texts for people are in the templates, words for codes are those of `kiosk.words`."""

import gettext
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import Clock, Doubt, local
from kiosk.hall.form import draft
from kiosk.hall.form.again import yuan
from kiosk.hall.form.plain import a_line
from kiosk.hall.ids import to_text
from kiosk.hall.language import Language
from kiosk.pages.compiled import COMPILED
from kiosk.phone.languages import language_of
from kiosk.words.words import OWN_NAMES, WORDS

FOLDER = Path(__file__).parent
DOMAIN = "pages"
"""What the catalogues of texts under `locale` are called; the texts in the templates are the Chinese ones."""
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
    """What the pages say of the hall: name, bays for picking people up, tables to talk at, languages by preference.

    `telephone` is the desk's, as people write it; empty where it has none.
    """

    name: str
    bays: int = 0
    tables: int = 0
    languages: tuple[Language, ...] = tuple(Language)
    address: Callable[[], str] = str
    """Where phones find the pages now, empty where they cannot; never what a phone says it asked for."""
    telephone: str = ""


class Pages:
    """Fills templates, in the language of who asks; every value is escaped, a name that is missing is an error."""

    def __init__(
        self, catalogue: Catalogue, clock: Clock, hall: HallFacts, doubt: Callable[[], Doubt | None] = lambda: None
    ) -> None:
        self._hall, self._doubt = hall, doubt
        self.templates = {language: self._templates(language, catalogue, clock) for language in hall.languages}

    def get_ready(self) -> None:
        """Compile all templates, so that the first to ask for a page waits no longer than the next."""
        for templates in self.templates.values():
            for name in templates.list_templates():
                templates.get_template(name)

    def language(self, request: Request) -> Language:
        """What the page is read in that answers this request."""
        return language_of(request, self._hall.languages)

    def text(self, language: Language, template: str, **values: Any) -> str:
        """A template filled in."""
        return self.templates[language].get_template(template).render(values)

    def page(self, request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
        """A whole page; the template knows its status, and the address that shows it again in another language."""
        return self.page_in(self.language(request), request, template, status, **values)

    def page_in(
        self, language: Language, request: Request, template: str, status: int = 200, **values: Any
    ) -> HTMLResponse:
        """The same in a language of its own."""
        way = {"way": request.url.path if request.method == "GET" else "/"}
        return HTMLResponse(self.text(language, template, **{**way, **values, "status": status}), status)

    def _templates(self, language: Language, catalogue: Catalogue, clock: Clock) -> Environment:
        """One language's own: what a template imports is made once, with the words it was made with."""
        templates = Environment(
            loader=FileSystemLoader(FOLDER / "templates"),
            extensions=["jinja2.ext.i18n"],
            autoescape=True,
            undefined=StrictUndefined,
            auto_reload=False,
            bytecode_cache=COMPILED,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        templates.policies["ext.i18n.trimmed"] = True
        templates.install_gettext_translations(_translations(language), newstyle=True)  # type: ignore[attr-defined]
        words, spoken = WORDS[language], catalogue.named(language)
        templates.filters.update(id=to_text, local=local, yuan=yuan, line=a_line)
        templates.globals.update(
            language=language,
            languages=self._hall.languages,
            own_names=OWN_NAMES,
            words=words,
            trade_name=partial(words.catalogue.trade_name, spoken),
            catalogue=spoken,
            now=clock,
            hall_name=self._hall.name,
            telephone=self._hall.telephone,
            bays=self._hall.bays,
            tables=self._hall.tables,
            limits=_LIMITS,
            address=self._hall.address,
            clock_doubt=self._doubt,
        )
        return templates


def _translations(language: Language) -> gettext.NullTranslations:
    if language is Language.CHINESE:
        return gettext.NullTranslations()
    return gettext.translation(DOMAIN, FOLDER / "locale", [language.value])
