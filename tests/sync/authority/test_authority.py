"""What counts of journals and records when a machine is struck off: the same everywhere, and never less than before."""

from random import Random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.authority.authority import Stated
from sync.copying.caller import Caller
from sync.copying.responder import Responder
from sync.copying.transport import PULL, PUSH, Within
from sync.copying.wire import Changes, Push, Welcome, decode
from sync.entries import NAME_BYTES, Follows, Header
from sync.entries import STATED as HEADS_STATED
from sync.journals.offers import Offer
from sync.journals.stored import ALL
from sync.province.ledger.tables import authority, journals, records, rolls
from sync.records.record import FULL, STATED
from sync.roll.statements import Admitted, NamedHead, Struck, member_of, state
from tests.sync.kiosk import HALL, OTHER_ROOT, ROOT, SUBJECT, Kiosk


class Machine(Kiosk):
    """States how far it had what was written by who is struck off, as soon as it learns of it."""

    def take_roll(self, statements, owners=()):
        changed = super().take_roll(statements, (HALL,))
        self.state_heads()
        return changed

    def state_heads(self):
        with self._engine.begin() as conn:
            heads = [head for head in authority.unstated(conn, HALL) if head.key != self.member.key]
            is_writing = self.name and not journals.held(conn, self.name).has_forked
            if heads and is_writing and self.member.key in rolls.of(conn, HALL).members:
                header = Header(HEADS_STATED, self.name, 1000)
                journals.append(conn, self.name, header, msgspec.msgpack.encode(Stated(tuple(heads))))
                authority.reckon(conn, HALL)

    def strike(self, other, heads=None):
        with self._engine.begin() as conn:
            held = [journals.held(conn, far.journal) for far in journals.heads(conn)]
        known = tuple(
            NamedHead(other.member.key, one.head.number, one.head.hash)
            for one in held
            if one.public_key == other.member.key and one.head.number
        )
        self.take_roll([ROOT.state(Struck(HALL, other.member.key, known if heads is None else heads, ()))])

    def counted(self):
        """Hashes of all entries that count here, with their weight."""
        found = {}
        with self._engine.begin() as conn:
            for far in journals.heads(conn):
                held = journals.held(conn, far.journal)
                for number in range(1, held.head.number + 1):
                    weight = held.weight(number)
                    if weight:
                        found[journals.hash_at(conn, far.journal, number)] = weight
        return found

    def standing(self):
        with self._engine.begin() as conn:
            names = {(one.owner, one.record.subject, one.record.name) for _, one in records.all(conn, 0, 10_000)}
            return {name: records.get(conn, *name) for name in names}


def each(letters):
    return [letter.encode() for letter in letters]


def machine(root=ROOT, letter=0, **more):
    made = Machine(root=root, letter=letter, **more)
    made.open()
    return made


def meet(one, other, rounds=30):
    line = Caller(one, Within(Responder(other).answer), lambda: 0.0)
    for _ in range(rounds):
        done = line.round()
        if done.is_complete:
            return done
    raise AssertionError("never complete")


@pytest.fixture
def hall():
    """A, B and C of one hall."""
    made = [machine(letter=letter) for letter in range(3)]
    yield made
    for one in made:
        one.close()


def _everybody_meets(machines):
    for _ in range(3):
        for one in machines:
            for other in machines:
                if one is not other:
                    meet(one, other)


class Counted:
    """Counts how often a journal is offered, each way."""

    def __init__(self, side):
        self._answer, self.pushed, self.pulled = Responder(side).answer, [], []

    def ask(self, path, body):
        def answered():
            answer = self._answer(path, body)
            if path == PUSH:
                self.pushed += [range_.journal for range_ in decode(body, Push).ranges]
            if path == PULL:
                self.pulled += [range_.journal for range_ in decode(answer, Welcome).ranges]
            return answer

        return answered


