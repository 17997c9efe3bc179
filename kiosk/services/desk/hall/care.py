"""What the desk asks of the machine around its database: how it stands, what its settings say."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from kiosk.hall.desk.need import Need
from kiosk.hall.desk.overview import Invited, NotSaved, Overview, Saved
from kiosk.hall.desk.settings import Held, NotTaken, Part, Proposal, Unchanged, Wrong


class SettingsCare(Protocol):
    """What holds for the hall, shown and changed."""

    def held(self, part: Part) -> Held:
        """A part as it stands here."""

    def wrong(self) -> Wrong | None:
        """What is wrong with the settings here, so that the last sound ones are in force."""

    def not_taken(self) -> tuple[NotTaken, ...]:
        """Editions that stand in the hall and cannot be used here."""

    def fields(self, held: Held) -> dict[str, str] | Wrong:
        """What stands in the fields of hall.toml, by table and key; what is wrong where it is broken."""

    def rows(self, held: Held) -> list[dict[str, str]] | Wrong:
        """What stands in a list, row by row, none where the part is no list; what is wrong where it is broken."""

    def families(self, held: Held) -> list[str]:
        """The names of the lists that its rows stand in."""

    def with_fields(self, held: Held, typed: Mapping[str, str]) -> str:
        """The text of what is not broken with what was typed into fields."""

    def with_row(self, held: Held, row: int | None, typed: Mapping[str, str]) -> str:
        """The text with what was typed into one row, or into a new one."""

    def propose(self, part: Part, text: str) -> Proposal:
        """What would be saved."""

    def save(self, part: Part, seen: str, text: str) -> Unchanged | Wrong | None:
        """Save it here and for the whole hall; why not. OSError: for the hall, and here once it can be written."""


class Inviting(Protocol):
    """The hall's door for a new machine."""

    def open(self) -> Invited:
        """Open it for one machine and ten minutes; the code is told once."""

    def came(self) -> int | None:
        """Which machine came in (0 = A), None for none yet."""

    def close(self) -> None:
        """Let nobody in any more."""


class Care(Protocol):
    """The machine."""

    @property
    def settings(self) -> SettingsCare:
        """What holds for the hall."""

    @property
    def inviting(self) -> Inviting:
        """The hall's door for a new machine."""

    def overview(self) -> Overview:
        """How it stands."""

    def back_up(self) -> Saved | NotSaved:
        """Copy the database, as long as it takes."""

    def needs(self) -> Iterable[Need]:
        """What of it needs a person."""
