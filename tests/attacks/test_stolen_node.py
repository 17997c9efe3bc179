"""A node of the province is stolen, or its root: over HTTP halls follow the province, and believe nobody else."""

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import msgspec
import pytest
import requests

from kiosk.exchange.host import StoreHost
from kiosk.exchange.province.inbox import Inbox
from sync.copying.caller import Caller
from sync.copying.responder import Responder
from sync.copying.transport import ROLLS, Within
from sync.copying.wire import Rolls, encode
from sync.entries import Header
from sync.errors import KeyStruck
from sync.names import to_text
from sync.province.desk.confined import Confined
from sync.province.desk.province import Province
from sync.province.ledger.database import ProvinceUnusable
from sync.province.ledger.inbox import NO_KIOSK, Note
from sync.province.ledger.keys import ProvinceKeys, open_keys
from sync.province.ledger.own_roll import OwnRoll
from sync.province.ledger.store import ProvinceStore
from sync.province.ledger.tables import journals, rolls
from sync.roll.root import Root
from sync.roll.statements import Admitted, NextRoot, Struck, member_of
from sync.roll.statements import state as stated
from sync.signing import public_key
from tests.kiosk import conftest as halls
from tests.kiosk.exchange.province.test_inbox import Channel
from tests.sync import conftest as provinces
from tests.sync.kiosk import OTHER_ROOT, Kiosk
from tests.sync.nodes import PLENTY, copy, enrol, serving, signed

clock, hall, url = halls.clock, halls.hall, provinces.url
STRANGER = b"seed of a stranger, 32 bytes...."


class Office:
    """The province's database, its keys in a folder, and whoever works there."""

    def __init__(self, url, folder, clock):
        self.url, self.folder, self._clock = url, folder, clock
        self.root = open_keys(folder).root
        with self.node():
            pass

    @contextmanager
    def node(self):
        """A node that runs, with the keys as they lie in the folder now."""
        province = Province(self.url, open_keys(self.folder), clock=self._clock, limits=PLENTY)
        try:
            yield province
        finally:
            province.close()

    @contextmanager
    def roll(self):
        own = OwnRoll(self.url, self.folder)
        try:
            yield own
        finally:
            own.close()

    def strike(self, root=None):
        with self.roll() as own:
            own.strike(root or self.root, own.keys.public_key)

    def rotate(self, after, is_lost=False):
        with self.roll() as own:
            own.hand_over(None if is_lost else self.root, after)


class Thief:
    """Has a node's key, and all that the node had of a hall; answers in the province's place."""

    def __init__(self, office, hall):
        self.keys, self.hall = ProvinceKeys(open_keys(office.folder).seeds[0], None), hall.store.hall
        self.store = ProvinceStore("sqlite://")
        with office.node() as province, province.store.reading() as conn:
            self.store.province = province.store.province
            self.store.take_roll([each for owner in rolls.owners(conn) for each in rolls.of(conn, owner).kept])
            for far in province.store.heads((self.hall,)):
                assert self.store.receive(journals.offer(conn, far.journal, 0, 1 << 20)) is None
            (self.inbox,) = (far.journal for far in journals.heads_of_key(conn, self.keys.public_key))

    def deliver(self, subject):
        """One more entry behind what it has of the hall's inbox, of which it is the writer."""
        header = Header("channel.application", subject, 1)
        with self.store.writing() as (conn, _):
            journals.append(conn, self.inbox, header, msgspec.msgpack.encode((subject, subject)))
            journals.sign(conn, self.inbox, self.keys.sign)

    def open_another(self):
        """Another inbox of the hall; its name."""
        opening = msgspec.msgpack.encode((self.hall, self.keys.public_key, None, NO_KIOSK, b"ten-random", False))
        with self.store.writing() as (conn, _):
            name = journals.open(conn, 1, opening)
            journals.sign(conn, name, self.keys.sign)
        return name

    def say(self, content):
        self.store.take_roll([stated(content, self.keys.seeds[0])])

    def meet(self, hall):
        """What it says of journals that the hall does not take, in the round in which it is told so."""
        line, stopped = Caller(StoreHost(hall.store), Within(Responder(self.store).answer), time.monotonic), {}
        for _ in range(10):
            done = line.round()
            stopped |= done.stopped
            if done.is_complete:
                return stopped
        raise AssertionError("never complete")


