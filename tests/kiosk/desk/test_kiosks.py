"""A computer let in at one kiosk goes to another by a link: once, at once, itself, there, while it is the hall's."""

import threading
from contextlib import ExitStack

import pytest
from requests.adapters import HTTPAdapter

from kiosk.desk.doors import COOKIE, PC_COOKIE
from kiosk.exchange.kiosks import siblings
from kiosk.exchange.kiosks.roll import strike
from kiosk.exchange.kiosks.siblings import Siblings
from kiosk.hall.clock import DAY, MINUTE
from kiosk.hall.desk.act import Act
from kiosk.hall.desk.clerk import Role
from kiosk.hall.desk.kiosks import DeskPlace, LinkProblem
from kiosk.hall.ids import to_text
from kiosk.network.ports import Whereabouts
from kiosk.services.desk.acts import Sought
from kiosk.services.desk.hall.kiosks import hear
from kiosk.settings import SyncSettings
from kiosk.store.identity.certificate import fingerprint, own_certificate
from kiosk.store.identity.link import link, name_of
from kiosk.threads import Threads
from tests.journeys.halls import eventually
from tests.kiosk import conftest as halls
from tests.kiosk.conftest import copy
from tests.kiosk.desk.conftest import PLACE, Browser, Site

make_sibling = halls.make_sibling
A, B = "127.0.0.2", "127.0.0.3"


@pytest.fixture
def other(make_sibling, hall, manager):
    """Another kiosk of the hall, that has heard what this one wrote."""
    found = make_sibling(1)
    hall.clock.at += MINUTE
    copy(hall, found)
    return found


@pytest.fixture
def kiosks(hall):
    return hall.services.desk.kiosks


def let_in(hall, manager, place="10.0.0.7"):
    """A computer that is the hall's, by id."""
    pcs = hall.services.desk.pcs
    return pcs.known(pcs.admit(pcs.offer(manager.id), place)).id


@pytest.fixture
def pc(hall, other, manager):
    """One that both kiosks know."""
    found = let_in(hall, manager)
    copy(hall, other)
    return found


@pytest.fixture
def linked(hall, other, manager, kiosks, pc):
    """The letters of a link to the other kiosk."""
    found = kiosks.link(manager.id, pc, name_of(other.store.public_key))
    assert found is not None
    return found


@pytest.fixture
def there(other):
    return other.services.desk.kiosks


def test_a_link_lets_its_computer_in_once(there, other, linked, pc):
    assert there.wrong(linked) is None
    key = there.redeem(linked)
    assert other.services.desk.pcs.known(key).id == pc
    assert there.redeem(linked) is there.wrong(linked) is LinkProblem.REDEEMED
    assert there.redeem(linked.lower()) is LinkProblem.REDEEMED, "the same link, written otherwise"


def test_what_a_computer_showed_before_is_void(there, other, hall, kiosks, manager, linked, pc):
    before = there.redeem(linked)
    again = there.redeem(kiosks.link(manager.id, pc, name_of(other.store.public_key)))
    pcs = other.services.desk.pcs
    assert pcs.known(before) is None
    assert pcs.known(again).id == pc


@pytest.mark.parametrize("later", [2 * MINUTE, -2 * MINUTE, DAY, -DAY])
def test_a_link_is_over(there, other, linked, later):
    other.clock.at += later
    assert there.redeem(linked) is LinkProblem.EXPIRED
    other.clock.at -= later
    assert isinstance(there.redeem(linked), str)


def test_a_used_link_stays_used_while_it_is_good(there, other, linked):
    there.redeem(linked)
    other.clock.at += 2 * MINUTE - 1
    assert there.redeem(linked) is LinkProblem.REDEEMED


def test_a_link_that_was_altered_is_none(there, linked):
    for at in (0, 20, 40, 50, 60, 100, 167):
        altered = linked[:at] + ("0" if linked[at] != "0" else "1") + linked[at + 1 :]
        assert there.redeem(altered) is LinkProblem.FORGED
    for text in ("", linked[:-1], linked + "0", linked * 100, "-" * 168, "工" * 168, "\x00" * 168):
        assert there.redeem(text) is LinkProblem.FORGED
    assert isinstance(there.redeem(linked), str)


def test_who_is_not_of_the_hall_makes_none(there, other, pc):
    made = link(b"stranger".ljust(32), (name_of(other.store.public_key), pc), other.clock.at, bytes(7))
    assert there.redeem(made.text) is LinkProblem.FORGED


def test_a_link_leads_to_one_kiosk(hall, make_sibling, kiosks, linked):
    third = make_sibling(2)
    copy(hall, third)
    assert third.services.desk.kiosks.redeem(linked) is LinkProblem.OTHER_KIOSK
    assert kiosks.redeem(linked) is LinkProblem.OTHER_KIOSK


