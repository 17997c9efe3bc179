"""Days in words, and what is said of a clock that is contradicted."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.hall.clock import Witness


@dataclass(frozen=True)
class ClockWords:
    """In one language. `weekdays` from 0 for Monday, `near_days` by days ahead, `date` of `month` and `day`.

    `contradicted` has the times here (`own`) and there (`other`) and the letter of that `kiosk`; `wrong` is for who
    can set the clock: `by` is how far it is ahead or behind.
    """

    weekdays: tuple[str, ...]
    short_weekdays: tuple[str, ...]
    near_days: Mapping[int, str]
    short_near_days: Mapping[int, str]
    months: tuple[str, ...]
    date: str
    contradicted: Mapping[Witness, str]
    wrong: Mapping[Witness, str]
    parts: Mapping[int, str]
    """Parts of the day by their last hour, the time to be put in."""

    def dated(self, day: dt.date) -> str:
        """A day of the year in words."""
        return self.date.format(month=self.months[day.month - 1], day=day.day)

    def timed(self, time: dt.time) -> str:
        """A time so that nobody takes the morning for the evening."""
        part = next(part for last, part in self.parts.items() if time.hour <= last)
        return part.format(time=f"{time.hour}:{time.minute:02d}")


CHINESE = ClockWords(
    weekdays=("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"),
    short_weekdays=("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
    near_days={0: "今天", 1: "明天", 2: "后天"},
    short_near_days={0: "", 1: "明", 2: "后"},
    months=tuple(f"{month}月" for month in range(1, 13)),
    date="{month}{day}日",
    contradicted={
        Witness.SENSE: "机器的钟不对。",
        Witness.JOURNAL: "机器的钟不对：这台 {own}，刚才已经 {other}。",
        Witness.KIOSK: "机器的钟不对：这台 {own}，{kiosk} 机 {other}。",
        Witness.PROVINCE: "机器的钟不对：这台 {own}，省里 {other}。",
    },
    wrong={
        Witness.SENSE: "这台机器的钟不对：年份就不对。请对表。",
        Witness.JOURNAL: "这台机器的钟不对：比它自己记的账还早。请对表。",
        Witness.KIOSK: "钟不对：这台机器比 {kiosk} 机{by}，看看哪台不准。",
        Witness.PROVINCE: "钟不对：这台机器比省里{by}。请对表。",
    },
    parts={
        4: "凌晨 {time}",
        8: "早上 {time}",
        10: "上午 {time}",
        12: "中午 {time}",
        17: "下午 {time}",
        23: "晚上 {time}",
    },
)
KOREAN = ClockWords(
    weekdays=("월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일"),
    short_weekdays=("월", "화", "수", "목", "금", "토", "일"),
    near_days={0: "오늘", 1: "래일", 2: "모레"},
    short_near_days={0: "", 1: "래", 2: "모"},
    months=tuple(f"{month}월" for month in range(1, 13)),
    date="{month} {day}일",
    contradicted={
        Witness.SENSE: "기계 시계가 틀립니다.",
        Witness.JOURNAL: "기계 시계가 틀립니다: 이 기계는 {own}인데 조금전에 벌써 {other}이였습니다.",
        Witness.KIOSK: "기계 시계가 틀립니다: 이 기계는 {own}, {kiosk} 기계는 {other}입니다.",
        Witness.PROVINCE: "기계 시계가 틀립니다: 이 기계는 {own}, 성에서는 {other}입니다.",
    },
    wrong={
        Witness.SENSE: "이 기계의 시계가 틀립니다. 년도부터 틀렸습니다. 시계를 맞추십시오.",
        Witness.JOURNAL: "이 기계의 시계가 틀립니다. 스스로 적은 장부보다 이릅니다. 시계를 맞추십시오.",
        Witness.KIOSK: "시계가 틀립니다. 이 기계가 {kiosk} 기계보다 {by}. 어느쪽이 틀리는지 보십시오.",
        Witness.PROVINCE: "시계가 틀립니다. 이 기계가 성보다 {by}. 시계를 맞추십시오.",
    },
    parts={
        4: "새벽 {time}",
        8: "아침 {time}",
        11: "오전 {time}",
        12: "점심 {time}",
        17: "오후 {time}",
        23: "저녁 {time}",
    },
)
ENGLISH = ClockWords(
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    short_weekdays=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    near_days={0: "Today", 1: "Tomorrow", 2: "In 2 days"},
    short_near_days={0: "", 1: "tmw", 2: "+2"},
    months=("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"),
    date="{month} {day}",
    contradicted={
        Witness.SENSE: "This machine's clock is wrong.",
        Witness.JOURNAL: "This machine's clock is wrong: it says {own}, but it was {other} already.",
        Witness.KIOSK: "This machine's clock is wrong: it says {own}, machine {kiosk} says {other}.",
        Witness.PROVINCE: "This machine's clock is wrong: it says {own}, the province says {other}.",
    },
    wrong={
        Witness.SENSE: "This machine's clock is wrong, even the year. Please set it.",
        Witness.JOURNAL: "This machine's clock is wrong: it is behind what the machine wrote down. Please set it.",
        Witness.KIOSK: "A clock is wrong: this machine is {by} compared with machine {kiosk}. See which one it is.",
        Witness.PROVINCE: "The clock is wrong: this machine is {by} compared with the province. Please set it.",
    },
    parts={4: "{time} at night", 11: "{time} am", 12: "{time} noon", 17: "{time} (afternoon)", 23: "{time} (evening)"},
)
