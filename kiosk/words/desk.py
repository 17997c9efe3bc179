"""The desk in words, in Chinese alone: roles, acts, reasons."""

from collections.abc import Mapping

from kiosk.hall.desk.act import Act, Why
from kiosk.hall.desk.clerk import Role

ROLES: Mapping[Role, str] = {
    Role.UNKNOWN: "不认得的身份",
    Role.VOLUNTEER: "志愿者",
    Role.CLERK: "专员",
    Role.MANAGER: "负责人",
    Role.AUDITOR: "审计",
}
ACTS: Mapping[Act, str] = {
    Act.UNKNOWN: "别的事（新版本才认得）",
    Act.PC_ADMITTED: "让一台电脑进来",
    Act.PC_ENDED: "把一台电脑请出去",
    Act.CLERK_APPOINTED: "添人",
    Act.CLERK_ENDED: "停人",
    Act.SECRET_CHANGED: "换口令",
    Act.PASSED: "放行岗位",
    Act.REFUSED: "不让发",
    Act.SENT_BACK: "退回去改",
    Act.PUBLISHED_ANEW: "在这台重发",
    Act.VERIFIED: "核实雇主",
    Act.VERIFICATION_ENDED: "取消核实",
    Act.PHONE_GIVEN: "给雇主换手机码",
    Act.UNMASKED: "看全号码",
    Act.EXPORTED: "导出",
    Act.POSTING_CLOSED: "撤下岗位",
    Act.POSTING_CANCELLED: "取消岗位",
    Act.TALK_ENDED: "记下谈的结果",
    Act.WORKER_REACHED: "联系了工友",
}
WHYS: Mapping[Why, str] = {
    Why.UNKNOWN: "",
    Why.ASKED_BY_PERSON: "本人要求",
    Why.TO_REACH: "要联系本人",
    Why.COMPLAINT: "办投诉",
    Why.BY_OFFICE: "机关书面要求",
    Why.TO_MEND: "改错",
}
