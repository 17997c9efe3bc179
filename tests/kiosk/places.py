"""A hall's settings for tests: free ports of this machine, few trades."""

import socket
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from kiosk.place.place import Place

TRADES = """
[[family]]
name = "工地"
icon = "trowel"
[[family.trade]]
code = 101
name = "力工"
icon = "shovel"
[[family.trade]]
code = 102
name = "瓦工"
icon = "trowel"
[[family]]
name = "吃饭"
icon = "ladle"
[[family.trade]]
code = 401
name = "后厨"
icon = "ladle"
"""
HALL = """
[hall]
name = "长春零工市场"
kiosk = "{kiosk}"
[phone]
port = {phone}
[board]
width = 448
height = 128
page_seconds = 2
[sync]
peer = "http://127.0.0.1:{province}"
[province]
port = {province}
[vnc]
port = {vnc}
[up]
run = [{run}]
demo = [{demo}]
"""
MakePlace = Callable[..., Place]


def free_ports(count: int) -> list[int]:
    """Ports that nobody listens on now."""
    servers = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    numbers = [int(server.getsockname()[1]) for server in servers]
    for server in servers:
        server.close()
    return numbers


@pytest.fixture
def make_place(tmp_path: Path) -> MakePlace:
    """Makes a place with settings of its own: which processes `up` runs, and what more in a demo."""

    return partial(place_in, tmp_path)


def place_in(within: Path, run: tuple[str, ...] = (), demo: tuple[str, ...] = (), kiosk: str = "A") -> Place:
    """A place with settings of its own."""
    folder = within / f"hall-{kiosk}"
    folder.mkdir()
    phone, province, vnc = free_ports(3)
    names = {"run": ", ".join(f'"{name}"' for name in run), "demo": ", ".join(f'"{name}"' for name in demo)}
    text = HALL.format(kiosk=kiosk, phone=phone, province=province, vnc=vnc, **names)
    (folder / "hall.toml").write_text(text, "utf-8")
    (folder / "trades.toml").write_text(TRADES, "utf-8")
    return Place(folder / "data", folder / "keys", folder / "hall.toml")
