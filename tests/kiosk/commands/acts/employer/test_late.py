"""Whom employers ask the desk to ring up, from the command line."""

import datetime as dt

from kiosk.commands.acts.posting import list_late
from kiosk.hall.clock import HOUR, MINUTE, day_of, local
from kiosk.hall.day.attendance import DeskWhy
from kiosk.hall.facts import DeskAsked, PostingPublished
from kiosk.hall.posting import Contact, PayUnit
from kiosk.hall.seat.outcomes import Confirmed
from kiosk.place.hall import open_hall
from kiosk.settings import read_settings
from kiosk.store.queries.postings import CONTACT

EMPLOYER = b"employer-1"


def late(hall):
    """Somebody who has a seat of work that began meanwhile, and whom the desk was asked to reach."""
    with hall.store.write() as tx:
        posting, start = tx.new_id(), tx.now + MINUTE
        tx.put_sealed(posting, CONTACT, Contact("王老板", "13812345678"))
        tx.append(
            posting, PostingPublished(102, 2, 26_000, PayUnit.DAY, start, EMPLOYER, bytes(32), number=101, hours=8)
        )
    worker = hall.services.workers.register("13900000007", (102,), day_of(start))
    outcome = hall.services.signups.sign_up(worker.id, posting)
    assert isinstance(outcome, Confirmed), outcome
    with hall.store.write() as tx:
        before = tx.postings.one(posting)
        begun = PostingPublished(
            102, 2, 26_000, PayUnit.DAY, start - HOUR, EMPLOYER, bytes(32), number=101, edition=2, hours=8
        )
        tx.append(before.id, begun)
        tx.append(outcome.signup.id, DeskAsked(DeskWhy.LATE))
        return local(tx.now)


def test_who_is_late_is_told_with_both_numbers(make_place):
    place, said = make_place(kiosk="A"), []
    with open_hall(place, read_settings(place.config)) as hall:
        asked = late(hall)
    assert list_late(place, said.append) == 0
    assert said[0] == f"{asked:%H:%M} A1 还没到，打 13900000007；招工的 王老板 13812345678"
    assert said[1].strip().startswith("101 号")
    assert isinstance(asked, dt.datetime)


def test_nobody_is_late(make_place):
    place, said = make_place(kiosk="A"), []
    with open_hall(place, read_settings(place.config)):
        pass
    assert (list_late(place, said.append), said) == (0, ["现在没有要联系的人。"])
