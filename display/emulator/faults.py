"""What goes wrong on a line, by chance from a seed: frames garbled, lost, late, refused; and how often it did."""

import enum
from collections.abc import Callable
from dataclasses import dataclass, fields
from random import Random

MOST_LATE_S = 1.0
_LEAST_LATE_S = 0.05
_MOST_WRONG = 3
"""Bytes of a frame that are garbled at most."""

Reads = Callable[[bytes], list[object]]


class Fate(enum.Enum):
    """What can become of a frame."""

    ARRIVES = enum.auto()
    GARBLED = enum.auto()
    DROPPED = enum.auto()
    DELAYED = enum.auto()
    REFUSED = enum.auto()


@dataclass(frozen=True, slots=True)
class Faults:
    """Shares of frames, 0 to 1, in either direction; `nack` is about requests alone. ValueError if they are none."""

    garbled: float = 0.0
    dropped: float = 0.0
    delayed: float = 0.0
    nack: float = 0.0

    def __post_init__(self) -> None:
        shares = [getattr(self, field.name) for field in fields(self)]
        if not (all(0 <= share <= 1 for share in shares) and sum(shares) <= 1):
            raise ValueError("faults are shares of all frames, 0 to 1, and not more than 1 together")

    @classmethod
    def parse(cls, text: str) -> "Faults":
        """`garbled=0.01,dropped=0.01`; ValueError says what is wrong."""
        names = [field.name for field in fields(cls)]
        shares: dict[str, float] = {}
        for part in filter(None, text.split(",")):
            name, _, share = part.partition("=")
            if name.strip() not in names:
                raise ValueError(f"{part!r} is no fault; there are {', '.join(names)}, such as garbled=0.01")
            try:
                shares[name.strip()] = float(share)
            except ValueError:
                raise ValueError(f"{part!r}: expected a share of the frames, such as garbled=0.01") from None
        return cls(**shares)


NO_FAULTS = Faults()


@dataclass(slots=True)
class Counts:
    """Frames in either direction; `unseen` of the garbled ones were taken for good frames that say something else."""

    frames: int = 0
    garbled: int = 0
    unseen: int = 0
    dropped: int = 0
    delayed: int = 0
    refused: int = 0

    def __str__(self) -> str:
        """As people read it."""
        return ", ".join(f"{getattr(self, field.name)} {field.name}" for field in fields(self))


@dataclass(frozen=True, slots=True)
class Met:
    """What came of a frame: its bytes, none if it was lost, how late it is, whether the card is to refuse it.

    `is_whole`: the bytes are those of one frame.
    """

    data: bytes
    late_s: float = 0.0
    is_refused: bool = False
    is_whole: bool = False


class Trouble:
    """Deals out fates and counts them."""

    def __init__(self, faults: Faults, chance: Random) -> None:
        self._chance = chance
        self._fates = (
            (faults.garbled, Fate.GARBLED),
            (faults.dropped, Fate.DROPPED),
            (faults.delayed, Fate.DELAYED),
            (faults.nack, Fate.REFUSED),
        )
        self.counts = Counts()

    @property
    def is_any(self) -> bool:
        """Whether anything can go wrong."""
        return any(share for share, _ in self._fates)

    def request(self, raw: bytes, reads: Reads) -> Met:
        """What comes to the card of this frame; `reads` is what a receiver takes bytes for."""
        fate = self._fate()
        if fate is Fate.REFUSED:
            self.counts.refused += 1
            return Met(raw, is_refused=True)
        return self._met(raw, fate, reads)

    def answer(self, raw: bytes, reads: Reads) -> Met:
        """What comes to the driver of this frame."""
        return self._met(raw, self._fate(), reads)

    def _met(self, raw: bytes, fate: Fate, reads: Reads) -> Met:
        match fate:
            case Fate.GARBLED:
                return Met(self._garble(raw, reads))
            case Fate.DROPPED:
                self.counts.dropped += 1
                return Met(b"")
            case Fate.DELAYED:
                self.counts.delayed += 1
                return Met(raw, self._chance.uniform(_LEAST_LATE_S, MOST_LATE_S), is_whole=True)
        return Met(raw, is_whole=True)

    def _fate(self) -> Fate:
        self.counts.frames += 1
        left = self._chance.random()
        for share, fate in self._fates:
            left -= share
            if left < 0:
                return fate
        return Fate.ARRIVES

    def _garble(self, raw: bytes, reads: Reads) -> bytes:
        """The frame as something else: a wrong byte in a lead-in, say, harms nothing and does not count."""
        said = reads(raw)
        garbled = self._wrong(raw)
        while said and reads(garbled) == said:
            garbled = self._wrong(raw)
        self.counts.garbled += 1
        self.counts.unseen += any(item not in said for item in reads(garbled))
        return garbled

    def _wrong(self, raw: bytes) -> bytes:
        wrong = bytearray(raw)
        if len(wrong) > 1 and self._chance.randrange(_MOST_WRONG + 1) == 0:
            del wrong[self._chance.randrange(len(wrong))]
            return bytes(wrong)
        for at in self._chance.sample(range(len(wrong)), min(len(wrong), self._chance.randint(1, _MOST_WRONG))):
            wrong[at] ^= self._chance.randint(1, 0xFF)
        return bytes(wrong)
