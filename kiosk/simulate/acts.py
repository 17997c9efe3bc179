"""What people do at the kiosks of a simulation."""

import datetime as dt
from collections.abc import Callable
from typing import TypeVar

import msgspec

from kiosk.demo.people import more_terms
from kiosk.hall.clock import HOUR, day_of, local
from kiosk.hall.form.closing import ClosingReason
from kiosk.hall.form.draft import Draft
from kiosk.hall.ids import Id
from kiosk.hall.posting import Choosing, PayUnit, Posting
from kiosk.hall.review import ReviewEnd
from kiosk.hall.seat.asked import Told
from kiosk.hall.seat.outcomes import Confirmed, Full, Queued, Together, Unsure
from kiosk.hall.seat.signup import CREW_LEAST, CREW_MOST
from kiosk.hall.seat.talk import Talking
from kiosk.hall.seat.waiting import Waiting
from kiosk.services.employer.editions import AtDesk, Fixed
from kiosk.services.employer.sent import Keeps
from kiosk.simulate.liars.liars import Liars
from kiosk.simulate.machine import Kiosk, World
from kiosk.simulate.programs import Programs

WORKERS = 600
EMPLOYER = "王德发"
REASON = ClosingReason("写得不清楚,问过本人")
BUSY = 0.62
"""Chance that somebody does something at a kiosk, each tick."""
SELDOM = 0.2
"""Chance that work is really over of which somebody thinks that it may be."""
ACTS = (
    *("publish", "headcount", "close", "change", "back_up", "leave", "crew", "talk", "talk", "result"),
    *("sign_up",) * 5,
    *("queue", "come", "withdraw") * 2,
    *("decide", "decide", "cancel", "turn_away"),
)
TALKED_ABOUT = 0.2
HELD = 0.2
"""Share of what is published that a clerk reads first."""
ANEW = 0.1
"""Chance that a clerk publishes here what another kiosk holds."""
DECISIONS = (ReviewEnd.PASSED, ReviewEnd.PASSED, ReviewEnd.REFUSED, ReviewEnd.SENT_BACK)
MATES = (0, 0, 0, 1, 2)
"""With whom somebody waits."""
LATELY = 8
"""Queue places."""
Answer = TypeVar("Answer")