def test_a_stranger_s_journal_is_passed_over_offered_once_and_stops_nothing(hall):
    first, second, _ = hall
    stranger = machine(root=OTHER_ROOT)
    forged = Kiosk(root=ROOT)
    forged.open()
    forged.heads(())
    stranger.take_roll([first.admission(), second.admission()])
    with stranger._engine.begin() as conn:
        journals.extend(conn, forged.signed(forged.name))
    stranger.write(b"x")
    first.write(b"mine")
    line = Counted(stranger)
    caller = Caller(first, line, lambda: 0.0)
    first.halls = lambda: (HALL,)
    for _ in range(5):
        done = caller.round()
    assert forged.name not in first.names()
    assert line.pulled.count(forged.name) == 1
    assert stranger.bodies(first.name) == b"mine"
    assert done.is_complete
    other = Counted(second)
    pusher = Caller(stranger, other, lambda: 0.0)
    stranger.halls = lambda: (HALL,)
    for _ in range(5):
        pusher.round()
    offered = other.pushed.count(forged.name)
    assert offered <= 2, "once more when the roll was another"
    for _ in range(5):
        pusher.round()
    assert other.pushed.count(forged.name) == offered
    assert first.name in second.names()
    assert forged.name not in second.names()


def test_what_was_passed_over_comes_when_its_journal_counts(hall):
    first, second, _ = hall
    newcomer = machine(letter=3)
    newcomer.put("text", 1, b"words")
    carrier = Kiosk()
    carrier.take_roll([newcomer.admission()])
    meet(carrier, newcomer)
    bare = Kiosk()
    with bare._engine.begin() as conn:
        conn.exec_driver_sql("DELETE FROM roll")
    line = Caller(bare, Within(Responder(carrier).answer), lambda: 0.0)
    bare.take_roll = lambda statements, owners=(): False
    for _ in range(3):
        line.round()
    assert newcomer.name not in bare.names()
    del bare.take_roll
    bare.take_roll([newcomer.admission()])
    for _ in range(4):
        line.round()
    assert newcomer.name in bare.names()
    assert bare.record("text").body == b"words"
    assert first
    assert second


def test_what_leads_to_the_named_head_counts_the_rest_is_not_stored(hall):
    first, second, thief = hall
    thief.write(*each("abc"))
    meet(first, thief)
    first.strike(thief)
    thief.write(*each("de")).put("text", 1, b"later")
    meet(second, first)
    assert second.bodies(thief.name) == b"abc"
    done = Caller(first, Within(Responder(thief).answer), lambda: 0.0).round()
    assert "KeyStruck" in done.stopped[thief.name]
    assert first.bodies(thief.name) == b"abc"
    assert first.record("text") is None
    held = first.held(thief.name)
    assert (held.counts, held.full) == (4, 4)


def test_what_a_machine_that_stays_had_counts_with_less_weight_for_all(hall):
    first, second, thief = hall
    thief.write(*each("abc"))
    meet(first, thief)
    thief.write(*each("de"))
    meet(second, thief)
    first.strike(thief)
    thief.write(b"f")
    meet(second, first)
    meet(first, second)
    for one in (first, second):
        held = one.held(thief.name)
        assert (held.counts, held.full, held.head.number) == (6, 4, 6)
        assert one.bodies(thief.name) == b"abcde"


def test_of_two_histories_the_one_counts_that_leads_to_the_named_head(hall):
    first, second, thief = hall
    thief.write(b"a")
    twin = thief.copy_of()
    thief.write(*each("bc"))
    twin.write(*each("xyz"))
    head = thief.held(thief.name).head
    for image in (thief, twin):
        meet(first, image)
    first.take_roll([ROOT.state(Struck(HALL, thief.member.key, (NamedHead(thief.member.key, *head_of(head)),), ()))])
    with first._engine.begin() as conn:
        full = {far.journal: journals.held(conn, far.journal).full for far in journals.heads(conn)}
    by_end = {first.bodies(name): full[name] for name in full if first.held(name).public_key == thief.member.key}
    assert by_end == {b"a": 2, b"bc": head.number, b"xyz": 0}
    assert second


def test_a_version_that_two_branches_name_counts_as_much_as_the_better_one(hall):
    first, _, thief = hall
    thief.write(b"a")
    twin = thief.copy_of()
    (placed,) = thief.put("text", 1, b"words")
    with twin._engine.begin() as conn:
        journals.append(conn, twin.name, Header("record.written", SUBJECT, 1001, (placed.record.digest,)), b"\x90")
    head = thief.held(thief.name).head
    carriers = [Kiosk(), Kiosk()]
    for one, images in zip(carriers, ((thief, twin), (twin, thief)), strict=True):
        for image in (first, *images):
            meet(one, image)
    struck = ROOT.state(Struck(HALL, thief.member.key, (NamedHead(thief.member.key, *head_of(head)),), ()))
    for one in carriers:
        assert one.record("text").body == b"words"
        one.take_roll([struck])
        assert one.record("text").body == b"words"
        one.merge(b"peer----10", Changes((placed.record,), 9))
        assert one.record("text").body == b"words"


