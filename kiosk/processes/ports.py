"""Ports: tried before anything starts, bound before anything serves, shown as addresses people can open."""

import socket
from contextlib import ExitStack
from dataclasses import dataclass

from kiosk.processes.errors import CannotStartError

LOOPBACK = "127.0.0.1"
EVERY_ADDRESS = ("0.0.0.0", "::")  # noqa: S104  compared with, not bound
_SOMEWHERE_OUTSIDE = ("192.0.2.1", 9)
"""An address of the documentation range: asked for the way to it, never written to."""


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


def web_address(host: str, port: int) -> str:
    """What a person types into a phone: for all addresses the one that leads out of this machine."""
    shown = outward_address() if host in EVERY_ADDRESS else host
    return f"http://{f'[{shown}]' if ':' in shown else shown}:{port}"


def outward_address() -> str:
    """This machine's address on the network it is in, loopback if it is in none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe_socket:
        try:
            probe_socket.connect(_SOMEWHERE_OUTSIDE)
        except OSError:
            return LOOPBACK
        address: str = probe_socket.getsockname()[0]
        return address


def _refusal(port: Port, reason: str) -> str:
    where = f"port {port.number} on {port.host}"
    return f"{where} cannot be used ({reason}); end what uses it, or set {port.key} in hall.toml to another port."
