"""This machine's network cards: their addresses by `ifaddr`, what they are by the kernel's own files (Linux)."""

from contextlib import suppress
from ipaddress import IPv4Interface
from pathlib import Path

import ifaddr

from kiosk.network.addresses import Card, Kind

NET, ROUTES = Path("/sys/class/net"), Path("/proc/net/route")
_IFF_UP, _IFF_LOOPBACK, _IFF_POINTOPOINT, _IFF_NOARP = 0x1, 0x8, 0x10, 0x80
_ARPHRD_ETHER = 1
_RTF_UP = 0x1
_EVERYWHERE = "00000000"
_CARRIES = ("up", "unknown")
"""States of operation in which a card carries; a driver that says nothing is `unknown`."""
_MODEMS = ("DEVTYPE=wwan", "DEVTYPE=bluetooth")
_OF_TETHERED_PHONES = ("rndis_host", "ipheth")
_OF_CARDS_AND_MODEMS = ("cdc_ether", "cdc_ncm", "cdc_eem")

_OF_VIRTUAL_MACHINES = ("vmnet", "vboxnet")
"""Names of cards between this machine and those it plays itself."""


def read_cards() -> tuple[Card, ...]:
    """All that have an address of IPv4 now; one that goes away meanwhile is passed over."""
    out, found = _leading_out(), dict[str, list[IPv4Interface]]()
    for adapter in ifaddr.get_adapters():
        name = str(adapter.name).partition(":")[0]
        addresses = [IPv4Interface(f"{ip.ip}/{ip.network_prefix}") for ip in adapter.ips if ip.is_IPv4]
        found.setdefault(name, []).extend(addresses)
    cards = (_card(name, tuple(addresses), name in out) for name, addresses in found.items() if addresses)
    return tuple(card for card in cards if card)


def _card(name: str, addresses: tuple[IPv4Interface, ...], leads_out: bool) -> Card | None:
    with suppress(OSError, ValueError):
        folder = NET / name
        is_up = bool(_flags(folder) & _IFF_UP) and _read(folder / "operstate") in _CARRIES
        return Card(name, _kind(folder), is_up, leads_out, addresses)
    return None


def _kind(folder: Path) -> Kind:
    odd = _IFF_LOOPBACK | _IFF_POINTOPOINT | _IFF_NOARP
    is_ethernet = int(_read(folder / "type")) == _ARPHRD_ETHER and not _flags(folder) & odd
    described = _read(folder / "uevent").split()
    if not is_ethernet or (folder / "tun_flags").exists() or any(word in _MODEMS for word in described):
        return Kind.NOT_SHARED
    if (folder / "device").exists():
        return _kind_by_driver(folder, described)
    return _kind_without_device(folder)


def _kind_by_driver(folder: Path, described: list[str]) -> Kind:
    driver = (folder / "device" / "driver").resolve().name
    if driver in _OF_TETHERED_PHONES:
        return Kind.NOT_SHARED
    if driver in _OF_CARDS_AND_MODEMS:
        return Kind.PLUGGED
    return Kind.WIRELESS if "DEVTYPE=wlan" in described else Kind.WIRED


def _kind_without_device(folder: Path) -> Kind:
    """Of a bridge, bond or VLAN: that of the best card below it; a bridge among programs has none."""
    below = [_kind(NET / path.name.removeprefix("lower_")) for path in folder.glob("lower_*")]
    best = min(below, default=Kind.NOT_SHARED)
    if best < Kind.LENT:
        return best
    is_among_programs = (folder / "bridge").exists() or folder.name.startswith(_OF_VIRTUAL_MACHINES)
    return Kind.NOT_SHARED if is_among_programs else Kind.LENT


def _leading_out() -> set[str]:
    """Names of the cards that have a default route."""
    with suppress(OSError):
        rows = [line.split() for line in ROUTES.read_text("ascii").splitlines()[1:]]
        return {row[0] for row in rows if row[1] == row[7] == _EVERYWHERE and int(row[3], 16) & _RTF_UP}
    return set()


def _flags(folder: Path) -> int:
    return int(_read(folder / "flags"), 16)


def _read(file: Path) -> str:
    return file.read_text("ascii", "replace").strip()
