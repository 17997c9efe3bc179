"""Whose turn it is: as many are asked as there are seats and two more; answers count in the order of the queue."""

from dataclasses import dataclass, field

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from kiosk.hall.seat.waiting import ASKED_BEYOND, Call, Grant, OfferEnd, Release, Turn, Waiting, due, in_order, spare


def waiting(place, turn=None, seats=1, silences=0):
    return Waiting(bytes([place]) * 10, b"posting---", b"worker----", place, 0, seats, silences, turn)


def asked(place, *, says_yes=False, **more):
    return waiting(place, Turn(bytes([place]), says_yes), **more)


def acts(queue, seats, over=(), may_call=True):
    def word(act):
        return act.how if isinstance(act, Release) else type(act)

    done = due(queue, seats, lambda turn: turn.id in over, may_call)
    return [(word(act), act.waiting.place) for act in done]


def test_as_many_are_asked_at_once_as_there_are_seats_and_two_more():
    assert acts([waiting(place) for place in range(1, 9)], 2) == [(Call, place) for place in (1, 2, 3, 4)]


def test_the_first_who_says_yes_has_it_and_the_others_keep_their_places():
    queue = [asked(1, says_yes=True), asked(2), asked(3)]
    assert acts(queue, 1) == [(Grant, 1), (OfferEnd.WITHDRAWN, 2), (OfferEnd.WITHDRAWN, 3)]


def test_who_says_yes_waits_for_those_before_him():
    queue = [asked(1), asked(2, says_yes=True), asked(3)]
    assert acts(queue, 1) == []
    assert acts(queue, 1, over=(b"\1",)) == [(OfferEnd.LAPSED, 1), (Grant, 2), (OfferEnd.WITHDRAWN, 3)]
    assert acts(queue[1:], 1) == [(Grant, 2), (OfferEnd.WITHDRAWN, 3)], "the first has said no"


def test_with_two_seats_two_may_say_nothing_before_a_third_has_to_wait():
    queue = [asked(1), asked(2, says_yes=True), asked(3, says_yes=True), asked(4)]
    assert acts(queue, 2) == [(Grant, 2)], "one seat is kept for the first"


def test_who_was_silent_once_comes_after_all_who_were_not():
    queue = [waiting(1, silences=1), *(waiting(place) for place in range(2, 6))]
    assert acts(queue, 1) == [(Call, 2), (Call, 3), (Call, 4)]


def test_nobody_is_asked_while_the_hall_is_closed_and_who_said_yes_has_it():
    queue = [asked(1), asked(2, says_yes=True), waiting(3)]
    assert acts(queue, 1, may_call=False) == [(OfferEnd.WITHDRAWN, 1), (Grant, 2)]


def test_a_group_is_passed_over_until_it_fits():
    queue = [waiting(1, seats=3), waiting(2)]
    assert acts(queue, 1) == [(Call, 2)]
    assert acts(queue, 3) == [(Call, 1), (Call, 2)]
    assert (spare(queue[:1], 2), spare(queue[:1], 3), spare(queue, 6)) == (2, 0, 2)


def test_seats_that_are_gone_are_offered_to_nobody():
    assert acts([asked(1), asked(2, says_yes=True), waiting(3)], 0) == [
        (OfferEnd.WITHDRAWN, 1),
        (OfferEnd.WITHDRAWN, 2),
    ]


QUEUES = st.lists(
    st.builds(
        waiting,
        st.integers(1, 40),
        st.one_of(st.none(), st.builds(Turn, st.binary(min_size=1, max_size=1), st.booleans())),
        st.integers(1, 3),
        st.integers(0, 1),
    ),
    max_size=12,
    unique_by=lambda one: one.place,
)


@dataclass
class Hall:
    """What the home makes of acts."""

    queue: list
    seats: int
    lapsed: set = field(default_factory=set)

    def do(self, act):
        place = act.waiting.place
        rest = [one for one in self.queue if one.place != place]
        if isinstance(act, Call):
            self.queue = [*rest, msgspec.structs.replace(act.waiting, turn=Turn(bytes([place])))]
        elif isinstance(act, Release):
            silences = act.waiting.silences + (act.how is OfferEnd.LAPSED)
            self.queue = [*rest, msgspec.structs.replace(act.waiting, turn=None, silences=silences)]
        else:
            self.queue, self.seats = rest, self.seats - act.waiting.seats


@given(QUEUES, st.integers(0, 6), st.sets(st.integers(1, 40)), st.booleans())
def test_no_seat_twice_nobody_passed_over_and_soon_nothing_is_due(queue, seats, over, may_call):
    queue = [
        one if one.turn is None else msgspec.structs.replace(one, turn=Turn(bytes([one.place]), one.turn.is_wanted))
        for one in queue
    ]
    hall, over = Hall(queue, seats), {bytes([place]) for place in over}
    for _ in range(4):
        before, now_over = list(hall.queue), over - hall.lapsed
        done = due(hall.queue, hall.seats, lambda turn, gone=now_over: turn.id in gone, may_call)
        for act in done:
            hall.do(act)
            if isinstance(act, Release):
                hall.lapsed.add(bytes([act.waiting.place]))
        assert hall.seats >= 0
        given_to = [act.waiting for act in done if isinstance(act, Grant)]
        ended = {act.waiting.id for act in done if isinstance(act, Release)}
        for one in in_order(before):
            is_before = [other for other in given_to if in_order([one, other])[0] is one and other is not one]
            if is_before and one.turn and one.id not in ended and one not in given_to:
                assert one.seats > seats or sum(o.seats for o in given_to) + one.seats <= seats, "a later one has it"
        called = [one for one in hall.queue if one.turn is not None]
        if any(isinstance(act, Call) for act in done):
            assert sum(one.seats for one in called) < hall.seats + ASKED_BEYOND + 3
        seats = hall.seats
    assert due(hall.queue, hall.seats, lambda _: False, may_call) == ()