@pytest.fixture
def office(url, tmp_path, clock):
    return Office(url, tmp_path / "keys of the province", clock)


@pytest.fixture
def brought(office, hall):
    """A hall that was let in, with a posting that somebody from a channel has a seat of; the channel's line."""
    with office.node() as province:
        halls.enrol_store(province, hall.store)
        with serving(province) as address:
            channel = Channel(province, address)
            posting = hall.publish(headcount="30")
            channel.bring(hall)
            first = channel.want(posting.id, "a1", "13900000001")
            channel.bring(hall)
            assert channel.told(first) == ("done", None, "A1")
            waiting = channel.want(posting.id, "a2", "13900000002")
    return channel, posting, (first, waiting)


@contextmanager
def served(office, channel):
    """A node over HTTP, and the channel's line to it."""
    with office.node() as province, serving(province) as address:
        channel.province, channel._address = province, address
        yield province


def roll_of(hall):
    with hall.store.read() as query:
        return query.journals.roll(query.journals.province())


def inboxes(hall):
    """Keys and lengths of what stands in the hall's inbox."""
    with hall.store.read() as query:
        held = [query.journals.held(name) for name in query.journals.inboxes(hall.store.hall)]
    return [(each.public_key, each.head.number) for each in held]


def taken(hall):
    """What its inbox brings is done; the names of that."""
    names = []
    for brought in Inbox(hall.store).waiting():
        names.append(brought.id)
        hall.services.channels.take(brought)
    return names


def rolls_at(province, owner):
    with province.store.reading() as conn:
        return rolls.of(conn, owner)


@contextmanager
def line_to(office, hall):
    """One line of the hall's that stays while all is typed."""
    with office.node() as province:
        responder = Responder(Confined(province.store, hall.store.hall, hall.store.public_key))
        yield Caller(StoreHost(hall.store), Within(responder.answer), time.monotonic)


def told(address, kiosk, statements):
    """Say something of rolls at the province, as a kiosk that was let in."""
    body = encode(Rolls((), tuple(statements)))
    assert signed(kiosk, address, ROLLS, body).status_code == 200


def test_nothing_is_lost_or_done_twice_where_nodes_go_on_with_another_key(office, hall, brought):
    channel, posting, (first, waiting) = brought
    before = open_keys(office.folder)
    office.strike()
    after = open_keys(office.folder)
    assert after.seeds == (after.seeds[0], before.seeds[0])
    with served(office, channel):
        assert channel.want(posting.id, "a1", "13900000001") == first
        assert channel.want(posting.id, "a2", "13900000002") == waiting
        fresh = channel.want(posting.id, "a3", "13900000003")
        channel.bring(hall)
        assert [channel.told(act) for act in (first, waiting, fresh)] == [("done", None, f"A{n}") for n in (1, 2, 3)]
        assert roll_of(hall).members.keys() == {after.public_key}
        assert roll_of(hall).struck == {before.public_key}
    assert inboxes(hall) == [(before.public_key, 3), (after.public_key, 2)]
    assert hall.store.check() == hall.store.verify() == ()


@pytest.mark.usefixtures("brought")
def test_what_is_being_brought_while_the_key_is_struck_is_within_the_named_head(office, hall):
    note = Note(Header("channel.application", b"subject-10", 1), b"\x90")
    with office.node() as province, ThreadPoolExecutor() as pool:
        with province.store.writing() as (conn, _):
            inbox, (number,) = province.inboxes.deliver(conn, hall.store.hall, [note])
            striking = pool.submit(office.strike)
            time.sleep(0.5)
            assert not striking.done()
        striking.result(20)
        with province.store.reading() as conn:
            assert journals.held(conn, inbox).counts == number == 4


def test_a_thief_with_the_node_s_key_is_believed_up_to_the_named_head(office, hall, brought):
    channel, _, (_, waiting) = brought
    thief = Thief(office, hall)
    office.strike()
    with served(office, channel):
        channel.copy(hall)
    thief.deliver(b"invented-1")
    assert KeyStruck.__name__ in thief.meet(hall)[thief.inbox]
    assert inboxes(hall) == [(thief.keys.public_key, 3)]
    assert [each.id for each in Inbox(hall.store).waiting()] == [waiting]
    other = thief.open_another()
    thief.meet(hall)
    with hall.store.read() as query:
        assert query.journals.held(other).counts == 0, "it opened another inbox in vain"
    assert hall.store.check() == ()