class Acts:
    """Employers, workers, clerks and the nightly job; keeps what they were given and what they typed."""

    def __init__(self, world: World, programs: Programs, liars: Liars | None) -> None:
        self.world, self.programs, self.liars = world, programs, liars
        self.given: dict[Id, Id] = {}
        """Sign-up -> posting."""
        self.places: list[Waiting] = []
        """Queue places, over or not."""
        self.typed: set[str] = {EMPLOYER, REASON.why}
        self.wrong: set[str] = set()
        """What a program did that it must not do."""
        self.signups = self.wrongly_full = 0
        self.talks: list[tuple[Id, Id]] = []
        """Applications to talk, and whose work it is about."""

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
        more = more_terms(PayUnit.DAY, chance) | self._talked_about(kiosk)
        draft = Draft("102", headcount, "260", "2", *times, "南关区", "", EMPLOYER, phone, **more)
        kiosk.services.postings.publish(self._id(b"employer"), draft, keeps=self._keeps())

    def _talked_about(self, kiosk: Kiosk) -> dict[str, str]:
        """Some of it is talked about first."""
        if self.world.chance.random() >= TALKED_ABOUT:
            return {}
        return {"choosing": "2", "talk_table": "1", "talk_time": f"{local(kiosk.now + HOUR):%H:%M}"}

    def _keeps(self) -> Keeps:
        return Keeps.MUST_BE_READ if self.world.chance.random() < HELD else Keeps.ASKED

    def _change(self, kiosk: Kiosk) -> None:
        """The employer offers it otherwise: later, for more, somewhere else; where he may not, as another posting."""
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
        changed = kiosk.services.editions.change(posting.employer, posting.id, draft, self._keeps())
        if isinstance(changed, Fixed | AtDesk) and self.programs.can(kiosk, "replace"):
            draft = msgspec.structs.replace(draft, **self._talked_about(kiosk))
            kiosk.services.replacements.replace(posting.employer, posting.id, draft, self._keeps())

    def _decide(self, kiosk: Kiosk) -> None:
        """A clerk has read something that waits."""
        waiting, chance = kiosk.services.reviews.waiting(), self.world.chance
        if not waiting:
            return
        held = chance.choice(waiting)
        if chance.random() < ANEW:
            kiosk.services.reviews.publish_anew(held)
            return
        end = chance.choice(DECISIONS)
        if end is ReviewEnd.PASSED:
            self.world.passed.add((held.id, held.edition))
        kiosk.services.reviews.decide(held, end, REASON)

    def _cancel(self, kiosk: Kiosk) -> None:
        posting = self._open(kiosk)
        if posting is not None and self.world.chance.random() < SELDOM:
            kiosk.services.cancellations.cancel(posting.employer, posting.id, REASON)

    def _turn_away(self, kiosk: Kiosk) -> None:
        """An employer does not want one of those who have a seat."""
        posting = self._open(kiosk)
        has_seat = posting and kiosk.services.applicants.of_posting(posting.employer, posting.id)
        if posting and has_seat:
            signup = self.world.chance.choice(has_seat).signup
            kiosk.services.cancellations.turn_away(posting.employer, signup)

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
        self.signups += 1
        worker = self._worker(kiosk)
        outcome = self._asked(lambda: kiosk.services.signups.sign_up(worker, posting.id, posting.edition))
        self._note(kiosk, outcome)
        if isinstance(outcome, Full | Unsure):
            self.wrongly_full += any(other.has_seat(posting) for other in (kiosk, *self.world.siblings(kiosk)))

    def _crew(self, kiosk: Kiosk) -> None:
        """Some people at once."""
        posting, size = self._open(kiosk), self.world.chance.randint(CREW_LEAST, CREW_MOST)
        if posting is None:
            return
        mates = [self._worker(kiosk) for _ in range(size)]
        self._note(kiosk, self._asked(lambda: kiosk.services.crews.sign_up(mates, posting.id, posting.edition)))

    def _talk(self, kiosk: Kiosk) -> None:
        """Somebody applies for work that is talked about first."""
        posting = self._open(kiosk)
        if posting is not None and posting.terms.choosing is Choosing.TALK_FIRST:
            worker = self._worker(kiosk)
            said = self._asked(lambda: kiosk.services.talks.apply(worker, posting.id, posting.edition))
            if isinstance(said, Talking):
                self.talks.append((said.talk.id, posting.employer))

    def _result(self, kiosk: Kiosk) -> None:
        """One side says what came of a talk."""
        if not self.talks:
            return
        talk, employer = self.world.chance.choice(self.talks)
        say = self.world.chance.choice(("agree", "leave", "take", "refuse"))
        talks = kiosk.services.talks
        if say == "agree":
            self._note(kiosk, self._asked(lambda: talks.agree(talk)))
        elif say == "leave":
            talks.leave(talk)
        else:
            (talks.take if say == "take" else talks.refuse)(employer, talk)

    def _worker(self, kiosk: Kiosk) -> Id:
        phone = f"139{self.world.chance.randrange(WORKERS):08d}"
        self.typed.add(phone)
        workers = kiosk.services.workers
        worker = workers.find(phone) or workers.register(phone, (102,), day_of(kiosk.now), f"工友{phone[-4:]}")
        return worker.id

    def _note(self, kiosk: Kiosk, outcome: Told) -> None:
        """Keep what somebody was given, or several."""
        for given in outcome.seats if isinstance(outcome, Together) else ():
            self._note(kiosk, given)
        if isinstance(outcome, Confirmed) and outcome.signup.id not in self.given:
            self.given[outcome.signup.id] = outcome.posting.id
            self.wrong.update(self.programs.misunderstood(kiosk, outcome))
            if self.liars and not self.liars.is_bad(outcome.signup, kiosk):
                self.liars.seen.note_given(kiosk.hall, outcome.signup.id)

    def _asked(self, ask: Callable[[], Answer]) -> Answer:
        """What a person is told who asks for a seat."""
        self.world.is_asking = True
        try:
            return ask()
        finally:
            self.world.is_asking = False

    def _queue(self, kiosk: Kiosk) -> None:
        """Wait for a seat of work that is full, some of them together."""
        full = [posting for posting in kiosk.services.postings.standing() if not posting.places_left]
        if not full:
            self._sign_up(kiosk)
            return
        chance = self.world.chance
        posting, worker = chance.choice(full[:2]), self._worker(kiosk)
        mates = [self._worker(kiosk) for _ in range(chance.choice(MATES))]
        told = self._asked(lambda: kiosk.services.waitings.join(worker, posting.id, posting.edition, mates))
        self._note(kiosk, told)
        if isinstance(told, Queued):
            self.places.append(told.waiting)

    def _come(self, kiosk: Kiosk) -> None:
        """Say yes at the kiosk, to whatever is offered; rather who came to wait of late."""
        if self.places:
            waiting = self.world.chance.choice(self.places[-LATELY:])
            self._note(kiosk, kiosk.services.waitings.come(waiting, 0))

    def _leave(self, kiosk: Kiosk) -> None:
        if self.places:
            kiosk.services.waitings.leave(self.world.chance.choice(self.places).id)

    def _withdraw(self, kiosk: Kiosk) -> None:
        """Rather of work that somebody waits for."""
        waited = {waiting.posting for waiting in self.places}
        given = [signup for signup, posting in self.given.items() if posting in waited] or list(self.given)
        if given:
            kiosk.services.signups.withdraw(self.world.chance.choice(given))

    def _headcount(self, kiosk: Kiosk) -> None:
        posting = self._open(kiosk)
        if posting is not None:
            kiosk.services.postings.change_headcount(posting.employer, posting.id, self.world.chance.randint(1, 20))

    def _close(self, kiosk: Kiosk) -> None:
        posting = self._open(kiosk)
        if posting is not None and self.world.chance.random() < SELDOM:
            kiosk.services.postings.close(posting.employer, posting.id)

    def _back_up(self, kiosk: Kiosk) -> None:
        kiosk.back_up()
