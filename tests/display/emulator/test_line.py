"""Real lines: a pty, a TCP port, and the emulator as a program of its own."""

import io
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import tty

import pytest
from PIL import Image

from display import commands
from display.driver.agenda import Timing
from display.driver.driver import Driver
from display.driver.health import State
from display.emulator.card import Card
from display.emulator.line import PtyLine, TcpLine, serve
from display.errors import LineTaken, PortLost, PortMissing, PortTaken
from display.ports.adapter import serial_port
from display.ports.port import SerialPort, memory_pair
from display.protocols.onbon import Onbon
from display.sign import Size

PATIENCE_S = 60
PROGRAM = (sys.executable, "-m", "display")
SIZE = Size(448, 144)


def wait_until(happened):
    end = time.monotonic() + PATIENCE_S
    while not happened():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.01)


@pytest.fixture
def served(font):
    """Serve a new card on a line until the test ends."""
    stop = threading.Event()
    threads = []

    def begin(line):
        card = Card(SIZE, font=font)
        thread = threading.Thread(target=serve, args=(card, line, stop))
        thread.start()
        threads.append(thread)
        return card

    yield begin
    stop.set()
    for thread in threads:
        thread.join(PATIENCE_S)
        assert not thread.is_alive()


@pytest.fixture
def running():
    """Run a driver until the test ends."""
    stop = threading.Event()
    threads = []

    def begin(driver):
        thread = threading.Thread(target=driver.run, args=(stop,))
        thread.start()
        threads.append(thread)
        return driver

    yield begin
    stop.set()
    for thread in threads:
        thread.join(PATIENCE_S)
        assert not thread.is_alive()


def test_driver_and_card_meet_on_a_pty(tmp_path, served, running, make_sign, jobs, ideal):
    line = PtyLine(tmp_path / "led")
    card = served(line)
    driver = running(Driver(Onbon(), serial_port(line.name)))
    driver.show(make_sign(jobs[:6]))
    wait_until(lambda: card.glass().rgb == ideal(make_sign(jobs[:6]), 0))
    driver.show(make_sign(jobs[:5]))
    wait_until(lambda: card.glass().rgb == ideal(make_sign(jobs[:5]), 0))
    wait_until(lambda: driver.health.state is State.EQUAL)


def test_driver_and_card_meet_over_tcp(served, running, make_sign, jobs, ideal):
    line = TcpLine(0)
    card = served(line)
    driver = running(Driver(Onbon(), serial_port(line.name)))
    driver.show(make_sign(jobs[:6]))
    wait_until(lambda: card.glass().rgb == ideal(make_sign(jobs[:6]), 0))


def test_a_reborn_card_is_found_under_its_old_name(tmp_path, font, running, make_sign, jobs, ideal):
    driver = running(Driver(Onbon(), serial_port(str(tmp_path / "led")), Timing(answer_s=0.2)))
    driver.show(make_sign(jobs[:6]))
    for _ in range(2):
        stop = threading.Event()
        card = Card(SIZE, font=font)
        thread = threading.Thread(target=serve, args=(card, PtyLine(tmp_path / "led"), stop))
        thread.start()
        wait_until(lambda card=card: card.glass().rgb == ideal(make_sign(jobs[:6]), 0))
        stop.set()
        thread.join(PATIENCE_S)
    wait_until(lambda: driver.health.state is State.LOST)


def test_the_program_shows_a_golden_frame_sent_by_hand(tmp_path, golden):
    """It knows a port and nothing else."""
    link, png, trace = tmp_path / "led", tmp_path / "glass.png", tmp_path / "trace"
    argv = ["emulate", "--protocol", "onbon", "--pty", link, "--size", "320x160", "--png", png, "--trace", trace]
    with subprocess.Popen([*PROGRAM, *map(str, argv)], stdout=subprocess.PIPE, text=True) as card:
        try:
            assert str(link) in card.stdout.readline()
            wait_until(png.exists)
            assert Image.open(png).getbbox() is None
            line = os.open(link, os.O_RDWR | os.O_NOCTTY)
            tty.setraw(line)
            frame = golden["dynamic area, 192x32, 012345QRSTTV'B, reserved=002D"]
            os.write(line, frame)
            assert os.read(line, 100) == golden["ACK"]
            wait_until(lambda: Image.open(png).getbbox() is not None)
            os.close(line)
            assert trace.read_text().split() == [frame.hex()]
        finally:
            card.send_signal(signal.SIGINT)
    assert card.returncode == 0
    assert not link.is_symlink()