def test_a_computer_that_was_ended_comes_in_nowhere(there, hall, other, manager, kiosks, linked, pc):
    hall.services.desk.pcs.end(manager.id, pc)
    assert kiosks.link(manager.id, pc, name_of(other.store.public_key)) is None
    copy(hall, other)
    assert there.redeem(linked) is LinkProblem.PC_ENDED


def test_a_kiosk_that_has_not_heard_of_the_computer_waits_for_the_line(there, hall, other, manager, kiosks):
    found = let_in(hall, manager)
    letters = kiosks.link(manager.id, found, name_of(other.store.public_key))
    assert there.redeem(letters) is LinkProblem.PC_NOT_HEARD
    copy(hall, other)
    assert isinstance(there.redeem(letters), str), "the link was not used up"


def test_a_struck_machine_gives_no_links_and_takes_none(there, hall, other, make_sibling, manager, kiosks, linked, pc):
    third = make_sibling(2)
    copy(hall, third)
    copy(hall, other)
    back = there.link(manager.id, pc, name_of(third.store.public_key))
    leaving = hall.store.roll.members[other.store.public_key]
    assert strike(hall.store, hall.store.keys.root, [leaving], ())
    copy(hall, third)
    assert third.services.desk.kiosks.redeem(back) is LinkProblem.STRUCK
    assert kiosks.link(manager.id, pc, name_of(other.store.public_key)) is None
    copy(hall, other)
    assert there.redeem(linked) is LinkProblem.STRUCK
    assert there.link(manager.id, pc, name_of(third.store.public_key)) is None


@pytest.mark.parametrize("role", [Role.VOLUNTEER, Role.AUDITOR])
def test_who_helps_or_audits_makes_no_links(hall, other, appoint, kiosks, pc, role):
    clerk = appoint("某人", role, hall.clock.at + DAY if role is Role.VOLUNTEER else None)
    assert kiosks.link(clerk.id, pc, name_of(other.store.public_key)) is None


def test_a_kiosk_is_listed_with_what_it_said_last_of_its_desk(hall, other, kiosks):
    (own, unheard) = kiosks.all(PLACE)
    assert (own.is_own, own.place, own.kiosk) == (True, PLACE, 0)
    assert (unheard.kiosk, unheard.place, unheard.heard) == (1, DeskPlace(), None)
    for address in ("https://192.168.7.3:8443", "https://192.168.7.9:8443"):
        hear(hall.store, other.store.public_key, DeskPlace(address, PLACE.fingerprint))
        assert kiosks.all(PLACE)[1].place.address == address
    before = hall.clock.at
    hall.clock.at += 5 * MINUTE
    assert kiosks.all(PLACE)[1].heard == before
    hear(hall.store, other.store.public_key, DeskPlace())
    assert (kiosks.all(PLACE)[1].place, kiosks.all(PLACE)[1].heard) == (DeskPlace(), hall.clock.at)


NO_ADDRESSES = ("javascript:alert(1)", "http://192.168.7.3:8443", 'https://x/y"><b>', "https://" + "x" * 400)


@pytest.mark.parametrize("address", NO_ADDRESSES)
def test_what_is_no_address_of_a_desk_is_kept_as_none(hall, other, kiosks, address):
    hear(hall.store, other.store.public_key, DeskPlace(address, PLACE.fingerprint))
    assert kiosks.all(PLACE)[1].place == DeskPlace()


def test_kiosks_tell_each_other_where_their_desks_are(hall, other, kiosks, free_port, monkeypatch):
    monkeypatch.setattr(siblings, "LOOK_S", 0.05)
    stop, theirs = threading.Event(), DeskPlace("https://192.168.7.3:8443", PLACE.fingerprint)
    nowhere = Whereabouts("127.0.0.1", 0)
    with Threads(stop) as threads:
        serving = SyncSettings(port=free_port, host="127.0.0.1")
        Siblings(other.store, other.services.answer, serving, nowhere, {}, lambda: theirs).run(threads, stop)
        asking = SyncSettings(siblings=(f"http://127.0.0.1:{free_port}",), port=0)
        Siblings(hall.store, hall.services.answer, asking, nowhere, {}).run(threads, stop)
        eventually(lambda: kiosks.all(PLACE)[1].place == theirs)


@pytest.fixture
def sites(tmp_path, hall, other):
    """The desks of both over TLS, with certificates of their own; and each one's certificate."""
    with ExitStack() as serving:
        found = []
        for each, host in ((hall, A), (other, B)):
            (tmp_path / host).mkdir()
            certificate = own_certificate(tmp_path / host, [host])
            found.append((serving.enter_context(Site(each, certificate=certificate, host=host)), certificate))
        place = DeskPlace(found[1][0].address, fingerprint(found[1][1]))
        hear(hall.store, other.store.public_key, place)
        yield found


