"""Work that was done, in words: how somebody was, and what for."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.hall.day.rating import Mark, WorkerMarkReason


@dataclass(frozen=True)
class WorkWords:
    """In one language; `worker_reasons` are what a worker's mark is for, good or bad alike."""

    marks: Mapping[Mark, str]
    worker_reasons: Mapping[WorkerMarkReason, str]


CHINESE = WorkWords(
    marks={Mark.UNKNOWN: "没说", Mark.GOOD: "好", Mark.FAIR: "一般", Mark.BAD: "不好"},
    worker_reasons={
        WorkerMarkReason.ON_TIME: "来得准不准时",
        WorkerMarkReason.SKILL: "手艺",
        WorkerMarkReason.EFFORT: "肯不肯干",
        WorkerMarkReason.MANNERS: "待人",
    },
)
KOREAN = WorkWords(
    marks={Mark.UNKNOWN: "말하지 않음", Mark.GOOD: "좋음", Mark.FAIR: "보통", Mark.BAD: "나쁨"},
    worker_reasons={
        WorkerMarkReason.ON_TIME: "시간을 지켰는가",
        WorkerMarkReason.SKILL: "솜씨",
        WorkerMarkReason.EFFORT: "열심히 했는가",
        WorkerMarkReason.MANNERS: "사람됨",
    },
)
ENGLISH = WorkWords(
    marks={Mark.UNKNOWN: "not said", Mark.GOOD: "good", Mark.FAIR: "fair", Mark.BAD: "bad"},
    worker_reasons={
        WorkerMarkReason.ON_TIME: "being on time",
        WorkerMarkReason.SKILL: "skill",
        WorkerMarkReason.EFFORT: "effort",
        WorkerMarkReason.MANNERS: "manners",
    },
)
