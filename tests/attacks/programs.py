"""Real processes of a hall that are attacked: the phone pages, and a kiosk's port for other kiosks."""

import resource
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.journeys.halls import LINGGONG, Running, Settings, answers, eventually, find_place, free_port, province_at


@dataclass
class Attacked:
    """A process that serves at an address."""

    address: str
    pid: int
    logs: Path

    def memory(self) -> float:
        """Its resident megabytes."""
        status = Path(f"/proc/{self.pid}/status").read_text("ascii")
        return int(status.split("VmRSS:")[1].split()[0]) / 1024

    def handles(self) -> int:
        """How many files it has open."""
        return len(list(Path(f"/proc/{self.pid}/fd").iterdir()))

    def log(self) -> str:
        """All it has logged."""
        return "".join(file.read_text("utf-8") for file in self.logs.glob("*.jsonl*"))


@contextmanager
def phone_pages(folder: Path):
    """The process `phone` of a hall in a folder."""
    settings = Settings("市场", ("phone",), 0, phone_port=free_port())
    with _running("phone", folder, settings, settings.phone_port) as running:
        yield running


@contextmanager
def port_for_kiosks(folder: Path):
    """The process `sync` of a hall in a folder, with its port for other kiosks."""
    settings = Settings("市场", ("sync",), 0, phone_port=free_port(), sync_port=free_port())
    with _running("sync", folder, settings, settings.sync_port) as running:
        yield running


@contextmanager
def province_node(folder: Path):
    """The process `province`, on a file."""
    port = free_port()
    place = province_at(folder / "province", port)
    with _process("province", place, f"http://127.0.0.1:{port}/v1/health") as running:
        yield running


@contextmanager
def usual_handles():
    """What is started now has as many file handles as a process usually has."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(1024, soft), hard))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


@contextmanager
def _running(name, folder, settings, port):
    place = find_place(folder / "data", folder / "keys", settings.write(folder))
    with _process(name, place, f"http://127.0.0.1:{port}/") as running:
        yield running


@contextmanager
def _process(name, place, page):
    with usual_handles():
        running = Running(*LINGGONG, name, *place.options())
    try:
        eventually(lambda: answers(page))
        yield Attacked(page.rpartition("/v1")[0] or page.rstrip("/"), running.process.pid, place.logs)
    finally:
        assert running.interrupt() == 0
