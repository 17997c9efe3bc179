"""Ports: tried before anything starts, bound before anything serves, shown as addresses people can open."""

import socket
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address

from kiosk.errors import CannotStartError
from kiosk.network.addresses import Card, choose
from kiosk.network.cards import read_cards
from kiosk.settings import Settings

LOOPBACK = "127.0.0.1"
EVERY_ADDRESS = ("0.0.0.0", "::")  # noqa: S104  compared with, not bound


@dataclass(frozen=True)
class Port:
    """Where something will listen, and the key of hall.toml that says so."""

    host: str
    number: int
    key: str


def bind(port: Port) -> socket.socket:
    """A listening socket; CannotStartError names port, key and what to do when it cannot be had."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(port.host, port.number, type=socket.SOCK_STREAM)[0]
    except socket.gaierror:
        key = port.key.replace(".port", ".host")
        raise CannotStartError(f"{port.host}: no such host; set {key} in hall.toml to an address here.") from None
    listener = socket.socket(family, kind, protocol)  # asyncio turns Nagle off only where TCP is named
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(128)
    except OSError as error:
        listener.close()
        raise CannotStartError(_refusal(port, error.strerror or "not free")) from None
    return listener


def probe(ports: list[Port]) -> None:
    """Try that every port can be had; CannotStartError for the first that cannot."""
    with ExitStack() as listeners:
        for port in ports:
            listeners.enter_context(bind(port))


@dataclass(frozen=True)
class Whereabouts:
    """Where others find a port of this machine; read from its network cards each time, as cables and leases change."""

    host: str
    number: int
    network: str = ""
    read: Callable[[], Sequence[Card]] = read_cards

    def address(self) -> str:
        """The address or name alone, empty where nobody can reach this machine now."""
        if self.host in EVERY_ADDRESS:
            return str(choose(self.read(), self.network) or "")
        if not _is_of_a_card(self.host):
            return self.host
        return str(choose(self.read(), self.host) or "")

    def web_address(self) -> str:
        """What a person types into a phone, empty where no phone can reach this machine now."""
        shown = self.address()
        return f"http://{f'[{shown}]' if ':' in shown else shown}:{self.number}" if shown else ""


def is_near(address: str, read: Callable[[], Sequence[Card]] = read_cards) -> bool:
    """Whether an address is of a network that a card of this machine is on; over a router nobody is near."""
    try:
        far = ip_address(address)
    except ValueError:
        return False
    near = far.ipv4_mapped or far if isinstance(far, IPv6Address) else far
    if near.is_loopback or isinstance(near, IPv6Address):
        return near.is_loopback or near.is_link_local
    return any(near in its.network for card in read() if card.is_up for its in card.addresses)


def of_phone_pages(settings: Settings) -> Whereabouts:
    """Where phones find the pages."""
    return Whereabouts(settings.phone.host, settings.phone.port, settings.phone.network)


def of_kiosk(settings: Settings) -> Whereabouts:
    """Where other kiosks of the hall find this one: where phones do, unless it is said."""
    sync = settings.sync
    return Whereabouts(sync.host, sync.port, sync.network or settings.phone.network)


def of_desk(settings: Settings) -> Whereabouts:
    """Where computers of the hall's network find the desk."""
    return Whereabouts(settings.desk.host, settings.desk.port, settings.phone.network)


def _is_of_a_card(host: str) -> bool:
    """Whether a network card has it or has not: loopback is always there, and of a name nobody knows."""
    try:
        return not IPv4Address(host).is_loopback
    except ValueError:
        return False


def _refusal(port: Port, reason: str) -> str:
    where = f"port {port.number} on {port.host}"
    return f"{where} cannot be used ({reason}); end what uses it, or set {port.key} in hall.toml to another port."
