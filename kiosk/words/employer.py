"""Employers in words: what one is known as; nothing against who has only left a number."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.hall.employer.verification import EmployerKind, Known
from kiosk.hall.review import Cause


@dataclass(frozen=True)
class EmployerWords:
    """In one language; `known` as workers read it, `ends` with the day where there is one, `causes` of being read."""

    known: Mapping[EmployerKind, str]
    ends: str
    causes: Mapping[Cause, str]

    def said(self, known: Known) -> str:
        """What one is known as, and until when."""
        word = self.known[known.kind]
        return self.ends.format(known=word, day=known.last_day) if known.until else word


CHINESE = EmployerWords(
    known={
        EmployerKind.UNKNOWN: "核过，是什么问服务台",
        EmployerKind.PHONE: "只留了手机号",
        EmployerKind.PERSON: "身份核过",
        EmployerKind.FARM: "农户，核过",
        EmployerKind.BUSINESS: "公司，核过",
        EmployerKind.AGENCY: "劳务公司，核过",
    },
    ends="{known}，证到 {day}",
    causes={
        Cause.UNKNOWN: "等着看",
        Cause.WORDS: "写法要看",
        Cause.UNVERIFIED: "招工的还没核过",
        Cause.MANY: "这个手机号今天发得多",
        Cause.COMPLAINED: "半年内有投诉查实",
        Cause.NO_CODE: "网上发的，没扫过码",
    },
)
KOREAN = EmployerWords(
    known={
        EmployerKind.UNKNOWN: "확인됨, 무엇인지 안내대에 물어보십시오",
        EmployerKind.PHONE: "전화번호만 남겼음",
        EmployerKind.PERSON: "신분 확인됨",
        EmployerKind.FARM: "농가, 확인됨",
        EmployerKind.BUSINESS: "회사, 확인됨",
        EmployerKind.AGENCY: "로무회사, 확인됨",
    },
    ends="{known}, 증명서 {day}까지",
    causes={
        Cause.UNKNOWN: "확인을 기다림",
        Cause.WORDS: "표현을 보아야 함",
        Cause.UNVERIFIED: "고용주가 확인되지 않았음",
        Cause.MANY: "이 전화번호로 오늘 많이 올렸음",
        Cause.COMPLAINED: "최근 반년안에 확인된 신고가 있음",
        Cause.NO_CODE: "인터네트로 왔음, 코드를 찍지 않았음",
    },
)
ENGLISH = EmployerWords(
    known={
        EmployerKind.UNKNOWN: "checked, ask at the desk as what",
        EmployerKind.PHONE: "has left a phone number only",
        EmployerKind.PERSON: "person, identity checked",
        EmployerKind.FARM: "farm, checked",
        EmployerKind.BUSINESS: "company, checked",
        EmployerKind.AGENCY: "labour agency, checked",
    },
    ends="{known}, papers until {day}",
    causes={
        Cause.UNKNOWN: "to be read",
        Cause.WORDS: "wording to be read",
        Cause.UNVERIFIED: "employer not checked yet",
        Cause.MANY: "many posted under this number today",
        Cause.COMPLAINED: "a complaint was found true within half a year",
        Cause.NO_CODE: "sent from the internet, no code scanned",
    },
)
