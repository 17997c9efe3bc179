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
KOREAN = SignupWords(
    states={
        SignupState.REFUSED: "신청 안됨",
        SignupState.CONFIRMED: "확정",
        SignupState.ARRIVED: "도착",
        SignupState.WITHDRAWN: "못 감",
    },
    refusals={
        RefusalReason.UNKNOWN: "그쪽에서 승낙하지 않았습니다",
        RefusalReason.FULL: "자리가 다 찼습니다",
        RefusalReason.CLOSED: "모집이 끝났습니다",
        RefusalReason.BUSY: "이분은 그 시간에 이미 일거리가 있습니다",
        RefusalReason.UNREACHABLE: "그쪽 시장에 가서 물어야 합니다",
    },
)
ENGLISH = SignupWords(
    states={
        SignupState.REFUSED: "not signed up",
        SignupState.CONFIRMED: "signed up",
        SignupState.ARRIVED: "here",
        SignupState.WITHDRAWN: "not coming",
    },
    refusals={
        RefusalReason.UNKNOWN: "the other hall did not agree",
        RefusalReason.FULL: "full",
        RefusalReason.CLOSED: "no longer hiring",
        RefusalReason.BUSY: "this person has work at that time",
        RefusalReason.UNREACHABLE: "ask at that hall in person",
    },
)
