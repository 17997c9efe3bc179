"""Tables and slots of talks: no two at one table at one time, whoever gives them out."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.hall.clock import HOUR, MINUTE
from kiosk.hall.seat.meeting import Meeting, Seating, Share, TableZone, Wanted, next_meeting

SLOT = 10 * MINUTE
NOW = 1000 * HOUR


def wanted(employer: bytes, worker: bytes, tables: tuple[int, ...] = (1, 2), hours: int = 3) -> Wanted:
    return Wanted(employer, frozenset((worker,)), tables, NOW, NOW + hours * HOUR)


def meeting(of: Wanted, table: int, at: int, asked: int = 0) -> Meeting:
    (worker,) = of.workers
    return Meeting(worker, b"posting", of.employer, worker, 112, 1, asked, table, at, at + SLOT)


PAIRS = st.lists(st.tuples(st.integers(0, 2), st.sampled_from((b"e1", b"e2", b"e3")), st.integers(0, 9)), max_size=25)


@given(PAIRS, st.integers(1, 4), st.sampled_from(((1,), (1, 2), (3, 1, 2))))
def test_kiosks_that_hear_nothing_of_each_other_give_no_slot_of_a_table_twice(
    asked: list[tuple[int, bytes, int]], kiosks: int, tables: tuple[int, ...]
) -> None:
    given_by: dict[int, list[Meeting]] = {number: [] for number in range(kiosks)}
    for kiosk, employer, worker in asked:
        known = given_by[kiosk % kiosks]
        wish = wanted(employer + bytes((kiosk % kiosks,)), bytes((worker, kiosk)), tables)
        found = next_meeting(wish, SLOT, Share(kiosk % kiosks, kiosks), known)
        if found is not None:
            known.append(meeting(wish, *found))
    everything = [one for known in given_by.values() for one in known]
    assert len({(one.table, one.at) for one in everything}) == len(everything)
    for known in given_by.values():
        assert len({(one.employer, one.at) for one in known}) == len(known), "an employer talks to one at a time"
        assert len({(one.worker, one.at) for one in known}) == len(known)


def test_no_kiosk_is_left_without_slots_at_any_table() -> None:
    for rank in range(3):
        found = next_meeting(wanted(b"e", b"w", (4,)), SLOT, Share(rank, 3), ())
        assert found is not None
        assert found[1] < NOW + 3 * SLOT


def test_the_table_named_first_is_taken_where_it_is_free_and_the_time_decides_otherwise() -> None:
    first = wanted(b"e1", b"w1")
    assert next_meeting(first, SLOT, Share(), ()) == (1, NOW)
    kept = meeting(first, 1, NOW)
    assert next_meeting(wanted(b"e2", b"w2"), SLOT, Share(), (kept,)) == (2, NOW)
    assert next_meeting(wanted(b"e2", b"w2", (1,)), SLOT, Share(), (kept,)) == (1, NOW + SLOT)
    assert next_meeting(wanted(b"e1", b"w2", (2, 1)), SLOT, Share(), (kept,)) == (2, NOW + SLOT), "he is talking then"


def test_there_is_none_before_the_work() -> None:
    wish = wanted(b"e1", b"w1", (1,), hours=0)
    assert next_meeting(wish, SLOT, Share(), ()) is None


def test_who_is_still_talked_to_at_the_table_keeps_others_out_of_it() -> None:
    before, after = meeting(wanted(b"e1", b"w1"), 1, NOW), meeting(wanted(b"e2", b"w2"), 1, NOW + SLOT)
    assert not after.must_move((before, after), NOW + SLOT - 1)
    assert after.must_move((before, after), NOW + SLOT)
    assert not after.must_move((after,), NOW + SLOT), "the one before is over"
    same = meeting(wanted(b"e1", b"w2"), 1, NOW + SLOT)
    assert not same.must_move((before, same), NOW + SLOT), "whoever is late knows it"
    assert not meeting(wanted(b"e2", b"w2"), 2, NOW + SLOT).must_move((before,), NOW + SLOT)


def test_of_two_in_one_slot_the_one_asked_for_later_moves() -> None:
    one, other = meeting(wanted(b"e1", b"w1"), 1, NOW, asked=5), meeting(wanted(b"e2", b"w2"), 1, NOW, asked=7)
    assert not one.must_move((one, other), NOW - 1)
    assert other.must_move((one, other), NOW - 1)


def test_a_family_sits_at_the_tables_of_its_zone() -> None:
    seating = Seating((TableZone((1, 2), ("工地",)), TableZone((2, 3), ("家政", "工地"))))
    assert seating.tables(5, "工地") == (1, 2, 3)
    assert seating.tables(5, "家政") == (2, 3)
    assert seating.tables(5, "吃饭") == (4, 5)
    assert seating.tables(3, "吃饭") == (1, 2, 3), "where every table is kept for others, any"
    assert Seating().tables(2, "吃饭") == (1, 2)
