"""A line with speed and faults: in memory under a clock that jumps, and as a program that is told to fail."""

import signal
import socket
import subprocess
import sys
import threading
import time
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from display.emulator.cable import Cable
from display.emulator.card import Card, CardOptions
from display.emulator.faults import Counts, Faults, Trouble
from display.emulator.line import PtyLine, TcpLine, serve
from display.emulator.wire import MOST_WAITING, Wire, Wiring
from display.errors import PortLost, PortMissing
from display.ports.port import BITS_A_BYTE, SerialPort
from display.protocols.onbon import DynamicArea, DynamicAreas, Frame, Nack, NackError, Ping, encode, parse
from display.sign import Size

SIZE = Size(64, 32)
BAUD = 9600
PING = encode(Frame(Ping()))
PATIENCE_S = 60
PROGRAM = (sys.executable, "-m", "display")


def says(text):
    """A frame that puts a text onto the glass."""
    return encode(Frame(DynamicAreas((DynamicArea(0, 0, 0, 8, 16, text.encode("gb2312")),))))


class Bench:
    """A card, a cable to it, and a clock to set."""

    def __init__(self, font, baud=None, seed=7, **shares):
        self.now = 100.0
        self.heard = []
        self.card = Card(SIZE, CardOptions(trace=self.heard.append), clock=lambda: self.now, font=font)
        self.trouble = Trouble(Faults(**shares), Random(seed))
        self.cable = Cable(self.card, Wiring(baud, self.trouble))
        self.port = self.cable.open()

    def tell(self, data):
        """Send it, wait for all that comes of it."""
        self.port.write(data)
        said = self.port.read()
        while (due := self.cable.due) is not None:
            self.now = max(self.now, due)
            said += self.port.read()
        return said


@pytest.fixture
def make_bench(font):
    return lambda *args, **named: Bench(font, *args, **named)


def test_bytes_take_their_time_both_ways(make_bench, golden):
    bench = make_bench(BAUD)
    bench.port.write(PING)
    comes = 100.0 + len(PING) * BITS_A_BYTE / BAUD
    assert bench.cable.due == pytest.approx(comes)
    bench.now = comes - 1e-6
    assert bench.port.read() == b""
    assert bench.heard == []
    bench.now = comes + 1e-6
    assert bench.port.read() == b""
    assert bench.heard == [PING]
    back = comes + len(golden["ACK"]) * BITS_A_BYTE / BAUD
    assert bench.cable.due == pytest.approx(back)
    bench.now = back + 1e-6
    assert bench.port.read() == golden["ACK"]
    assert bench.cable.due is None


def test_frames_wait_for_each_other_on_the_line(make_bench, golden):
    bench = make_bench(BAUD)
    bench.port.write(PING)
    bench.port.write(PING)
    bench.now += 2 * len(PING) * BITS_A_BYTE / BAUD - 1e-6
    bench.port.read()
    assert bench.heard == [PING]
    bench.now += 1
    assert bench.port.read() == 2 * golden["ACK"]


def test_without_speed_and_faults_nothing_takes_time(make_bench, golden):
    bench = make_bench()
    bench.port.write(PING)
    assert bench.port.read() == golden["ACK"]


def test_what_overruns_the_line_is_lost(make_bench):
    bench = make_bench(BAUD)
    bench.port.write(bytes(MOST_WAITING) + PING)
    assert bench.tell(b"") == b""
    assert bench.tell(PING)


def test_dropped_frames_are_not_heard(make_bench):
    bench = make_bench(dropped=1.0)
    assert bench.tell(says("力")) == b""
    assert bench.heard == []
    assert bench.cable.texts() == {}
    assert bench.trouble.counts == Counts(frames=1, dropped=1)


def test_garbled_frames_change_no_pixel(make_bench):
    bench = make_bench(garbled=1.0)
    before = bench.cable.glass()
    for _ in range(300):
        bench.port.write(says("力工"))
    bench.port.read()
    assert bench.cable.glass() is before
    assert bench.trouble.counts.garbled > 300
    assert bench.trouble.counts.unseen == 0
    assert set(bench.heard) - {says("力工")}


def test_delayed_frames_come_late_and_in_order(make_bench):
    bench = make_bench(delayed=1.0)
    bench.port.write(says("力"))
    bench.port.write(says("工"))
    assert bench.cable.texts() == {}
    assert bench.cable.due > bench.now
    bench.now = bench.cable.due
    assert bench.cable.texts() == {0: ("力",)}
    bench.now += 2
    assert bench.cable.texts() == {0: ("工",)}


