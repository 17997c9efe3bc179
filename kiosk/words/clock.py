"""Days in words, and what is said of a clock that is contradicted."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.hall.clock import Witness


@dataclass(frozen=True)
class ClockWords:
    """In one language. `weekdays` from 0 for Monday, `near_days` by days ahead, `date` of a `day`.

    `contradicted` has the times here (`own`) and there (`other`) and the letter of that `kiosk`; `wrong` is for who
    can set the clock: `by` is how far it is ahead or behind.
    """

    weekdays: tuple[str, ...]
    short_weekdays: tuple[str, ...]
    near_days: Mapping[int, str]
    short_near_days: Mapping[int, str]
    date: str
    contradicted: Mapping[Witness, str]
    wrong: Mapping[Witness, str]


CHINESE = ClockWords(
    weekdays=("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"),
    short_weekdays=("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
    near_days={0: "今天", 1: "明天", 2: "后天"},
    short_near_days={0: "", 1: "明", 2: "后"},
    date="{day.month}月{day.day}日",
    contradicted={
        Witness.SENSE: "机器的钟不对",
        Witness.JOURNAL: "机器的钟不对：这台 {own}，刚才已经 {other}",
        Witness.KIOSK: "机器的钟不对：这台 {own}，{kiosk} 机 {other}",
        Witness.PROVINCE: "机器的钟不对：这台 {own}，省里 {other}",
    },
    wrong={
        Witness.SENSE: "这台机器的钟不对：年份就不对。请对表。",
        Witness.JOURNAL: "这台机器的钟不对：比它自己记的账还早。请对表。",
        Witness.KIOSK: "钟不对：这台机器比 {kiosk} 机{by}，看看哪台不准。",
        Witness.PROVINCE: "钟不对：这台机器比省里{by}。请对表。",
    },
)
