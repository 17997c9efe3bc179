"""Network cards read off a kernel: real ones in a namespace, and the kernel's files of cards that no test has."""

import os
import subprocess
import sys
from ipaddress import IPv4Interface
from pathlib import Path

import ifaddr
import pytest

from kiosk.network import cards
from kiosk.network.addresses import Kind
from kiosk.network.cards import read_cards
from tests.journeys.halls import eventually
from tests.kiosk.network.namespaces import network

WATCH = """
import sys
from kiosk.network.ports import Whereabouts
for line in sys.stdin:
    print(Whereabouts("0.0.0.0", 80, line.strip()).address(), flush=True)
"""


@pytest.fixture
def net():
    try:
        with network(f"lg{os.getpid()}") as made:
            yield made
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"no network namespaces here: {error}")


@pytest.fixture
def machine(net):
    """One program on that machine that is asked again and again."""
    with net.run(sys.executable, "-c", WATCH, stdin=subprocess.PIPE) as program:
        yield lambda address, named="": eventually(lambda: _asked(program, named) == address)
        program.stdin.close()


def _asked(program, named):
    program.stdin.write(f"{named}\n")
    program.stdin.flush()
    return program.stdout.readline().strip()


def test_addresses_are_taken_from_the_cards_as_they_come_and_go(net, machine):
    machine("")
    net.plug("hall", "192.168.1.20/24")
    machine("192.168.1.20")
    net.plug("board", "192.168.0.10/24")
    net.ip("route add default via 192.168.0.1")
    machine("192.168.0.10")
    machine("192.168.1.20", "hall")
    machine("192.168.1.20", "192.168.1.0/24")
    net.cable("board", is_in=False)
    machine("192.168.1.20")
    machine("", "board")
    net.cable("hall", is_in=False)
    machine("")
    net.cable("hall", is_in=True)
    net.ip("address delete 192.168.1.20/24 dev hall")
    net.ip("address add 192.168.1.21/24 dev hall")
    machine("192.168.1.21")


def test_what_programs_and_a_vpn_have_is_on_nobody_s_phone(net, machine):
    net.plug("box", "10.0.0.2/32")
    net.ip("link add docker0 type bridge")
    net.ip("link set box master docker0")
    net.ip("address add 10.0.0.1/8 dev docker0")
    net.ip("link set docker0 up")
    machine("10.0.0.1", "docker0")
    machine("")
    net.ip("tuntap add tun0 mode tun")
    net.ip("address add 10.8.0.6/24 dev tun0")
    net.ip("link set tun0 up")
    net.ip("route add default dev tun0")
    net.plug("hall", "192.168.1.20/24")
    machine("192.168.1.20")


ETHERNET, TUNNEL, MODEM = 1, 65534, 512
UP, LOOPBACK, POINTOPOINT, NOARP = 0x1003, 0x8, 0x10, 0x80


class Sys:
    """The kernel's files of network cards, in a folder."""

    def __init__(self, folder: Path) -> None:
        self.net, self.routes = folder / "net", folder / "route"
        self.net.mkdir()
        self.routes.write_text("Iface Destination Gateway Flags RefCnt Use Metric Mask MTU Window IRTT\n")

    def add(self, name, driver="", described="", kind=ETHERNET, flags=UP, below=(), state="up"):
        files = {"type": kind, "flags": hex(flags), "operstate": state, "uevent": described}
        folder = self.net / name
        folder.mkdir()
        for file, content in files.items():
            (folder / file).write_text(f"{content}\n")
        for each in below:
            (folder / f"lower_{each}").symlink_to(self.net / each)
        if "bridge" in described:
            (folder / "bridge").mkdir()
        if driver:
            (folder / "device").mkdir()
            (folder / "device" / "driver").symlink_to(self.net.parent / "drivers" / driver)
        return folder


@pytest.fixture
def kernel(tmp_path, monkeypatch):
    made = Sys(tmp_path)
    monkeypatch.setattr(cards, "NET", made.net)
    monkeypatch.setattr(cards, "ROUTES", made.routes)
    monkeypatch.setattr(ifaddr, "get_adapters", lambda: [_adapter(path.name) for path in made.net.iterdir()])
    return made


