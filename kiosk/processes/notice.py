"""`linggong board notice`: an urgent word on the board, by who runs the hall."""

from collections.abc import Callable

from kiosk.errors import CannotStartError
from kiosk.hall.notice import LETTERS_MOST, MINUTES_MOST, NoticeProblem
from kiosk.place.hall import open_hall
from kiosk.place.place import Place
from kiosk.settings import SettingsError, read_settings
from kiosk.store.database import FILE
from kiosk.store.errors import StoreUnavailable

DONE, NOTHING_STOOD, BAD_INPUT = 0, 1, 2
PROBLEMS = {
    NoticeProblem.EMPTY: "通知里没有字。",
    NoticeProblem.TOO_LONG: f"通知太长，请写在 {LETTERS_MOST} 个字以内。",
    NoticeProblem.PERSONAL_NUMBER: "大屏人人看得见，别写手机号、微信号、身份证号。",
    NoticeProblem.MINUTES: f"分钟数要在 1 到 {MINUTES_MOST} 之间。",
}

Say = Callable[[str], None]


def post_notice(place: Place, wish: tuple[str, int] | None, say: Say) -> int:
    """Post text for minutes, or end what stands; the exit code."""
    try:
        return _post(place, wish, say)
    except (CannotStartError, SettingsError, StoreUnavailable) as error:
        say(str(error))
        return BAD_INPUT


def _post(place: Place, wish: tuple[str, int] | None, say: Say) -> int:
    if not (place.data / FILE).is_file():
        raise CannotStartError(f"{place.data}: holds no hall's data; choose another --data.")
    with open_hall(place, read_settings(place.config)) as hall:
        if wish is None:
            has_ended = hall.services.notices.end()
            say("通知已从大屏撤下。" if has_ended else "大屏上没有通知。")
            return DONE if has_ended else NOTHING_STOOD
        problem = hall.services.notices.post(*wish)
        say(PROBLEMS[problem] if problem else f"已上大屏，{wish[1]} 分钟后自己撤下。")
        return BAD_INPUT if problem else DONE
