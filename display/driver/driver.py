"""Keeps the glass equal to a sign.

One frame is on the line at a time and its answer is awaited. Only areas whose bytes changed are sent, changed ones
before those that are merely due again. After silence or a new port nothing about the glass is believed and all of it is
sent again; a card with nothing to do is asked every second whether it is still there. Areas carry a timeout and are
refreshed well before it ends, so the wall blanks itself if the program dies.
"""

import datetime as dt
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from display.driver.agenda import Agenda, Sending, Timing
from display.driver.belief import Doubt
from display.driver.health import WAITS_S, Health, State
from display.driver.orders import Orders, Subject
from display.driver.pages import Pages, Turner
from display.driver.patience import Patience
from display.errors import PortError
from display.ports.port import BITS_A_BYTE, OpenPort, Port
from display.protocols.dialect import Answer, Dialect, Heard
from display.sign import Hours, Priority, Sign

IDLE_S = 0.2
"""A running driver looks at its stop sign at least this often."""
SETTLE_S = 0.3
"""After silence has ended, a late answer to the first try is waited for and dropped."""
OPEN_ENDED_S = 60.0
REFRESHES_IN_TIMEOUT = 3

_FAILURES = {Answer.BUSY: State.BUSY, Answer.GARBLED: State.GARBLED}
_SILENCES = (State.SILENT, State.FOREIGN)
_WELL = (State.STARTING, State.EQUAL, State.UNHEARD)


@dataclass(frozen=True, slots=True)
class _Shown:
    """A sign and its pages in the protocol's words."""

    hours: Hours
    pages: Pages


@dataclass(frozen=True, slots=True)
class _Sent:
    """A frame on the line: when its last byte leaves, when silence begins."""

    sending: Sending
    gone_at: float
    deadline: float


