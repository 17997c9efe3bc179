"""Six digits on the kiosk's screen: who came in by a code printed on a door shows by them that he stands before it."""

from collections import OrderedDict, deque

import msgspec

from kiosk.hall.clock import MINUTE, Clock
from kiosk.store import Store

DIGITS = 6
TRIES_A_PHONE, TRIES_A_MINUTE = 5, 30
PHONE_WAITS = 10 * MINUTE
"""How long a phone's wrong tries are counted."""
PHONES_KEPT = 10_000


class WrongDigits(msgspec.Struct, frozen=True):
    """They are not those on the screen; so many tries are left to this phone."""

    left: int


class TooManyTries(msgspec.Struct, frozen=True):
    """Nothing was looked at: this phone, or all together, have tried too often."""

    is_phone: bool


class Digits:
    """New each minute, those of the minute before are good still; `running` in ms. A phone is its address."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock
        self._all: deque[int] = deque(maxlen=TRIES_A_MINUTE)
        self._wrong: OrderedDict[str, tuple[int, int]] = OrderedDict()

    def shown(self) -> str:
        """What the screen shows now."""
        return self._of(self._clock() // MINUTE)

    def refusal(self, typed: str, phone: str) -> WrongDigits | TooManyTries | None:
        """Why who typed them is not let in; None if they are right."""
        now = self._store.running()
        began, wrong = self._wrong.pop(phone, (now, 0))
        began, wrong = (began, wrong) if now - began < PHONE_WAITS else (now, 0)
        if wrong >= TRIES_A_PHONE:
            self._keep(phone, (began, wrong))
            return TooManyTries(is_phone=True)
        if len(self._all) == TRIES_A_MINUTE and now - self._all[0] < MINUTE:
            self._keep(phone, (began, wrong))
            return TooManyTries(is_phone=False)
        self._all.append(now)
        minute = self._clock() // MINUTE
        if typed in (self._of(minute), self._of(minute - 1)):
            return None
        self._keep(phone, (began, wrong + 1))
        return WrongDigits(TRIES_A_PHONE - wrong - 1)

    def _keep(self, phone: str, tries: tuple[int, int]) -> None:
        if tries[1]:
            self._wrong[phone] = tries
        if len(self._wrong) > PHONES_KEPT:
            self._wrong.popitem(last=False)

    def _of(self, minute: int) -> str:
        number = int.from_bytes(self._store.vault.lookup("digits", str(minute)))
        return f"{number % 10**DIGITS:0{DIGITS}}"
