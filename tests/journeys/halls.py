"""Real halls for journeys: `linggong up` on a folder and ports of its own, a province, an emulated card."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import requests

from kiosk.place.hall import open_store
from kiosk.place.place import Place, find_place
from kiosk.settings import read_settings
from kiosk.store import Store
from kiosk.store.keys import HALL_KEY

PATIENCE = 90.0
"""Seconds: how long a slow machine may take to start something."""
LINGGONG = (sys.executable, "-m", "kiosk")

T = TypeVar("T")


def free_port() -> int:
    """A port nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


def eventually(ask: Callable[[], T], seconds: float = PATIENCE) -> T:
    """The first answer that is true; asks until then."""
    deadline = time.monotonic() + seconds
    while not (answer := ask()):
        if time.monotonic() > deadline:
            raise TimeoutError(f"never true: {ask}")
        time.sleep(0.02)
    return answer


def answers(address: str) -> bool:
    """Whether a web server answers there."""
    try:
        return requests.get(address, timeout=5).status_code < 500
    except requests.RequestException:
        return False


@dataclass
class Settings:
    """What differs between the halls of a journey."""

    name: str
    run: tuple[str, ...]
    province_port: int
    board_port: str = ""
    phone_port: int = 0
    kiosk: str = "A"
    code: str = ""
    sync_port: int = 0
    siblings: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    desk: tuple[int, int] = (0, 0)
    """Ports of the desk: over TLS, and on this machine."""

    def write(self, folder: Path) -> Path:
        """Write hall.toml into a folder."""
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / "hall.toml"
        file.write_text(
            f'[hall]\nname = "{self.name}"\nkiosk = "{self.kiosk}"\n'
            f'[sync]\npeer = "{self._peer}"\ncode = "{self.code}"\n'
            f"port = {self.sync_port}\nsiblings = {json.dumps(self.siblings)}\n"
            f"folders = {json.dumps(self.folders)}\n"
            f"[province]\nport = {self.province_port or 8090}\n"
            f"[phone]\nport = {self.phone_port}\n"
            f"[desk]\nport = {self.desk[0]}\nlocal_port = {self.desk[1] or 8081}\n"
            f'[board]\nport = "{self.board_port}"\nwidth = 448\nheight = 128\n'
            f"[up]\nrun = {json.dumps(self.run)}\ndemo = []\n"
        )
        return file

    @property
    def _peer(self) -> str:
        return f"http://127.0.0.1:{self.province_port}" if self.province_port else ""


class Running:
    """A program that is running; stopped at the end."""

    def __init__(self, *command: object, environment: dict[str, str] | None = None) -> None:
        self.process = subprocess.Popen([str(word) for word in command], env={**os.environ, **(environment or {})})

    def kill(self) -> None:
        """End it like a power cut."""
        self.process.kill()
        self.process.wait()

    def interrupt(self) -> int:
        """End it like Ctrl-C; its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        return self.process.wait(30)


class Hall:
    """One hall in its own folder, run by `linggong up`."""

    def __init__(self, folder: Path, settings: Settings) -> None:
        settings.phone_port = settings.phone_port or free_port()
        self.place: Place = find_place(folder / "data", folder / "keys", settings.write(folder))
        self.settings, self.running = settings, None
        self.phone = f"http://127.0.0.1:{settings.phone_port}"

    def start(self) -> None:
        """Start everything and wait until the phone pages answer."""
        self.running = Running(*LINGGONG, "up", *self.place.options())
        if "phone" in self.settings.run:
            eventually(self._is_up)

    def stop(self) -> None:
        """Ctrl-C; everything must end by itself."""
        if self.running:
            assert self.running.interrupt() == 0
            self.running = None

    def children(self) -> dict[str, int]:
        """Name -> process id of what `up` runs now."""
        parent = self.running.process.pid
        found = (_child(int(entry.name), parent) for entry in Path("/proc").iterdir() if entry.name.isdigit())
        return dict(child for child in found if child)

    def open_store(self) -> Store:
        """The hall's database, from outside."""
        return open_store(self.place, read_settings(self.place.config))

    def command(self, *words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        """Run a command of the program on this hall, and type what it asks for."""
        command = [*LINGGONG, *words, *self.place.options()]
        return subprocess.run(command, input=typed, capture_output=True, text=True, timeout=PATIENCE, check=False)

    def _is_up(self) -> bool:
        assert self.running.process.poll() is None, "up has ended"
        return answers(self.phone)


def join(second: Hall, first: Hall, address: str) -> None:
    """A clerk opens the door at the first kiosk, and types its code at the new one, B."""
    eventually(lambda: answers(address))
    options = [str(word) for word in first.place.options()]
    with subprocess.Popen([*LINGGONG, "admit", *options], stdout=subprocess.PIPE, text=True) as admitting:
        code = admitting.stdout.readline().removeprefix("码：").strip()
        wrong = code.translate(str.maketrans("0123456789", "1234567890"))
        assert second.command("join", address, typed=f"{wrong}\n").returncode == 2
        assert not (second.place.keys / HALL_KEY).exists()
        assert second.command("join", address, typed=f"{code.lower()}\n").returncode == 0
        assert "B 机进来了" in admitting.communicate(timeout=60)[0]
        assert admitting.returncode == 0
    assert (second.place.keys / HALL_KEY).stat().st_mode & 0o777 == 0o600
    assert second.command("join", address, typed=f"{code}\n").returncode == 2


def _child(pid: int, parent: int) -> tuple[str, int] | None:
    try:
        status = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    except OSError:
        return None
    if int(status[1]) != parent or b"kiosk" not in words:
        return None
    return words[words.index(b"kiosk") + 1].decode(), pid


def province_at(folder: Path, port: int) -> Place:
    """Where a province of its own lies."""
    folder.mkdir(parents=True)
    (folder / "hall.toml").write_text(f'[hall]\nname = "province"\n[province]\nport = {port}\n')
    return find_place(folder / "data", folder / "keys", folder / "hall.toml")


def issue_code(place: Place, hall: str = "hall") -> str:
    """A code that lets one kiosk of a hall in, as a provincial clerk gives it."""
    words = (*LINGGONG, "province", "code", "--hall", hall, "--region", "220102", *place.options())
    return subprocess.run(words, capture_output=True, text=True, timeout=PATIENCE, check=True).stdout.strip()


def start_province(place: Place, port: int) -> Running:
    """A province of its own, not run by a hall."""
    running = Running(*LINGGONG, "province", *place.options())
    eventually(lambda: answers(f"http://127.0.0.1:{port}/v1/health"))
    return running
