"""A machine that was struck off: it gives no seat and says so, and comes in again under a new key, over a real door."""

import threading

import pytest

from kiosk.commands.acts import root
from kiosk.commands.acts.at_hall import ASKS_FOR_SOMEBODY, BAD_INPUT, DONE
from kiosk.commands.acts.join import join
from kiosk.commands.acts.journals import say_journals
from kiosk.exchange.host import StoreHost
from kiosk.exchange.kiosks import gate
from kiosk.exchange.kiosks.door import LIMITS, create_app
from kiosk.exchange.kiosks.gate import Gate
from kiosk.exchange.kiosks.sealed import Challenges, Door
from kiosk.hall.clock import DAY, day_of, local
from kiosk.hall.form.draft import Draft
from kiosk.hall.limits import Limit
from kiosk.hall.seat.outcomes import Confirmed, Unsure
from kiosk.network.ports import Port, bind
from kiosk.network.serving import serve_within
from kiosk.place.hall import open_hall, open_store
from kiosk.services.duties import Duties
from kiosk.services.employer.sent import TooMany
from kiosk.settings import read_settings
from kiosk.store.errors import StoreUnusable
from kiosk.store.identity.machine import system_clock
from kiosk.store.keys import KIOSK_KEY, STRUCK_KEY, open_keys
from kiosk.store.store import Store
from kiosk.store.vault import fingerprint
from kiosk.threads import Threads
from kiosk.upkeep.standing import STRUCK_HERE
from sync.copying.caller import Caller
from sync.copying.responder import Responder
from sync.copying.transport import Within
from sync.errors import KeyStruck
from tests.kiosk import places

make_place = places.make_place


@pytest.fixture
def first(make_place):
    place = make_place(kiosk="A")
    with open_hall(place, read_settings(place.config)) as hall:
        yield hall


@pytest.fixture
def door(first):
    """The address of the first kiosk's door, open on the network."""
    store, (port,), stop = first.store, places.free_ports(1), threading.Event()
    challenges = Challenges(store.running, store.new_bytes(32))
    with Threads(stop) as threads:
        app = create_app(Door(store, challenges, {}), Gate(store))
        serve_within(app, LIMITS, bind(Port("127.0.0.1", port, "sync.port")), threads, stop)
        yield f"http://127.0.0.1:{port}"
        stop.set()


@pytest.fixture
def place(make_place, first, door):
    """Of a second kiosk that came in by a code."""
    place = make_place(kiosk="B")
    assert come_in(place, first, door)[0] == DONE
    return place


def come_in(place, first, door):
    said = []
    code = gate.open_door(first.store)
    return join(place, door, code, False, said.append), "\n".join(said)


def opened(place):
    return open_hall(place, read_settings(place.config))


def strike(first, which="B"):
    said = []
    assert root.strike(which, (), said.append, lambda _: "")(first.store) == DONE, said


def ask_for_people(hall, headcount):
    start = local(system_clock() + DAY)
    draft = Draft(
        "102", headcount, "260", "2", f"{start:%Y-%m-%d}", "06:30", "南关区", "", "王老板", "13812345678", paid="1"
    )
    return hall.services.postings.publish(b"employer-1", draft)


def publish(hall, headcount):
    return ask_for_people(hall, headcount).posting


def worker(hall, number):
    return hall.services.workers.register(f"139{number:08d}", (102,), day_of(system_clock()))


def sign_up(hall, number, posting):
    return hall.services.signups.sign_up(worker(hall, number).id, posting.id)


def copy(one, other):
    far = Responder(StoreHost(other.store))
    caller = Caller(StoreHost(one.store), Within(far.answer), lambda: 0.0)
    while not caller.round().is_complete:
        pass


def test_it_gives_no_seat_from_when_it_hears_of_it_and_says_so(first, place):
    with opened(place) as second:
        posting = publish(second, "5")
        assert isinstance(sign_up(second, 1, posting), Confirmed)
        copy(first, second)
        strike(first)
        second.store.take_roll(first.store.roll.kept)
        before = second.store.digest("signups", "seats")
        assert isinstance(sign_up(second, 2, posting), Unsure)
        assert ask_for_people(second, "2") == TooMany(Limit.STRUCK)
        Duties(second.store, system_clock).settle()
        assert second.store.digest("signups", "seats") == before
        said = []
        root.say_roll(said.append)(second.store)
        assert STRUCK_HERE in said
    said = []
    assert say_journals(place, False, said.append) == ASKS_FOR_SOMEBODY
    assert STRUCK_HERE in said


def test_nobody_lends_seats_to_a_machine_that_was_struck_off(first, place):
    with opened(place) as second:
        copy(first, second)
        strike(first)
        posting = publish(first, "9")
        Duties(first.store, system_clock).settle()
        with first.store.read() as query:
            assert query.leases.lent_out(posting.id, second.store.identity.journal) == 0
            assert query.journals.current(query.own.setting("hall")) == (first.store.identity.journal,)