def _adapter(name):
    return ifaddr.Adapter(name, name, [ifaddr.IP("10.0.0.5", 24, name), ifaddr.IP(("fe80::1", 0, 1), 64, name)])


def _kinds():
    return {card.name: card.kind for card in read_cards()}


def test_what_a_card_is_is_told_by_the_kernel_not_by_its_name(kernel):
    kernel.add("lo", flags=UP | LOOPBACK, kind=772)
    kernel.add("enp1s0", "e1000e")
    kernel.add("tun7", "r8169")
    kernel.add("wlp2s0", "iwlwifi", "DEVTYPE=wlan\nINTERFACE=wlp2s0")
    kernel.add("eth1", "cdc_ether")
    kernel.add("usb0", "rndis_host")
    kernel.add("wwan0", "qmi_wwan", "DEVTYPE=wwan")
    kernel.add("eth5", "cdc_ether", "DEVTYPE=wwan")
    kernel.add("bnep0", "bnep", "DEVTYPE=bluetooth")
    kernel.add("ppp0", kind=MODEM, flags=UP | POINTOPOINT | NOARP)
    kernel.add("wg0", kind=TUNNEL, flags=UP | POINTOPOINT | NOARP, described="DEVTYPE=wireguard")
    (kernel.add("tap0") / "tun_flags").write_text("0x1002\n")
    kernel.add("dummy0", flags=UP | NOARP)
    kernel.add("vmnet8")
    kernel.add("veth1")
    kernel.add("docker0", described="DEVTYPE=bridge", below=["veth1"])
    kernel.add("br0", described="DEVTYPE=bridge", below=["veth1", "enp1s0"])
    kernel.add("bond0", below=["wlp2s0", "enp1s0"])
    kernel.add("enp1s0.30", below=["enp1s0"])
    assert _kinds() == {
        **dict.fromkeys(["enp1s0", "tun7", "br0", "bond0", "enp1s0.30"], Kind.WIRED),
        "wlp2s0": Kind.WIRELESS,
        "eth1": Kind.PLUGGED,
        "veth1": Kind.LENT,
        **dict.fromkeys(["lo", "usb0", "wwan0", "eth5", "bnep0", "ppp0", "wg0", "tap0"], Kind.NOT_SHARED),
        **dict.fromkeys(["dummy0", "vmnet8", "docker0"], Kind.NOT_SHARED),
    }


def test_a_card_is_up_while_it_carries_and_leads_out_by_a_default_route(kernel):
    for name, state in (("a", "up"), ("b", "unknown"), ("c", "down"), ("d", "dormant"), ("e", "lowerlayerdown")):
        kernel.add(name, "e1000e", state=state)
    kernel.add("f", "e1000e", flags=0x1002)
    with kernel.routes.open("a") as routes:
        routes.write("a 00000000 0101A8C0 0003 0 0 0 00000000 0 0 0\n")
        routes.write("b 0001A8C0 00000000 0001 0 0 0 00FFFFFF 0 0 0\n")
        routes.write("b 00000000 00000000 0001 0 0 0 00000080 0 0 0\n")
        routes.write("c 00000000 0101A8C0 0002 0 0 0 00000000 0 0 0\n")
    found = read_cards()
    assert {card.name for card in found if card.is_up} == {"a", "b"}
    assert {card.name for card in found if card.leads_out} == {"a"}
    assert {card.addresses for card in found} == {(IPv4Interface("10.0.0.5/24"),)}


def test_a_card_that_goes_away_while_it_is_read_is_passed_over(kernel):
    kernel.add("eth0", "e1000e")
    (kernel.add("eth1", "e1000e") / "operstate").unlink()
    kernel.routes.unlink()
    assert set(_kinds()) == {"eth0"}


def test_an_alias_is_an_address_of_its_card(kernel, monkeypatch):
    kernel.add("eth0", "e1000e")
    monkeypatch.setattr(ifaddr, "get_adapters", lambda: [_adapter("eth0:1")])
    assert [card.name for card in read_cards()] == ["eth0"]
