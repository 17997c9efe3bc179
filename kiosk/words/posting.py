"""Postings in words: what the pay is for, when it is given, what comes with the work, why nobody more is taken."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.hall.posting import Availability, CloseReason, Extra, Paid, PayUnit


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
    },
)
