"""`linggong elsewhere`: what other halls offer, and a seat there asked for; the posting's own hall answers."""

import re
import time
from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING

from kiosk.commands.acts.at_hall import BAD_INPUT, DONE, NOTHING_DONE, Say, at_hall
from kiosk.errors import CannotStartError
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import local
from kiosk.hall.codes import heard
from kiosk.hall.ids import to_text
from kiosk.hall.posting import Availability, Paid, PayUnit
from kiosk.hall.seat.signup import RefusalReason
from kiosk.place.hall import Hall
from kiosk.place.place import Place
from kiosk.words.words import CHINESE
from sync.errors import SyncError

if TYPE_CHECKING:
    from sync.client.applying import Applying
    from sync.contract.channels import ActRow
    from sync.contract.public import PostingRow

PATIENCE_S, ASK_AGAIN_S = 30.0, 1.0
"""How long the answer is waited for while the person stands there."""
PHONE = re.compile(r"1[3-9][0-9]{9}")
NAME_MOST = 20
ATTEMPTS = 9
"""How often one person may ask for one posting, each time after a refusal or a withdrawal."""
LEFT = {
    "1-2": "还有一两个",
    "3-9": "还有几个",
    "10+": "还有很多",
    "full": CHINESE.posting.availabilities[Availability.FULL],
}

Wait = Callable[[float], None]


def say_elsewhere(place: Place, region: str, say: Say) -> int:
    """List what other halls of a region (none: this prefecture) offer."""

    def act(hall: Hall, applying: "Applying") -> int:
        wanted = region or f"{hall.settings.hall.region[:4]}00"
        found = [row for row in applying.open_postings(wanted) if row.hall != to_text(hall.store.hall)]
        say("\n".join(_in_words(row, hall.catalogue) for row in found) or "别的市场现在没有招人的。")
        return DONE

    return _at_province(place, act, say)


def apply(place: Place, posting: str, who: tuple[str, str], say: Say, wait: Wait = time.sleep) -> int:
    """Ask for a seat of a posting elsewhere for somebody (name, phone), and wait for the answer."""
    name, phone = who[0].strip(), who[1].strip()
    if not PHONE.fullmatch(phone) or not 0 < len(name) <= NAME_MOST:
        say("请写姓名和 11 位手机号：那边招工的要能找到人。")
        return BAD_INPUT

    def act(hall: Hall, applying: "Applying") -> int:
        from sync.contract.channels import ApplicationAsked

        for attempt in range(ATTEMPTS):
            asked = hall.store.vault.lookup("application elsewhere", f"{posting} {name} {phone} {attempt}").hex()
            answer = applying.answer(applying.apply(ApplicationAsked(asked, posting, name, phone)))
            if answer.state in {"waiting", "done"}:
                break
        return _say_answer(_awaited(applying, answer, wait), say)

    return _at_province(place, act, say)


def _at_province(place: Place, act: Callable[[Hall, "Applying"], int], say: Say) -> int:
    """Do something with what this hall may ask of the province; the exit code."""

    def at(hall: Hall) -> int:
        from sync.client.applying import Applying

        if not hall.settings.sync.peer:
            raise CannotStartError("没有写省里的网址（hall.toml 的 [sync] peer），看不到别的市场。")
        try:
            with closing(Applying(hall.settings.sync.peer, hall.store.seed)) as applying:
                return act(hall, applying)
        except SyncError as error:
            say(f"省里没有应答，或者不接受（{type(error).__name__}: {error}）。过一会儿再试。")
            return BAD_INPUT

    return at_hall(place, at, say)


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
        say(f"没有位子：{CHINESE.signup.refusals[heard(RefusalReason, answer.said)]}。")
    return NOTHING_DONE


def _in_words(row: "PostingRow", catalogue: Catalogue) -> str:
    figures = "-".join(f"{fen / 100:g}" for fen in (row.pay_fen, row.pay_most_fen) if fen)
    words = CHINESE.posting
    paid = words.paid[heard(Paid, row.paid)] if row.paid else ""
    pay = f"{figures} {words.pay_units[heard(PayUnit, row.pay_unit)]} {paid}".strip()
    what = f"{CHINESE.catalogue.trade_name(catalogue, row.trade)} {local(row.start):%m-%d %H:%M} {pay} {row.place}"
    return f"{row.id}  {row.hall_name}  {what}  要 {row.headcount} 人，{LEFT[row.places_left]}"
