"""Two kiosks and a province come to the same journals and records, whatever the line does."""

from random import Random

import msgspec
import pytest

from sync.copying.caller import NO_FURTHER_S, Caller
from sync.copying.responder import Responder
from sync.copying.sides import take
from sync.copying.transport import PULL, PUSH, Within
from sync.copying.wire import RANGE_ENTRIES, RECORDS, Changes, Push, Receipt, Welcome, decode, encode, pack, unpack
from sync.entries import Head, Header
from sync.errors import BadMessage, LineDown, NotOnRoll
from sync.journals.offers import Far
from tests.sync.kiosk import HALL, OTHER_ROOT, Kiosk

HEADER = Header("some.kind", b"subject-10", 1)


@pytest.fixture
def sides():
    found = [Kiosk() for _ in range(3)]
    for side in found[:2]:
        side.open()
    yield found
    for side in found:
        side.close()


def _caller(side, line):
    return Caller(side, line, lambda: 0.0)


def _line(side):
    return Within(Responder(side).answer)


def _copy(caller, rounds=50):
    for _ in range(rounds):
        done = caller.round()
        if done.is_complete:
            return done
    raise AssertionError("never complete")


def _said(side):
    texts = {record for _, record in side.changed_records((), 0, 10_000)}
    return Kiosk.heads(side, ()), texts, {(one.subject, one.name): side.record(one.name, one.subject) for one in texts}


def _type(side, body, name="text", **more):
    held = {record.name: record.edit for _, record in side.changed_records((), 0, 1000)}
    side.put(name, held.get(name, 0) + 1, body, **more)


def test_journals_and_records_reach_the_other_hall(sides):
    hall, other, province = sides
    hall.write(*(bytes([number % 250]) for number in range(RANGE_ENTRIES * 2 + 3)))
    _type(hall, b"words")
    _type(hall, b"ciphertext", "person", sealed=True, key=b"key")
    other.write(b"theirs")
    done = _copy(_caller(hall, _line(province)))
    assert done.reported[hall.name] == RANGE_ENTRIES * 2 + 6
    _copy(_caller(other, _line(province)))
    _copy(_caller(hall, _line(province)))
    assert _said(hall) == _said(other) == _said(province)
    assert len(_said(hall)[1]) == 2


def test_a_replaced_record_arrives_and_an_old_one_does_not_come_back(sides):
    hall, other, province = sides
    callers = [_caller(side, _line(province)) for side in (hall, other)]
    for body in (b"first", b"second"):
        _type(hall, body)
        for caller in callers:
            _copy(caller)
    ((_, record),) = other.changed_records((), 0, 10)
    assert (record.edit, record.body) == (2, b"second")


def test_who_wants_no_more_of_a_journal_is_asked_again_after_an_hour(sides):
    hall, _, province = sides
    hall.write(b"a fact")
    now, refused = [0.0], []
    caller = Caller(hall, _line(province), lambda: now[0])
    right, province.receive = province.receive, lambda offer: refused.append(offer) or NotOnRoll("for now")
    for _ in range(3):
        caller.round()
    told = len(refused)
    for _ in range(3):
        caller.round()
    assert len(refused) == told
    province.receive = right
    caller.round()
    assert hall.name not in {far.journal for far in province.heads(())}
    now[0] += NO_FURTHER_S
    _copy(caller)
    assert hall.name in {far.journal for far in province.heads(())}


class Boasting:
    """Says that it has a journal as far as its owner, whose hashes it does not know."""

    def __init__(self, side, boasts):
        self._answer, self._boasts = Responder(side).answer, boasts

    def ask(self, path, body):
        def answered():
            answer = self._answer(path, body)
            if path == PULL:
                welcome = decode(answer, Welcome)
                return encode(msgspec.structs.replace(welcome, journals=(*welcome.journals, *self._boasts)))
            if path == PUSH:
                return encode(msgspec.structs.replace(decode(answer, Receipt), journals=self._boasts))
            return answer

        return answered


def test_only_a_number_whose_hash_the_peer_repeats_is_called_reported(sides):
    hall, _, province = sides
    hall.write(b"a", b"b", b"c").heads(())
    head = hall.held(hall.name).head
    false = (Far(hall.name, Head(head.number, bytes(32))),)
    assert hall.name not in _caller(hall, Boasting(province, false)).round().reported
    true = (Far(hall.name, head),)
    assert _caller(hall, Boasting(province, true)).round().reported == {hall.name: head.number}


def test_a_database_made_anew_gets_everything_again(sides):
    hall, _, province = sides
    _type(hall, b"words")
    caller = _caller(hall, _line(province))
    _copy(caller)
    fresh = Kiosk()
    caller._transport = _line(fresh)
    _copy(caller)
    assert _said(fresh) == _said(hall)
    fresh.close()


