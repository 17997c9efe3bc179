"""Keeps the glass equal to a sign.

One frame is on the line at a time and its answer is awaited. Only areas whose bytes changed are sent, changed ones
before those that are merely due again. After silence or a new port nothing about the glass is believed and all of it is
sent again. Areas carry a timeout and are refreshed well before it ends, so the wall blanks itself if the program dies.
"""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from display.errors import PortError
from display.health import WAITS_S, Health, Shown, State
from display.pages import Pages, Turner
from display.port import OpenPort, Port
from display.protocols.dialect import Answer, Dialect, Drawing, Heard
from display.refusals import Refusals
from display.sign import Sign

IDLE_S = 0.2
"""A running driver looks at its stop sign at least this often."""
SETTLE_S = 0.3
"""After silence has ended, a late answer to the first try is waited for and dropped."""
OPEN_ENDED_S = 60.0
REFRESHES_IN_TIMEOUT = 3

_BITS_A_BYTE = 10
_FAILURES = {Answer.BUSY: State.BUSY, Answer.GARBLED: State.GARBLED}


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds: a page stays, an area is sent again, an answer is awaited beyond the frame's own time on the wire."""

    page_s: float = 8.0
    refresh_s: float = 10.0
    answer_s: float = 1.0
    baud: int = 57600


@dataclass(frozen=True, slots=True)
class _Sent:
    """A frame on the line and what will stand on the glass if it is acknowledged."""

    drawings: tuple[Drawing, ...]
    deleted: tuple[int, ...]
    deadline: float


