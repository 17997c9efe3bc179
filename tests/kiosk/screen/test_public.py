"""What the hall makes public, at the kiosk: found from the first page, read card by card, and left again."""

import msgspec

from kiosk.hall.catalogue.card import Card, Wording
from kiosk.hall.language import Language
from tests.kiosk.screen.conftest import CATALOGUE

HOSTILE = "<b>免费</b>\u202e" + "长" * 10_000


def test_anybody_reads_it_from_the_first_page(kiosk):
    kiosk.tap("openHall")
    assert "全部免费" in kiosk.words("page-policies")
    assert "这个市场" in kiosk.words("page-policies")
    kiosk.tap("policy-2")
    assert "12333" in kiosk.words("page-policy")
    kiosk.tap("back", "nextPolicies")
    assert kiosk.sees("policy-5")
    assert not kiosk.sees("policy-6")
    kiosk.tap("back")
    assert kiosk.page == "start"


def test_a_hall_that_makes_nothing_public_leads_nowhere(make_kiosk):
    kiosk = make_kiosk(catalogue=msgspec.structs.replace(CATALOGUE, public=()))
    assert not kiosk.sees("openHall")


def test_a_hostile_card_is_text(make_kiosk):
    cards = (Card("money", {Language.CHINESE: Wording(HOSTILE[:40], HOSTILE)}),)
    kiosk = make_kiosk(catalogue=msgspec.structs.replace(CATALOGUE, public=cards))
    kiosk.tap("openHall", "policy-0")
    assert "<b>免费</b>" in kiosk.words("page-policy")
    kiosk.tap("leave")
    assert kiosk.page == "start"
