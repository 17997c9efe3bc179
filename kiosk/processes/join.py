"""`linggong join` on a new kiosk, `linggong admit` on one of the hall: the hall's key is handed over."""

import secrets
import time
from collections.abc import Callable
from contextlib import closing

import msgspec

from kiosk.exchange import joining
from kiosk.exchange.joining import COLLECT, KNOCK, REVEAL, Collect, Given, Knock, Reveal, Ticket
from kiosk.hall.ids import Id, from_text
from kiosk.processes.errors import CannotStartError
from kiosk.processes.gate import VALID, LetterTaken, admit
from kiosk.processes.hall import open_hall
from kiosk.processes.place import Place
from kiosk.processes.siblings import no_headers
from kiosk.settings import SettingsError, read_settings
from kiosk.store.database import FILE
from kiosk.store.errors import StoreUnavailable, StoreUnusable
from kiosk.store.vault import HALL_KEY, KIOSK_KEY, Vault, keep_secret, open_secret
from sync.errors import BadMessage, LineDown, PeerRefused
from sync.province import admission
from sync.sealing import Sealed, hall_key_bound, sealing_key, unseal
from sync.transport import Http, Transport

DONE, BAD_INPUT = 0, 2
LOOK_S = 1.0
REASONS: dict[type[Exception], str] = {
    LineDown: "联系不上。看看地址对不对，网线插好没有，那台机器开着没有。",
    PeerRefused: "那边没有答应：可能码不对，或者过了时间。请再运行一次。",
    BadMessage: "那个地址上不是自助机，也不是省平台。看看地址和端口对不对。",
}

Say = Callable[[str], None]


def join(place: Place, address: str, code: str, say: Say) -> int:
    """Ask for the hall's key: a kiosk at an address, until a clerk has admitted this one; or the province, by its code.

    The exit code.
    """
    try:
        return _join(place, address, code, say)
    except (CannotStartError, SettingsError, StoreUnusable) as error:
        say(str(error))
    except tuple(REASONS) as error:
        say(next(words for kind, words in REASONS.items() if isinstance(error, kind)))
    return BAD_INPUT


def _join(place: Place, address: str, code: str, say: Say) -> int:
    settings = read_settings(place.config)
    if (place.keys / HALL_KEY).exists() or (place.data / FILE).exists():
        raise CannotStartError("这台机器已经是一个市场的自助机了。要让它加入别的市场，请换一个空的 --data 文件夹。")
    seed = open_secret(place.keys, KIOSK_KEY, secrets.token_bytes)
    if code:
        hall, sealed = _ask_province(address, code, seed, settings.hall.kiosk)
    else:
        hall, sealed = _ask_kiosk(address, seed, settings.hall.number, say)
    secret = unseal(seed, hall_key_bound(hall), sealed)
    if secret is None or Vault(secret, secrets.token_bytes).hall != hall:
        raise BadMessage("not the hall's key")
    keep_secret(place.keys / HALL_KEY, secret)
    say("好了，这台机器已经是这个市场的自助机，可以启动了。")
    return DONE


def _ask_province(address: str, code: str, seed: bytes, letter: str) -> tuple[Id, Sealed]:
    admitted = admission.ask(address, code, None, seed, letter)
    if admitted.hall_key is None:
        raise CannotStartError("上级那里没有存这个市场的钥匙。请从市场里开着的自助机加入。")
    return from_text(admitted.hall), admitted.hall_key


def _ask_kiosk(address: str, seed: bytes, kiosk: int, say: Say) -> tuple[Id, Sealed]:
    with closing(Http(address, no_headers)) as line:
        ticket = _knock(line, seed, kiosk, say)
        return ticket.hall, _collect(line, ticket)


def _knock(line: Transport, seed: bytes, kiosk: int, say: Say) -> Ticket:
    key, nonce = sealing_key(seed), secrets.token_bytes(joining.NONCE)
    ticket = _ask(line, KNOCK, Knock(joining.commitment(key, nonce)), Ticket)
    reveal = Reveal(ticket.ticket, key, nonce, kiosk)
    _ask(line, REVEAL, reveal, Given)
    code = joining.code(reveal, ticket)
    say(f"核对码 {code[:3]} {code[3:]}")
    say(f"请在那台自助机上运行：linggong admit {code}（十分钟内有效）。")
    return ticket


def _collect(line: Transport, ticket: Ticket) -> Sealed:
    for _ in range(VALID // 1000):
        given = _ask(line, COLLECT, Collect(ticket.ticket), Given)
        if given.key is not None:
            return given.key
        time.sleep(LOOK_S)
    raise PeerRefused("nobody admitted this kiosk")


def _ask(line: Transport, path: str, message: msgspec.Struct, answer: type[joining.T]) -> joining.T:
    return joining.read(line.ask(path, msgspec.msgpack.encode(message))(), answer)


def admit_kiosk(place: Place, code: str, say: Say) -> int:
    """A clerk types what the new kiosk shows; the exit code."""
    try:
        if not (place.data / FILE).is_file():
            raise CannotStartError(f"{place.data}: holds no hall's data; choose another --data.")
        with open_hall(place, read_settings(place.config)) as hall:
            kiosk = admit(hall.services.store, code.replace(" ", ""))
    except (CannotStartError, SettingsError, StoreUnavailable) as error:
        say(str(error))
        return BAD_INPUT
    except LetterTaken:
        say(
            "新机器和这台用了同一个字母。请在新机器的 hall.toml 里把 kiosk 改成没人用的字母，再运行一次 linggong join。"
        )
        return BAD_INPUT
    if kiosk is None:
        say("没有机器在等这个码。请照新机器上显示的六个数再输一遍；过了十分钟要重新申请。")
        return BAD_INPUT
    say(f"好了，{chr(ord('A') + kiosk)} 机已获准加入。")
    return DONE
