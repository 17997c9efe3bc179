"""Two clerks act on one thing, at one kiosk and at two without a line: no beats yes, both kiosks end up the same."""

import tempfile
from contextlib import nullcontext, suppress
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.hall.desk.act import Act
from kiosk.hall.desk.clerk import Appointment, Role
from kiosk.hall.employer.verification import EmployerKind, Papers
from kiosk.hall.form.closing import ClosingReason
from kiosk.hall.posting import PostingState, PostingText
from kiosk.hall.review import ReviewEnd
from kiosk.services.desk.acts import NotAllowedError, Sought
from kiosk.services.employer.sent import Keeps
from tests.kiosk.conftest import DRAFT, EMPLOYER, Hall, StandingClock, copy, let_in

PASSPHRASE = "天亮以前 来了三个人"
WHY = ClosingReason("写清楚干啥")
BETTER = PostingText("南关区", "男女都行")
PAPERS = Papers("长春某公司", "91350100M000100Y43")
REVIEWS = {
    "pass": (Act.PASSED, ReviewEnd.PASSED, None, None),
    "better": (Act.PASSED, ReviewEnd.PASSED, None, BETTER),
    "refuse": (Act.REFUSED, ReviewEnd.REFUSED, WHY, None),
    "back": (Act.SENT_BACK, ReviewEnd.SENT_BACK, WHY, None),
}
ACTS = (*REVIEWS, "verify", "unverify", "take off", "end clerk")
steps = st.lists(st.tuples(st.sampled_from((0, 1)), st.sampled_from(ACTS)) | st.just("meet"), min_size=2, max_size=5)


class Office:
    """Two kiosks of a hall, a clerk at each, and work that waits to be read."""

    def __init__(self, folder: Path) -> None:
        clock = StandingClock()
        first = Hall(folder / "a", clock)
        let_in(first.store, folder / "b" / "keys")
        self.halls = first, Hall(folder / "b", clock, 1)
        manager = first.services.clerks.first("李华", PASSPHRASE)
        wanted = Appointment("王芳", Role.MANAGER, PASSPHRASE)
        self.clerks = manager, first.services.clerks.appoint(manager.id, wanted)
        draft = msgspec.structs.replace(DRAFT, note="限男")
        self.held = first.services.postings.publish(EMPLOYER, draft, keeps=Keeps.MUST_BE_READ).held
        self.done = set[str]()
        self.meet()

    def meet(self) -> None:
        """The line is there for a moment."""
        for _ in range(3):
            copy(*self.halls)
            for hall in self.halls:
                hall.services.settle()

    def act(self, kiosk: int, name: str) -> None:
        """What that kiosk's clerk does, as the desk's pages do it."""
        services, clerk = self.halls[kiosk].services, self.clerks[kiosk].id
        if name in REVIEWS:
            kind, end, reason, better = REVIEWS[name]
            with services.acts.by(clerk, kind, on=self.held.id):
                services.reviews.decide(self.held, end, reason, clerk=clerk, better=better)
        elif name == "verify":
            with services.acts.by(clerk, Act.VERIFIED, on=EMPLOYER):
                services.verifications.verify(EMPLOYER, EmployerKind.BUSINESS, PAPERS, clerk)
        elif name == "unverify":
            with services.acts.by(clerk, Act.VERIFICATION_ENDED, on=EMPLOYER):
                services.verifications.end(EMPLOYER, WHY, clerk=clerk)
        elif name == "take off":
            with services.acts.by(clerk, Act.POSTING_CLOSED, on=self.held.id):
                services.postings.take_off(self.held.id, WHY)
        else:
            with services.acts.by(clerk, Act.CLERK_ENDED):
                services.clerks.end(clerk, self.clerks[1 - kiosk].id)
        self.done.add(name)

    def close(self) -> None:
        """Let go of both."""
        for hall in self.halls:
            hall.store.close()


def outcome(hall, held):
    """What a kiosk says of the work: how its review ended, whether it is on show, in which words."""
    with hall.store.read() as query:
        review, posting = query.reviews.one(held.id, held.edition), query.postings.one(held.id)
    shown = posting is not None and posting.state is PostingState.OPEN
    return review.end, shown, posting.note if shown else ""


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps)
def test_both_kiosks_end_up_the_same_and_no_beats_yes(done):
    with tempfile.TemporaryDirectory() as folder:
        office = Office(Path(folder))
        try:
            for step in done:
                if step == "meet":
                    office.meet()
                    continue
                with suppress(NotAllowedError) if "end clerk" in office.done else nullcontext():
                    office.act(*step)
            office.meet()
            first, second = office.halls
            assert first.store.digest() == second.store.digest()
            assert first.store.check() == second.store.check() == ()
            assert outcome(first, office.held) == outcome(second, office.held)
            _holds(office)
        finally:
            office.close()


def _holds(office):
    end, is_shown, note = outcome(office.halls[0], office.held)
    acts = {each.act for each in office.halls[0].services.acts.of(Sought(), 50)}
    assert not (is_shown and Act.REFUSED in acts), "what was refused is nowhere to be seen"
    assert not (is_shown and Act.POSTING_CLOSED in acts), "nor what was taken off"
    assert note in ("", "限男", BETTER.note)
    if not acts & {Act.PASSED, Act.REFUSED, Act.SENT_BACK}:
        assert end is None
    if is_shown:
        assert end is ReviewEnd.PASSED
    managers = [clerk for clerk in office.halls[0].services.clerks.serving() if clerk.role is Role.MANAGER]
    both_ended = len(office.halls[0].services.acts.of(Sought(act=Act.CLERK_ENDED), 9)) > 1
    assert managers or both_ended


@pytest.mark.parametrize("later", ["pass", "back", "refuse"])
def test_at_one_kiosk_the_second_clerk_changes_nothing(tmp_path, later):
    office = Office(tmp_path)
    office.act(0, "pass")
    before = office.halls[0].facts()
    kind, end, reason, _ = REVIEWS[later]
    services = office.halls[0].services
    with services.acts.by(office.clerks[1].id, kind, on=office.held.id):
        told = services.reviews.decide(office.held, end, reason, clerk=office.clerks[1].id)
    assert told.end is ReviewEnd.PASSED
    assert office.halls[0].facts() == before
    office.close()
