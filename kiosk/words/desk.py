"""The desk in words, in Chinese alone: roles, acts, reasons."""

from collections.abc import Mapping

from kiosk.hall.desk.act import Act, Why
from kiosk.hall.desk.clerk import Role
from kiosk.hall.desk.exclusion import Against, AppealEnd, Ground
from kiosk.hall.desk.settings import Part

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
    Act.HALL_OPENED: "开门",
    Act.HALL_CLOSED: "关门",
    Act.SETTINGS_CHANGED: "改市场的设置",
    Act.TAKEN_OVER: "接管没了的机器的座",
    Act.KIOSK_ADMITTED: "让一台自助机加入",
    Act.BACKED_UP: "备份",
    Act.EXCLUDED: "暂停服务",
    Act.EXCLUSION_LIFTED: "提前恢复服务",
    Act.LET_THROUGH: "认出同号的另一个人",
    Act.APPEAL_TAKEN: "收下申诉",
    Act.APPEAL_DECIDED: "申诉有了结果",
    Act.COMPLAINT_MADE: "代记投诉",
    Act.COMPLAINT_STEP: "投诉记一步",
    Act.COMPLAINT_ENDED: "投诉办结",
    Act.COMPLAINT_LETTER: "打印给劳动监察的信",
    Act.WORKER_CALLED: "为打电话看了工友的号",
    Act.SEATS_CHECKED: "对过人工定的座",
    Act.ATTENDANCE_JUDGED: "问清了来没来",
    Act.ACTS_SEEN: "看过断线时办的事",
    Act.TURN_ANSWERED: "替排队的回话",
    Act.SEEKER_REGISTERED: "求职登记",
    Act.SEAT_GIVEN: "替人报名",
    Act.POSTING_TYPED: "招聘登记",
    Act.NOTICE_POSTED: "挂急事上大屏",
    Act.NOTICE_ENDED: "撤下急事",
    Act.CARD_SEEN: "看身份证",
    Act.EVENT_POSTED: "发专场、大篷车",
    Act.EVENT_ENDED: "结束专场、大篷车",
}
WHYS: Mapping[Why, str] = {
    Why.UNKNOWN: "",
    Why.ASKED_BY_PERSON: "本人要求",
    Why.TO_REACH: "要联系本人",
    Why.COMPLAINT: "办投诉",
    Why.BY_OFFICE: "机关书面要求",
    Why.TO_MEND: "改错",
}
GROUNDS: Mapping[Ground, str] = {
    Ground.UNKNOWN: "别的原因（新版本才认得）",
    Ground.VIOLENCE: "打人、闹事",
    Ground.THEFT: "偷东西",
    Ground.FALSE_NAME: "冒用别人的号或证件",
    Ground.NO_SHOWS: "多次报了名不来",
    Ground.UNPAID: "欠工钱",
    Ground.FEES: "收工友的钱、扣证件",
    Ground.FALSE_WORK: "假招工",
    Ground.UNSAFE: "干活不安全",
    Ground.OTHER: "其他",
}
AGAINSTS: Mapping[Against, str] = {
    Against.UNKNOWN: "别的事（新版本才认得）",
    Against.EXCLUSION: "不该暂停",
    Against.ABSENCE: "说他没来，他说来了",
    Against.WORKER_MARK: "招工的给的评价不对",
    Against.EMPLOYER_MARK: "工友给的评价不对",
    Against.UNPAID: "说没给钱，他说给了",
}
APPEAL_ENDS: Mapping[AppealEnd, str] = {
    AppealEnd.UNKNOWN: "",
    AppealEnd.STANDS: "维持",
    AppealEnd.STRUCK: "撤销",
}
SETTINGS: Mapping[Part, str] = {
    Part.HALL: "市场、时间、桌子、上车点",
    Part.TRADES: "工种",
    Part.CERTIFICATES: "上岗证",
    Part.ZONES: "片区",
    Part.WAGES: "最低工资",
    Part.COURSES: "培训课",
    Part.POLICIES: "政策卡",
    Part.PUBLIC: "公示：规矩、电话、服务",
    Part.HOLIDAYS: "节假日",
    Part.RULES_AGE: "审查词：年龄",
    Part.RULES_CHILD: "审查词：童工",
    Part.RULES_DISCRIMINATION: "审查词：歧视",
    Part.RULES_DOCUMENTS: "审查词：扣证件",
    Part.RULES_FEE: "审查词：收费",
    Part.RULES_FOLDING: "审查词：异体字",
    Part.RULES_OFFER: "审查词：假招工",
    Part.RULES_WAGE: "审查词：工资",
    Part.RULES_WORDS: "审查词：共用词表",
    Part.RULES_WORK: "审查词：违法的活儿",
}
