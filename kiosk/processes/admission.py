"""How this kiosk is let in by the province: with a clerk's code, once; it leaves the hall's secret there, sealed."""

import threading
from random import SystemRandom

import structlog

from kiosk.processes.place import Place
from kiosk.processes.province import trial_code
from kiosk.settings import Settings
from kiosk.store import Store
from kiosk.store.vault import HALL_KEY as HALL_KEY_FILE
from sync.errors import BadMessage, LineDown, PeerRefused
from sync.province import admission
from sync.province.admission import Admitted
from sync.schedule import Schedule
from sync.sealing import HALL_KEY, hall_key_bound, seal

ADMITTED = "admitted"


def be_admitted(store: Store, place: Place, settings: Settings, stop: threading.Event) -> bool:
    """Ask with the clerk's code until the peer lets this kiosk in; false if told to stop before."""
    schedule, mark = Schedule(SystemRandom()), settings.sync.peer.encode()
    while not _is_admitted(store, mark):
        code = settings.sync.code or trial_code(place, settings)
        answer = _ask(store, settings, code, schedule) if code else schedule.failed()
        if isinstance(answer, Admitted):
            _note(store, settings.sync.peer, answer, (place.keys / HALL_KEY_FILE).read_bytes())
        elif stop.wait(answer):
            return False
    return True


def _ask(store: Store, settings: Settings, code: str, schedule: Schedule) -> Admitted | float:
    """Ask once; else seconds until it may be asked again."""
    log = structlog.get_logger("sync")
    try:
        return admission.ask(settings.sync.peer, code, store.identity.hall, store.seed, settings.hall.kiosk)
    except PeerRefused as refusal:
        log.warning("not_admitted", reason=str(refusal))
        return schedule.refused()
    except (LineDown, BadMessage) as error:
        log.info("not_admitted", reason=f"{type(error).__name__}: {error}")
        return schedule.failed()


def _note(store: Store, peer: str, admitted: Admitted, secret: bytes) -> None:
    with store.write() as tx:
        left = seal([admitted.province_sealing_key], hall_key_bound(tx.hall), secret, store.new_bytes)
        tx.put_setting(ADMITTED, peer.encode())
        tx.put_ciphertext(tx.hall, HALL_KEY, left.body, left.key)
    structlog.get_logger("sync").info("admitted")


def _is_admitted(store: Store, mark: bytes) -> bool:
    with store.read() as query:
        return query.setting(ADMITTED) == mark
