"""Seats of a kiosk that is gone, given by another as a clerk states."""

import datetime as dt
import time

import msgspec
import pytest

from kiosk.commands.acts.at_hall import DONE, NOTHING_DONE
from kiosk.commands.acts.meant import Wanted
from kiosk.commands.acts.takeover import take_drafts_over, take_over
from kiosk.exchange.host import StoreHost
from kiosk.hall.clock import HOUR, working_day
from kiosk.hall.facts import PostingPublished
from kiosk.hall.form.draft import Draft
from kiosk.hall.posting import PayUnit
from kiosk.hall.seat.outcomes import Confirmed, Unsure
from kiosk.place.hall import open_hall
from kiosk.services.employer.sent import Published
from kiosk.settings import read_settings
from sync.copying.caller import Caller
from sync.copying.responder import Responder
from sync.copying.transport import Within
from tests.kiosk.conftest import let_in
from tests.sync.nodes import copy


def _publish(hall, headcount="3"):
    day = working_day(hall.store.clock()) + dt.timedelta(days=1)
    draft = Draft(
        "102", headcount, "260", "2", day.isoformat(), "06:30", "南关区", "", "王老板", "13812345678", paid="1"
    )
    result = hall.services.postings.publish(b"employer-1", draft)
    assert isinstance(result, Published)
    return result.posting


@pytest.fixture
def places(make_place):
    """Two kiosks of one hall; the second has all that the first, which is gone, had published and given."""
    gone, here = make_place(kiosk="A"), make_place(kiosk="B")
    with open_hall(gone, read_settings(gone.config)) as first:
        let_in(first.store, here.keys)
        posting = _publish(first)
        worker = first.services.workers.register("13900000001", (102,), working_day(first.store.clock())).id
        assert isinstance(first.services.signups.sign_up(worker, posting.id), Confirmed)
        with open_hall(here, read_settings(here.config)) as second:
            line = Within(Responder(StoreHost(first.store)).answer)
            copy(Caller(StoreHost(second.store), line, time.monotonic))
    return here, posting


def _sign_up(place, posting, phone):
    with open_hall(place, read_settings(place.config)) as hall:
        worker = hall.services.workers.register(phone, (102,), working_day(hall.store.clock())).id
        return hall.services.signups.sign_up(worker, posting.id)


def test_a_clerk_states_what_is_free_and_so_much_is_given(places):
    place, posting = places
    said = []
    assert isinstance(_sign_up(place, posting, "13900000002"), Unsure)
    assert take_over(place, None, None, said.append) == 0
    assert f"{posting.number} 号 瓦工" in said[0]
    assert "要 3 人，报了 1 人" in said[0]
    for _ in range(2):
        assert take_over(place, Wanted(posting.number), 1, said.append) == 0
    assert isinstance(_sign_up(place, posting, "13900000002"), Confirmed)
    assert not isinstance(_sign_up(place, posting, "13900000003"), Confirmed)


@pytest.mark.parametrize(("number", "free", "code"), [(999, 1, 1), (None, None, 0), (0, None, 2), (0, 0, 2), (0, 4, 2)])
def test_what_a_clerk_cannot_mean_changes_nothing(places, number, free, code):
    place, posting = places
    said = []
    wanted = None if number is None else Wanted(number or posting.number)
    assert take_over(place, wanted, free, said.append) == code
    assert said
    assert isinstance(_sign_up(place, posting, "13900000002"), Unsure)


def test_where_two_have_a_number_none_is_taken_and_both_are_shown(places):
    place, posting = places
    with open_hall(place, read_settings(place.config)) as hall:
        store = hall.store
        fact = PostingPublished(101, 2, 20000, PayUnit.DAY, posting.terms.start + HOUR, b"employer-2", bytes(16))
        with store.write() as tx:
            tx.append(tx.new_id(), msgspec.structs.replace(fact, number=posting.number))
        store.go_on(holds_seats=False)
    said = []
    assert take_over(place, Wanted(posting.number), 1, said.append) == 2
    assert len(said) == 3
    assert {"06:30", "07:30", "南关区"} <= {*" ".join(said).split()}
    assert isinstance(_sign_up(place, posting, "13900000002"), Unsure)
    assert take_over(place, Wanted(posting.number, "06:30"), 1, said.append) == 0
    assert isinstance(_sign_up(place, posting, "13900000002"), Confirmed)


def test_drafts_without_a_code_are_taken_over_once_and_who_answers_is_listed(places):
    here, _ = places
    said = []
    take_over(here, None, None, said.append)
    assert any("由 A 机收" in words for words in said)
    said.clear()
    assert [take_drafts_over(here, said.append) for _ in range(2)] == [DONE, NOTHING_DONE]
    assert "从现在起" in said[0]
    said.clear()
    take_over(here, None, None, said.append)
    assert any("由这台机器收" in words for words in said)
