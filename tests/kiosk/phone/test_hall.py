"""What the hall makes public: for anybody, in three languages, with a number to call."""

from collections.abc import Callable, Iterator

import msgspec
import pytest

from kiosk.hall.catalogue.card import Card, Wording
from kiosk.hall.language import Language
from kiosk.settings import read_catalogue, resource
from tests.kiosk.phone.conftest import CATALOGUE, Phone, Site

OWN = read_catalogue(resource("config") / "hall.toml").public
HOSTILE = "<b>免费</b>\u202e{{ hall }}" + "长" * 10_000


@pytest.fixture
def reader(hall, clock) -> Iterator[Callable[..., Phone]]:
    """A phone in a hall that makes some cards public."""
    sites: list[Site] = []

    def make(*cards: Card) -> Phone:
        catalogue = msgspec.structs.replace(CATALOGUE, public=cards)
        sites.append(Site(hall.services, clock, catalogue=catalogue).__enter__())
        return Phone(sites[-1])

    yield make
    for site in sites:
        site.stop()


def test_anybody_reads_what_is_public_and_finds_it_from_every_page(reader):
    phone = reader(*OWN)
    assert "/hall" in phone.get("/").links
    page = phone.get("/hall")
    assert page.status == 200
    assert "全部免费" in page.text
    assert "tel:12333" in page.links


@pytest.mark.parametrize(("language", "words"), [("ko_CN", "모두 무료"), ("en", "All of it is free")])
def test_it_is_read_in_every_language(reader, language, words):
    assert words in reader(*OWN).get(f"/in/{language}?to=/hall").text


def test_a_hostile_card_is_text(reader):
    words = {Language.CHINESE: Wording(HOSTILE[:30], HOSTILE)}
    page = reader(Card("money", words, telephone="0431-8888 1234")).get("/hall")
    assert "b" not in page.tags
    assert HOSTILE[:8] in page.text
    assert "tel:043188881234" in page.links


def test_where_nothing_is_public_nobody_is_led_there(phone):
    assert "/hall" not in phone.get("/").links
    assert phone.get("/hall").status == 200
