"""An adapter that was pulled is found again, whatever its name is then."""

from dataclasses import dataclass

import pytest

from display.emulator.line import PtyLine
from display.errors import PortMissing
from display.ports.adapter import Adapter


@dataclass
class Plugged:
    device: str
    vid: int | None = 0x0403
    pid: int | None = 0x6001
    serial_number: str | None = "A50285BI"


@pytest.fixture
def socket(tmp_path):
    """Makes a tty with that name."""
    lines = {}

    def plug(name):
        lines[name] = PtyLine(tmp_path / name)
        return lines[name].name

    plug.pull = lambda name: lines.pop(name).close()
    yield plug
    for line in lines.values():
        line.close()


def test_under_another_name(socket):
    first = socket("ttyUSB0")
    plugged = [Plugged(first)]
    adapter = Adapter(first, listed=lambda: plugged)
    adapter().close()
    socket.pull("ttyUSB0")
    plugged.clear()
    with pytest.raises(PortMissing, match="no such port"):
        adapter()
    plugged.append(Plugged(socket("ttyUSB1")))
    adapter().close()


def test_a_stranger_is_not_taken_for_it(socket):
    first = socket("ttyUSB0")
    plugged = [Plugged(first)]
    adapter = Adapter(first, listed=lambda: plugged)
    adapter().close()
    socket.pull("ttyUSB0")
    plugged[:] = [Plugged(socket("ttyUSB1"), serial_number="OTHER"), Plugged(socket("ttyS0"), vid=None)]
    with pytest.raises(PortMissing):
        adapter()


def test_of_two_that_could_be_it_neither_is_taken(socket):
    first = socket("ttyUSB0")
    plugged = [Plugged(first, serial_number=None)]
    adapter = Adapter(first, listed=lambda: plugged)
    adapter().close()
    socket.pull("ttyUSB0")
    plugged[:] = [Plugged(socket(name), serial_number=None) for name in ("ttyUSB1", "ttyUSB2")]
    with pytest.raises(PortMissing):
        adapter()


def test_one_that_never_was_there(tmp_path):
    with pytest.raises(PortMissing, match="no such port"):
        Adapter(str(tmp_path / "none"), listed=list)()
