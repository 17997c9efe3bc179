"""`linggong admit` opens the hall's door for one new machine; `linggong join` on that one comes in by the code."""

import secrets
import time
from collections.abc import Callable
from contextlib import closing

import msgspec

from kiosk.errors import CannotStartError
from kiosk.exchange import joining
from kiosk.exchange.joining import ENTER, KNOCK, ROLL, LetIn, RollTold, unpack_secrets
from kiosk.hall.ids import Id
from kiosk.network.ports import LOOPBACK, Whereabouts, of_kiosk
from kiosk.place.hall import open_hall, open_store
from kiosk.place.place import Place
from kiosk.processes import gate
from kiosk.processes.gate import VALID_MS
from kiosk.processes.siblings import no_headers
from kiosk.settings import Settings, SettingsError, read_settings
from kiosk.store.database import FILE
from kiosk.store.errors import StoreUnavailable, StoreUnusable
from kiosk.store.keys import HALL_KEY, KIOSK_KEY, NEXT_KEY, HallKeys, keep_hall_keys, open_secret, take_next_key
from sync.client import admission
from sync.client.admission import Newcomer
from sync.contract.enrolment import LETTER_TAKEN
from sync.copying.transport import Http, Transport
from sync.errors import BadMessage, LineDown, NotPrivate, PeerRefused
from sync.roll.letting import NONCE_BYTES, Door, Enter, Knock, door_proof, is_same, newcomer_proof, read_code
from sync.roll.roll import reckon
from sync.roll.statements import Statement, member_of, read
from sync.sealing import Sealed, hall_key_bound, unseal
from sync.signing import public_key

DONE, NOBODY_CAME, BAD_INPUT = 0, 1, 2
LOOK_S = 1.0
REASONS: dict[type[Exception], str] = {
    LineDown: "联系不上。看看地址对不对，网线插好没有，那台机器开着没有。",
    NotPrivate: "上级的地址要用 https:// 开头，不然谁都能在路上冒充。请核对地址，再运行一次。",
    PeerRefused: "那边没有答应：可能码不对，或者过了时间。请重新要一个码，再运行一次。",
    BadMessage: "那个地址上不是自助机，也不是省平台。看看地址和端口对不对。",
}

OF_A_HALL = "这台机器已经是一个市场的自助机了。要让它加入别的市场，请换一个空的 --data 文件夹。"

Say = Callable[[str], None]


class LetterTakenError(Exception):
    """Another machine of the hall has this letter."""


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
    newcomer = Newcomer(seed, settings.hall.number)
    ask = _ask_province if is_province else _ask_kiosk
    keys = ask(address, code, newcomer)
    if hall is None:
        keep_hall_keys(place.keys, keys)
    elif hall == keys.hall:
        take_next_key(place.keys, keys)
        open_store(place, settings).close()
    else:
        raise CannotStartError(OF_A_HALL)
    if public_key(newcomer.seed) in reckon(keys.hall, filter(read, keys.roll)).members:
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
            with closing(Http(address, no_headers)) as line:
                store.take_roll(_ask(line, ROLL, RollTold(()), RollTold).statements)
        if store.counts:
            raise CannotStartError(OF_A_HALL)
        return store.hall
    finally:
        store.close()


def _ask_province(address: str, code: str, newcomer: Newcomer) -> HallKeys:
    try:
        enrolled = admission.ask(address, code, newcomer, secrets.token_bytes)
    except PeerRefused as refused:
        raise LetterTakenError if str(refused) == LETTER_TAKEN else refused from refused
    if not enrolled.body:
        raise CannotStartError("上级那里没有存这个市场的钥匙。请从市场里开着的自助机加入。")
    return _opened(newcomer.seed, enrolled.hall, enrolled.statements, Sealed(enrolled.body, enrolled.key))


def _ask_kiosk(address: str, code: str, newcomer: Newcomer) -> HallKeys:
    try:
        known = read_code(code)
    except ValueError:
        raise PeerRefused("this is no code") from None
    with closing(Http(address, no_headers)) as line:
        knock = Knock(known.name, public_key(newcomer.seed), secrets.token_bytes(NONCE_BYTES))
        said = _ask(line, KNOCK, knock, Door)
        door = (said.hall, said.key, said.nonce)
        if not is_same(door_proof(known.key, knock, door), said.proof):
            raise PeerRefused("the other side does not know this code")
        member = member_of(said.hall, newcomer.seed, newcomer.kiosk)
        proof = newcomer_proof(known.key, knock, door, member)
        given = _ask(line, ENTER, Enter(knock, member, proof), LetIn)
    if given.is_letter_taken:
        raise LetterTakenError
    keys = _opened(newcomer.seed, said.hall, given.statements, Sealed(given.body, given.key))
    if not {said.key, member.key} <= reckon(keys.hall, filter(read, keys.roll)).members.keys():
        raise BadMessage("this roll does not know who gave it")
    return keys


def _opened(seed: bytes, hall: Id, statements: tuple[Statement, ...], sealed: Sealed) -> HallKeys:
    plain = unseal(seed, hall_key_bound(hall), sealed)
    if plain is None:
        raise BadMessage("not the hall's secrets")
    return HallKeys(hall, unpack_secrets(plain), statements)


def _ask(line: Transport, path: str, message: msgspec.Struct, answer: type[joining.T]) -> joining.T:
    return joining.read(line.ask(path, joining.encode(message))(), answer)


def admit_kiosk(place: Place, say: Say, wait: Callable[[float], None] = time.sleep) -> int:
    """Open the door for one new machine, say its code, and say who came in; the exit code."""
    try:
        if not (place.data / FILE).is_file():
            raise CannotStartError(f"{place.data}: holds no hall's data; choose another --data.")
        settings = read_settings(place.config)
        with open_hall(place, settings) as hall:
            store = hall.services.store
            say(f"码：{gate.open_door(store)}")
            say(_way_in(of_kiosk(settings)))
            try:
                return _say_who_came(lambda: gate.let_in(store), say, wait)
            finally:
                gate.close_door(store)
    except (CannotStartError, SettingsError, StoreUnavailable) as error:
        say(str(error))
        return BAD_INPUT


def _way_in(here: Whereabouts) -> str:
    address = here.web_address() if here.number and here.host != LOOPBACK else ""
    if not address:
        return "新机器现在连不上这台机器。看看网线插好没有，hall.toml 里 [sync] 写对没有，弄好了再运行一次。"
    return f"请在新机器上运行 linggong join {address} ，再输这个码。只能用一次，十分钟内有效。"


def _say_who_came(let_in: Callable[[], int | None], say: Say, wait: Callable[[float], None]) -> int:
    for _ in range(VALID_MS // 1000):
        kiosk = let_in()
        if kiosk is not None:
            say(f"好了，{chr(ord('A') + kiosk)} 机进来了。")
            return DONE
        wait(LOOK_S)
    say("十分钟到了，没有机器进来。再运行一次就有新的码。")
    return NOBODY_CAME
