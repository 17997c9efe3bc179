"""Fairs and the recruiting van: announced and ended by who runs the hall, with the work that is offered there."""

from kiosk.hall.announced.event import EVENTS_MOST, Event, EventProblem, EventWish, check_event
from kiosk.hall.clock import LATEST, Clock
from kiosk.hall.facts import EventEnded, EventPosted
from kiosk.hall.ids import Id
from kiosk.hall.posting import Posting
from kiosk.store import Store
from kiosk.store.queries.public.events import EVENT_TEXT


class Events:
    """Any number at one time, each until it is over."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock

    def post(self, wish: EventWish) -> Event | EventProblem:
        """Announce it; why not, if it cannot be."""
        planned = check_event(wish, self._clock())
        if isinstance(planned, EventProblem):
            return planned
        with self._store.write() as tx:
            if len(tx.events.coming(tx.now)) >= EVENTS_MOST:
                return EventProblem.TOO_MANY
            event = tx.new_id()
            text = tx.put_open(event, EVENT_TEXT, planned.text)
            tx.append(event, EventPosted(planned.kind, planned.first, planned.last, text))
        return Event(event, planned.kind, planned.first, planned.last, planned.text.name, planned.text.place)

    def end(self, event: Id) -> bool:
        """It does not take place, or is over; false if none of that id stands. Work offered for it stays."""
        with self._store.write() as tx:
            if not tx.events.is_standing(event, tx.now):
                return False
            tx.append(event, EventEnded())
            return True

    def coming(self, now: int) -> tuple[Event, ...]:
        """What is announced at `now` (epoch ms), the next first."""
        with self._store.read() as query:
            return query.events.coming(now)

    def work(self, now: int) -> tuple[tuple[Event, tuple[Posting, ...]], ...]:
        """The same, each with the work that is offered there and still open, by start."""
        with self._store.read() as query:
            coming = query.events.coming(now)
            if not coming:
                return ()
            found = query.postings.open(query.journals.all(self._store.hall), now + 1, LATEST)
        return tuple((event, tuple(one for one in found if one.terms.event == event.id)) for event in coming)
