"""Ports: had or named."""

import socket
from collections.abc import Iterator
from ipaddress import IPv4Interface

import msgspec
import pytest

from kiosk.errors import CannotStartError
from kiosk.network.addresses import Card, Kind
from kiosk.network.ports import Port, Whereabouts, bind, of_kiosk, of_phone_pages, probe
from kiosk.settings import read_settings
from tests.kiosk.places import MakePlace


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield int(server.getsockname()[1])


def test_a_port_in_use_is_named_with_its_key(taken: int) -> None:
    with pytest.raises(CannotStartError) as caught:
        probe([Port("127.0.0.1", taken, "phone.port")])
    said = str(caught.value)
    assert said.startswith(f"port {taken} on 127.0.0.1 cannot be used (Address already in use); ")
    assert "set phone.port in hall.toml to another port." in said


def test_two_of_our_own_must_not_want_the_same_port(taken: int) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        free = int(server.getsockname()[1])
    with pytest.raises(CannotStartError, match=f"port {free} on 127.0.0.1 cannot be used"):
        probe([Port("127.0.0.1", free, "phone.port"), Port("127.0.0.1", free, "province.port")])
    bind(Port("127.0.0.1", free, "phone.port")).close()


def test_an_address_that_is_not_ours_is_named() -> None:
    with pytest.raises(CannotStartError, match=r"port 8080 on 192\.0\.2\.7 cannot be used"):
        probe([Port("192.0.2.7", 8080, "phone.port")])
    with pytest.raises(CannotStartError, match=r"no such host; set phone\.host"):
        probe([Port("no-such-host.invalid", 8080, "phone.port")])


LAN = Card("eth0", Kind.WIRED, is_up=True, leads_out=False, addresses=(IPv4Interface("192.168.1.20/24"),))
PULLED = Card("eth0", Kind.WIRED, is_up=False, leads_out=False, addresses=LAN.addresses)


@pytest.mark.parametrize("host", ["0.0.0.0", "::"])
def test_all_addresses_are_shown_as_the_one_that_phones_share(host: str) -> None:
    assert Whereabouts(host, 8080, "", lambda: [LAN]).web_address() == "http://192.168.1.20:8080"
    assert Whereabouts(host, 8080, "eth1", lambda: [LAN]).web_address() == ""
    assert Whereabouts(host, 8080, "", list).web_address() == "", "127.0.0.1 is on nobody's phone"


def test_a_host_s_own_address_is_shown_only_while_a_card_has_it() -> None:
    def shown(host: str, card: Card) -> str:
        return Whereabouts(host, 8080, "", lambda: [card]).web_address()

    assert shown("192.168.1.20", LAN) == "http://192.168.1.20:8080"
    assert shown("192.168.1.20", PULLED) == shown("192.168.1.21", LAN) == ""
    assert shown("127.0.0.1", PULLED) == "http://127.0.0.1:8080", "a trial on this machine"
    assert shown("kiosk-a.lan", PULLED) == "http://kiosk-a.lan:8080"
    assert shown("fd00::1", PULLED) == "http://[fd00::1]:8080"


def test_kiosks_find_each_other_where_phones_find_them_unless_it_is_said(make_place: MakePlace) -> None:
    settings = read_settings(make_place().config)
    phone = msgspec.structs.replace(settings.phone, network="wlan0")
    settings = msgspec.structs.replace(settings, phone=phone)
    assert of_phone_pages(settings).network == of_kiosk(settings).network == "wlan0"
    sync = msgspec.structs.replace(settings.sync, network="eth1")
    assert of_kiosk(msgspec.structs.replace(settings, sync=sync)).network == "eth1"
