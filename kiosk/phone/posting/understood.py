"""What was understood of a draft, said to the province's page in the words of our own, in every language."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from kiosk.hall.announced.event import Event
from kiosk.hall.form.draft import Checked
from kiosk.hall.limits import Limits
from kiosk.hall.review import Cause
from kiosk.phone.pages import Pages
from sync.contract.drafts import Understood

ROWS = ("trade", "pay", "time", "place", "extras", "needs", "choosing", "event", "help_first")
OWN_WORDS = ("place", "note", "name")
"""Rows that the page fills with what was typed itself: no word of it is told."""


class Teller:
    """Says it by the templates of our own pages; `events` are those that are announced."""

    def __init__(self, pages: Pages, limits: Limits, events: Callable[[], Sequence[Event]]) -> None:
        self._pages, self._limits, self._events = pages, limits, events

    def understood(self, checked: Checked) -> tuple[Understood, ...]:
        """Row by row, the label alone where the page knows the rest."""
        said, events = self._modules("understood.html"), self._events()
        told = (self._row(said, name, checked, events) for name in (*ROWS, "note", "name"))
        return tuple(row for row in told if row.text or row.field in OWN_WORDS)

    def first(self, cause: Cause) -> Mapping[str, str]:
        """Why a clerk reads it before anybody else."""
        said = self._modules("read_first.html")
        return {language: _plain(module.why(cause, self._limits)) for language, module in said.items()}

    def _row(self, said: Mapping[str, Any], name: str, checked: Checked, events: Sequence[Event]) -> Understood:
        label = {language: _plain(module.LABELS[name]) for language, module in said.items()}
        spoken = said.items() if name in ROWS else ()
        text = {language: _plain(getattr(module, name)(checked, events)) for language, module in spoken}
        return Understood(name, label, {language: words for language, words in text.items() if words})

    def _modules(self, template: str) -> dict[str, Any]:
        found = self._pages.templates.items()
        return {language.value: templates.get_template(template).module for language, templates in found}


def _plain(told: Any) -> str:
    """What a template has said, without marks; what stands there smaller comes behind a dot."""
    return " · ".join(text for part in told.split("<span>") if (text := part.striptags()))