def test_what_a_thief_brought_before_a_hall_heard_of_it_counts_no_more(office, hall, brought):
    """It went on with the inbox as the hall had it; the true entries come all the same, and are answered."""
    channel, posting, (first, waiting) = brought
    thief = Thief(office, hall)
    with served(office, channel):
        later = channel.want(posting.id, "a3", "13900000003")
    office.strike()
    thief.deliver(first)
    thief.deliver(b"invented-1")
    thief.meet(hall)
    assert inboxes(hall)[0][1] == 5, "it is believed as long as the hall has not heard of the strike"
    with served(office, channel):
        for _ in range(2):
            channel.copy(hall)
        assert taken(hall) == [waiting, later], "nor what a true one typed, under an entry of the thief's"
        channel.copy(hall)
        assert [channel.told(act) for act in (waiting, later)] == [("done", None, "A2"), ("done", None, "A3")]
    with hall.store.read() as query:
        passed = [query.journals.held(name) for name in query.journals.inboxes(hall.store.hall)]
        assert max(each.counts for each in passed if each.public_key == thief.keys.public_key) == 4
    assert hall.store.check() == hall.store.verify() == ()
    hall.store.rebuild()
    assert hall.store.check() == ()


def test_whom_the_thief_let_in_falls_with_it_and_it_strikes_nobody(office, hall, brought):
    channel, _, _ = brought
    thief, province = Thief(office, hall), roll_of(hall).owner
    thief.say(Admitted(province, member_of(province, STRANGER)))
    thief.say(Struck(province, thief.keys.public_key, (), ()))
    thief.say(NextRoot(province, OTHER_ROOT.key, (), (), ()))
    thief.meet(hall)
    assert roll_of(hall).members.keys() == {thief.keys.public_key, public_key(STRANGER)}
    assert (roll_of(hall).root, roll_of(hall).struck) == (office.root.key, frozenset())
    office.strike()
    with served(office, channel):
        channel.copy(hall)
    thief.meet(hall)
    assert roll_of(hall).members.keys() == {open_keys(office.folder).public_key}


def test_a_node_with_the_struck_key_brings_nothing_and_says_so(office, hall, brought):
    channel, posting, _ = brought
    asked = {"id": "a9", "posting": to_text(posting.id), "name": "王五", "phone": "13900000009"}
    headers = {"Authorization": f"Bearer {channel._key}"}
    with office.node() as old, serving(old) as address:
        office.strike()
        answer = requests.post(f"{address}/v1/applications", json=asked, headers=headers, timeout=20)
        assert (answer.status_code, answer.headers["Retry-After"]) == (503, "60")
        with pytest.raises(Exception, match="Try another node"):
            enrol(old, Kiosk(root=OTHER_ROOT), "图们零工市场")
        channel._address = address
        channel.copy(hall)
        assert roll_of(hall).members.keys() == {open_keys(office.folder).public_key}, "it tells who is struck"
    only = office.folder.parent / "only the old key"
    only.mkdir()
    (only / "province.key").write_bytes(open_keys(office.folder).seeds[1])
    with pytest.raises(ProvinceUnusable, match="struck off"):
        Province(office.url, open_keys(only))
    with served(office, channel):
        act = channel.want(posting.id, "a9", "13900000009")
        channel.bring(hall)
        channel.bring(hall)
        assert channel.told(act)[0] == "done"
    with hall.store.read() as query:
        assert len(query.signups.of_posting(posting.id)) == 3


def test_a_stranger_s_statements_change_nothing_at_a_hall_or_at_the_province(office, hall, brought):
    channel, _, _ = brought
    node, province = open_keys(office.folder).public_key, roll_of(hall).owner
    words = [
        Admitted(province, member_of(province, STRANGER)),
        Struck(province, node, (), ()),
        NextRoot(province, OTHER_ROOT.key, (member_of(province, STRANGER),), (node,), ()),
    ]
    said = [stated(word, seed) for word in words for seed in (STRANGER, hall.store.seed)]
    said += [OTHER_ROOT.state(word) for word in words] + [hall.store.keys.root.state(word) for word in words]
    said += [msgspec.structs.replace(each, signer=office.root.key) for each in said]
    before = roll_of(hall)
    assert not hall.store.take_roll(said)
    with served(office, channel) as there:
        told(channel._address, hall.store, said)
        assert rolls_at(there, province).digest == before.digest
        channel.copy(hall)
    assert roll_of(hall) == before


