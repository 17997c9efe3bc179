"""How a new machine comes into its hall through the province, where every machine of the hall is lost."""

import secrets

from kiosk.errors import CannotStartError
from kiosk.exchange.joining import LetterTakenError, open_keys
from kiosk.store.keys import HallKeys
from sync.client import admission
from sync.client.admission import Newcomer
from sync.contract.enrolment import LETTER_TAKEN
from sync.errors import PeerRefused
from sync.sealing import Sealed


def enter(address: str, code: str, seed: bytes, kiosk: int) -> HallKeys:
    """The hall's keys from the province, for a code; LetterTakenError, CannotStartError, SyncError."""
    try:
        enrolled = admission.ask(address, code, Newcomer(seed, kiosk), secrets.token_bytes)
    except PeerRefused as refused:
        raise LetterTakenError if str(refused) == LETTER_TAKEN else refused from refused
    if not enrolled.body:
        raise CannotStartError("上级那里没有存这个市场的钥匙。请从市场里开着的自助机加入。")
    return open_keys(seed, enrolled.hall, enrolled.statements, Sealed(enrolled.body, enrolled.key))
