"""Two hosts and a province come to the same journals and records, whatever the line does."""

from random import Random

import msgspec
import pytest
import sqlalchemy as sa

from sync.errors import BadMessage, LineDown
from sync.journal import Entry, Head, Header, chain, encode_header
from sync.province import ProvinceStore
from sync.province.store import journals, records
from sync.records import Record
from sync.replica import Caller, Responder
from sync.transport import PULL, Within
from sync.wire import RANGE_ENTRIES, Changes, Range

HEADER = Header("some.kind", b"subject-10", 1)


class Side:
    """A host with a journal of its own."""

    def __init__(self, folder, name):
        self.store = ProvinceStore(f"sqlite:///{folder / name}.db")
        self.name = name.encode().ljust(10, b"-")

    def _writing(self):
        return self.store._engine.begin()

    def write(self, *bodies):
        with self._writing() as conn:
            journals.begin(conn, self.name)
            for body in bodies:
                journals.append(conn, self.name, HEADER, body)

    def type(self, subject, body, sealed=False):
        with self._writing() as conn:
            edit = records.next_edit(conn, subject, "text")
            records.merge(conn, [Record(subject, "text", edit, 1, self.name, body, sealed, b"k" if sealed else b"")])

    def said(self):
        with self.store._engine.begin() as conn:
            read = sa.select(records.records).where(records.records.c.sealed.is_(False)).order_by("subject")
            texts = [(row.subject, row.edit, row.body) for row in conn.execute(read)]
        return self.store.heads(), texts


@pytest.fixture
def sides(tmp_path):
    found = [Side(tmp_path, name) for name in ("hall", "other", "province")]
    yield found
    for side in found:
        side.store.close()


def _copy(caller, rounds=50):
    for _ in range(rounds):
        done = caller.round()
        if done.is_complete:
            return done
    raise AssertionError("never complete")


def test_journals_and_open_records_reach_the_other_hall(sides):
    hall, other, province = sides
    hall.write(*(bytes([number % 250]) for number in range(RANGE_ENTRIES * 2 + 3)))
    hall.type(b"posting--1", b"words")
    hall.type(b"person---1", b"sealed words", sealed=True)
    other.write(b"theirs")
    line = Within(Responder(province.store).answer)
    done = _copy(Caller(hall.store, line))
    assert done.reported[hall.name] == RANGE_ENTRIES * 2 + 3
    _copy(Caller(other.store, line))
    _copy(Caller(hall.store, line))
    assert hall.said() == other.said() == province.said()
    assert len(hall.said()[1]) == 1


def test_a_replaced_record_arrives_and_an_old_one_does_not_come_back(sides):
    hall, other, province = sides
    line = Within(Responder(province.store).answer)
    callers = [Caller(side.store, line) for side in (hall, other)]
    for body in (b"first", b"second"):
        hall.type(b"posting--1", body)
        for caller in callers:
            _copy(caller)
    assert other.said()[1] == [(b"posting--1", 2, b"second")]


def test_a_database_made_anew_gets_everything_again(sides, tmp_path):
    hall, _, province = sides
    hall.type(b"posting--1", b"words")
    caller = Caller(hall.store, Within(Responder(province.store).answer))
    _copy(caller)
    fresh = Side(tmp_path, "fresh")
    caller._transport = Within(Responder(fresh.store).answer)
    _copy(caller)
    assert fresh.said()[1] == hall.said()[1]
    fresh.store.close()


def test_a_journal_that_differs_stops_alone(sides):
    hall, _, province = sides
    hall.write(b"mine")
    forged = Entry(1, encode_header(HEADER), b"forged")
    genesis = province.store.hash_at(hall.name, 0)
    assert province.store.receive(Range(hall.name, (forged,), Head(1, chain(genesis, forged)))) is None
    province.write(b"news")
    hall.type(b"posting--1", b"words")
    line = Within(Responder(province.store).answer)
    for _ in range(3):
        done = Caller(hall.store, line).round()
    assert list(done.stopped) == [hall.name]
    assert hall.name not in done.reported
    assert hall.store.heads()[province.name] == province.store.heads()[province.name]
    assert province.said()[1] == hall.said()[1]
    assert hall.store.heads()[hall.name] != province.store.heads()[hall.name]


class BadLine:
    """Loses questions, loses answers, cuts and repeats, as a seed says."""

    def __init__(self, answer, chance):
        self._answer, self._chance, self._last = answer, chance, None

    def exchange(self, path, body):
        event = self._chance.random()
        if event < 0.2:
            raise LineDown("question lost")
        if event < 0.3 and self._last:
            self._answer(*self._last)
        if event < 0.4:
            self._cut(path, body[: self._chance.randrange(len(body))])
        answer = self._answer(path, body)
        self._last = (path, body)
        if event > 0.8:
            raise LineDown("answer lost")
        return answer

    def _cut(self, path, body):
        try:
            self._answer(path, body)
        except BadMessage:
            raise LineDown("cut") from None


@pytest.mark.parametrize("seed", range(8))
def test_a_bad_line_delays_and_loses_nothing(sides, seed):
    hall, other, province = sides
    chance = Random(seed)
    line = BadLine(Responder(province.store).answer, chance)
    callers = {side.name: Caller(side.store, line) for side in (hall, other)}
    for number in range(60):
        side = chance.choice((hall, other))
        if number < 30:
            side.write(*(chance.randbytes(8) for _ in range(chance.randrange(40))))
            side.type(b"posting--%d" % (number % 3), chance.randbytes(6))
        try:
            callers[side.name].round()
        except LineDown:
            continue
    whole = Within(Responder(province.store).answer)
    for side in (hall, other, hall, other):
        _copy(Caller(side.store, whole))
    assert hall.said() == other.said() == province.said()


def test_a_refused_range_keeps_nothing(sides):
    _, _, province = sides
    entry = Entry(1, encode_header(HEADER), b"body")
    refusal = province.store.receive(Range(b"unknown-10", (entry,), Head(1, bytes(32))))
    assert type(refusal).__name__ == "ChainBroken"
    assert b"unknown-10" not in province.store.heads()


def test_sealed_records_are_not_taken_by_a_province(sides):
    _, _, province = sides
    sealed = Record(b"person---1", "person", 1, 1, b"hall------", b"cipher", True, b"key")
    province.store.merge(b"hall------", Changes((sealed,), 4))
    assert province.said()[1] == []
    assert province.store.cursor(b"hall------") == 4


def test_a_message_of_another_kind_is_refused(sides):
    with pytest.raises(BadMessage):
        Responder(sides[2].store).answer(PULL, msgspec.msgpack.encode([1]))
    with pytest.raises(BadMessage):
        Responder(sides[2].store).answer("/v1/other", b"")
