"""The way between a driver and a card: bytes take their time on it, and frames meet their fate. Nothing here waits."""

from collections import deque
from dataclasses import dataclass

from display.emulator.card import Card
from display.emulator.faults import Met, Trouble
from display.ports.port import BITS_A_BYTE

MOST_WAITING = 1 << 16
"""Bytes that may be on their way to the card; what is sent beyond is lost, as in a serial server that is overrun."""


@dataclass(frozen=True, slots=True)
class Wiring:
    """How wires to a card are: bits a second, None for no time at all; what goes wrong on them."""

    baud: int | None = None
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class _Coming:
    """What has become of some bytes, when they begin to come and when the last of them has come."""

    begins: float
    at: float
    met: Met


class Wire:
    """One wire to a card, in the time of the card's clock; for one thread."""

    def __init__(self, card: Card, wiring: Wiring) -> None:
        self._card = card
        self._plug = card.plug()
        self._byte_s = BITS_A_BYTE / wiring.baud if wiring.baud else 0.0
        self._trouble = wiring.trouble if wiring.trouble and wiring.trouble.is_any else None
        self._cutter = card.firmware.splitter()
        self._to_card: deque[_Coming] = deque()
        self._to_driver: deque[_Coming] = deque()
        self._fed_at = 0.0
        self._sent_until = 0.0
        self._answered_until = 0.0
        self._silent_at: float | None = None
        self._waiting = 0

    @property
    def due(self) -> float | None:
        """When next something comes to either end, or the card gives up an unfinished frame; None if nothing does."""
        times = [queue[0].at for queue in (self._to_card, self._to_driver) if queue]
        if self._silent_at is not None and not (self._to_card and self._to_card[0].begins < self._silent_at):
            times.append(self._silent_at)
        return min(times, default=None)

    def wait(self, most_s: float) -> float:
        """Seconds until bytes come to either end, at most so many."""
        due = self.due
        return most_s if due is None else max(0.0, min(most_s, due - self._card.now()))

    def send(self, data: bytes) -> None:
        """The driver sends these bytes now, after those it sent before."""
        now = self._card.now()
        data = data[: MOST_WAITING - self._waiting]
        if not self._trouble:
            self._put(Met(data), max(now, self._sent_until), len(data))
            return
        cut = [*self._given_up(now), *self._cutter.feed(data)]
        self._fed_at = now
        for raw in cut:
            self._put(self._trouble.request(raw, self._reads), max(now, self._sent_until), len(raw))

    def settle(self) -> None:
        """The card hears what has come to it by now."""
        now = self._card.now()
        while self._to_card and self._to_card[0].at <= now:
            coming = self._to_card.popleft()
            self._fall_silent(coming.begins)
            self._arrive(coming)
        self._fall_silent(min(now, self._to_card[0].begins) if self._to_card else now)

    def take(self) -> bytes:
        """What has come to the driver by now; the card is settled with first."""
        self.settle()
        now = self._card.now()
        come = b""
        while self._to_driver and self._to_driver[0].at <= now:
            come += self._to_driver.popleft().met.data
        return come

    def _put(self, met: Met, begins: float, length: int) -> None:
        begins += met.late_s
        self._sent_until = begins + length * self._byte_s
        self._waiting += len(met.data)
        self._to_card.append(_Coming(begins, self._sent_until, met))

    def _arrive(self, coming: _Coming) -> None:
        met, at = coming.met, coming.at
        self._waiting -= len(met.data)
        if met.is_refused:
            self._say([self._card.refuse(met.data)], at)
        elif met.data:
            self._say(self._plug.answers(met.data, at, met.is_whole), at)
            silence_s = self._card.firmware.silence_s
            self._silent_at = None if silence_s is None else at + silence_s

    def _fall_silent(self, until: float) -> None:
        """Nothing comes until then: if that is long enough, an unfinished frame is given up."""
        if self._silent_at is not None and self._silent_at <= until:
            self._say(self._plug.silence(self._silent_at), self._silent_at)
            self._silent_at = None

    def _say(self, answers: list[bytes], at: float) -> None:
        for raw in filter(None, answers):
            self._answer(raw, max(at, self._answered_until))

    def _answer(self, raw: bytes, begins: float) -> None:
        met = self._trouble.answer(raw, self._reads) if self._trouble else Met(raw)
        begins += met.late_s
        self._answered_until = begins + len(raw) * self._byte_s
        self._to_driver.append(_Coming(begins, self._answered_until, met))

    def _given_up(self, now: float) -> list[bytes]:
        silence_s = self._card.firmware.silence_s
        if silence_s is None or now - self._fed_at < silence_s:
            return []
        return [rest for rest in [self._cutter.rest()] if rest]

    def _reads(self, data: bytes) -> list[object]:
        """What the other end takes these bytes for."""
        firmware = self._card.firmware
        splitter = firmware.splitter()
        found = (firmware.reads(raw) for raw in [*splitter.feed(data), splitter.rest()] if raw)
        return [item for item in found if item is not None]
