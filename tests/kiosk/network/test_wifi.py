"""What a code for a wireless network says, and who is near."""

from ipaddress import IPv4Interface

import pytest

from kiosk.network.addresses import Card, Kind
from kiosk.network.ports import is_near
from kiosk.network.wifi import wifi_code

CARDS = (
    Card("eth0", Kind.WIRED, True, True, (IPv4Interface("192.168.1.20/24"),)),
    Card("eth1", Kind.WIRED, False, False, (IPv4Interface("10.0.0.1/8"),)),
)


@pytest.mark.parametrize(
    ("network", "said"),
    [
        (("", ""), ""),
        (("", "password"), ""),
        (("Hall", "12345678"), "WIFI:T:WPA;S:Hall;P:12345678;;"),
        (("零工 1", ""), "WIFI:T:nopass;S:零工 1;;"),
        (('a;b,c:d\\e"', "p;:,1234"), 'WIFI:T:WPA;S:a\\;b\\,c\\:d\\\\e\\";P:p\\;\\:\\,1234;;'),
    ],
)
def test_a_code_says_name_and_password(network: tuple[str, str], said: str) -> None:
    assert wifi_code(*network) == said


@pytest.mark.parametrize(
    ("address", "near"),
    [
        ("192.168.1.77", True),
        ("::ffff:192.168.1.77", True),
        ("127.0.0.1", True),
        ("::1", True),
        ("fe80::1", True),
        ("192.168.2.77", False),
        ("10.1.2.3", False),
        ("8.8.8.8", False),
        ("2001:db8::1", False),
        ("", False),
        ("phone.example", False),
    ],
)
def test_near_is_who_is_on_a_network_of_this_machine_s_cards(address: str, near: bool) -> None:
    assert is_near(address, lambda: CARDS) is near