def test_a_next_root_reigns_and_the_former_sheet_says_nothing_more(office, hall, brought):
    channel, posting, (_, waiting) = brought
    after, node = Root(b"next root of it."), open_keys(office.folder).public_key
    office.rotate(after)
    assert not (office.folder / "province.root").exists()
    province = roll_of(hall).owner
    with served(office, channel) as there:
        channel.bring(hall)
        assert (roll_of(hall).root, roll_of(hall).members.keys()) == (after.key, {node})
        assert channel.told(waiting) == ("done", None, "A2")
        late = [office.root.state(Admitted(province, member_of(province, STRANGER)))]
        late.append(office.root.state(Struck(province, node, (), ())))
        assert not hall.store.take_roll(late)
        told(channel._address, hall.store, late)
        assert rolls_at(there, province).members.keys() == {node}
        enrol(there, kiosk := Kiosk(root=OTHER_ROOT), "图们零工市场")
        assert kiosk.province == province, "the province's id stays that of its first root"
    with office.roll() as own:
        assert (own.root, own.is_root(office.root), own.is_root(after)) == (None, False, True)
        own.strike(office.root, node)
        assert own.roll.members.keys() == {node}, "the former sheet strikes nobody"
    office.strike(after)
    with served(office, channel):
        act = channel.want(posting.id, "a5", "13900000005")
        channel.bring(hall)
        assert channel.told(act) == ("done", None, "A3")


def test_where_the_sheet_is_stolen_a_hall_follows_whom_its_clerk_has_typed(office, hall, brought):
    _, _, (first, _) = brought
    after = Root(b"next root of it.")
    province, thief = roll_of(hall).owner, Root(b"root of a thief.")
    office.rotate(after, is_lost=True)
    hall.store.take_roll([office.root.state(NextRoot(province, thief.key, (), (), ()))])
    with line_to(office, hall) as line:
        copy(line)
        assert roll_of(hall).root == thief.key, "nobody has typed the new one"
        with hall.store.write() as tx:
            tx.pin_root(province, after.id)
        copy(line)
    assert roll_of(hall).root == after.key
    assert roll_of(hall).members.keys() == {open_keys(office.folder).public_key}
    with hall.store.read() as query:
        assert query.records.one(first, "application", province), (
            "what was nobody's under the thief is the province's again"
        )
        assert not query.records.one(first, "application", hall.store.hall)
    assert hall.store.check() == hall.store.unnamed_records() == ()


def test_an_old_backup_of_the_province_learns_from_a_hall_who_is_struck(office, hall, brought, tmp_path):
    channel, posting, _ = brought
    if not office.url.startswith("sqlite"):
        pytest.skip("a backup is a file here")
    (tmp_path / "old").mkdir()
    path = tmp_path / "province.db"
    for name in ("province.db", "province.db-wal"):
        if (tmp_path / name).exists():
            (tmp_path / "old" / name).write_bytes((tmp_path / name).read_bytes())
    with office.roll() as own:
        own.take_off_root()
    with served(office, channel):
        channel.want(posting.id, "a6", "13900000006")
        channel.bring(hall)
    office.strike()
    with served(office, channel):
        channel.bring(hall)
    path.unlink()
    office.url = f"sqlite:///{tmp_path / 'old' / 'province.db'}"
    with served(office, channel) as there:
        headers = {"Authorization": f"Bearer {channel._key}"}
        asked = {"id": "a7", "posting": to_text(posting.id), "name": "王五", "phone": "13900000007"}
        answer = requests.post(f"{channel._address}/v1/applications", json=asked, headers=headers, timeout=20)
        assert answer.status_code == 503, "it would speak, and nobody would believe it"
        channel.copy(hall)
        act = channel.want(posting.id, "a7", "13900000007")
        channel.bring(hall)
        assert channel.told(act)[0] == "done"
        key = open_keys(office.folder).seeds[1]
        with there.store.reading() as conn:
            (far,) = journals.heads_of_key(conn, public_key(key))
        assert inboxes(hall)[0] == (public_key(key), far.head.number) == (public_key(key), 4), (
            "the hall has brought it back"
        )
