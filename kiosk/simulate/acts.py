"""What people do at the kiosks of a simulation."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.demo.people import more_terms
from kiosk.hall.clock import HOUR, day_of, local
from kiosk.hall.form.draft import Draft
from kiosk.hall.ids import Id
from kiosk.hall.posting import PayUnit, Posting
from kiosk.hall.seat.crew import CREW_LEAST, CREW_MOST, Together
from kiosk.hall.seat.outcomes import Confirmed, Full, Outcome, Unsure
from kiosk.simulate.liars.liars import Liars
from kiosk.simulate.machine import Kiosk, World
from kiosk.simulate.programs import Programs

WORKERS = 600
EMPLOYER = "王德发"
BUSY = 0.62
"""Chance that somebody does something at a kiosk, each tick."""
ACTS = (*("publish", "headcount", "close", "change", "back_up", "withdraw", "crew"), *("sign_up",) * 5)


class Acts:
    """Employers, workers and the nightly job; keeps what they were given and what they typed."""

    def __init__(self, world: World, programs: Programs, liars: Liars | None) -> None:
        self.world, self.programs, self.liars = world, programs, liars
        self.given: dict[Id, Id] = {}
        """Sign-up -> posting."""
        self.typed: set[str] = {EMPLOYER}
        self.wrong: set[str] = set()
        """What a program did that it must not do."""
        self.signups = self.wrongly_full = 0

    def act(self, kiosk: Kiosk) -> None:
        """What somebody does there, if anybody does anything and its program can do it."""
        if self.world.chance.random() < BUSY:
            act = self.world.chance.choice(ACTS)
            if self.programs.can(kiosk, act):
                getattr(self, "_" + act)(kiosk)

    def _publish(self, kiosk: Kiosk) -> None:
        chance = self.world.chance
        start = local(kiosk.now + chance.randint(2, 20) * HOUR)
        headcount = str(chance.choice((1, 2, 3, 5, 8, 12, 20)))
        phone = f"138{chance.randrange(10**8):08d}"
        self.typed.add(phone)
        times = (start.date().isoformat(), f"{start:%H:%M}")
        more = more_terms(PayUnit.DAY, chance)
        draft = Draft("102", headcount, "260", "2", *times, "南关区", "", EMPLOYER, phone, **more)
        kiosk.services.postings.publish(self._id(b"employer"), draft)

    def _change(self, kiosk: Kiosk) -> None:
        """The employer offers it otherwise: later, for more, or somewhere else."""
        posting, chance = self._open(kiosk), self.world.chance
        if posting is None:
            return
        start = local(posting.terms.start + chance.choice((0, 0, 1, 24)) * HOUR)
        pay, place = posting.terms.pay_fen // 100 + chance.choice((0, 20)), chance.choice(("南关区", "站前"))
        times = (start.date().isoformat(), f"{start:%H:%M}")
        phone, terms = f"138{chance.randrange(10**8):08d}", posting.terms
        length = f"{terms.hours}h" if terms.hours else f"{terms.days}d" if terms.days else ""
        more = {"paid": str(terms.paid.value), "length": length}
        draft = Draft("102", "1", str(pay), "2", *times, place, "", EMPLOYER, phone, **more)
        self.typed.add(phone)
        kiosk.services.editions.change(posting.employer, posting.id, draft)

    def _id(self, kind: bytes) -> Id:
        return kind + self.world.chance.randrange(40).to_bytes(2, "big")

    def _open(self, kiosk: Kiosk) -> Posting | None:
        jobs, today = kiosk.services.jobs, day_of(kiosk.now)
        found = jobs.every(today + dt.timedelta(days=self.world.chance.randrange(2)))
        return self.world.chance.choice(found) if found else None

    def _sign_up(self, kiosk: Kiosk) -> None:
        posting = self._open(kiosk)
        if posting is None:
            self._publish(kiosk)
            return
        worker = self._worker(kiosk)
        self.signups += 1
        outcome = self._asked(kiosk, worker, posting)
        if isinstance(outcome, Confirmed):
            self._note(kiosk, outcome)
        elif isinstance(outcome, Full | Unsure):
            self.wrongly_full += any(other.has_seat(posting) for other in (kiosk, *self.world.siblings(kiosk)))

    def _crew(self, kiosk: Kiosk) -> None:
        """Some people at once; who is beside somebody with work at that time goes without him, or not at all."""
        posting, size = self._open(kiosk), self.world.chance.randint(CREW_LEAST, CREW_MOST)
        if posting is None:
            return
        mates = [self._worker(kiosk) for _ in range(size)]
        with self._is_asking():
            outcome = kiosk.services.crews.sign_up(mates, posting.id, posting.edition)
        for given in outcome.seats if isinstance(outcome, Together) else ():
            self._note(kiosk, given)

    def _worker(self, kiosk: Kiosk) -> Id:
        """Somebody who is known there from now on."""
        phone = f"139{self.world.chance.randrange(WORKERS):08d}"
        self.typed.add(phone)
        workers = kiosk.services.workers
        return (workers.find(phone) or workers.register(phone, (102,), day_of(kiosk.now), f"工友{phone[-4:]}")).id

    def _note(self, kiosk: Kiosk, given: Confirmed) -> None:
        """A seat that was given to who stands there."""
        self.given[given.signup.id] = given.posting.id
        self.wrong.update(self.programs.misunderstood(kiosk, given))
        if self.liars and not self.liars.is_bad(given.signup, kiosk):
            self.liars.seen.note_given(kiosk.hall, given.signup.id)

    def _asked(self, kiosk: Kiosk, worker: Id, posting: Posting) -> Outcome:
        with self._is_asking():
            return kiosk.services.signups.sign_up(worker, posting.id, posting.edition)

    @contextmanager
    def _is_asking(self) -> Iterator[None]:
        self.world.is_asking = True
        try:
            yield
        finally:
            self.world.is_asking = False

    def _withdraw(self, kiosk: Kiosk) -> None:
        if self.given:
            kiosk.services.signups.withdraw(self.world.chance.choice(list(self.given)))

    def _headcount(self, kiosk: Kiosk) -> None:
        posting = self._open(kiosk)
        if posting is not None:
            kiosk.services.postings.change_headcount(posting.employer, posting.id, self.world.chance.randint(1, 20))

    def _close(self, kiosk: Kiosk) -> None:
        posting = self._open(kiosk)
        if posting is not None and self.world.chance.random() < 0.2:
            kiosk.services.postings.close(posting.employer, posting.id)

    def _back_up(self, kiosk: Kiosk) -> None:
        kiosk.back_up()