class Trusting(HTTPAdapter):
    """Believes one certificate and no other."""

    def __init__(self, certificate):
        super().__init__()
        self._certificate = str(certificate)

    def send(self, request, **more):
        return super().send(request, **{**more, "verify": self._certificate})


@pytest.fixture
def computer(sites, hall, manager):
    """The browser of a computer that was let in here, whose user is in."""
    browser = Browser(sites[0][0].address)
    for site, certificate in sites:
        browser.session.mount(site.address, Trusting(certificate))
    browser.send(browser.get("/"), "/pc", digits=hall.services.desk.pcs.offer(manager.id))
    assert browser.enter().status == 200
    yield browser
    browser.session.close()


def to(other):
    return f"/hall/kiosks/{to_text(name_of(other.store.public_key))}"


def test_a_clerk_goes_from_one_kiosk_to_another_and_comes_in_there(computer, sites, hall, other, manager):
    copy(hall, other)
    page = computer.get("/hall/kiosks")
    assert fingerprint(sites[1][1]) in page.text
    shown = computer.send(page, to(other))
    assert fingerprint(sites[1][1]) in shown.text
    (link_there,) = (each for each in shown.links if each.startswith(sites[1][0].address))
    asked = computer.get(link_there)
    assert asked.status == 200
    assert not [each for each in computer.session.cookies if each.domain == B], "to open it changes nothing"
    arrived = computer.send(asked)
    assert arrived.url == f"{sites[1][0].address}/in"
    cookie = arrived.answer.history[0].headers["set-cookie"].lower()
    assert all(word in cookie for word in (PC_COOKIE, "secure", "httponly", "samesite=strict"))
    there = computer.send(arrived, desk_name=manager.name, desk_passphrase="天亮以前 来了三个人")
    assert there.status == 200
    assert COOKIE in {each.name for each in computer.session.cookies if each.domain == B and each.secure}
    assert "已经用过了" in computer.get(link_there).text
    assert computer.post(link_there, {}).status == 403
    assert Act.PC_LINKED in {each.act for each in hall.services.acts.of(Sought(), 9)}


def test_where_the_computer_is_not_heard_of_the_page_waits_for_the_line(computer, hall, other):
    shown = computer.send(computer.get("/hall/kiosks"), to(other))
    (link_there,) = (each for each in shown.links if each.startswith("https://"))
    asked = computer.get(link_there)
    assert "等两台机器连上线" in asked.text
    copy(hall, other)
    assert computer.send(asked).status == 200


def test_links_are_for_computers_and_for_clerks_alone(desk, sites, new_browser, appoint, hall, other):
    assert not [form for form in desk.get("/hall/kiosks").forms if form[0].startswith("/hall/kiosks/")]
    key = desk.get("/me").forms[-1][1]["form_key"]
    assert desk.post(to(other), {"form_key": key}).status == 403, "the hall's own machine"
    for role, seen in ((Role.VOLUNTEER, 403), (Role.AUDITOR, 200)):
        until = hall.clock.at + DAY if role is Role.VOLUNTEER else None
        clerk, browser = appoint(role.name, role, until), new_browser()
        browser.enter(clerk.name, way="/me")
        page = browser.get("/hall/kiosks")
        assert page.status == seen
        assert not [form for form in page.forms if form[0].startswith("/hall/kiosks/")]
        own = browser.get("/me").forms[-1][1]["form_key"]
        assert browser.post(to(other), {"form_key": own}).status == 403
    assert Act.PC_LINKED not in {each.act for each in hall.services.acts.of(Sought(), 9)}


def test_a_volunteer_at_a_computer_makes_no_links(computer, appoint, hall, other):
    clerk = appoint("小志", Role.VOLUNTEER, hall.clock.at + DAY)
    computer.session.cookies.clear(domain=A, path="/", name=COOKIE)
    computer.enter(clerk.name, way="/me")
    own = computer.get("/me").forms[-1][1]["form_key"]
    assert computer.post(to(other), {"form_key": own}).status == 403


def test_a_form_that_no_page_made_gives_no_link(computer, other):
    assert computer.post(to(other), {}).status == 403
    assert computer.post("/hall/kiosks/0000000000000000", computer.get("/hall/kiosks").forms[-1][1]).status == 404


def test_digits_are_shown_with_where_to_type_them_and_what_to_compare(desk):
    page = desk.send(desk.get("/people"), "/pcs")
    assert PLACE.address in page.text
    assert PLACE.fingerprint in page.text
