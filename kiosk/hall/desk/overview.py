"""How a hall's machine stands, in plain values and words, for who looks after it."""

import enum

import msgspec


class Fixture(msgspec.Struct, frozen=True):
    """Something that may fail: what it is called, its state with what to do, more for a technician."""

    name: str
    state: str
    is_fine: bool
    details: tuple[str, ...] = ()


class Written(msgspec.Struct, frozen=True):
    """A journal here: whose, how many entries, up to where a peer surely has it (None: not known), what is odd."""

    whose: str
    name: str
    entries: int
    reported: int | None
    state: str = ""
    odd: tuple[str, ...] = ()


class Copied(msgspec.Struct, frozen=True):
    """Somebody, or a folder, that is copied with."""

    name: str
    told: tuple[str, ...]
    is_odd: bool = False


class Space(msgspec.Struct, frozen=True):
    """Room on the disk, in bytes."""

    free: int
    total: int

    @property
    def is_short(self) -> bool:
        """Whether there is too little for a hall to go on for weeks."""
        return self.free < 2 * 10**9 or self.free * 20 < self.total


class Saved(msgspec.Struct, frozen=True):
    """In which file a copy of the database lies now, `is_apart`: on another disk than what it is a copy of."""

    file: str
    is_apart: bool


class NotSaved(enum.Enum):
    """Why no copy was made."""

    BUSY = "busy"
    """Somebody is making one."""
    DISK = "disk"
    """It could be written nowhere."""


class Overview(msgspec.Struct, frozen=True):
    """All of it: what is odd about this machine itself, its devices, what it copies, its disk, its last backup.

    `letters` are the kiosks of the hall, this one's first; `backup` is when one was made here last (epoch ms).
    """

    letters: tuple[str, ...]
    standing: tuple[str, ...] = ()
    is_struck: bool = False
    devices: tuple[Fixture, ...] = ()
    is_copying: bool = False
    peers: tuple[Copied, ...] = ()
    folders: tuple[Copied, ...] = ()
    journals: tuple[Written, ...] = ()
    space: Space | None = None
    backup: int | None = None
    clock: str = ""


class Invited(msgspec.Struct, frozen=True):
    """By which code one new machine comes into the hall, and at which address; empty where none finds this one."""

    code: str
    address: str
