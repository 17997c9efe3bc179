"""`linggong elsewhere`: what other halls offer, and a seat there asked for; the posting's own hall answers."""

import re
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from kiosk.catalogue import read_catalogue
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import local
from kiosk.hall.ids import to_text
from kiosk.processes.errors import CannotStartError
from kiosk.processes.hall import open_store
from kiosk.processes.place import Place
from kiosk.settings import Settings, SettingsError, read_settings
from kiosk.store import Store
from kiosk.store.database import FILE
from kiosk.store.errors import StoreUnavailable
from sync.errors import SyncError

if TYPE_CHECKING:
    from sync.client.applying import Applying
    from sync.contract.channels import ActRow
    from sync.contract.public import PostingRow

DONE, NO_SEAT, BAD_INPUT = 0, 1, 2
PATIENCE_S, ASK_AGAIN_S = 30.0, 1.0
"""How long the answer is waited for while the person stands there."""
PHONE = re.compile(r"1[3-9][0-9]{9}")
NAME_MOST = 20
ATTEMPTS = 9
"""How often one person may ask for one posting, each time after a refusal or a withdrawal."""
LEFT = {"1-2": "还有一两个", "3-9": "还有几个", "10+": "还有很多", "full": "满了"}
UNITS = {1: "元/小时", 2: "元/天", 3: "元/月", 4: "元/件", 5: "元/亩", 6: "元/趟", 7: "元包干"}
PAID = {1: "当天结", 2: "干完结", 3: "周结", 4: "半月结", 5: "月结"}
WHY = {1: "满了", 2: "不招了", 3: "这个人那个时间已经有活了", 4: "要到那边市场当面问"}

Say = Callable[[str], None]
Wait = Callable[[float], None]


def say_elsewhere(place: Place, region: str, say: Say) -> int:
    """List what other halls of a region (none: this prefecture) offer."""
    with _told(say) as code, _at(place) as (settings, store, applying):
        found = [
            row
            for row in applying.open_postings(region or f"{settings.hall.region[:4]}00")
            if row.hall != to_text(store.hall)
        ]
        catalogue = read_catalogue(place.config)
        say("\n".join(_in_words(row, catalogue) for row in found) or "别的市场现在没有招人的。")
    return code[0]


def apply(place: Place, posting: str, who: tuple[str, str], say: Say, wait: Wait = time.sleep) -> int:
    """Ask for a seat of a posting elsewhere for somebody (name, phone), and wait for the answer."""
    name, phone = who[0].strip(), who[1].strip()
    if not PHONE.fullmatch(phone) or not 0 < len(name) <= NAME_MOST:
        say("请写姓名和 11 位手机号：那边招工的要能找到人。")
        return BAD_INPUT
    with _told(say) as code, _at(place) as (_, store, applying):
        from sync.contract.channels import ApplicationAsked

        for attempt in range(ATTEMPTS):
            asked = store.vault.lookup("application elsewhere", f"{posting} {name} {phone} {attempt}").hex()
            answer = applying.answer(applying.apply(ApplicationAsked(asked, posting, name, phone)))
            if answer.state in {"waiting", "done"}:
                break
        code[0] = _say_answer(_awaited(applying, answer, wait), say)
    return code[0]


def _awaited(applying: "Applying", answer: "ActRow", wait: Wait) -> "ActRow":
    waited = 0.0
    while answer.state == "waiting" and waited < PATIENCE_S:
        wait(ASK_AGAIN_S)
        answer, waited = applying.answer(answer.id), waited + ASK_AGAIN_S
    return answer


def _say_answer(answer: "ActRow", say: Say) -> int:
    if answer.state == "done":
        say(f"有位子了，报名号 {answer.seat}。到那边报这个号。")
        return DONE
    if answer.state == "waiting":
        say("那边还没有回话。已经替他问了，过一会儿再运行一次，只会问到同一个位子。")
    elif answer.state == "withdrawn":
        say("这个位子已经退掉了。")
    else:
        say(f"没有位子：{WHY.get(answer.said or 0, '那边没有答应')}。")
    return NO_SEAT


@contextmanager
def _at(place: Place) -> Iterator[tuple[Settings, Store, "Applying"]]:
    from sync.client.applying import Applying

    if not (place.data / FILE).is_file():
        raise CannotStartError(f"{place.data}: holds no hall's data; choose another --data.")
    settings = read_settings(place.config)
    if not settings.sync.peer:
        raise CannotStartError("没有写省里的网址（hall.toml 的 [sync] peer），看不到别的市场。")
    store = open_store(place, settings)
    try:
        with closing(Applying(settings.sync.peer, store.seed)) as applying:
            yield settings, store, applying
    finally:
        store.close()


@contextmanager
def _told(say: Say) -> Iterator[list[int]]:
    """The exit code, changed when something was in the way."""
    code = [DONE]
    try:
        yield code
    except (CannotStartError, SettingsError, StoreUnavailable) as error:
        say(str(error))
        code[0] = BAD_INPUT
    except SyncError as error:
        say(f"省里没有应答，或者不接受（{type(error).__name__}: {error}）。过一会儿再试。")
        code[0] = BAD_INPUT


def _in_words(row: "PostingRow", catalogue: Catalogue) -> str:
    figures = "-".join(f"{fen / 100:g}" for fen in (row.pay_fen, row.pay_most_fen) if fen)
    pay = " ".join((figures, UNITS.get(row.pay_unit, "元/?"), *filter(None, [PAID.get(row.paid)])))
    what = f"{catalogue.name(row.trade)} {local(row.start):%m-%d %H:%M} {pay} {row.place}"
    return f"{row.id}  {row.hall_name}  {what}  要 {row.headcount} 人，{LEFT[row.places_left]}"
