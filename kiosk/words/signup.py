"""Sign-ups in words: how it stands with one, and why it got no seat."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.hall.seat.signup import RefusalReason, SignupState


@dataclass(frozen=True)
class SignupWords:
    """In one language; `refusals` are said to who asked from afar, for himself or somebody else."""

    states: Mapping[SignupState, str]
    refusals: Mapping[RefusalReason, str]


CHINESE = SignupWords(
    states={
        SignupState.REFUSED: "没报上",
        SignupState.CONFIRMED: "定了",
        SignupState.ARRIVED: "到了",
        SignupState.WITHDRAWN: "不去了",
    },
    refusals={
        RefusalReason.UNKNOWN: "那边没有答应",
        RefusalReason.FULL: "满了",
        RefusalReason.CLOSED: "不招了",
        RefusalReason.BUSY: "这个人那个时间已经有活了",
        RefusalReason.UNREACHABLE: "要到那边市场当面问",
    },
)
