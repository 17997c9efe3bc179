"""Command A: the text of a file. `label (1B position mode text)?`; a bare label 0 releases the priority file."""

from dataclasses import dataclass

from display.protocols.alpha.frame import Packet

WRITE_TEXT = b"A"
PRIORITY, FIRST = b"0", b"A"
"""The only files a sign has without a memory configuration; the priority file goes before all others."""
MOST_PRIORITY = 125
ESCAPE, COLOUR, NEW_LINE = b"\x1b", b"\x1c", b"\r"
MIDDLE, TOP, BOTTOM, FILL = b"\x20", b"\x22", b"\x26", b"\x30"
ROTATE, HOLD, FLASH, SCROLL, AUTOMATIC = b"a", b"b", b"c", b"m", b"o"

_MODE_FROM = 4


@dataclass(frozen=True, slots=True)
class Text:
    """A file's text with its codes; `position` and `mode` empty: the sign chooses, or the file is released.

    ValueError for what would come back as something else: a label not of one byte, a position without a mode, a text
    without both that begins like them.
    """

    label: bytes
    text: bytes = b""
    position: bytes = b""
    mode: bytes = b""

    def __post_init__(self) -> None:
        for name in ("label", "text", "position", "mode"):
            object.__setattr__(self, name, bytes(getattr(self, name)))
        if len(self.label) != 1:
            raise ValueError("the label of a file is one byte")
        if (len(self.position), len(self.mode)) not in ((0, 0), (1, 1)):
            raise ValueError("position and mode are one byte each, or both are left out")
        if not self.mode and _has_mode(self.label + self.text):
            raise ValueError("a text that begins with 1B needs a position and a mode before it")

    def packet(self) -> Packet:
        """The packet that writes it."""
        shown = ESCAPE + self.position + self.mode if self.mode else b""
        return Packet(WRITE_TEXT, self.label + shown + self.text)

    @classmethod
    def of(cls, packet: Packet) -> "Text | None":
        """The text that a packet writes, None if it writes none."""
        data = packet.data
        if packet.command != WRITE_TEXT or not data:
            return None
        if _has_mode(data):
            return cls(data[:1], data[_MODE_FROM:], data[2:3], data[3:_MODE_FROM])
        return cls(data[:1], data[1:])


def _has_mode(data: bytes) -> bool:
    return data[1:2] == ESCAPE and len(data) >= _MODE_FROM