def test_where_a_thief_s_fork_came_first_the_true_branch_comes_too(hall):
    first, _, thief = hall
    carrier = Kiosk()
    thief.write(*each("abc"))
    for one in (first, thief):
        meet(carrier, one)
    end, twin = thief.held(thief.name).head, thief.copy_of()
    thief.write(*each("de"))
    twin.write(b"x").heads(())
    whole = twin.signed(twin.name)
    name, branch_of = whole.head.hash[:NAME_BYTES], Follows(thief.name, end)
    assert carrier.receive(Offer(name, whole.entries[-1:], whole.head, whole.signatures[-1:], branch_of)) is None
    meet(first, thief)
    first.strike(thief)
    carrier.take_roll(first.roll().kept)
    for caller, answerer in ((first, carrier), (carrier, first)):
        meet(caller, answerer)
    true = first.held(thief.name)
    found = [far for far in carrier.heads(()) if carrier.held(far.journal).counts >= true.head.number > end.number]
    assert true.head in [far.head for far in found]
    assert meet(first, carrier).sent == 0
    assert carrier.held(name).counts == 0


def head_of(head):
    return head.number, head.hash


def test_what_somebody_stated_counts_up_to_where_that_one_counts():
    first, friend, thief, carrier = (machine(letter=0), machine(letter=1), machine(letter=2), Kiosk())
    _everybody_meets([first, friend, thief])
    thief.write(*each("abc"))
    meet(first, thief)
    thief.write(*each("de"))
    meet(friend, thief)
    before = friend.held(friend.name).head
    first.strike(thief)
    meet(friend, first)
    assert friend.held(friend.name).head.number == before.number + 1, "it states how far it had the thief"
    meet(carrier, friend)
    assert carrier.held(thief.name).counts == 6
    named = NamedHead(friend.member.key, *head_of(before))
    carrier.take_roll([ROOT.state(Struck(HALL, friend.member.key, (named,), ()))])
    assert carrier.held(thief.name).counts == 4


def test_two_thieves_who_vouch_for_each_other_gain_nothing():
    first, one, other = (machine(letter=letter) for letter in range(3))
    _everybody_meets([first, one, other])
    for thief, friend in ((one, other), (other, one)):
        thief.write(*each("xyz")).heads(())
        head = friend.held(friend.name).head
        with thief._engine.begin() as conn:
            body = msgspec.msgpack.encode(Stated((NamedHead(friend.member.key, 3, head.hash),)))
            journals.append(conn, thief.name, Header(HEADS_STATED, thief.name, 1000), body)
    first.strike(one)
    first.strike(other)
    for thief in (one, other):
        caller = Caller(first, Within(Responder(thief).answer), lambda: 0.0)
        caller.round()
        assert first.bodies(thief.name) == b""


def test_a_thief_s_record_and_erasure_stand_below_everybody_else_s(hall):
    first, second, thief = hall
    second.put("person", 1, b"true", sealed=True, key=b"k")
    _everybody_meets(hall)
    thief.put("person", 7, b"garbage", sealed=True, key=b"k")
    thief.put("person", 8, b"", erased=True)
    meet(second, thief)
    assert second.record("person").erased, "an admitted machine may erase"
    first.strike(thief)
    _everybody_meets([first, second])
    for one in (first, second):
        assert one.record("person").body == b"true"
    assert [record.body for record in _versions(first, "person")] == [b"true", b"", b"garbage"]


def _versions(one, name):
    with one._engine.begin() as conn:
        return records.versions(conn, HALL, b"subject-10", name)


