"""A card seen at the desk ends the asking: the age is the card's, only its number is kept, a child is not kept."""

import datetime as dt

import pytest

from kiosk.hall.age import Age, Verdict
from kiosk.hall.clock import local
from kiosk.hall.employer.numbers import Fault, identity_check
from kiosk.services.desk.register.cards import CardShown
from tests.kiosk.conftest import Hall

PHONE, OTHER_PHONE = "13812345678", "13987654321"


def card(born: str, count: str = "123") -> str:
    number = f"220104{born}{count}"
    return number + identity_check(number)


ADULT, OTHER_ADULT = card("19890512"), card("19900101")


@pytest.fixture
def hall(tmp_path, clock):
    hall = Hall(tmp_path, clock)
    yield hall
    hall.store.close()


@pytest.fixture
def see(hall):
    return hall.services.desk.cards.see


@pytest.mark.parametrize("said", [None, Age.YOUNG, Age.ADULT])
def test_who_shows_his_card_is_asked_no_more(hall, see, said):
    if said:
        hall.services.workers.agree(PHONE, said)
    assert see(PHONE, ADULT) is CardShown.ADULT
    worker = hall.services.workers.find(PHONE)
    assert (worker.age, worker.must_be_asked) == (Age.ADULT, False)


def test_after_a_childs_answer_the_card_decides(hall, see):
    hall.services.workers.agree(PHONE, Age.CHILD)
    assert see(PHONE, ADULT) is CardShown.ADULT
    assert not hall.services.workers.find(PHONE).must_be_asked


def test_of_a_child_nothing_is_kept_and_another_answer_goes_to_the_desk(hall, see):
    born = local(hall.clock()).date() - dt.timedelta(days=15 * 365)
    assert see(PHONE, card(f"{born:%Y%m%d}")) is CardShown.CHILD
    assert hall.services.workers.find(PHONE) is None
    assert hall.services.workers.agree(PHONE, Age.ADULT) == (Verdict.CARD_FIRST, None)


def test_the_same_card_under_another_number_is_the_same_person(hall, see):
    see(PHONE, ADULT)
    first = hall.services.workers.find(PHONE).id
    assert see(OTHER_PHONE, ADULT) is CardShown.ADULT
    assert hall.services.workers.find(OTHER_PHONE).id == first


def test_a_number_of_another_card_is_for_the_desk(hall, see):
    see(PHONE, ADULT)
    before = hall.services.workers.find(PHONE).id
    assert see(PHONE, OTHER_ADULT) is CardShown.OTHER_CARD
    assert hall.services.workers.find(PHONE).id == before
    with hall.store.read() as query:
        assert query.persons.of_identity(OTHER_ADULT) == ()


@pytest.mark.parametrize(
    ("typed", "fault"), [("", Fault.MISSING), (ADULT[:-1] + "0", Fault.CHECK), ("1" * 17, Fault.LENGTH)]
)
def test_what_is_typed_wrongly_changes_nothing(hall, see, typed, fault):
    assert see(PHONE, typed) is fault
    assert hall.services.workers.find(PHONE) is None