def test_refused_frames_get_a_nack_and_do_nothing(make_bench):
    bench = make_bench(nack=1.0)
    answer = parse(bench.tell(says("力")))
    assert isinstance(answer.message, Nack)
    assert answer.flag == NackError.BUSY
    assert bench.cable.texts() == {}
    assert bench.trouble.counts.refused == 1


def test_the_same_seed_is_the_same_trouble(make_bench):
    def story(seed):
        bench = make_bench(seed=seed, garbled=0.2, dropped=0.2, delayed=0.2, nack=0.2)
        return [bench.tell(PING) for _ in range(50)], bench.trouble.counts, bench.heard

    assert story(1) == story(1)
    assert story(1) != story(2)
    assert story(1)[1].frames > 50


def test_shares_are_about_what_was_asked_for(make_bench):
    bench = make_bench(garbled=0.1, dropped=0.1)
    for _ in range(1000):
        bench.tell(PING)
    counts = bench.trouble.counts
    assert 0.07 < counts.garbled / counts.frames < 0.13
    assert 0.07 < counts.dropped / counts.frames < 0.13


def test_garbling_that_the_card_cannot_see_is_counted_apart():
    trouble = Trouble(Faults(garbled=1.0), Random(1))
    blind, sharp = (lambda data: [data]), (lambda data: [data] if data == b"frame" else [])
    for _ in range(10):
        trouble.request(b"frame", sharp)
    assert trouble.counts == Counts(frames=10, garbled=10, unseen=0)
    for _ in range(10):
        trouble.answer(b"frame", blind)
    assert trouble.counts == Counts(frames=20, garbled=20, unseen=10)


@given(st.binary(min_size=1, max_size=60), st.integers(0, 1000))
def test_a_garbled_frame_is_another_one(raw, seed):
    met = Trouble(Faults(garbled=1.0), Random(seed)).request(raw, lambda data: [data])
    assert met.data != raw
    assert len(raw) - 1 <= len(met.data) <= len(raw)


def test_power_and_cable(make_bench, golden):
    bench = make_bench(BAUD)
    assert bench.tell(says("力工")) == golden["ACK"]
    assert bench.cable.texts() == {0: ("力工",)}
    bench.cable.power_off()
    assert bench.tell(PING) == b""
    assert bench.cable.texts() == {}
    bench.cable.power_on()
    assert bench.cable.texts() == {}
    assert bench.tell(says("瓦工")) == golden["ACK"]
    bench.cable.unplug()
    for use in (lambda: bench.port.write(PING), bench.port.read):
        with pytest.raises(PortLost):
            use()
    with pytest.raises(PortMissing):
        bench.cable.open()
    bench.cable.plug()
    assert bench.cable.texts() == {0: ("瓦工",)}
    bench.port = bench.cable.open()
    assert bench.tell(PING) == golden["ACK"]


def test_half_a_frame_is_lost_with_the_power(make_bench, golden):
    bench = make_bench()
    bench.tell(PING[:12])
    bench.cable.power_off()
    bench.cable.power_on()
    assert bench.tell(PING[12:]) == b""
    assert bench.tell(PING) == golden["ACK"]


def test_what_is_on_its_way_when_the_cable_is_pulled_is_lost(make_bench):
    bench = make_bench(BAUD)
    bench.port.write(says("力工"))
    bench.cable.unplug()
    bench.now += 10
    bench.cable.plug()
    assert bench.cable.texts() == {}


@pytest.mark.parametrize("text", ["garbled=2", "garbled=x", "garbled", "loud=0.1", "nack=0.6,dropped=0.6", "nack=-1"])
def test_faults_that_are_none_are_a_sentence(text):
    with pytest.raises(ValueError, match=r"fault|share"):
        Faults.parse(text)


def test_faults_are_read_from_words():
    assert Faults.parse("garbled=0.01, delayed=0.5") == Faults(garbled=0.01, delayed=0.5)
    assert Faults.parse("") == Faults()
    assert Faults.parse("dropped=.01,nack=1e-3") == Faults(dropped=0.01, nack=0.001)


@given(st.lists(st.binary(max_size=40), max_size=20), st.integers(0, 1000))
def test_no_bytes_stop_a_wire(font, chunks, seed):
    trouble = Trouble(Faults(garbled=0.3, dropped=0.2, delayed=0.2, nack=0.2), Random(seed))
    now = [0.0]
    card = Card(SIZE, clock=lambda: now[0], font=font)
    wire = Wire(card, Wiring(BAUD, trouble))
    for chunk in chunks:
        wire.send(chunk)
        now[0] += 0.5
        wire.take()
    now[0] += 100
    wire.take()
    assert wire.due is None


