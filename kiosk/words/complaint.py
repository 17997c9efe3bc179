"""Complaints in the desk's words, in Chinese alone: how they stand, what was done, whom they are against."""

from collections.abc import Mapping

from kiosk.hall.day.complaint import Blamed, CaseEnd, CaseState, StepKind

CASE_STATES: Mapping[CaseState, str] = {
    CaseState.UNKNOWN: "新版本才认得",
    CaseState.RECEIVED: "没人接",
    CaseState.TAKEN: "在办",
    CaseState.ANSWERED: "答复了，在办",
    CaseState.WITHDRAWN: "撤回",
    CaseState.NOT_SUSTAINED: "不属实",
    CaseState.PASSED_ON: "转劳动监察",
    CaseState.SUSTAINED: "属实",
}
CASE_ENDS: Mapping[CaseEnd, str] = {
    CaseEnd.UNKNOWN: "新版本才认得",
    CaseEnd.SUSTAINED: "属实",
    CaseEnd.NOT_SUSTAINED: "不属实",
    CaseEnd.PASSED_ON: "转劳动监察",
    CaseEnd.WITHDRAWN: "本人撤回",
}
STEPS: Mapping[StepKind, str] = {
    StepKind.UNKNOWN: "别的事（新版本才认得）",
    StepKind.TAKEN: "接下来办",
    StepKind.NOTE: "记一笔",
    StepKind.ANSWER: "答复投诉人",
    StepKind.TO_EMPLOYER: "告诉招工的",
    StepKind.LETTER: "打了移送函",
    StepKind.NAME_AGREED: "本人同意让招工的知道是谁",
    StepKind.FOR_MANAGER: "交给负责人",
    StepKind.SENT_ON: "转给别的市场",
    StepKind.ARRIVED_THERE: "那边说收到了",
    StepKind.ENDED: "办结",
}
BLAMED: Mapping[Blamed, str] = {
    Blamed.UNKNOWN: "新版本才认得",
    Blamed.EMPLOYER: "招工的",
    Blamed.CLERK: "市场的工作人员",
    Blamed.HALL: "市场的服务",
}
