"""The protocols by their names."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from display.ports.port import Line
from display.protocols import alpha, cpower, linka, onbon
from display.protocols.alpha import text_form as alpha_text
from display.protocols.cpower import text_form as cpower_text
from display.protocols.dialect import Dialect
from display.protocols.linka import text_form as linka_text
from display.protocols.onbon import text_form as onbon_text


class Decoder(Protocol):
    """Frames and faults out of a stream."""

    def feed(self, data: bytes) -> Sequence[Any]:
        """What ended in these bytes."""

    def rest(self) -> Sequence[Any]:
        """An unfinished frame, as a fault; it is dropped."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """One protocol: how a driver speaks it, how people write it, on which lines and numbers its cards are found.

    `dialect` takes a card's number and whether it has colours; `frame_of` a JSON object, ValueError says what is wrong
    with it; `describe` gives JSON values for whatever `decoder` finds.
    """

    dialect: Callable[[int, bool], Dialect]
    decoder: Callable[[], Decoder]
    frame_of: Callable[[Mapping[str, Any]], bytes]
    describe: Callable[[Any], dict[str, Any]]
    lines: tuple[Line, ...]
    cards: tuple[int, ...] = (1,)

    def line(self, baud: int | None = None) -> Line:
        """The usual line, at another speed if one is given."""
        return self.lines[0] if baud is None else replace(self.lines[0], baud=baud)


PROTOCOLS: dict[str, Spoken] = {
    "onbon": Spoken(
        lambda card, has_colours: onbon.Onbon(card, has_colours=has_colours),
        onbon.Decoder,
        onbon_text.frame_of,
        onbon_text.describe,
        (Line(57600), Line(9600)),
        (1, 2),
    ),
    "cpower": Spoken(
        cpower.CPower,
        cpower.Decoder,
        cpower_text.frame_of,
        cpower_text.describe,
        (Line(115200), Line(57600), Line(38400)),
    ),
    "linka": Spoken(linka.Linka, linka.Decoder, linka_text.frame_of, linka_text.describe, (Line(9600),), (0,)),
    "alpha": Spoken(
        lambda _card, has_colours: alpha.Alpha(has_colours),
        alpha.Decoder,
        alpha_text.frame_of,
        alpha_text.describe,
        (Line(9600, data_bits=7, parity="E"),),
    ),
}


def dialect(name: str, card: int = 1, has_colours: bool = True) -> Dialect:
    """A driver's view of one card; KeyError if nobody speaks that protocol."""
    return PROTOCOLS[name].dialect(card, has_colours)
