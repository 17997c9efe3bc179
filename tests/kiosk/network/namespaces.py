"""A network of the kernel's own with cards that a test plugs in and pulls out; needs the right to make one."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


class Network:
    """One machine's cards; the other ends of their cables lie in a namespace of their own."""

    def __init__(self, name: str) -> None:
        self.inside, self.outside = name, f"{name}-out"

    def ip(self, words: str, is_outside: bool = False) -> None:
        """One command of `ip`; OSError or CalledProcessError where it is refused."""
        where = ("ip", "-n", self.outside if is_outside else self.inside)
        subprocess.run([*where, *words.split()], check=True, capture_output=True)

    def plug(self, card: str, address: str) -> None:
        """A card with a cable to somewhere, and an address."""
        self.ip(f"link add {card} type veth peer name {card}-far netns {self.outside}")
        self.ip(f"link set {card}-far up", is_outside=True)
        self.ip(f"address add {address} dev {card}")
        self.ip(f"link set {card} up")

    def cable(self, card: str, is_in: bool) -> None:
        """Put a cable in or pull it out at its far end: the card itself keeps its address."""
        self.ip(f"link set {card}-far {'up' if is_in else 'down'}", is_outside=True)

    def run(self, *command: object, is_outside: bool = False, **options: object) -> "subprocess.Popen[str]":
        """A program on that machine."""
        words = ("ip", "netns", "exec", self.outside if is_outside else self.inside, *map(str, command))
        return subprocess.Popen(words, cwd=ROOT, text=True, **{"stdout": subprocess.PIPE, **options})


@contextmanager
def network(name: str) -> Iterator[Network]:
    """Two namespaces, loopback up; OSError or CalledProcessError where they cannot be made."""
    made = Network(name)
    try:
        for each in (made.inside, made.outside):
            subprocess.run(["ip", "netns", "add", each], check=True, capture_output=True)
        made.ip("link set lo up")
        yield made
    finally:
        for each in (made.inside, made.outside):
            subprocess.run(["ip", "netns", "delete", each], check=False, capture_output=True)