def test_it_comes_in_again_under_a_new_key_and_holds_no_seats(first, place, door):
    with opened(place) as second:
        posting = publish(second, "5")
        kept = sign_up(second, 1, posting)
        copy(first, second)
        strike(first)
        lost = sign_up(second, 2, posting)
        assert isinstance(lost, Confirmed), "it has not heard of it"
        old, journal = second.store.public_key, second.store.identity.journal
        hashes = [second.store.vault.lookup("worker phone", "13900000001")]
    seed = (place.keys / KIOSK_KEY).read_bytes()

    assert come_in(place, first, door)[0] == DONE
    assert (place.keys / STRUCK_KEY).read_bytes() == seed != (place.keys / KIOSK_KEY).read_bytes()
    with opened(place) as second:
        store = second.store
        assert store.public_key != old
        assert store.counts
        assert store.vault.lookup("worker phone", "13900000001") not in hashes
        assert second.services.workers.find("13900000001").id == kept.signup.worker, "found from the records"
        with store.read() as query:
            own = query.journals.held(store.identity.journal)
            assert query.journals.lineage(own.name) == (own.name,), "the seats of before are not its own"
            assert query.journals.keys_of(own.name) == {old, store.public_key}
            assert query.signups.one(kept.signup.id) == kept.signup
            assert query.signups.one(lost.signup.id) is None, "given when it was no machine of the hall any more"
        assert isinstance(sign_up(second, 3, posting), Unsure)
        mine = publish(second, "2")
        given = sign_up(second, 4, mine)
        assert isinstance(given, Confirmed)
        copy(first, second)
        copy(second, first)
        with first.store.read() as query:
            assert query.signups.one(given.signup.id) == given.signup
            assert query.signups.one(kept.signup.id) == kept.signup
            assert query.signups.one(lost.signup.id) is None
            assert query.journals.held(journal).public_key == old
        assert store.check() == first.store.check() == ()
        assert store.digest("postings", "signups", "seats") == first.store.digest("postings", "signups", "seats")
    assert come_in(place, first, door)[0] == BAD_INPUT, "it is a machine of the hall"


def test_a_cut_on_the_way_in_leaves_it_as_it_was_or_let_in(first, place, door, monkeypatch):
    with opened(place) as second:
        copy(first, second)
    strike(first)
    code = gate.open_door(first.store)

    def cut(*_arguments):
        raise PowerCutError

    for name in ("take_next_key", "open_store"):
        with monkeypatch.context() as broken:
            calls = {"open_store": opened_once(cut)}
            broken.setattr(f"kiosk.commands.acts.join.{name}", calls.get(name, cut))
            with pytest.raises(PowerCutError):
                join(place, door, code, False, str)
    with opened(place) as second:
        assert second.store.counts
        assert second.store.check() == ()


class PowerCutError(Exception):
    pass


def opened_once(cut):
    """The first opening is as ever, the next does not come to be."""
    turns = iter((open_store, cut))

    def open_or_cut(*arguments):
        return next(turns)(*arguments)

    return open_or_cut


def test_other_keys_than_those_struck_open_nothing(place, tmp_path):
    with opened(place):
        pass
    other = open_keys(tmp_path / "others", 1, lambda count: b"o" * count)
    (place.keys / STRUCK_KEY).write_bytes(other.seed)
    (place.keys / KIOSK_KEY).write_bytes(b"n" * 32)
    with pytest.raises(StoreUnusable):
        Store.open(place.data, place.keys, 1)


def test_nothing_it_writes_after_that_is_taken(first, place):
    with opened(place) as second:
        copy(first, second)
        strike(first)
        worker(second, 7)
        second.store.sign()
        with second.store.read() as query:
            journal = second.store.identity.journal
            with first.store.read() as known:
                after = known.journals.held(journal).head.number
            offer = query.journals.offer(journal, after, 1 << 20)
        assert type(StoreHost(first.store).receive(offer)) is KeyStruck


def test_a_cut_before_the_new_secret_is_kept_costs_nothing(first, place, monkeypatch):
    """The roll names it, and the power fails."""
    monkeypatch.setattr(Store, "learn_secrets", lambda _: None)
    said = []
    assert root.rekey(said.append, lambda _: "")(first.store) == DONE, said
    with opened(place) as second:
        copy(second, first)
    monkeypatch.undo()
    for folder in (first.store.path.parent, place.data):
        keys = place.keys if folder == place.data else first.store.keys.folder
        again = Store.open(folder, keys)
        assert fingerprint(again.vault.secrets()[-1]) == again.roll.secrets[-1].fingerprint
        sealed = again.vault.seal(bytes(10), "person", b"words")
        assert sealed.key[:4] == again.roll.secrets[-1].fingerprint[:4]
        again.close()
