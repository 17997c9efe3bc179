"""What `up` says of the address of the phone pages: once, and again when it is another."""

from ipaddress import IPv4Interface

import msgspec

from kiosk.network.addresses import Card, Kind
from kiosk.network.ports import Whereabouts
from kiosk.processes.up.greeting import NOWHERE, ClockLine, PagesLine, greeting
from kiosk.settings import ScreenSettings, Settings
from kiosk.settings.hall import HallSettings
from kiosk.upkeep.sync_status import Keeper, Status

SETTINGS = Settings(HallSettings("市场"))


def _card(address):
    return Card("eth0", Kind.WIRED, True, False, (IPv4Interface(f"{address}/24"),))


def test_the_address_is_said_and_said_again_when_it_has_changed(make_place):
    cards, said = [], []
    pages = PagesLine(Whereabouts("0.0.0.0", 8080, read=lambda: cards))
    assert f"  phone pages  {NOWHERE}" in greeting(make_place(), ("phone",), pages, 0, SETTINGS)
    pages.say_if_new(said.append)
    assert said == []
    for address in ("192.168.1.20", "192.168.1.20", "192.168.1.21"):
        cards[:] = [_card(address)]
        pages.say_if_new(said.append)
    assert said == ["  phone pages  http://192.168.1.20:8080/", "  phone pages  http://192.168.1.21:8080/"]
    cards.clear()
    pages.say_if_new(said.append)
    assert said[2:] == [f"  phone pages  {NOWHERE}"]


def test_nothing_is_said_of_pages_that_nobody_serves(make_place):
    lines = greeting(make_place(), ("screen",), PagesLine(Whereabouts("0.0.0.0", 8080, read=list)), 0, SETTINGS)
    assert not any("phone" in line for line in lines)


def test_up_says_once_why_the_clock_seems_wrong_and_again_when_it_is_another_reason(make_place):
    place, said = make_place(), []
    place.data.mkdir(parents=True)
    keeper, line = Keeper(place, lambda: 0), ClockLine(place)
    line.say_if_new(said.append)
    for words in ("", "钟不对", "钟不对", "", "钟还是不对"):
        keeper.keep({}, clock=words)
        line.say_if_new(said.append)
    assert said == ["  钟不对", "  钟还是不对"]


def test_up_says_nothing_that_a_process_wrote_which_is_gone(make_place):
    place, said = make_place(), []
    place.data.mkdir(parents=True)
    place.sync_status.write_bytes(msgspec.json.encode(Status(0, 2**30, {}, clock="钟不对")))
    ClockLine(place).say_if_new(said.append)
    assert said == []


def test_a_glass_on_which_not_every_page_fits_is_named(make_place):
    place = make_place()

    def said(height: float, *names: str) -> str:
        pages = PagesLine(Whereabouts("0.0.0.0", 8080, read=list))
        return "\n".join(
            greeting(place, names, pages, 0, msgspec.structs.replace(SETTINGS, screen=ScreenSettings(345, height)))
        )

    assert "glass 194 mm high, below 200" in said(194, "screen")
    assert "mm high" not in said(200, "screen")
    assert "mm high" not in said(194, "phone")
