"""Postings in words: what the pay is for, when it is given, what comes with the work, why nobody more is taken."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.hall.posting import Availability, CloseReason, Extra, Paid, PayUnit
from kiosk.hall.review import ReviewEnd


@dataclass(frozen=True)
class PostingWords:
    """In one language, whole; what begins with `short` has only what may be said shorter where room is short.

    `pay_units` stand behind the figure, `counted` answers what the pay is reckoned by.
    """

    pay_units: Mapping[PayUnit, str]
    short_pay_units: Mapping[PayUnit, str]
    counted: Mapping[PayUnit, str]
    paid: Mapping[Paid, str]
    extras: Mapping[Extra, str]
    availabilities: Mapping[Availability, str]
    short_availabilities: Mapping[Availability, str]
    close_reasons: Mapping[CloseReason, str]
    review_ends: Mapping[ReviewEnd, str]


CHINESE = PostingWords(
    pay_units={
        PayUnit.UNKNOWN: "元，问服务台",
        PayUnit.HOUR: "元/小时",
        PayUnit.DAY: "元/天",
        PayUnit.MONTH: "元/月",
        PayUnit.PIECE: "元/件",
        PayUnit.MU: "元/亩",
        PayUnit.TRIP: "元/趟",
        PayUnit.WHOLE_JOB: "元包干",
    },
    short_pay_units={PayUnit.UNKNOWN: "元/?", PayUnit.HOUR: "元/时"},
    counted={
        PayUnit.UNKNOWN: "按什么算问服务台",
        PayUnit.HOUR: "一小时",
        PayUnit.DAY: "一天",
        PayUnit.MONTH: "一月",
        PayUnit.PIECE: "一件",
        PayUnit.MU: "一亩",
        PayUnit.TRIP: "一趟",
        PayUnit.WHOLE_JOB: "整个活儿",
    },
    paid={
        Paid.UNKNOWN: "怎么结钱问服务台",
        Paid.SAME_DAY: "当天结",
        Paid.JOB_DONE: "干完结",
        Paid.WEEK: "周结",
        Paid.HALF_MONTH: "半月结",
        Paid.MONTH: "月结",
    },
    extras={
        Extra.MEALS: "管饭",
        Extra.LODGING: "管住",
        Extra.RIDE: "接送",
        Extra.TOOLS: "有工具",
        Extra.INSURANCE: "有保险",
    },
    availabilities={Availability.OPEN: "在招", Availability.FULL: "满了", Availability.OVER: "不招了"},
    short_availabilities={Availability.FULL: "满"},
    close_reasons={
        CloseReason.UNKNOWN: "不招了，原因问服务台",
        CloseReason.EMPLOYER_HAS_ENOUGH: "不招了",
        CloseReason.DESK_TOOK_OFF: "市场撤下了",
        CloseReason.DESK_REFUSED: "市场没让发",
        CloseReason.PUBLISHED_ANEW: "换了个新号接着招",
        CloseReason.EMPLOYER_CANCELLED: "招工的取消了",
        CloseReason.DESK_CANCELLED: "市场取消了",
        CloseReason.EMPLOYER_REPLACED: "改成新的活儿了",
    },
    review_ends={
        ReviewEnd.UNKNOWN: "请到服务台问一声",
        ReviewEnd.PASSED: "发出去了",
        ReviewEnd.REFUSED: "服务台说不能发",
        ReviewEnd.SENT_BACK: "服务台请您改一下",
        ReviewEnd.LAPSED: "开工以前没人看过，没有发出去",
        ReviewEnd.WITHDRAWN: "您撤了",
    },
)
KOREAN = PostingWords(
    pay_units={
        PayUnit.UNKNOWN: "원, 안내대에 물어보십시오",
        PayUnit.HOUR: "원/시간",
        PayUnit.DAY: "원/일",
        PayUnit.MONTH: "원/월",
        PayUnit.PIECE: "원/건",
        PayUnit.MU: "원/무",
        PayUnit.TRIP: "원/탕",
        PayUnit.WHOLE_JOB: "원, 통채로",
    },
    short_pay_units={PayUnit.UNKNOWN: "원/?", PayUnit.HOUR: "원/시"},
    counted={
        PayUnit.UNKNOWN: "무엇으로 계산하는지 안내대에 물어보십시오",
        PayUnit.HOUR: "한시간",
        PayUnit.DAY: "하루",
        PayUnit.MONTH: "한달",
        PayUnit.PIECE: "한건",
        PayUnit.MU: "한무",
        PayUnit.TRIP: "한탕",
        PayUnit.WHOLE_JOB: "일 전체",
    },
    paid={
        Paid.UNKNOWN: "지불시간은 안내대에 물어보십시오",
        Paid.SAME_DAY: "당일 지불",
        Paid.JOB_DONE: "끝나면 지불",
        Paid.WEEK: "주마다 지불",
        Paid.HALF_MONTH: "보름마다 지불",
        Paid.MONTH: "월마다 지불",
    },
    extras={
        Extra.MEALS: "식사 제공",
        Extra.LODGING: "숙소 제공",
        Extra.RIDE: "차로 모심",
        Extra.TOOLS: "도구 있음",
        Extra.INSURANCE: "보험 있음",
    },
    availabilities={
        Availability.OPEN: "모집중",
        Availability.FULL: "자리가 다 찼음",
        Availability.OVER: "모집 끝",
    },
    short_availabilities={Availability.FULL: "다 참"},
    close_reasons={
        CloseReason.UNKNOWN: "모집 끝, 리유는 안내대에 물어보십시오",
        CloseReason.EMPLOYER_HAS_ENOUGH: "모집 끝",
        CloseReason.DESK_TOOK_OFF: "시장에서 내렸음",
        CloseReason.DESK_REFUSED: "시장에서 올리지 않음",
        CloseReason.PUBLISHED_ANEW: "새 번호로 계속 모집",
        CloseReason.EMPLOYER_CANCELLED: "고용주가 취소함",
        CloseReason.DESK_CANCELLED: "시장에서 취소함",
        CloseReason.EMPLOYER_REPLACED: "새 일거리로 바뀜",
    },
    review_ends={
        ReviewEnd.UNKNOWN: "안내대에 물어보십시오",
        ReviewEnd.PASSED: "올렸습니다",
        ReviewEnd.REFUSED: "안내대에서 올릴수 없다고 합니다",
        ReviewEnd.SENT_BACK: "안내대에서 고쳐달라고 합니다",
        ReviewEnd.LAPSED: "일이 시작되기 전에 본 사람이 없어 올리지 못했습니다",
        ReviewEnd.WITHDRAWN: "취소하셨습니다",
    },
)
ENGLISH = PostingWords(
    pay_units={
        PayUnit.UNKNOWN: "yuan, ask at the desk",
        PayUnit.HOUR: "yuan/hour",
        PayUnit.DAY: "yuan/day",
        PayUnit.MONTH: "yuan/month",
        PayUnit.PIECE: "yuan/piece",
        PayUnit.MU: "yuan/mu",
        PayUnit.TRIP: "yuan/trip",
        PayUnit.WHOLE_JOB: "yuan in all",
    },
    short_pay_units={PayUnit.UNKNOWN: "yuan/?", PayUnit.HOUR: "yuan/h"},
    counted={
        PayUnit.UNKNOWN: "ask at the desk how it is reckoned",
        PayUnit.HOUR: "an hour",
        PayUnit.DAY: "a day",
        PayUnit.MONTH: "a month",
        PayUnit.PIECE: "a piece",
        PayUnit.MU: "a mu",
        PayUnit.TRIP: "a trip",
        PayUnit.WHOLE_JOB: "the whole job",
    },
    paid={
        Paid.UNKNOWN: "ask at the desk when it is paid",
        Paid.SAME_DAY: "paid same day",
        Paid.JOB_DONE: "when done",
        Paid.WEEK: "weekly",
        Paid.HALF_MONTH: "twice monthly",
        Paid.MONTH: "monthly",
    },
    extras={
        Extra.MEALS: "meals",
        Extra.LODGING: "lodging",
        Extra.RIDE: "lift",
        Extra.TOOLS: "tools there",
        Extra.INSURANCE: "insured",
    },
    availabilities={
        Availability.OPEN: "Places left",
        Availability.FULL: "Full",
        Availability.OVER: "No longer hiring",
    },
    short_availabilities={},
    close_reasons={
        CloseReason.UNKNOWN: "No longer hiring, ask at the desk why",
        CloseReason.EMPLOYER_HAS_ENOUGH: "No longer hiring",
        CloseReason.DESK_TOOK_OFF: "Taken off by the market",
        CloseReason.DESK_REFUSED: "Not passed by the market",
        CloseReason.PUBLISHED_ANEW: "Goes on under a new number",
        CloseReason.EMPLOYER_CANCELLED: "Cancelled by the employer",
        CloseReason.DESK_CANCELLED: "Cancelled by the market",
        CloseReason.EMPLOYER_REPLACED: "Replaced by a new job",
    },
    review_ends={
        ReviewEnd.UNKNOWN: "Please ask at the desk",
        ReviewEnd.PASSED: "Posted",
        ReviewEnd.REFUSED: "The desk says it cannot be posted",
        ReviewEnd.SENT_BACK: "The desk asks you to change it",
        ReviewEnd.LAPSED: "Nobody had read it before the work began; it was not posted",
        ReviewEnd.WITHDRAWN: "You took it back",
    },
)