def test_a_journal_that_is_refused_stops_alone(sides):
    hall, other, province = sides
    hall.write(b"mine")
    other.write(b"news")
    _copy(_caller(hall, _line(province)))
    liar = hall.copy_of()
    liar.seed = bytes(32)
    liar.write(b"forged")
    _copy(_caller(other, _line(liar)))
    _type(other, b"words")
    done = _caller(other, _line(province)).round()
    assert set(done.stopped) <= {hall.name}
    assert other.name in {far.journal for far in province.heads(())}
    assert province.bodies(hall.name) == b"mine"
    assert _said(province)[1] == _said(other)[1]


class BadLine:
    """Loses questions, loses answers, cuts and repeats, as a seed says."""

    def __init__(self, answer, chance):
        self._answer, self._chance, self._last = answer, chance, None

    def ask(self, path, body):
        return lambda: self._exchange(path, body)

    def _exchange(self, path, body):
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
    line = BadLine(Responder(province).answer, chance)
    callers = {side.name: _caller(side, line) for side in (hall, other)}
    for number in range(60):
        side = chance.choice((hall, other))
        if number < 30:
            side.write(*(chance.randbytes(8) for _ in range(chance.randrange(40))))
            _type(side, chance.randbytes(6), f"text{number % 3}")
        try:
            callers[side.name].round()
        except LineDown:
            continue
    for side in (hall, other, hall, other):
        _copy(_caller(side, _line(province)))
    assert _said(hall) == _said(other) == _said(province)


def test_a_refused_range_keeps_nothing(sides):
    hall, _, province = sides
    hall.write(b"body").heads(())
    province.take_roll([hall.admission()])
    range_ = pack(hall.signed(hall.name))
    refusal = province.receive(unpack(msgspec.structs.replace(range_, journal=b"unknown-10")))
    assert type(refusal).__name__ == "ChainBroken"
    assert list(province.heads(())) == []


def test_only_halls_asked_for_are_told(sides):
    hall, _, province = sides
    _type(hall, b"words")
    _copy(_caller(hall, _line(province)))
    elsewhere = Kiosk(root=OTHER_ROOT)
    elsewhere.halls = lambda: (OTHER_ROOT.id,)
    _copy(_caller(elsewhere, _line(province)))
    assert _said(elsewhere)[:2] == ([], set())
    elsewhere.halls = lambda: (HALL,)
    elsewhere.take_roll([hall.admission()])
    _copy(_caller(elsewhere, _line(province)))
    assert _said(elsewhere)[0] == _said(province)[0]
    elsewhere.close()


def test_a_message_of_another_kind_is_refused(sides):
    with pytest.raises(BadMessage):
        Responder(sides[2]).answer(PULL, msgspec.msgpack.encode([1]))
    with pytest.raises(BadMessage):
        Responder(sides[2]).answer("/v1/other", b"")


class Counted:
    """Counts the records that pass a line, each way."""

    def __init__(self, side):
        self._answer, self.out, self.back = Responder(side).answer, 0, 0

    def ask(self, path, body):
        return lambda: self._exchange(path, body)

    def _exchange(self, path, body):
        answer = self._answer(path, body)
        if path == PUSH:
            self.out += len(decode(body, Push).changes.records)
        if path == PULL:
            self.back += len(decode(answer, Welcome).changes.records)
        return answer


def _subjects(count, first=0):
    return [b"subj%06d" % number for number in range(first, first + count)]


def test_records_go_one_way_and_are_not_sent_back(sides):
    hall, other, province = sides
    for subject in _subjects(RECORDS + 7):
        hall.put("text", 1, b"words", subject=subject)
    lines = [Counted(province) for _ in range(2)]
    callers = [_caller(side, line) for side, line in zip((hall, other), lines, strict=True)]
    for caller in (*callers, *callers):
        _copy(caller)
    assert [(line.out, line.back) for line in lines] == [(RECORDS + 7, 0), (0, RECORDS + 7)]
    assert _said(hall)[1] == _said(other)[1]


@pytest.mark.parametrize("seed", range(5))
def test_records_that_cross_on_the_line_all_arrive(sides, seed):
    hall, other, province = sides
    chance, written = Random(seed), 0
    callers = [_caller(side, _line(province)) for side in (hall, other)]
    for _ in range(30):
        for side, caller in zip((hall, other), callers, strict=True):
            for subject in _subjects(chance.randrange(4), written):
                side.put("text", 1, b"words", subject=subject)
            written += 4
            if chance.random() < 0.7:
                caller.round()
    for caller in (*callers, *callers):
        _copy(caller)
    assert _said(hall)[1] == _said(other)[1] == _said(province)[1]
    assert _said(hall)[1]


def test_a_gap_is_no_reason_to_offer_a_journal_no_further(sides):
    hall, _, province = sides
    hall.write(b"a").heads(())
    offer = hall.signed(hall.name)
    for change, no_further in (({"entries": offer.entries[1:]}, False), ({"head": Head(2, bytes(32))}, True)):
        message = Push(b"database-1", (pack(msgspec.structs.replace(offer, **change)),), Changes((), 0))
        refused, _ = take(province, message)
        assert refused[hall.name].no_further is no_further
