"""Which address phones share: the rule, over tables of network cards."""

import itertools
from ipaddress import IPv4Interface

import pytest

from kiosk.network.addresses import Card, Kind, choose


def card(name, kind, *addresses, up=True, out=False):
    return Card(name, kind, up, out, tuple(IPv4Interface(address) for address in addresses))


LO = card("lo", Kind.NOT_SHARED, "127.0.0.1/8")
LAN = card("eth0", Kind.WIRED, "192.168.1.20/24")
LAN_OUT = card("eth0", Kind.WIRED, "192.168.1.20/24", out=True)
BOARD = card("eth1", Kind.WIRED, "192.168.0.10/24")
WIFI = card("wlan0", Kind.WIRELESS, "10.1.2.3/16")
WIFI_OUT = card("wlan0", Kind.WIRELESS, "10.1.2.3/16", out=True)
VPN = card("tun0", Kind.NOT_SHARED, "10.8.0.6/24", out=True)
MODEM = card("wwan0", Kind.NOT_SHARED, "10.99.1.7/29", out=True)
STICK = card("eth9", Kind.PLUGGED, "192.168.8.100/24", out=True)
DOCKER = card("docker0", Kind.NOT_SHARED, "172.17.0.1/16")
CONTAINER = card("eth0", Kind.LENT, "172.17.0.2/16", out=True)
PUBLIC = card("eth3", Kind.WIRED, "11.20.30.40/24", out=True)

RIGHT = {
    "the only one, with no way out": ([LO, LAN], "192.168.1.20"),
    "beside a VPN that leads out": ([LO, LAN, VPN], "192.168.1.20"),
    "beside a modem that leads out": ([LO, LAN, MODEM], "192.168.1.20"),
    "beside a modem that looks like a USB card": ([STICK, LAN], "192.168.1.20"),
    "beside programs' own bridge": ([DOCKER, WIFI], "10.1.2.3"),
    "the hall's router, not the board's cable": ([BOARD, LAN_OUT], "192.168.1.20"),
    "the Wi-Fi with the router, not the board's cable": ([BOARD, WIFI_OUT], "10.1.2.3"),
    "wired before Wi-Fi": ([WIFI, LAN], "192.168.1.20"),
    "wired before Wi-Fi, both lead out": ([WIFI_OUT, LAN_OUT], "192.168.1.20"),
    "the larger of two networks": ([card("eth4", Kind.WIRED, "10.0.0.9/16"), LAN], "10.0.0.9"),
    "the first of two alike": ([BOARD, LAN], "192.168.1.20"),
    "a USB card where it is the only one": ([LO, STICK], "192.168.8.100"),
    "inside a container": ([LO, CONTAINER], "172.17.0.2"),
    "a number from elsewhere where it is the only one": ([LO, PUBLIC], "11.20.30.40"),
    "a hall's number before one from elsewhere": ([PUBLIC, LAN], "192.168.1.20"),
    "the lease, not what stands in for one": ([card("eth0", Kind.WIRED, "169.254.7.7/16", "10.0.0.5/24")], "10.0.0.5"),
}
NONE_IS_RIGHT = {
    "no card": [],
    "itself alone": [LO],
    "no cable": [LO, card("eth0", Kind.WIRED, "192.168.1.20/24", up=False)],
    "no lease": [LO, card("eth0", Kind.WIRED, "169.254.7.7/16")],
    "a line to one other": [card("eth0", Kind.WIRED, "10.0.0.1/31")],
    "a single address": [card("eth0", Kind.WIRED, "10.0.0.1/32")],
    "VPN, modem and programs": [LO, VPN, MODEM, DOCKER],
}


@pytest.mark.parametrize(("cards", "address"), RIGHT.values(), ids=RIGHT)
def test_the_one_that_phones_share_is_chosen_in_whatever_order_they_are_listed(cards, address):
    assert {str(choose(order)) for order in itertools.permutations(cards)} == {address}


@pytest.mark.parametrize("cards", NONE_IS_RIGHT.values(), ids=NONE_IS_RIGHT)
def test_where_none_is_right_none_is_chosen(cards):
    assert choose(cards) is None


@pytest.mark.parametrize(
    ("named", "address"),
    [
        ("eth1", "192.168.0.10"),
        ("wlan0", "10.1.2.3"),
        ("192.168.0.10", "192.168.0.10"),
        ("10.1.0.0/16", "10.1.2.3"),
        ("192.168.0.99/24", "192.168.0.10"),
        ("tun0", "10.8.0.6"),
        ("eth7", "None"),
        ("192.168.0.11", "None"),
        ("10.2.0.0/16", "None"),
        ("10.1", "None"),
        ("300.1.1.1", "None"),
    ],
)
def test_what_hall_toml_names_wins_and_nothing_takes_its_place(named, address):
    assert str(choose([LAN_OUT, BOARD, WIFI, VPN], named)) == address


def test_what_hall_toml_names_is_none_while_its_cable_is_out():
    pulled = card("eth1", Kind.WIRED, "192.168.0.10/24", up=False)
    assert choose([LAN_OUT, pulled], "eth1") is choose([LAN_OUT, pulled], "192.168.0.0/24") is None