@pytest.mark.parametrize(
    "argv",
    [
        ["emulate", "--size", "320x160", "--pty", "{file}"],
        ["emulate", "--size", "320x160", "--port", "{port}"],
        ["emulate", "--size", "320x160", "--pty", "{file}/led"],
        ["emulate", "--size", "big", "--port", "0"],
        ["emulate", "--size", "320x160"],
        ["show", "--size", "8x8", "--port", "x", "力工"],
    ],
    ids=" ".join,
)
def test_what_cannot_be_is_a_sentence_and_2(tmp_path, argv):
    file = tmp_path / "file"
    file.touch()
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        words = [word.format(file=file, port=port) for word in argv]
        run = subprocess.run([*PROGRAM, *words], capture_output=True, text=True, check=False)
    assert run.returncode == 2
    assert run.stderr
    assert "Traceback" not in run.stderr


def test_a_line_in_use_is_named(tmp_path):
    in_the_way = tmp_path / "led"
    in_the_way.write_text("a file of somebody")
    with pytest.raises(LineTaken, match="in the way"):
        PtyLine(in_the_way)
    assert in_the_way.read_text() == "a file of somebody"


def test_ports_that_cannot_be_opened_are_named(tmp_path):
    with pytest.raises(PortMissing, match="no such port"):
        SerialPort(str(tmp_path / "none"))
    with pytest.raises(PortMissing, match="is no serial port"):
        SerialPort("carrier-pigeon://coop")
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(PortMissing, match="nothing answers"):
        SerialPort(f"socket://127.0.0.1:{port}")


def test_a_port_is_for_one_program(tmp_path, served):
    line = PtyLine(tmp_path / "led")
    served(line)
    port = SerialPort(line.name)
    with pytest.raises(PortTaken):
        SerialPort(line.name)
    port.close()
    SerialPort(line.name).close()


def test_a_port_that_goes_away_is_lost(golden):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = SerialPort(f"socket://127.0.0.1:{server.getsockname()[1]}")
        other, _ = server.accept()
        other.sendall(b"abc")
        assert port.read(PATIENCE_S)[:1] == b"a"
        other.close()
        with pytest.raises(PortLost):
            while True:
                port.read(1)
    port.close()


def test_the_ends_in_memory():
    one, other = memory_pair()
    one.write(b"abc")
    assert other.read() == b"abc"
    assert other.read() == b""
    other.write(b"last words")
    other.close()
    assert one.read() == b"last words"
    with pytest.raises(PortLost):
        one.read()
    with pytest.raises(PortLost):
        one.write(b"x")


def test_frames_and_decode_are_each_others_inverse():
    area = {"area": 0, "x": 0, "y": 0, "width": 8, "height": 16, "line_spacing": 0, "run_mode": 2, "timeout_s": 600}
    area |= {"single_line": 1, "newline": 1, "effect": 1, "speed": 0, "stay_half_s": 6, "text": "\\C1招聘"}
    wish = json.dumps({"screen": 1, "display_mode": 0, "areas": [area]})
    hexes, said = io.StringIO(), io.StringIO()
    assert commands.frames("onbon", io.StringIO(wish + "\n" + wish), hexes) == 0
    first, second = hexes.getvalue().split("\n")[:2]
    assert first == second
    head = "a5" * 8 + "0100" + "0080" + "00" * 6 + "fe02" + "2b00"
    assert first.startswith(head + "a306" + "01" + "0000" + "0001" + "2200")
    assert commands.decode("onbon", io.StringIO(hexes.getvalue() + first[:40]), said) == 0
    *frames, rest = map(json.loads, said.getvalue().splitlines())
    assert [{key: frame["areas"][0][key] for key in area} for frame in frames] == [area, area]
    assert rest["fault"] == "truncated"


@pytest.mark.parametrize(
    "wish",
    [
        "[1]",
        "{",
        '{"areas":[{"area":0}]}',
        '{"areas":[{"area":0,"x":0,"y":0,"width":8,"height":16,"text":"조"}]}',
        '{"colour":1}',
        '{"screen":"one"}',
        '{"screen":70000}',
        '{"areas":7}',
        '{"areas":[7]}',
    ],
)
def test_a_wish_that_is_no_frame_is_a_sentence(wish, capsys):
    assert commands.frames("onbon", io.StringIO(wish), io.StringIO()) == 2
    assert "no frame can be made" in capsys.readouterr().err


def test_decode_goes_on_after_what_is_not_hex(golden):
    said = io.StringIO()
    assert commands.decode("onbon", io.StringIO("xyz\n" + golden["ping"].hex(" ")), said) == 2
    assert [line.get("fault", line.get("message")) for line in map(json.loads, said.getvalue().splitlines())] == [
        "not_hex",
        "Ping",
    ]


def test_display_stands_alone():
    """Nothing else of this project is needed, and Pillow only by the emulator."""
    code = (
        "import sys\n"
        "for name in ('kiosk', 'sync', 'PIL', 'msgspec'): sys.modules[name] = None\n"
        "import display, display.driver.driver, display.layout.hall, display.commands, display.__main__\n"
        "for name in ('PIL',): del sys.modules[name]\n"
        "import display.emulator.program, display.emulator.drawing.look\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
