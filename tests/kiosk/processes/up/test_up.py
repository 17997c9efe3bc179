"""`up`, as started in a shell: real processes, real ports, windows drawn offscreen."""

import json
import os
import re
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
import requests

from kiosk.place.place import Place
from kiosk.settings import Settings, read_settings

PATIENCE = 90.0
PHONE_OR_IDENTITY = re.compile(rb"(?<!\d)(1[3-9]\d{9}|\d{17}[\dXx])(?!\d)")
ROOT = Path(__file__).resolve().parents[4]
LOOPBACK = ("0100007F", "0" * 24 + "01000000")
LISTENS = "0A"
MakePlace = Callable[..., Place]


def until(holds: Callable[[], object], what: str) -> None:
    """Wait for something that must come true."""
    deadline = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < deadline, f"never: {what}"
        select.select([], [], [], 0.05)


class Up:
    """A running `linggong up` and what it says."""

    def __init__(self, place: Place, *words: str, **environment: str) -> None:
        self.place, self.settings = place, read_settings(place.config)
        command = [sys.executable, "-m", "kiosk", "up", *place.options(), *words]
        kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
        kept = {**kept, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), **environment}
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=kept, start_new_session=True
        )

    def children(self) -> dict[str, int]:
        """Process ids of the children that live now, by name."""
        log = self.place.logs / "up.jsonl"
        lines = [json.loads(line) for line in log.read_text("utf-8").splitlines()] if log.exists() else []
        born = {line["child"]: line["pid"] for line in lines if line["event"] == "child_started"}
        return {name: number for name, number in born.items() if Path(f"/proc/{number}").exists()}

    def is_open(self) -> bool:
        """Whether everything answers."""
        assert self.process.poll() is None, self.process.communicate()
        return all(answers(url) for url in self.addresses())

    def addresses(self) -> list[str]:
        """Signs of life of what serves pages."""
        found = {
            "phone": f"http://127.0.0.1:{self.settings.phone.port}/health",
            "province": f"http://127.0.0.1:{self.settings.province.port}/v1/health",
        }
        return [found[name] for name in (*self.settings.up.run, *self.settings.up.demo) if name in found]

    def end(self, asked: signal.Signals = signal.SIGINT) -> tuple[str, str]:
        """Ask it to end; what it said on stdout and stderr."""
        self.process.send_signal(asked)
        return self.process.communicate(timeout=PATIENCE)


def answers(url: str) -> bool:
    try:
        return requests.get(url, timeout=5).ok
    except requests.RequestException:
        return False