class Driver:
    """One card behind one port. `show` and `health` may be called from any thread, the rest from one.

    ValueError if areas would run out before they are refreshed.
    """

    def __init__(
        self,
        dialect: Dialect,
        open_port: OpenPort,
        timing: Timing | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._dialect = dialect
        self._open_port = open_port
        self._timing = timing or Timing()
        self._clock = clock
        if self._timing.refresh_s * REFRESHES_IN_TIMEOUT > dialect.timeout_s:
            raise ValueError(f"areas last {dialect.timeout_s} s: refresh them {REFRESHES_IN_TIMEOUT} times as often")
        self._turner = Turner(self._timing.page_s)
        self._refusals = Refusals()
        self._wanted: Pages = ((),)
        self._taken: Pages = self._wanted
        self._wake = threading.Event()
        self._port: Port | None = None
        self._sent: _Sent | None = None
        self._known: dict[int, tuple[Drawing, float]] = {}
        self._on_card: set[int] = set()
        self._is_fresh = True
        self._rest_until = 0.0
        self._health = Health()

    def show(self, sign: Sign) -> None:
        """This is what should be on the glass from now on. SignTooBig if the card cannot take it; the old one stays."""
        self._wanted = tuple(self._dialect.draw(sign, page) for page in range(sign.page_count))
        self._wake.set()

    @property
    def health(self) -> Health:
        """How it stood after the last step."""
        return self._health

    def run(self, stop: threading.Event) -> None:
        """Step until told to stop, then close the port."""
        while not stop.is_set():
            due = self.step(IDLE_S)
            if self._sent is None:
                self._wake.wait(max(0.0, min(due - self._clock(), IDLE_S)))
                self._wake.clear()
        self.close()

    def step(self, patience_s: float = 0) -> float:
        """Do what is due; return when, on the clock, the next step is due unless `show` is called before.

        An answer that is awaited is waited for at most `patience_s`; without one, nothing is waited for.
        """
        self._take_sign()
        try:
            due = self._step(patience_s)
        except PortError as error:
            self.close()
            due = self._failed(State.LOST, str(error))
        self._note_glass()
        return due

    def close(self) -> None:
        """Let go of the port; the next step opens it again."""
        if self._port is not None:
            self._port.close()
        self._port = None
        self._doubt()

    def _take_sign(self) -> None:
        wanted = self._wanted
        if wanted is not self._taken:
            self._turner.show(wanted)
            self._taken = wanted

    def _step(self, patience_s: float) -> float:
        port = self._port
        if port is None:
            return self._open()
        self._listen(port, patience_s)
        now = self._clock()
        if self._sent is not None:
            return self._sent.deadline if now < self._sent.deadline else self._failed(State.SILENT, "no answer")
        if now < self._rest_until:
            return self._rest_until
        self._turner.turn(now)
        return self._send(port, now)

    def _open(self) -> float:
        now = self._clock()
        if now < self._rest_until:
            return self._rest_until
        self._port = self._open_port()
        self._dialect.forget()
        self._is_fresh = True
        return now

    def _listen(self, port: Port, patience_s: float) -> None:
        wait = 0.0 if self._sent is None else min(patience_s, self._sent.deadline - self._clock())
        for heard in self._dialect.hear(port.read(max(0.0, wait))):
            if self._sent is not None:
                self._answered(self._sent, heard)

    def _answered(self, sent: _Sent, heard: Heard) -> None:
        self._sent = None
        if heard.answer is Answer.DONE:
            self._acknowledged(sent)
        elif heard.answer is Answer.REFUSED and sent.drawings:
            self._refusals.add(sent.drawings, heard.reason, self._clock())
            self._set_state(State.REFUSED, heard.reason)
        else:
            self._failed(_FAILURES.get(heard.answer, State.REFUSED), heard.reason)

    def _acknowledged(self, sent: _Sent) -> None:
        now = self._clock()
        self._is_fresh = False
        self._refusals.forget(sent.drawings)
        self._known.update((drawing.number, (drawing, now)) for drawing in sent.drawings)
        self._on_card.difference_update(sent.deleted)
        for number in sent.deleted:
            self._known.pop(number, None)
        self._rest_until = now + SETTLE_S if self._health.state is State.SILENT else now
        self._health = replace(self._health, state=State.SENDING, reason="", last_ack=now, retries=0)

    def _failed(self, state: State, reason: str) -> float:
        now = self._clock()
        waits = WAITS_S[state]
        self._rest_until = now + waits[min(self._health.retries, len(waits) - 1)]
        self._sent = None
        if state is State.SILENT:
            self._doubt()
        self._set_state(state, reason)
        return self._rest_until

    def _set_state(self, state: State, reason: str) -> None:
        self._health = replace(self._health, state=state, reason=reason, retries=self._health.retries + 1)

    def _doubt(self) -> None:
        """Believe nothing about the glass."""
        self._sent = None
        self._known.clear()
        self._refusals.clear()

    def _send(self, port: Port, now: float) -> float:
        page = self._turner.page
        deleted = tuple(sorted(self._on_card - {drawing.number for drawing in page}))
        drawings = self._batch(page, now)
        if not drawings and not deleted:
            return self._rest(page, now)
        fresh = self._dialect.fresh_frame(drawings) if self._is_fresh else None
        frame = fresh or self._dialect.frame(drawings, deleted)
        self._on_card.update(drawing.number for drawing in drawings)
        wire_s = len(frame) * _BITS_A_BYTE / self._timing.baud
        self._sent = _Sent(drawings, deleted, now + wire_s + self._timing.answer_s)
        if self._health.state in (State.STARTING, State.EQUAL):
            self._health = replace(self._health, state=State.SENDING)
        port.write(frame)
        return self._sent.deadline

    def _batch(self, page: Sequence[Drawing], now: float) -> tuple[Drawing, ...]:
        """What belongs into the next frame: changed areas; without one, areas due again; last, a refused one alone."""
        changed = [drawing for drawing in page if not self._stands(drawing)]
        tried = [drawing for drawing in changed if self._refusals.holds(drawing)]
        untried = [drawing for drawing in changed if not self._refusals.holds(drawing)]
        due = [drawing for drawing in page if self._stands(drawing) and self._refresh_at(drawing) <= now]
        again = [drawing for drawing in tried if self._refusals.again_at(drawing) <= now]
        return self._packed(untried or due) or tuple(again[:1])

    def _packed(self, drawings: Sequence[Drawing]) -> tuple[Drawing, ...]:
        batch: list[Drawing] = []
        room = self._dialect.frame_room
        for drawing in drawings:
            room -= len(drawing.wire)
            if batch and room < 0:
                break
            batch.append(drawing)
        return tuple(batch)

    def _stands(self, drawing: Drawing) -> bool:
        known = self._known.get(drawing.number)
        return known is not None and known[0].wire == drawing.wire

    def _refresh_at(self, drawing: Drawing) -> float:
        """A moving text begins anew when it is sent again, so it is left alone for longer."""
        moving_s = self._dialect.timeout_s / 2
        acked_at = self._known[drawing.number][1]
        return acked_at + (moving_s if drawing.is_moving else self._timing.refresh_s)

    def _rest(self, page: Sequence[Drawing], now: float) -> float:
        """Nothing can be done now: when must something be done again?"""
        is_equal = all(map(self._stands, page))
        if page:
            self._turner.has_come(now)
            state, reason = (State.EQUAL, "") if is_equal else (State.REFUSED, self._refusals.reason)
            retries = 0 if is_equal else self._health.retries
            self._health = replace(self._health, state=state, reason=reason, retries=retries)
        turn_at = self._turner.turn_at
        times = [self._due_at(drawing) for drawing in page] + ([] if turn_at is None else [turn_at])
        return min(times, default=now + OPEN_ENDED_S)

    def _due_at(self, drawing: Drawing) -> float:
        return self._refresh_at(drawing) if self._stands(drawing) else self._refusals.again_at(drawing)

    def _note_glass(self) -> None:
        stands = sorted(self._known.values(), key=lambda known: known[0].number)
        glass = tuple(Shown(known.number, known.role, known.lines, at) for known, at in stands)
        if glass != self._health.glass:
            self._health = replace(self._health, glass=glass)
