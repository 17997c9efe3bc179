"""What holds for a hall, whole files or a part of one, in editions that every kiosk takes over."""

import enum
import hashlib

import msgspec

from kiosk.hall.codes import Code
from kiosk.hall.ids import Id

DIGEST_BYTES = 16
PIECE_BYTES, PIECES_MOST = 12_000, 40
"""A text lies in so many records at most, none larger than a record may be."""
TEXT_BYTES = PIECE_BYTES * PIECES_MOST
EDITIONS_MOST = 10**6


class Part(Code):
    """What is changed as one: of hall.toml what holds for all kiosks, of the others the whole file."""

    UNKNOWN = 0
    HALL = 1
    TRADES = 2
    CERTIFICATES = 3
    ZONES = 4
    WAGES = 5
    COURSES = 6
    POLICIES = 7
    HOLIDAYS = 8
    RULES_AGE = 11
    RULES_CHILD = 12
    RULES_DISCRIMINATION = 13
    RULES_DOCUMENTS = 14
    RULES_FEE = 15
    RULES_FOLDING = 16
    RULES_OFFER = 17
    RULES_WAGE = 18
    RULES_WORDS = 19
    RULES_WORK = 20
    PUBLIC = 21

    @property
    def file(self) -> str:
        """Where it stands, as seen from the folder of hall.toml."""
        name = self.name.lower()
        return f"rules/{name.removeprefix('rules_')}.toml" if name.startswith("rules_") else f"{name}.toml"


PARTS = tuple(part for part in Part if part)


class Edition(msgspec.Struct, frozen=True):
    """One state of a part: its number, counted by whoever changes it, who wrote it (0 = A) and when (epoch ms).

    `text` is None while it has not come here.
    """

    part: Part
    number: int
    journal: Id
    kiosk: int
    at: int
    text: str | None = None
    is_overruled: bool = False
    """Another kiosk changed the same part at the same time, and that one stands."""

    @property
    def rank(self) -> tuple[int, Id]:
        """The greatest stands, at every kiosk."""
        return self.number, self.journal


class SettingsPiece(msgspec.Struct, frozen=True, array_like=True):
    """An open record: one piece of such a text."""

    piece: bytes


class Unchanged(enum.Enum):
    """Why nothing was changed."""

    SAME = "same"
    OVERTAKEN = "overtaken"
    """Somebody else has changed it meanwhile."""
    TOO_LONG = "too long"
    NO_WORD = "no word"
    """This machine's word does not count in the hall."""


def digest_of(text: bytes) -> bytes:
    """By which a text is known that has come in pieces."""
    return hashlib.sha256(text).digest()[:DIGEST_BYTES]


def pieces_of(text: bytes) -> tuple[bytes, ...]:
    """A text cut so that each piece fits a record."""
    return tuple(text[at : at + PIECE_BYTES] for at in range(0, len(text), PIECE_BYTES)) or (b"",)


class Held(msgspec.Struct, frozen=True):
    """A part as it stands here: its text, the edition that stands in the hall, and by what both are known again."""

    part: Part
    text: str
    edition: Edition | None
    seen: str

    @property
    def number(self) -> int:
        """Of the edition, 0 where nobody has changed it for the hall."""
        return self.edition.number if self.edition else 0


class Wrong(msgspec.Struct, frozen=True, array_like=True):
    """What is wrong with a file: which, on which line (0: not known), at which key, what was found and expected."""

    file: str
    line: int
    key: str
    found: str
    expected: str


class NotTaken(msgspec.Struct, frozen=True, array_like=True):
    """An edition that cannot be used here, and why; the one before stays in force."""

    part: int
    number: int
    journal: Id
    wrong: Wrong


class Proposal(msgspec.Struct, frozen=True):
    """What saving would change, as a unified diff; or what is wrong with it."""

    text: str
    difference: tuple[str, ...] = ()
    wrong: Wrong | None = None
