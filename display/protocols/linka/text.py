"""62: the text of one line of the display.

    off len field                     off len field
     0   1  line                        8   1  ?, 01 in the document, 00 in its frame
     1   1  effect                      9   3  R G B
     2   1  speed of the effect        12   1  A = 0
     3   1  stay                       13   4  0
     4   1  repeat                     17   1  length of the text
     5   2  ?, 00 00 or 00 01          18   1  0
     7   1  font                       19   n  text, GB2312

What the document does not explain is as in its published frame and can be kept as it came.
"""

import struct
from dataclasses import dataclass

from display.protocols.linka.frame import MOST_DATA, TEXT, Frame

AT_ONCE, LEFT, RIGHT, UP, DOWN, RUNNING_LEFT = 0, 1, 2, 3, 4, 0x15
FONTS = {16: 3, 24: 4, 32: 5}
"""Height of letters in px -> font."""

_HEAD = struct.Struct(">BBBBB2sBB3sB4sBB")
MOST_TEXT = MOST_DATA - _HEAD.size


@dataclass(frozen=True, slots=True)
class Text:
    """One line in the values of the wire; ValueError if one does not fit its bytes."""

    line: int
    text: bytes
    effect: int = AT_ONCE
    speed: int = 1
    stay: int = 0
    repeat: int = 5
    font: int = FONTS[16]
    colour: bytes = b"\xff\0\0"
    alpha: int = 0
    unknown: tuple[bytes, int, bytes, int] = (b"\0\1", 0, b"\0\0\0\0", 0)

    def __post_init__(self) -> None:
        two, one, four, last = self.unknown
        for name in ("text", "colour"):
            object.__setattr__(self, name, bytes(getattr(self, name)))
        object.__setattr__(self, "unknown", (bytes(two), one, bytes(four), last))
        if len(self.text) > MOST_TEXT:
            raise ValueError(f"a line has at most {MOST_TEXT} bytes of text, not {len(self.text)}")
        if (len(self.colour), len(two), len(four)) != (3, 2, 4):
            raise ValueError("a colour has three bytes, and what is unknown two, one, four and one")
        try:
            self.data()
        except struct.error:
            raise ValueError("line, effect, speed, stay, repeat, font and alpha are bytes, 0 to 255") from None

    def data(self) -> bytes:
        """The data of its frame."""
        two, one, four, last = self.unknown
        show = (self.line, self.effect, self.speed, self.stay, self.repeat, two, self.font, one)
        return _HEAD.pack(*show, self.colour, self.alpha, four, len(self.text), last) + self.text

    def frame(self, address: int = 0) -> Frame:
        """The frame that sets it."""
        return Frame(TEXT, self.data(), address)

    @classmethod
    def of(cls, frame: Frame) -> "Text | None":
        """The text that a frame sets; None if it sets none, or has another length than it says."""
        if frame.command != TEXT or len(frame.data) < _HEAD.size:
            return None
        line, effect, speed, stay, repeat, two, font, one, colour, alpha, four, length, last = _HEAD.unpack_from(
            frame.data
        )
        text = frame.data[_HEAD.size :]
        if length != len(text):
            return None
        return cls(line, text, effect, speed, stay, repeat, font, colour, alpha, (two, one, four, last))
