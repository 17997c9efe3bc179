"""At which address others find this machine: of those its network cards have now, the one that phones share. Pure."""

import enum
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Interface, IPv4Network

_NUMBERS = re.compile(r"[0-9.]+(/[0-9]+)?")
_OF_HALLS = tuple(IPv4Network(network) for network in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"))
_LONGEST_SHARED = 30
"""Bits of a network that has room for this machine and another."""


class Kind(enum.IntEnum):
    """What a network card is; where nobody named one, the smaller goes first."""

    WIRED = 0
    WIRELESS = 1
    PLUGGED = 2
    """A USB card of a kind that modems are too."""
    LENT = 3
    """The end of a line that leads out of a container."""
    NOT_SHARED = 4
    """VPN, modem, bridge among programs, loopback: no phone is there."""


@dataclass(frozen=True)
class Card:
    """A network card as it is now; `leads_out`: the way to the internet goes through it."""

    name: str
    kind: Kind
    is_up: bool
    leads_out: bool
    addresses: tuple[IPv4Interface, ...]


def choose(cards: Sequence[Card], named: str = "") -> IPv4Address | None:
    """The address that phones share, None where none is right.

    `named` is a card, an address or a network such as 192.168.1.0/24: then it is of that one or there is none.
    """
    found = list(_named(cards, named) if named else _shared(cards))
    return min(found, key=_rank)[1].ip if found else None


def _named(cards: Sequence[Card], named: str) -> Iterator[tuple[Card, IPv4Interface]]:
    network = _network(named)
    for card, address in _all_up(cards):
        if card.name == named or (network and address.ip in network):
            yield card, address


def _network(named: str) -> IPv4Network | None:
    try:
        return IPv4Network(named, strict=False) if _NUMBERS.fullmatch(named) else None
    except ValueError:
        return None


def _shared(cards: Sequence[Card]) -> Iterator[tuple[Card, IPv4Interface]]:
    for card, address in _all_up(cards):
        is_odd = address.ip.is_loopback or address.ip.is_link_local or address.ip.is_multicast
        has_room = address.network.prefixlen <= _LONGEST_SHARED
        if card.kind is not Kind.NOT_SHARED and has_room and not is_odd and not address.ip.is_unspecified:
            yield card, address


def _all_up(cards: Sequence[Card]) -> Iterator[tuple[Card, IPv4Interface]]:
    return ((card, address) for card in cards if card.is_up for address in card.addresses)


def _rank(found: tuple[Card, IPv4Interface]) -> tuple[object, ...]:
    card, address = found
    is_real = card.kind in (Kind.WIRED, Kind.WIRELESS)
    is_strange = not any(address.ip in network for network in _OF_HALLS)
    way = (not is_real, is_strange, not card.leads_out, card.kind)
    return (*way, address.network.prefixlen, card.name, address.ip)
