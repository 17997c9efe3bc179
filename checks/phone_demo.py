"""A hall for pictures of phone pages: employers with postings in every state, with held words, with nothing."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from kiosk.hall.clock import MINUTE, moment
from kiosk.hall.day.ticked import Act
from kiosk.hall.employer.verification import EmployerKind, Papers
from kiosk.hall.form.closing import ClosingReason
from kiosk.hall.form.draft import Draft
from kiosk.hall.ids import Id
from kiosk.hall.limits import Limits
from kiosk.hall.review import ReviewEnd
from kiosk.services import open_services
from kiosk.services.employer.applicants import Applicant
from kiosk.services.employer.employers import Session, TokenProblem
from kiosk.services.employer.sent import Keeps, OnHold, Published
from kiosk.settings import read_catalogue, read_law, resource
from kiosk.store import Store
from kiosk.store.identity.machine import Machine
from kiosk.store.queries.persons import PERSON

MORNING = dt.date(2026, 11, 23)
LIMITS = Limits(per_phone=5, law=read_law(resource("config") / "hall.toml", "220100"))
"""As many as the employer here has published."""


class Demo:
    """An employer with postings in every state, and one without any."""

    def __init__(self, folder: Path) -> None:
        self.at, self._made = moment(MORNING, dt.time(5, 20)), 0
        self.catalogue = read_catalogue(resource("config") / "hall.toml")
        self.store = Store.open(folder / "data", folder / "keys", machine=Machine(clock=self.clock))
        self.services = open_services(self.store, self.catalogue, self.clock, LIMITS)
        self.used = self.services.employers.token()
        self.session = self._let_in(self.used)
        self.empty = self._let_in(self.services.employers.token())
        self.judged = self._let_in(self.services.employers.token())
        self.expired = self.services.employers.token()
        self._publish_some()
        self._hold_some()
        papers = Papers("长春宏达劳务有限公司", "91220199MA01234567", "220199000001", dt.date(2027, 3, 31))
        self.services.verifications.verify(self.session.employer, EmployerKind.AGENCY, papers)

    def clock(self) -> int:
        """The standing clock (epoch ms)."""
        return self.at

    def _publish_some(self) -> None:
        postings, employer = self.services.postings, self.session.employer
        self.full = self._publish(trade="送货", headcount="1", pay="65.5", pay_unit="6", time="07:00")
        self._sign_up(self.full, range(31, 32))
        self.closed = self._publish(trade="保洁", headcount="3", pay="30", pay_unit="1", time="08:00")
        postings.close(employer, self.closed)
        self.busy = self._publish(trade="瓦工", headcount="6", pay="320", pay_unit="2", time="06:30")
        self._sign_up(self.busy, range(4))
        first, second, third, *_others = self.services.applicants.of_posting(employer, self.busy) or ()
        self.services.ticks.say(employer, first.signup, Act.ARRIVED)
        self.services.signups.withdraw(second.signup)
        self._forget_who(third)
        self.off = self._publish(trade="瓦工", headcount="4", pay="900", pay_unit="2", time="08:30")
        self._sign_up(self.off, range(50, 52))
        postings.take_off(self.off, ClosingReason("电话没人接"))
        self.at += 11 * MINUTE
        self.fresh = self._publish(trade="力工", headcount="12", pay="220", pay_unit="2", time="07:00")

    def _hold_some(self) -> None:
        """One that waits for a clerk, and one that was sent back."""
        for note in ("限男，能扛动", "不要外地的"):
            draft = Draft("101", "3", "240", "2", MORNING.isoformat(), "07:30", "南关区", note, "李师傅", "13800002222")
            draft = msgspec.structs.replace(draft, paid="1")
            outcome = self.services.postings.publish(self.judged.employer, draft, keeps=Keeps.HIS)
            if not isinstance(outcome, OnHold):
                raise RuntimeError(f"not held: {outcome}")
        self.services.reviews.decide(outcome.held, ReviewEnd.SENT_BACK, ClosingReason("哪儿的人都能来，把这句去掉就行"))

    def replaceable(self) -> tuple[Session, Id]:
        """An employer of his own, and work of his of which all seats are given and two wait."""
        session = self._let_in(self.services.employers.token())
        posting, trade = self._publish("瓦工", session, headcount="3", pay="200", pay_unit="2", time="09:00"), 101
        self._made += 1
        for number in range(5):
            worker = self.services.workers.register(f"1371{self._made:03d}{number:04d}", (trade,), MORNING)
            join = self.services.signups.sign_up if number < 3 else self.services.waitings.join
            join(worker.id, posting)
        return session, posting

    @contextmanager
    def reading_first(self, *, unverified: bool) -> Iterator[None]:
        """A clerk reads what employers offer whom nobody knows, or who have offered something today."""
        postings, before = self.services.postings, self.services.postings.limits
        changed = {"must_be_verified": unverified, "per_employer": 0 if unverified else 1}
        postings.limits = msgspec.structs.replace(before, **changed)
        try:
            yield
        finally:
            postings.limits = before

    def _sign_up(self, posting: Id, numbers: range) -> None:
        for number in numbers:
            phone = f"139{4400 + number:04d}{1234 + 77 * number:04d}"
            worker = self.services.workers.register(phone, (self.catalogue.trades()[0].code,), MORNING)
            self.services.signups.sign_up(worker.id, posting)

    def _forget_who(self, applicant: Applicant) -> None:
        with self.store.write() as tx:
            signup = tx.signups.one(applicant.signup)
            if signup is not None:
                tx.put_ciphertext(signup.worker, PERSON, b"", b"gone")

    def _let_in(self, token: str) -> Session:
        session = self.services.employers.redeem(token)
        if isinstance(session, TokenProblem):
            raise RuntimeError(f"the hall's own code was refused: {session.value}")
        return session

    def _publish(self, trade: str, session: Session | None = None, **typed: str) -> Id:
        code = next(one.code for one in self.catalogue.trades() if one.name == trade)
        draft = Draft(
            trade=str(code),
            day=MORNING.isoformat(),
            place="宽城区北人民大街88号工地东门",
            note="带手套，穿厚点",
            paid="1",
            length="8h",
            meals="1",
            name="王师傅",
            phone="13800001111",
            **typed,
        )
        outcome = self.services.postings.publish((session or self.session).employer, draft)
        if not isinstance(outcome, Published):
            raise RuntimeError(f"refused: {outcome}")
        return outcome.posting.id
