"""`linggong board notice`: an urgent word on the board, by who runs the hall."""

from kiosk.commands.acts.at_hall import BAD_INPUT, DONE, NOTHING_DONE, Say, at_hall
from kiosk.hall.announced.notice import LETTERS_MOST, MINUTES_MOST, NoticeProblem
from kiosk.place.hall import Hall
from kiosk.place.place import Place

PROBLEMS = {
    NoticeProblem.EMPTY: "通知里没有字。",
    NoticeProblem.TOO_LONG: f"通知太长，请写在 {LETTERS_MOST} 个字以内。",
    NoticeProblem.PERSONAL_NUMBER: "大屏人人看得见，别写手机号、微信号、身份证号。",
    NoticeProblem.SINCE: "那个时间已经过了，或者太远了。",
    NoticeProblem.MINUTES: f"分钟数要在 1 到 {MINUTES_MOST} 之间。",
}


def post_notice(place: Place, wish: tuple[str, int] | None, say: Say) -> int:
    """Post text for minutes, or end what stands; the exit code."""
    return at_hall(place, lambda hall: _ended(hall, say) if wish is None else _posted(hall, wish, say), say)


def _ended(hall: Hall, say: Say) -> int:
    has_ended = hall.services.notices.end()
    say("通知已从大屏撤下。" if has_ended else "大屏上没有通知。")
    return DONE if has_ended else NOTHING_DONE


def _posted(hall: Hall, wish: tuple[str, int], say: Say) -> int:
    problem = hall.services.notices.post(*wish)
    say(PROBLEMS[problem] if problem else f"已上大屏，{wish[1]} 分钟后自己撤下。")
    return BAD_INPUT if problem else DONE
