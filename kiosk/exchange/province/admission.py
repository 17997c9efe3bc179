"""How this kiosk is let in by the province: with a clerk's code, once; it leaves the hall's secrets there, sealed."""

import hashlib
import threading
from collections.abc import Callable
from random import SystemRandom

import structlog

from kiosk.exchange.joining import pack_secrets
from kiosk.hall.ids import Id
from kiosk.settings import SyncSettings
from kiosk.store import Store
from kiosk.store.queries import Queries
from kiosk.store.queries.journals import ADMITTED
from kiosk.store.transaction import Transaction
from sync.client import admission
from sync.client.admission import Newcomer
from sync.contract.enrolment import Enrolled
from sync.errors import BadMessage, LineDown, PeerRefused
from sync.schedule import Schedule
from sync.sealing import HALL_KEY, hall_key_bound, seal

DEPOSITED = "deposited"


def be_admitted(
    store: Store, settings: SyncSettings, trial_code: Callable[[], str | None], stop: threading.Event
) -> bool:
    """Ask with the clerk's code until the peer lets this kiosk in; false if told to stop before.

    `trial_code` is asked for one where hall.toml has none.
    """
    schedule, mark = Schedule(SystemRandom()), settings.peer.encode()
    while not _is_admitted(store, mark):
        code = settings.code or trial_code()
        answer = _ask(store, settings.peer, code, schedule) if code else schedule.failed()
        if isinstance(answer, Enrolled):
            note_admitted(store, settings.peer, answer)
        elif stop.wait(answer):
            return False
    return True


def _ask(store: Store, peer: str, code: str, schedule: Schedule) -> Enrolled | float:
    """Ask once; else seconds until it may be asked again."""
    log = structlog.get_logger("sync")
    newcomer = Newcomer(store.seed, store.identity.kiosk, store.hall, store.roll.kept)
    try:
        return admission.ask(peer, code, newcomer, store.new_bytes)
    except PeerRefused as refusal:
        log.warning("not_admitted", reason=str(refusal))
        return schedule.refused()
    except (LineDown, BadMessage) as error:
        log.info("not_admitted", reason=f"{type(error).__name__}: {error}")
        return schedule.failed()


def note_admitted(store: Store, peer: str, enrolled: Enrolled) -> None:
    """Believe the province from now on, and leave the hall's secrets with it."""
    with store.write() as tx:
        tx.believe_province(enrolled.province)
        tx.own.put_setting(ADMITTED, peer.encode())
    store.take_roll(enrolled.statements)
    with store.write() as tx:
        deposit(store, tx, enrolled.province)
    structlog.get_logger("sync").info("admitted")


def deposit(store: Store, tx: Transaction, province: Id) -> None:
    """Leave the hall's secrets with the province, sealed to it: a new machine gets them if every one here is lost."""
    nodes = [node.sealing_key for node in tx.journals.roll(province).members.values()]
    if nodes:
        left = seal(nodes, hall_key_bound(tx.hall), pack_secrets(store.vault.secrets()), store.new_bytes)
        tx.put_ciphertext(tx.hall, HALL_KEY, left.body, left.key)
        tx.own.put_setting(DEPOSITED, _reader_names(tx))


def deposit_anew(store: Store) -> None:
    """Leave the secrets again where the province's nodes have another key than when that was done."""
    with store.read() as query:
        has_new_readers = bool(query.journals.province()) and query.own.setting(DEPOSITED) != _reader_names(query)
    if has_new_readers:
        with store.write() as tx:
            deposit(store, tx, tx.province())


def _reader_names(query: Queries) -> bytes:
    keys = sorted(node.sealing_key for node in query.journals.roll(query.journals.province()).members.values())
    return hashlib.sha256(b"".join(keys)).digest()


def _is_admitted(store: Store, mark: bytes) -> bool:
    with store.read() as query:
        return query.own.setting(ADMITTED) == mark
