"""Facts of complaints: that one was made, and its number; what it says and of whom is sealed."""

from typing import ClassVar

from kiosk.hall.facts.fact import Fact, Letter, Number
from kiosk.hall.facts.folds import Best, Change, Origin, Value


class ComplaintMade(Fact, frozen=True, array_like=True):
    """A complaint lies in a sealed record (subject: the complaint); its case number: the kiosk's letter, counted."""

    kind: ClassVar[str] = "complaint.made"
    kiosk: Letter
    number: Number

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """One row a complaint."""
        row: dict[str, Value] = {"id": origin.subject, "kiosk": self.kiosk, "number": self.number}
        return (Best("complaints", row | {"made_at": origin.at, "journal": origin.journal}),)
