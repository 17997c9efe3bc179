"""Ports: had or named."""

import socket
from collections.abc import Iterator

import pytest

from kiosk.processes.errors import CannotStartError
from kiosk.processes.ports import Port, bind, probe, web_address


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


def test_what_people_type_is_never_all_addresses() -> None:
    assert web_address("127.0.0.1", 8080) == "http://127.0.0.1:8080"
    assert web_address("fd00::1", 80) == "http://[fd00::1]:80"
    shown = web_address("0.0.0.0", 8080).removeprefix("http://").removesuffix(":8080")
    assert shown != "0.0.0.0"
    socket.inet_aton(shown)
