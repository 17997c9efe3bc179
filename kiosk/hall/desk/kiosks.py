"""The hall's kiosks as the desk lists them: where each one's desk is, and how a computer knows that it is there."""

import enum
import re

import msgspec

from kiosk.hall.ids import Id

_ADDRESS = re.compile(r"https://[0-9A-Za-z.:\[\]-]{1,100}")
_FINGERPRINT = re.compile(r"[0-9A-F]{4}( [0-9A-F]{4}){3}")


class DeskPlace(msgspec.Struct, frozen=True, array_like=True):
    """Where a kiosk's desk is found (https://address:port), its certificate's sixteen letters; empty for nowhere."""

    address: str = ""
    fingerprint: str = ""

    @property
    def is_sound(self) -> bool:
        """Whether it can be one, or says nothing, whoever told it."""
        is_empty = not self.address and not self.fingerprint
        return is_empty or bool(_ADDRESS.fullmatch(self.address) and _FINGERPRINT.fullmatch(self.fingerprint))


class KioskDesk(msgspec.Struct, frozen=True):
    """A kiosk (0 = A) and its desk; `heard` when it said so last (epoch ms), None for never.

    `is_open`: what its clerk said of the hall's door, None where the hours say it.
    """

    name: Id
    kiosk: int
    place: DeskPlace
    heard: int | None = None
    is_open: bool | None = None
    is_own: bool = False


class LinkProblem(enum.Enum):
    """Why a link lets no computer in."""

    FORGED = "forged"
    EXPIRED = "expired"
    REDEEMED = "redeemed"
    OTHER_KIOSK = "other kiosk"
    STRUCK = "struck"
    """The machine that made it, or this one, is the hall's no more."""
    PC_ENDED = "pc ended"
    PC_NOT_HEARD = "pc not heard"
    """Nobody has told this kiosk yet that the computer was let in."""
