"""`linggong event`: fairs and the recruiting van, announced and ended by who runs the hall."""

import datetime as dt

from kiosk.commands.acts.at_hall import BAD_INPUT, DONE, NOTHING_DONE, Say, at_hall
from kiosk.hall.announced.event import EVENTS_MOST, NAME_LETTERS, Event, EventProblem, EventWish
from kiosk.hall.clock import day_of
from kiosk.hall.form.draft import DAYS_AHEAD_MOST, PLACE_LETTERS
from kiosk.hall.ids import to_text
from kiosk.place.hall import Hall
from kiosk.place.place import Place
from kiosk.words.words import CHINESE

PROBLEMS = {
    EventProblem.NAME: f"名称要写，{NAME_LETTERS} 个字以内，别写手机号、身份证号。",
    EventProblem.PLACE: f"地点要写（--place），{PLACE_LETTERS} 个字以内，别写手机号。",
    EventProblem.DAY: f"日子没看懂（--day）。这样写：12月5号、周六、明天；最多提前 {DAYS_AHEAD_MOST} 天。",
    EventProblem.TIME: "几点到几点没看懂（--from、--to）。这样写：--from 8点 --to 11点半；结束要比开始晚。",
    EventProblem.OVER: "那个时间已经过了。",
    EventProblem.TOO_MANY: f"已经有 {EVENTS_MOST} 个了，先结束几个。",
}
SHOWN = 6
"""So many letters of its id tell an event from the others."""


def post_event(place: Place, wish: EventWish, say: Say) -> int:
    """Announce it; the exit code."""

    def act(hall: Hall) -> int:
        posted = hall.services.events.post(wish)
        today = day_of(hall.store.clock())
        say(PROBLEMS[posted] if isinstance(posted, EventProblem) else f"已发布：{_line(posted, today)}")
        return BAD_INPUT if isinstance(posted, EventProblem) else DONE

    return at_hall(place, act, say)


def list_events(place: Place, say: Say) -> int:
    """One line each, the next first; 1 if there is none."""

    def act(hall: Hall) -> int:
        now = hall.store.clock()
        found = hall.services.events.work(now)
        for event, postings in found:
            say(f"{_line(event, day_of(now))}  {len(postings)} 个活儿")
        if not found:
            say("没有专场，也没有大篷车。")
        return DONE if found else NOTHING_DONE

    return at_hall(place, act, say)


def end_event(place: Place, begins: str, say: Say) -> int:
    """End the one whose id begins so; the exit code."""

    def act(hall: Hall) -> int:
        now = hall.store.clock()
        coming, today = hall.services.events.coming(now), day_of(now)
        found = [event for event in coming if begins and to_text(event.id).startswith(begins.upper())]
        if len(found) > 1:
            say("不止一个是这样开头的，多写几个字母：\n" + "\n".join(_line(one, today) for one in found))
            return BAD_INPUT
        if not found or not hall.services.events.end(found[0].id):
            say("没有这个。用 linggong event list 看一看。")
            return NOTHING_DONE
        say(f"已结束：{_line(found[0], today)}。给它发的活儿还在，照常招人。")
        return DONE

    return at_hall(place, act, say)


def _line(event: Event, today: dt.date) -> str:
    said = (CHINESE.event_name(event), CHINESE.event_time(event, today), event.place)
    return f"{to_text(event.id)[:SHOWN]}  " + "  ".join(said)
