"""What a card was told and has acknowledged, and what belongs onto the line next."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from display.driver.belief import Belief, Doubt
from display.driver.health import Shown
from display.driver.orders import Order, Orders
from display.driver.refusals import Refusals
from display.protocols.dialect import Dialect, Drawing, Framed
from display.sign import Hours

_MOVING_S = 300.0


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds: a page stays, an area is sent again, an idle card is asked, a first answer awaited beyond wire time."""

    page_s: float = 8.0
    refresh_s: float = 10.0
    heartbeat_s: float = 1.0
    answer_s: float = 1.0
    baud: int = 57600


@dataclass(frozen=True, slots=True)
class Sending:
    """A frame, and what follows when it is acknowledged; without drawings and order it is a ping or a fresh start."""

    framed: Framed
    order: Order | None = None
    settles: tuple[Drawing, ...] | None = None


class Agenda:
    """One card's; times in seconds of the driver's clock."""

    def __init__(self, dialect: Dialect, timing: Timing, orders: Orders) -> None:
        self._dialect, self._timing, self._orders = dialect, timing, orders
        self._belief, self._refusals = Belief(), Refusals()
        self._heard_at = 0.0

    @property
    def glass(self) -> tuple[Shown, ...]:
        """What surely stands there, by number."""
        return self._belief.glass

    @property
    def reason(self) -> str:
        """Why the card refused what it refused last."""
        return self._refusals.reason

    def next(self, page: tuple[Drawing, ...], hours: Hours, now: float, is_silent: bool) -> Sending | None:
        """What belongs onto the line next: the first of these that there is."""
        return (
            self._asked(is_silent)
            or self._fresh(page)
            or self._drawn(self._changed(page))
            or self._ordered(hours)
            or self._drawn([drawing for drawing in page if self._stands_until(drawing) <= now])
            or self._drawn([drawing for drawing in self.refused(page) if self._refusals.again_at(drawing) <= now][:1])
            or self._asked(now >= self._heard_at + self._timing.heartbeat_s)
        )

    def due_at(self, page: Sequence[Drawing]) -> Iterator[float]:
        """When something must be done again, if nothing can be done now."""
        yield from (self._stands_until(drawing) for drawing in page)
        yield from (self._refusals.again_at(drawing) for drawing in self.refused(page))
        if self._dialect.ping():
            yield self._heard_at + self._timing.heartbeat_s

    def refused(self, page: Sequence[Drawing]) -> list[Drawing]:
        """Areas that the card refuses as they are."""
        return [drawing for drawing in page if not self._belief.stands(drawing) and self._refusals.holds(drawing)]

    def done(self, sending: Sending, now: float) -> None:
        """The frame has done what it was for."""
        drawings = sending.framed.drawings
        self._heard_at = now
        self._refusals.forget(drawings)
        self._belief.learn(drawings, now)
        if sending.settles is not None:
            self._belief.settle(sending.settles)
        if sending.order:
            self._orders.done(sending.order)

    def refuse(self, sending: Sending, reason: str, now: float) -> None:
        """The card has refused these areas or this order; an order is not repeated."""
        if sending.framed.drawings:
            self._refusals.add(sending.framed.drawings, reason, now)
        elif sending.order:
            self._orders.done(sending.order)

    def doubt(self, doubt: Doubt) -> None:
        """Believe nothing about the glass, and tell the card everything again."""
        self._belief.doubt(doubt)
        self._refusals.clear()
        self._orders.forget()

    def _asked(self, is_due: bool) -> Sending | None:
        """A ping; after silence it comes first, so that a late answer is not taken for that to a drawing."""
        data = self._dialect.ping() if is_due else None
        return Sending(Framed(data)) if data else None

    def _fresh(self, page: tuple[Drawing, ...]) -> Sending | None:
        doubt = self._belief.doubt_about(page)
        if doubt is Doubt.NONE:
            return None
        self._belief.doubt(doubt)
        data = self._dialect.fresh(page, doubt is Doubt.STRANGE)
        if data is None:
            self._belief.settle(page)
            return None
        return Sending(Framed(data), settles=page)

    def _drawn(self, drawings: Sequence[Drawing]) -> Sending | None:
        return Sending(self._dialect.frame(drawings)) if drawings else None

    def _ordered(self, hours: Hours) -> Sending | None:
        order = self._orders.next(hours)
        return Sending(Framed(order.data), order) if order else None

    def _changed(self, page: Sequence[Drawing]) -> list[Drawing]:
        return [drawing for drawing in page if not self._belief.stands(drawing) and not self._refusals.holds(drawing)]

    def _stands_until(self, drawing: Drawing) -> float:
        """When it is due again. A moving text begins anew when it is sent, so it is left alone for longer."""
        if not self._belief.stands(drawing):
            return float("inf")
        moving_s = _MOVING_S if self._dialect.timeout_s is None else self._dialect.timeout_s / 2
        return self._belief.since(drawing) + (moving_s if drawing.is_moving else self._timing.refresh_s)
