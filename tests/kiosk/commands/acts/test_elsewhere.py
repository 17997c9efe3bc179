"""A seat of another hall, asked for by a clerk, through a real province."""

import itertools
import re
import time

import pytest

from kiosk.commands.acts.elsewhere import apply, say_elsewhere
from kiosk.exchange.host import StoreHost
from kiosk.exchange.province.inbox import Inbox
from kiosk.hall.clock import DAY
from kiosk.hall.facts import PostingPublished, SignupRefused
from kiosk.hall.ids import to_text
from kiosk.hall.posting import Paid, PayUnit
from kiosk.hall.seat.signup import RefusalReason
from kiosk.place.hall import open_store
from kiosk.settings import read_settings
from kiosk.words.words import CHINESE
from sync.client.credentials import Credentials
from sync.copying.caller import Caller
from sync.copying.transport import Http
from tests.kiosk.conftest import EMPLOYER, Hall, enrol_store
from tests.sync.nodes import copy, opened, serving

WHO = ("王五", "13900000001")


@pytest.fixture
def other(tmp_path, clock):
    """The hall that has the work."""
    hall = Hall(tmp_path / "other", clock)
    yield hall
    hall.store.close()


@pytest.fixture
def address(tmp_path, other, clock):
    province = opened(f"sqlite:///{tmp_path / 'province.db'}", clock=clock)
    enrol_store(province, other.store, "延吉零工市场")
    with serving(province) as address:
        yield province, address
    province.close()


@pytest.fixture
def place(make_place, address):
    """The hall whose clerk asks; let in under its own name."""
    province, peer = address
    place = make_place()
    text = re.sub(r'peer = "[^"]*"', f'peer = "{peer}"', place.config.read_text("utf-8"))
    place.config.write_text(text, "utf-8")
    store = open_store(place, read_settings(place.config))
    enrol_store(province, store, "长春零工市场")
    store.close()
    return place


@pytest.fixture
def answers(other, address):
    """What the other hall does while the clerk waits."""

    def work(_seconds):
        credentials = Credentials(address[1], other.store.seed)
        line = Caller(StoreHost(other.store), Http(address[1], credentials, credentials.heard), time.monotonic)
        copy(line)
        for brought in Inbox(other.store).waiting():
            other.services.channels.take(brought)
        copy(line)

    return work


def _said(act, *arguments):
    said = []
    return act(*arguments, said.append), "\n".join(said)


def _asked(place, posting, wait, who=WHO):
    said = []
    return apply(place, posting, who, said.append, wait), "\n".join(said)


def _listed(place, region="220000"):
    code, said = _said(say_elsewhere, place, region)
    assert code == 0
    return said


def test_a_seat_elsewhere_is_given_once_and_may_be_asked_for_again_after_a_refusal(place, other, answers):
    posting = other.publish(headcount="1", pay_most="300", paid="2")
    answers(0)
    line = _listed(place)
    assert "延吉零工市场" in line
    assert "260-300 元/天 干完结" in line
    assert "还有一两个" in line
    assert posting.place in line
    name = line.split()[0]
    assert _asked(place, name, lambda _: None)[0] == 1
    assert _asked(place, name, answers) == (0, "有位子了，报名号 A1。到那边报这个号。")
    assert _asked(place, name, answers)[0] == 0
    with other.store.read() as query:
        (signup,) = query.signups.of_posting(posting.id)
    assert _asked(place, name, answers, ("赵六", "13900000002")) == (1, "没有位子：满了。")
    assert other.services.signups.withdraw(signup.id)
    answers(0)
    assert _asked(place, name, answers, ("赵六", "13900000002"))[1].startswith("有位子了，报名号 A2")
    answers(0)
    assert "满了" in _listed(place)


def test_every_code_of_work_elsewhere_has_its_word_and_a_newer_one_nobody_s(place, other, clock, answers):
    units, when = [*PayUnit, 99], [*Paid, 99]
    with other.store.write() as tx:
        for number, (unit, paid) in enumerate(itertools.product(units, when)):
            text, terms = bytes(16), {"number": number, "paid": paid}
            work = PostingPublished(999, 1, number * 100 + 100, unit, clock.at + DAY, EMPLOYER, text, **terms)
            tx.append(b"%010d" % number, work)
    answers(0)
    said = dict(re.findall(r"  零工 \S+ \S+ (\d+) (.+?) +要 1 人", _listed(place)))
    words = CHINESE.posting
    for number, (unit, paid) in enumerate(itertools.product(units, when)):
        told = [words.pay_units[PayUnit(unit)]] + ([words.paid[Paid(paid)]] if paid else [])
        assert said[str(number + 1)].split() == told


@pytest.mark.parametrize("reason", [*RefusalReason, 99])
def test_every_reason_why_not_is_said(place, other, answers, address, reason):
    posting = other.publish()
    answers(0)
    credentials = Credentials(address[1], other.store.seed)

    def refuse(_seconds):
        line = Caller(StoreHost(other.store), Http(address[1], credentials, credentials.heard), time.monotonic)
        copy(line)
        for brought in Inbox(other.store).waiting():
            with other.store.write() as tx:
                tx.append(brought.id, SignupRefused(posting.id, bytes(10), reason))
        copy(line)

    told = CHINESE.signup.refusals[RefusalReason(reason)]
    assert _asked(place, to_text(posting.id), refuse) == (1, f"没有位子：{told}。")


def test_what_cannot_be_asked_is_a_sentence(place, other, answers, make_place):
    other.publish()
    answers(0)
    assert _said(say_elsewhere, place, "") == (0, "别的市场现在没有招人的。")
    assert _said(say_elsewhere, place, "990000")[0] == 2
    name = _listed(place).split()[0]
    for who in (("王五", "1390000000"), ("", "13900000001"), ("王" * 21, "13900000001")):
        assert _asked(place, name, answers, who)[0] == 2
    assert "no such posting" in _asked(place, "0000000000000000", answers)[1]
    fresh = make_place(kiosk="B")
    assert "holds no hall's data" in _said(say_elsewhere, fresh, "")[1]


def test_without_a_line_it_says_so(make_place):
    place = make_place()
    open_store(place, read_settings(place.config)).close()
    code, said = _said(say_elsewhere, place, "")
    assert (code, "没有应答" in said) == (2, True)
    place.config.write_text(re.sub(r'peer = "[^"]*"', 'peer = ""', place.config.read_text("utf-8")), "utf-8")
    assert "没有写省里的网址" in _said(say_elsewhere, place, "")[1]
