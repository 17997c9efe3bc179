"""Work that was done, in words: how somebody was, and what for."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.hall.day.complaint import Grievance
from kiosk.hall.day.rating import Mark, WorkerMarkReason


@dataclass(frozen=True)
class WorkWords:
    """In one language: `grievances` are what complaints are about, `worker_reasons` what a worker's mark is for."""

    marks: Mapping[Mark, str]
    grievances: Mapping[Grievance, str]
    worker_reasons: Mapping[WorkerMarkReason, str]


CHINESE = WorkWords(
    marks={Mark.UNKNOWN: "没说", Mark.GOOD: "好", Mark.FAIR: "一般", Mark.BAD: "不好"},
    grievances={
        Grievance.UNKNOWN: "有事要说",
        Grievance.NOT_PAID: "工钱没给",
        Grievance.NOT_AS_SAID: "说的和干的不一样",
        Grievance.MONEY_TAKEN: "收钱、扣证件",
        Grievance.UNSAFE: "不安全、受伤",
        Grievance.OTHER: "别的事",
    },
    worker_reasons={
        WorkerMarkReason.ON_TIME: "来得准不准时",
        WorkerMarkReason.SKILL: "手艺",
        WorkerMarkReason.EFFORT: "肯不肯干",
        WorkerMarkReason.MANNERS: "待人",
    },
)
KOREAN = WorkWords(
    marks={Mark.UNKNOWN: "말하지 않음", Mark.GOOD: "좋음", Mark.FAIR: "보통", Mark.BAD: "나쁨"},
    grievances={
        Grievance.UNKNOWN: "말씀하신 일",
        Grievance.NOT_PAID: "로임을 주지 않음",
        Grievance.NOT_AS_SAID: "말과 일이 다름",
        Grievance.MONEY_TAKEN: "돈을 받거나 증명서를 잡아둠",
        Grievance.UNSAFE: "안전하지 않음, 부상",
        Grievance.OTHER: "다른 일",
    },
    worker_reasons={
        WorkerMarkReason.ON_TIME: "시간을 지켰는가",
        WorkerMarkReason.SKILL: "솜씨",
        WorkerMarkReason.EFFORT: "열심히 했는가",
        WorkerMarkReason.MANNERS: "사람됨",
    },
)
ENGLISH = WorkWords(
    marks={Mark.UNKNOWN: "not said", Mark.GOOD: "good", Mark.FAIR: "fair", Mark.BAD: "bad"},
    grievances={
        Grievance.UNKNOWN: "something is wrong",
        Grievance.NOT_PAID: "pay not given",
        Grievance.NOT_AS_SAID: "not as promised",
        Grievance.MONEY_TAKEN: "money taken, papers kept",
        Grievance.UNSAFE: "not safe, hurt",
        Grievance.OTHER: "something else",
    },
    worker_reasons={
        WorkerMarkReason.ON_TIME: "being on time",
        WorkerMarkReason.SKILL: "skill",
        WorkerMarkReason.EFFORT: "effort",
        WorkerMarkReason.MANNERS: "manners",
    },
)
