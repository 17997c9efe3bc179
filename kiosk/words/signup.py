"""Sign-ups in words: why one got no seat."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.hall.seat.signup import RefusalReason


@dataclass(frozen=True)
class SignupWords:
    """In one language; `refusals` are said to who asked from afar, for himself or somebody else."""

    refusals: Mapping[RefusalReason, str]


CHINESE = SignupWords(
    refusals={
        RefusalReason.UNKNOWN: "那边没有答应",
        RefusalReason.FULL: "满了",
        RefusalReason.CLOSED: "不招了",
        RefusalReason.BUSY: "这个人那个时间已经有活了",
        RefusalReason.UNREACHABLE: "要到那边市场当面问",
    },
)
KOREAN = SignupWords(
    refusals={
        RefusalReason.UNKNOWN: "그쪽에서 승낙하지 않았습니다",
        RefusalReason.FULL: "자리가 다 찼습니다",
        RefusalReason.CLOSED: "모집이 끝났습니다",
        RefusalReason.BUSY: "이분은 그 시간에 이미 일거리가 있습니다",
        RefusalReason.UNREACHABLE: "그쪽 시장에 가서 물어야 합니다",
    },
)
ENGLISH = SignupWords(
    refusals={
        RefusalReason.UNKNOWN: "the other hall did not agree",
        RefusalReason.FULL: "full",
        RefusalReason.CLOSED: "no longer hiring",
        RefusalReason.BUSY: "this person has work at that time",
        RefusalReason.UNREACHABLE: "ask at that hall in person",
    },
)
