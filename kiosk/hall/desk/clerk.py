"""Clerks: a name, a role, until when; and the passphrase by which one is known."""

import enum

import msgspec

from kiosk.hall.codes import Code
from kiosk.hall.form.plain import CLEANED, clean
from kiosk.hall.ids import Id

NAME_LETTERS = 20
PASSPHRASE_LEAST, PASSPHRASE_MOST = 10, 200
LETTERS_APART = 4
"""A passphrase has so many different letters at least: 1111111111 is none."""


class Role(Code):
    """What a clerk may: each more than the one before, but the auditor, who reads all and changes nothing."""

    UNKNOWN = 0
    VOLUNTEER = 1
    CLERK = 2
    MANAGER = 3
    AUDITOR = 4


class ClerkName(msgspec.Struct, frozen=True, array_like=True):
    """The sealed record of a clerk's name."""

    name: str


class Passphrase(msgspec.Struct, frozen=True, array_like=True):
    """The sealed record of a passphrase: its Argon2id hash in the PHC string format."""

    phc: str


class Clerk(msgspec.Struct, frozen=True):
    """A clerk as the hall knows him: `until` (epoch ms) he is one, None without end; `name` is empty if it was erased.

    `by` appointed him, None where the first command did.
    """

    id: Id
    name: str
    role: Role
    at: int
    until: int | None = None
    by: Id | None = None
    is_ended: bool = False

    def is_serving(self, now: int) -> bool:
        """Whether he may do anything at this time."""
        return not self.is_ended and self.role is not Role.UNKNOWN and (self.until is None or now < self.until)

    def is_manager(self, now: int) -> bool:
        """Whether he may appoint others and end them."""
        return self.role is Role.MANAGER and self.is_serving(now)


class Refused(enum.Enum):
    """Why nothing was done."""

    NAME = "name"
    NAME_TAKEN = "name taken"
    PASSPHRASE = "passphrase"  # noqa: S105  a reason
    NO_END = "no end"
    """A volunteer is one until a date."""
    PAST = "past"
    """The end is no day, or over."""
    NO_ROLE = "no role"
    PIN = "pin"
    NO_PANEL = "no panel"
    """This role is not at the kiosk's panel."""
    NOT_MANAGER = "not manager"
    HAS_MANAGER = "has manager"
    LAST_MANAGER = "last manager"
    NOBODY = "nobody"
    NO_WORD = "no word"
    """This machine's word does not count in the hall."""


class NotKnown(msgspec.Struct, frozen=True):
    """Name and passphrase name nobody who serves; `wait_ms` until the next try is heard."""

    wait_ms: int


class Appointment(msgspec.Struct, frozen=True):
    """Whom to appoint: `until` in epoch ms, None without end."""

    name: str
    role: Role
    passphrase: str
    until: int | None = None


def read_name(text: str) -> str | None:
    """A clerk's name as it is kept; None if it is nothing, or too long."""
    line = clean(text[: CLEANED * NAME_LETTERS])
    return line if 1 <= len(line) <= NAME_LETTERS else None


def is_passphrase(text: str, name: str) -> bool:
    """Whether nobody would guess it at once: long enough, not one letter again and again, not just his name."""
    if not PASSPHRASE_LEAST <= len(text) <= PASSPHRASE_MOST:
        return False
    return len(set(text)) >= LETTERS_APART and len(text.replace(name, "")) >= PASSPHRASE_LEAST // 2