def test_one_machine_cannot_write_for_another(hall):
    first, second, thief = hall
    second.put("text", 1, b"true")
    _everybody_meets(hall)
    (true,) = [record for _, record in second.changed_records((), 0, 10)]
    with thief._engine.begin() as conn:
        forged = msgspec.structs.replace(true, body=b"forged", edit=2**31 + 1)
        header = Header("record.written", forged.subject, 1000, (forged.digest,))
        number = journals.append(conn, thief.name, header, b"\x90").number
        forged = msgspec.structs.replace(forged, journal=thief.name, number=number)
    thief.heads(())
    meet(first, thief)
    first.merge(b"peer----10", Changes((forged, msgspec.structs.replace(true, body=b"forged")), 9))
    assert first.record("text") == true


class Story:
    """Machines of one hall, two of them thieves, live by dice; one thief has a fork."""

    def __init__(self, seed):
        self.chance = Random(seed)
        self.machines = [machine(letter=letter) for letter in range(5)]
        self.honest, self.thieves = self.machines[:3], self.machines[3:]
        self.image = None
        self.before = {}

    def live(self, steps):
        for step in range(steps):
            self._step(step)
            if step % 8 == 7:
                for one in self.honest:
                    self._never_less(one)

    def _step(self, step):
        chance, everybody = self.chance, [*self.machines, *([self.image] if self.image else [])]
        one = chance.choice([each for each in everybody if not each.held(each.name).has_forked])
        match chance.randrange(7):
            case 0 | 1:
                one.write(chance.randbytes(2))
            case 2:
                self._type(one)
            case 3 if self.image is None:
                self._make_image(self.thieves[0])
            case 4 if step > 12:
                self._strike(chance.choice(self.thieves))
            case _:
                other = chance.choice([each for each in everybody if each is not one])
                Caller(one, Within(Responder(other).answer), lambda: 0.0).round()

    def _type(self, one):
        is_erasure = one in self.thieves and self.chance.random() < 0.4
        edit = self.chance.choice((1, 2, 3, 2**31, 2**31 + 5)) if one in self.thieves else self.chance.randrange(1, 4)
        body = b"" if is_erasure else self.chance.randbytes(2)
        one.put("text", edit, body, erased=is_erasure, at=self.chance.randrange(5))

    def _make_image(self, thief):
        self.image = Machine(seed=thief.seed, letter=thief.letter)
        source, target = thief._engine.raw_connection(), self.image._engine.raw_connection()
        source.driver_connection.backup(target.driver_connection)
        target.commit()
        self.image.name = thief.name

    def _strike(self, thief):
        if thief.member.key in self.honest[0].roll().members:
            if self.chance.random() < 0.5:
                friend = state(Admitted(HALL, member_of(HALL, self.chance.randbytes(32), 9)), thief.seed)
                thief.take_roll([friend])
            self.honest[0].strike(thief)

    def _never_less(self, one):
        counted = one.counted()
        assert self.before.get(one.letter, {}).keys() <= counted.keys()
        self.before[one.letter] = counted

    def end(self):
        for thief in self.thieves:
            self._strike(thief)
        for _ in range(3):
            for one in self.honest:
                for other in self.honest:
                    if one is not other:
                        meet(one, other)
        for one in self.honest:
            self._never_less(one)

    def close(self):
        for one in (*self.machines, *([self.image] if self.image else [])):
            one.close()


@settings(max_examples=6)
@given(st.integers(0, 2**32))
def test_what_counts_is_one_function_of_what_is_held(seed):
    story = Story(seed)
    story.live(50)
    story.end()
    counted, standing = ([one.counted() for one in story.honest], [one.standing() for one in story.honest])
    assert counted[0] == counted[1] == counted[2]
    assert standing[0] == standing[1] == standing[2]
    assert set(counted[0].values()) <= {STATED, FULL}
    late = machine(letter=6)
    story.honest[0].take_roll([late.admission()])
    for one in story.chance.sample(story.honest, 3):
        meet(late, one)
    meet(story.honest[0], late)
    assert {hash_: weight for hash_, weight in late.counted().items() if hash_ in counted[0]} == counted[0]
    assert late.standing() == standing[0]
    for one in (*story.honest, late):
        assert one.damage() == []
    late.close()
    story.close()


def test_a_plain_journal_counts_whole(hall):
    first, _, _ = hall
    assert (first.held(first.name).counts, first.held(first.name).full) == (ALL, ALL)
