"""Whom the province names has a share of a posting's seats: the others are for who comes."""

import sqlalchemy as sa

from kiosk.hall.form.channel import WantedSeat
from kiosk.hall.seat.outcomes import Confirmed
from kiosk.hall.seat.signup import RefusalReason
from kiosk.store import tables


def want(hall, posting, number):
    """What becomes of a seat that somebody wants from afar: its number, or why not."""
    wanted = b"wanted-%03d" % number
    hall.services.channels.take(WantedSeat(wanted, posting.id, "", f"137{number:08d}"))
    with hall.store.read() as query:
        given = query.signups.one(wanted)
        reason = query.conn.scalar(sa.select(tables.refusals.c.reason).where(tables.refusals.c.id == wanted))
    return given.seat.number if given else RefusalReason(reason)


def test_a_third_of_the_seats_goes_to_who_asks_from_afar_and_none_more(hall):
    posting = hall.publish(headcount="6")
    assert [want(hall, posting, number) for number in range(4)] == [1, 2, RefusalReason.FULL, RefusalReason.FULL]
    came = [hall.services.signups.sign_up(hall.worker(number), posting.id) for number in range(4)]
    assert all(isinstance(each, Confirmed) for each in came)


def test_who_comes_takes_nothing_of_the_share_and_who_gives_back_leaves_room_in_it(hall):
    posting = hall.publish(headcount="6")
    for number in range(3):
        hall.services.signups.sign_up(hall.worker(number), posting.id)
    assert [want(hall, posting, number) for number in range(3)] == [4, 5, RefusalReason.FULL]
    hall.services.signups.withdraw(b"wanted-000")
    assert want(hall, posting, 3) == 6