class Driver:
    """One card behind one port. `show`, `withdraw` and `health` may be used from any thread, the rest from one.

    ValueError if areas would run out before they are refreshed.
    """

    def __init__(
        self,
        dialect: Dialect,
        open_port: OpenPort,
        timing: Timing | None = None,
        clock: Callable[[], float] = time.monotonic,
        local_time: Callable[[], dt.datetime] = dt.datetime.now,
    ) -> None:
        self._dialect = dialect
        self._open_port = open_port
        self._timing = timing or Timing()
        self._clock = clock
        timeout_s = dialect.timeout_s
        if timeout_s is not None and self._timing.refresh_s * REFRESHES_IN_TIMEOUT > timeout_s:
            raise ValueError(f"areas last {timeout_s} s: refresh them {REFRESHES_IN_TIMEOUT} times as often")
        self._wanted: dict[Priority, _Shown] = {}
        self._taken: dict[Priority, _Shown] = self._wanted
        self._turners: dict[Priority, Turner] = {}
        self._lock = threading.Lock()
        self._wake = threading.Event()
        self._port: Port | None = None
        self._sent: _Sent | None = None
        self._is_noisy = False
        self._agenda = Agenda(dialect, self._timing, Orders(dialect, local_time))
        self._patience = Patience(self._timing.answer_s)
        self._rest_until = 0.0
        self._health = Health()

    def show(self, sign: Sign) -> None:
        """This is what should be on the glass from now on, unless a sign of higher priority stands.

        SignTooBig if the card cannot take it; the old sign stays then.
        """
        pages = tuple(self._dialect.draw(sign, page) for page in range(sign.page_count))
        with self._lock:
            self._wanted = {**self._wanted, sign.priority: _Shown(sign.hours, pages)}
        self._wake.set()

    def withdraw(self, priority: Priority) -> None:
        """Give the glass back to signs of other priorities; the last one stays until another is shown."""
        with self._lock:
            self._wanted = {key: shown for key, shown in self._wanted.items() if key is not priority}
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
        self._take_signs()
        try:
            due = self._step(patience_s)
        except PortError as error:
            self.close()
            due = self._failed(State.LOST, str(error))
        glass = self._agenda.glass
        if glass != self._health.glass:
            self._health = replace(self._health, glass=glass)
        return due

    def close(self) -> None:
        """Let go of the port; the next step opens it again."""
        if self._port is not None:
            self._port.close()
        self._port = None
        self._doubt(Doubt.STRANGE)

    def _take_signs(self) -> None:
        wanted = self._wanted
        if wanted is self._taken:
            return
        for priority, shown in wanted.items():
            if self._taken.get(priority) is not shown:
                self._turners.setdefault(priority, Turner(self._timing.page_s)).show(shown.pages)
        if wanted:
            self._turners = {priority: self._turners[priority] for priority in wanted}
        self._taken = wanted

    def _step(self, patience_s: float) -> float:
        port = self._port
        if port is None:
            return self._open()
        self._listen(port, patience_s)
        now = self._clock()
        if self._sent is not None:
            return self._sent.deadline if now < self._sent.deadline else self._unanswered(self._sent)
        if now < self._rest_until:
            return self._rest_until
        return self._send(port, now)

    def _open(self) -> float:
        now = self._clock()
        if now < self._rest_until:
            return self._rest_until
        self._port = self._open_port()
        self._dialect.forget()
        return now

    def _listen(self, port: Port, patience_s: float) -> None:
        wait = 0.0 if self._sent is None else min(patience_s, self._sent.deadline - self._clock())
        data = port.read(max(0.0, wait))
        self._is_noisy = self._is_noisy or bool(data)
        for heard in self._dialect.hear(data):
            if self._sent is not None:
                self._answered(self._sent, heard)

    def _answered(self, sent: _Sent, heard: Heard) -> None:
        self._sent = None
        sending = sent.sending
        if heard.answer is Answer.DONE:
            now = self._clock()
            if self._health.state not in _SILENCES:
                self._patience.heard(max(0.0, now - sent.gone_at))
            self._health = replace(self._health, last_ack=now)
            self._stands(sending, now)
        elif heard.answer is Answer.REFUSED and sending.framed.drawings:
            self._agenda.refuse(sending, heard.reason, self._clock())
            self._set_state(State.REFUSED, heard.reason)
        elif heard.answer is Answer.REFUSED and sending.order:
            self._agenda.refuse(sending, heard.reason, self._clock())
        else:
            self._failed(_FAILURES.get(heard.answer, State.REFUSED), heard.reason)

    def _unanswered(self, sent: _Sent) -> float:
        if not self._dialect.answers:
            self._sent = None
            self._stands(sent.sending, self._clock())
            return self._clock()
        self._patience.silent()
        return self._failed(State.FOREIGN if self._is_noisy else State.SILENT, "no answer")

    def _stands(self, sending: Sending, now: float) -> None:
        """The frame has done what it was for."""
        self._agenda.done(sending, now)
        if sending.order and sending.order.subject is Subject.POWER:
            self._health = replace(self._health, is_on=bool(sending.order.value))
        self._rest_until = now + SETTLE_S if self._health.state in _SILENCES else now
        state = State.SENDING if self._health.state not in _WELL else self._health.state
        self._health = replace(self._health, state=state, reason="", retries=0)

    def _failed(self, state: State, reason: str) -> float:
        now = self._clock()
        waits = WAITS_S[state]
        self._rest_until = now + waits[min(self._health.retries, len(waits) - 1)]
        self._sent = None
        if state in _SILENCES:
            self._doubt(Doubt.FORGETFUL)
        self._set_state(state, reason)
        return self._rest_until

    def _set_state(self, state: State, reason: str) -> None:
        self._health = replace(self._health, state=state, reason=reason, retries=self._health.retries + 1)

    def _doubt(self, doubt: Doubt) -> None:
        """Believe nothing about the glass, and tell the card everything again."""
        self._sent = None
        self._agenda.doubt(doubt)

    def _send(self, port: Port, now: float) -> float:
        if not self._turners:
            return now + OPEN_ENDED_S
        priority = max(self._turners)
        turner = self._turners[priority]
        turner.turn(now)
        hours = self._taken[priority].hours if priority in self._taken else Hours()
        sending = self._agenda.next(turner.page, hours, now, self._health.state in _SILENCES)
        if sending is None:
            return self._rest(turner, now)
        data = sending.framed.data
        gone_at = now + len(data) * BITS_A_BYTE / self._timing.baud
        self._sent = _Sent(sending, gone_at, gone_at + (self._patience.wait_s if self._dialect.answers else 0))
        self._is_noisy = False
        if self._health.state in _WELL and (sending.framed.drawings or sending.settles is not None):
            self._health = replace(self._health, state=State.SENDING)
        port.write(data)
        return self._sent.deadline

    def _rest(self, turner: Turner, now: float) -> float:
        """Nothing can be done now: when must something be done again?"""
        page = turner.page
        turner.has_come(now)
        if self._agenda.refused(page):
            self._health = replace(self._health, state=State.REFUSED, reason=self._agenda.reason)
        else:
            state = State.EQUAL if self._dialect.answers else State.UNHEARD
            self._health = replace(self._health, state=state, reason="", retries=0)
        turns = [turner.turn_at] if turner.turn_at is not None else []
        return min((*self._agenda.due_at(page), *turns), default=now + OPEN_ENDED_S)