@pytest.fixture
def served(font):
    """Serve a new card on a line until the test ends."""
    stop = threading.Event()
    threads = []

    def begin(line, wiring=None):
        card = Card(SIZE, font=font)
        thread = threading.Thread(target=serve, args=(card, line, stop, None, wiring))
        thread.start()
        threads.append(thread)
        return card

    yield begin
    stop.set()
    for thread in threads:
        thread.join(PATIENCE_S)
        assert not thread.is_alive()


def wait_until(happened):
    end = time.monotonic() + PATIENCE_S
    while not happened():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.01)


def ask(port, golden):
    """Whether the card answers within the patience."""
    port.write(PING)
    said = b""
    end = time.monotonic() + PATIENCE_S
    while said != golden["ACK"] and time.monotonic() < end:
        said += port.read(0.1)
    return said == golden["ACK"]


def is_lost(port):
    try:
        port.read(0.05)
    except PortLost:
        return True
    return False


def opened(name):
    try:
        return SerialPort(name)
    except PortMissing:
        return None


@pytest.mark.parametrize("kind", ["pty", "tcp"])
def test_a_line_vanishes_and_comes_back_under_its_name(tmp_path, served, golden, kind):
    line = PtyLine(tmp_path / "led") if kind == "pty" else TcpLine(0)
    name = line.name
    card = served(line)
    port = SerialPort(name)
    port.write(says("力工"))
    wait_until(lambda: card.texts() == {0: ("力工",)})
    line.unplug()
    wait_until(lambda: is_lost(port))
    port.close()
    wait_until(lambda: opened(name) is None)
    assert not (tmp_path / "led").is_symlink()
    assert card.texts() == {0: ("力工",)}
    line.plug()
    found = []
    wait_until(lambda: found.append(opened(name)) or found[-1])
    assert line.name == name
    assert ask(found[-1], golden)
    found[-1].close()


def test_a_real_line_has_speed_and_faults(tmp_path, served, golden):
    trouble = Trouble(Faults(dropped=0.5), Random(3))
    line = PtyLine(tmp_path / "led")
    served(line, Wiring(1200, trouble))
    port = SerialPort(line.name)
    begun = time.monotonic()
    while not (said := port.read(1.0)):
        port.write(PING)
    assert said.startswith(golden["ACK"])
    assert time.monotonic() - begun >= 2 * len(PING) * BITS_A_BYTE / 1200
    assert trouble.counts.frames >= 2
    port.close()


def test_the_program_fails_when_it_is_told_to(tmp_path, golden):
    """Power, cable and faults by words on its standard input."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        number = free.getsockname()[1]
    argv = ["emulate", "--port", number, "--size", "64x32", "--baud", 57600, "--faults", "nack=1", "--seed", 7]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen([*PROGRAM, *map(str, argv)], **pipes) as card:
        try:
            name = f"socket://127.0.0.1:{number}"
            assert name in card.stdout.readline()

            def told(words):
                card.stdin.write(words + "\n")
                card.stdin.flush()
                return card.stdout.readline()

            port = SerialPort(name)
            port.write(PING)
            assert parse(port.read(PATIENCE_S)).flag == NackError.BUSY
            assert "1 refused" in told("faults")
            assert "power off, power on, unplug, plug" in told("dance")
            assert "off" in told("power  off")
            assert "on" in told("power on")
            assert "pulled" in told("unplug")
            wait_until(lambda: is_lost(port))
            assert "back" in told("plug")
            found = []
            wait_until(lambda: found.append(opened(name)) or found[-1])
            card.stdin.close()
            found[-1].write(PING)
            assert found[-1].read(PATIENCE_S)
            found[-1].close()
            port.close()
        finally:
            card.send_signal(signal.SIGINT)
    assert card.returncode == 0


@pytest.mark.parametrize("words", [["--faults", "loud=1"], ["--faults", "garbled=2"], ["--baud", "0"]], ids=" ".join)
def test_options_that_are_none_are_a_sentence(words):
    argv = [*PROGRAM, "emulate", "--port", "0", "--size", "64x32", *words]
    run = subprocess.run(argv, capture_output=True, text=True, check=False)
    assert run.returncode == 2
    assert "fault" in run.stderr or "speed" in run.stderr
    assert "Traceback" not in run.stderr