def greeting(port: int) -> bytes:
    """The first bytes of who listens there."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=30) as viewer:
            return viewer.recv(4)
    except OSError:
        return b""


@pytest.fixture
def start() -> Iterator[Callable[..., Up]]:
    started: list[Up] = []

    def begin(place: Place, *words: str, **environment: str) -> Up:
        started.append(Up(place, *words, **environment))
        return started[-1]

    yield begin
    for up in started:
        up.process.kill()
        up.process.communicate()


def family(process: int) -> set[int]:
    """A process and all that descend from it."""
    found = {process}
    with suppress(FileNotFoundError, ProcessLookupError):
        for task in Path(f"/proc/{process}/task").iterdir():
            for child in (task / "children").read_text().split():
                found |= family(int(child))
    return found


def open_files(process: int) -> list[str]:
    """What a process has open; a file or process that goes away meanwhile is passed over."""
    found = []
    with suppress(FileNotFoundError, ProcessLookupError):
        for path in Path(f"/proc/{process}/fd").iterdir():
            with suppress(FileNotFoundError):
                found.append(str(path.readlink()))
    return found


def listening(processes: set[int]) -> list[tuple[str, int]]:
    """Address (hexadecimal) and port of every TCP socket on which these processes listen."""
    sockets = {target for number in processes for target in open_files(number)}
    found = []
    for table in ("tcp", "tcp6"):
        for line in Path(f"/proc/net/{table}").read_text().splitlines()[1:]:
            _, local, _, state, *_, inode = line.split()[:10]
            if state == LISTENS and f"socket:[{inode}]" in sockets:
                address, port = local.split(":")
                found.append((address, int(port, 16)))
    return found


EVERYTHING = {"run": ("screen", "board", "phone", "sync"), "demo": ("glass", "province")}


def test_a_hall_opens_survives_its_processes_and_ends(make_place: MakePlace, start: Callable[..., Up]) -> None:
    up = start(make_place(**EVERYTHING), "--demo")
    until(up.is_open, "all answer")
    until(lambda: len(up.children()) == 6, "all six live")
    first = up.children()
    assert set(first) == {"screen", "board", "phone", "sync", "glass", "province"}
    ports = {up.settings.phone.port, up.settings.province.port}
    until(lambda: {port for _, port in listening(family(up.process.pid))} == ports, "these two listen and no other")
    assert {address for address, _ in listening(family(up.process.pid))} <= set(LOOPBACK)
    for number in first.values():
        os.kill(number, signal.SIGKILL)
    until(lambda: len(up.children()) == 6 and not set(up.children().values()) & set(first.values()), "all came back")
    until(up.is_open, "all answer again")
    _ends_within_three_seconds(up)
    _logs_hold_no_number(up.place)


def _ends_within_three_seconds(up: Up) -> None:
    processes = family(up.process.pid)
    before = time.monotonic()
    said, complaint = up.end()
    assert time.monotonic() - before < 3
    assert up.process.returncode == 0
    assert not complaint
    assert "Ctrl-C" in said
    assert str(up.place.data) in said
    assert f"http://127.0.0.1:{up.settings.phone.port}/" in said
    assert not [number for number in processes if Path(f"/proc/{number}").exists()]


def _logs_hold_no_number(place: Place) -> None:
    logs = sorted(place.logs.iterdir())
    assert {log.name for log in logs} >= {"up.jsonl", "board.jsonl", "phone.jsonl", "sync.jsonl", "glass.jsonl"}
    for log in logs:
        content = log.read_bytes()
        assert not PHONE_OR_IDENTITY.search(content), log
        for line in content.splitlines():
            json.loads(line)


def test_without_a_display_it_starts_one_for_this_machine_alone(
    make_place: MakePlace, start: Callable[..., Up]
) -> None:
    up = start(make_place(run=("glass",)), QT_QPA_PLATFORM="")
    until(lambda: "glass" in up.children(), "the glass lives")
    until(lambda: up.settings.vnc.port in {port for _, port in listening(family(up.process.pid))}, "it listens")
    assert {address for address, _ in listening(family(up.process.pid))} <= set(LOOPBACK)
    until(lambda: greeting(up.settings.vnc.port) == b"RFB ", "the display answers")
    display = up.children()["display"]
    os.kill(display, signal.SIGKILL)
    until(lambda: up.children().get("display", display) != display, "the display came back")
    until(lambda: "glass" in up.children(), "the glass is there")
    until(lambda: greeting(up.settings.vnc.port) == b"RFB ", "the display answers again")
    said, complaint = up.end(signal.SIGTERM)
    assert f"open 127.0.0.1:{up.settings.vnc.port} in a VNC viewer" in said
    assert not complaint


def test_without_a_display_and_xtigervnc_it_says_what_to_install(
    make_place: MakePlace, start: Callable[..., Up], tmp_path: Path
) -> None:
    up = start(make_place(run=("glass",)), QT_QPA_PLATFORM="", PATH=str(tmp_path))
    _refuses(up, "install the package tigervnc-standalone-server")


def test_a_second_one_on_the_same_folder_is_refused(make_place: MakePlace, start: Callable[..., Up]) -> None:
    place = make_place(run=("sync",))
    first = start(place)
    until(lambda: "sync" in first.children(), "the first one runs")
    _refuses(start(place), "`linggong up` already runs on this folder")
    assert first.process.poll() is None


def test_changed_settings_come_into_force_and_broken_ones_change_nothing(
    make_place: MakePlace, start: Callable[..., Up]
) -> None:
    place = make_place(run=("screen", "phone"))
    up = start(place)
    until(up.is_open, "the pages answer")
    until(lambda: "screen" in up.children(), "the screen lives")
    before, file = up.children(), place.config
    page = f"http://127.0.0.1:{up.settings.phone.port}/"
    file.write_text(file.read_text("utf-8").replace("长春", "吉林"), "utf-8")
    until(lambda: up.children().keys() == before.keys() and not before.items() & up.children().items(), "all are new")
    until(lambda: answers(page) and "吉林零工市场" in requests.get(page, timeout=5).text, "the new name is shown")
    after = up.children()
    file.write_text(file.read_text("utf-8").replace("width = 448", "width = breit"), "utf-8")
    until(lambda: "settings_broken" in (place.logs / "up.jsonl").read_text("utf-8"), "it is said")
    os.kill(after["phone"], signal.SIGKILL)
    until(lambda: up.children().get("phone", after["phone"]) != after["phone"] and up.is_open(), "it starts again")
    assert "吉林零工市场" in requests.get(page, timeout=5).text
    up.end()


def test_a_port_in_use_is_named(make_place: MakePlace, start: Callable[..., Up]) -> None:
    place = make_place(run=("phone",))
    port = _settings(place).phone.port
    with socket.create_server(("127.0.0.1", port)):
        _refuses(start(place), f"port {port} on 127.0.0.1 cannot be used (Address already in use)")
        assert not (place.data / "hall.db").exists()
        alone = [sys.executable, "-m", "kiosk", "phone", *place.options()]
        result = subprocess.run(alone, capture_output=True, text=True, check=False, timeout=PATIENCE, cwd=ROOT)
    assert result.returncode == 2
    assert f"port {port} on 127.0.0.1 cannot be used" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_child_that_cannot_start_ends_all(make_place: MakePlace, start: Callable[..., Up]) -> None:
    place = make_place(run=("glass", "sync"))
    place.data.mkdir(parents=True)
    place.card.write_text("in the way")
    _refuses(start(place), f"linggong up: glass: {place.card} is in the way")


def test_missing_fonts_are_named(make_place: MakePlace, start: Callable[..., Up], tmp_path: Path) -> None:
    none = tmp_path / "fonts.conf"
    none.write_text('<?xml version="1.0"?><fontconfig></fontconfig>')
    _refuses(start(make_place(run=("screen",)), FONTCONFIG_FILE=str(none)), "install the package fonts-noto-cjk")


def test_a_folder_that_cannot_be_made_is_named(make_place: MakePlace, start: Callable[..., Up], tmp_path: Path) -> None:
    place = make_place(run=("sync",))
    (tmp_path / "file").touch()
    _refuses(start(Place(tmp_path / "file" / "data", place.keys, place.config)), "cannot keep data there")
    _refuses(start(Place(place.data, tmp_path / "file" / "keys", place.config)), "cannot keep keys there")


@pytest.mark.parametrize("words", [(), ("--demo",), ("--demo", "--fresh")])
def test_settings_that_cannot_be_read_are_named(make_place: MakePlace, words: tuple[str, ...], tmp_path: Path) -> None:
    place = make_place(run=("sync",))
    wrong = tmp_path / "wrong.toml"
    wrong.write_bytes("[hall]\nname = '长春'".encode("gb2312"))
    for config, sentence in ((tmp_path, "found a folder"), (wrong, "is no UTF-8"), (tmp_path / "no", "no such file")):
        broken = Place(place.data, place.keys, config)
        command = [sys.executable, "-m", "kiosk", "up", *broken.options(), *words]
        result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE, cwd=ROOT)
        assert result.returncode == 2
        assert sentence in result.stderr
        assert "Traceback" not in result.stderr
        assert not place.data.exists()


def _refuses(up: Up, sentence: str) -> None:
    _, complaint = up.process.communicate(timeout=PATIENCE)
    assert up.process.returncode == 2, complaint
    assert sentence in complaint
    assert "Traceback" not in complaint


def _settings(place: Place) -> Settings:
    return read_settings(place.config)
