"""Who may stay and who has to go, without any socket."""

from sync.edge.crowd import PLACE, Crowd, Stage, proved
from sync.edge.limits import Limits


class Guest:
    def __init__(self):
        self.is_gone = False

    def let_go(self):
        self.is_gone = True


def crowd(connections=3, an_address=2, a_key=2):
    return Crowd(Limits(connections, an_address, body=1, bodies=1, a_key=a_key))


def enter(crowd, address, stage=Stage.SILENT):
    guest = Guest()
    assert crowd.enter(guest, address)
    crowd.reached(guest, stage)
    return guest


def test_the_longest_silent_goes_first_then_the_idle_then_who_sends():
    full = crowd(an_address=9)
    sending, idle, silent = (enter(full, "a", stage) for stage in (Stage.SENDING, Stage.IDLE, Stage.SILENT))
    for leaving in (silent, idle, sending):
        enter(full, "b", Stage.SERVED)
        assert leaving.is_gone
    assert not full.enter(Guest(), "c")
    assert len(full) == 3


def test_bytes_that_lead_to_nothing_do_not_make_a_place_safer():
    full = crowd()
    first, second = enter(full, "a"), enter(full, "b")
    enter(full, "b")
    enter(full, "c")
    assert (first.is_gone, second.is_gone) == (True, False)


def test_an_address_gives_up_its_own_places_only():
    full = crowd(connections=9)
    other, first, second = enter(full, "other"), enter(full, "a"), enter(full, "a", Stage.SERVED)
    third = enter(full, "a", Stage.SERVED)
    assert [each.is_gone for each in (other, first, second, third)] == [False, True, False, False]
    assert not full.enter(Guest(), "a")


def test_who_has_proved_a_key_is_counted_by_it():
    full = crowd(connections=9)
    hall = [enter(full, "hall", Stage.SERVED) for _ in range(2)]
    assert not full.enter(Guest(), "hall")
    assert all(full.proved(guest, key) for guest, key in zip(hall, (b"first", b"second"), strict=True))
    more = [enter(full, "hall", Stage.SERVED) for _ in range(2)]
    assert full.proved(more[0], b"first")
    assert full.proved(more[0], b"first")
    assert not full.proved(more[1], b"first")
    full.reached(hall[0], Stage.IDLE)
    assert full.proved(more[1], b"first")
    assert hall[0].is_gone


def test_who_has_left_leaves_nothing_behind():
    full = crowd()
    guests = [enter(full, "a") for _ in range(2)]
    full.proved(guests[0], b"key")
    for guest in (*guests, *guests):
        full.left(guest)
    full.reached(guests[0], Stage.SERVED)
    assert full.proved(guests[0], b"key")
    assert (len(full), list(full), full.make_room()) == (0, [], False)
    assert full._places == {}


def test_a_request_of_another_server_has_no_place_to_count():
    assert proved({"type": "http"}, b"key")
    assert proved({"type": "http", "state": {}}, b"key")
    assert PLACE
