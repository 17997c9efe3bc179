"""`linggong admit` opens the hall's door for one new machine; `linggong join` on that one comes in by the code."""

import secrets
import time
from collections.abc import Callable

from kiosk.commands.acts.at_hall import BAD_INPUT, DONE, NOTHING_DONE, Say, at_hall
from kiosk.errors import CannotStartError
from kiosk.exchange.joining import LetterTakenError
from kiosk.exchange.kiosks import entering, gate
from kiosk.exchange.kiosks.gate import VALID_MS
from kiosk.exchange.kiosks.invitation import way_in
from kiosk.exchange.province import entering as province_entering
from kiosk.hall.ids import Id
from kiosk.network.ports import Whereabouts, of_kiosk
from kiosk.place.hall import Hall, open_store
from kiosk.place.place import Place
from kiosk.settings import Settings, SettingsError, read_settings
from kiosk.store.database import FILE
from kiosk.store.errors import StoreUnusable
from kiosk.store.keys import HALL_KEY, KIOSK_KEY, NEXT_KEY, keep_hall_keys, open_secret, take_next_key
from kiosk.upkeep.standing import letter
from sync.errors import BadMessage, LineDown, NotPrivate, PeerRefused
from sync.roll.roll import reckon
from sync.roll.statements import read
from sync.signing import public_key

LOOK_S = 1.0
REASONS: dict[type[Exception], str] = {
    LineDown: "联系不上。看看地址对不对，网线插好没有，那台机器开着没有。",
    NotPrivate: "上级的地址要用 https:// 开头，不然谁都能在路上冒充。请核对地址，再运行一次。",
    PeerRefused: "那边没有答应：可能码不对，或者过了时间。请重新要一个码，再运行一次。",
    BadMessage: "那个地址上不是自助机，也不是省平台。看看地址和端口对不对。",
}

OF_A_HALL = "这台机器已经是一个市场的自助机了。要让它加入别的市场，请换一个空的 --data 文件夹。"


def join(place: Place, address: str, code: str, is_province: bool, say: Say) -> int:
    """Come into a hall by a clerk's code: through a kiosk at an address, or the province; the exit code.

    A machine that was struck off comes into its hall again, under a new key.
    """
    try:
        return _join(place, address, code, is_province, say)
    except (CannotStartError, SettingsError, StoreUnusable) as error:
        say(str(error))
    except LetterTakenError:
        say("这个市场里已经有叫这个字母的机器。请在这台机器的 hall.toml 里把 kiosk 改成没人用的字母，再运行一次。")
    except tuple(REASONS) as error:
        say(next(words for kind, words in REASONS.items() if isinstance(error, kind)))
    return BAD_INPUT


def _join(place: Place, address: str, code: str, is_province: bool, say: Say) -> int:
    settings = read_settings(place.config)
    hall = _hall_that_struck_it(place, settings, "" if is_province else address)
    seed = open_secret(place.keys, NEXT_KEY if hall else KIOSK_KEY, secrets.token_bytes)
    enter = province_entering.enter if is_province else entering.enter
    keys = enter(address, code, seed, settings.hall.number)
    if hall is None:
        keep_hall_keys(place.keys, keys)
    elif hall == keys.hall:
        take_next_key(place.keys, keys)
        open_store(place, settings).close()
    else:
        raise CannotStartError(OF_A_HALL)
    if public_key(seed) in reckon(keys.hall, filter(read, keys.roll)).members:
        say("好了，这台机器已经是这个市场的自助机，可以启动了。")
    else:
        say("钥匙拿到了。还差一步：运行 linggong root --admit，按纸上的字母输一遍，这台机器说的话才算数。")
    return DONE


def _hall_that_struck_it(place: Place, settings: Settings, address: str) -> Id | None:
    """The hall that knows this machine no more, None for one that was in none; CannotStartError if it belongs to one.

    Who is at the address is asked first: a machine that was struck off may not have heard of it.
    """
    has = ((place.keys / HALL_KEY).exists(), (place.data / FILE).exists())
    if not any(has):
        return None
    if not all(has):
        raise CannotStartError(OF_A_HALL)
    store = open_store(place, settings)
    try:
        if address and store.counts:
            store.take_roll(entering.ask_roll(address))
        if store.counts:
            raise CannotStartError(OF_A_HALL)
        return store.hall
    finally:
        store.close()


def admit_kiosk(place: Place, say: Say, wait: Callable[[float], None] = time.sleep) -> int:
    """Open the door for one new machine, say its code, and say who came in; the exit code."""
    return at_hall(place, lambda hall: _admitted(hall, say, wait), say)


def _admitted(hall: Hall, say: Say, wait: Callable[[float], None]) -> int:
    say(f"码：{gate.open_door(hall.store)}")
    say(_way_in(of_kiosk(hall.settings)))
    try:
        return _say_who_came(lambda: gate.let_in(hall.store), say, wait)
    finally:
        gate.close_door(hall.store)


def _way_in(here: Whereabouts) -> str:
    address = way_in(here)
    if not address:
        return "新机器现在连不上这台机器。看看网线插好没有，hall.toml 里 [sync] 写对没有，弄好了再运行一次。"
    return f"请在新机器上运行 linggong join {address} ，再输这个码。只能用一次，十分钟内有效。"


def _say_who_came(let_in: Callable[[], int | None], say: Say, wait: Callable[[float], None]) -> int:
    for _ in range(VALID_MS // 1000):
        kiosk = let_in()
        if kiosk is not None:
            say(f"好了，{letter(kiosk)} 机进来了。")
            return DONE
        wait(LOOK_S)
    say("十分钟到了，没有机器进来。再运行一次就有新的码。")
    return NOTHING_DONE
