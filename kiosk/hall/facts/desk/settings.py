"""Facts of what holds for the hall."""

from typing import Annotated, ClassVar

from msgspec import Meta

from kiosk.hall.codes import CODE_MOST, told
from kiosk.hall.desk.settings import EDITIONS_MOST, PIECES_MOST, Part
from kiosk.hall.facts.fact import Fact
from kiosk.hall.facts.folds import Best, Change, Origin, Value

PartCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(Part))]


class SettingsChanged(Fact, frozen=True, array_like=True):
    """A part of the settings has another edition (subject: an id of its own, that of its text, which lies in pieces).

    `digest` is that of the whole text.
    """

    kind: ClassVar[str] = "settings.changed"
    part: PartCode
    edition: Annotated[int, Meta(ge=1, le=EDITIONS_MOST)]
    pieces: Annotated[int, Meta(ge=1, le=PIECES_MOST)]
    digest: bytes

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """Of each journal its latest edition is kept; whoever reads them takes the greatest."""
        row: dict[str, Value] = {"part": self.part, "journal": origin.journal, "edition": self.edition}
        text: dict[str, Value] = {"id": origin.subject, "pieces": self.pieces, "digest": self.digest}
        return (Best("settings_editions", row | text | {"changed_at": origin.at}),)
