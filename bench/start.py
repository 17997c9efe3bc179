"""Start and memory of the kiosk's screen beside Chromium with a still page of the same look: `make bench`.

Both begin cold in turn on one display, and what is timed is seen there by the same camera: from the process's start
until the green button is painted. Memory is what the process and its children take (PSS, RSS) when they have been still
for some seconds. A second table says what the kiosk's start is made of.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

from glass import Camera, display

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "bench" / "peers" / "start.html"
CHROMIUM = (
    "--kiosk",
    "--window-position=0,0",
    "--window-size=1080,1920",
    "--lang=zh-CN",
    "--disable-features=Translate",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--no-sandbox",
)
ROUNDS = 5
STILL_S = 3.0
PINE, PIXELS = 0x0A5A3A, 20_000
"""The green of the button by which a worker begins."""


@dataclass(frozen=True)
class Seen:
    """Of one start: seconds to the painted page and of processors' work until then, MB of it and its children."""

    start_s: float
    work_s: float
    pss_mb: float
    rss_mb: float


def compiled() -> dict[str, str]:
    """An environment in which Python keeps what it compiled, as where it is installed."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def look(command: Sequence[str], name: str, socket_path: Path) -> Seen:
    """Start it, watch, weigh it, end it."""
    camera = Camera(socket_path)
    environment = {**compiled(), "DISPLAY": name, "QT_QPA_PLATFORM": "xcb"}
    begun = time.monotonic()
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        painted = camera.wait_for(PINE, PIXELS)
        spent = work(family(process.pid))
        time.sleep(STILL_S)
        tree = family(process.pid)
        return Seen(painted - begun, spent, weight(tree, "Pss:"), weight(tree, "Rss:"))
    finally:
        camera.close()
        process.terminate()
        process.wait()


def family(pid: int) -> list[int]:
    """A process and all that came of it."""
    found, after = [], [pid]
    while after:
        each = after.pop()
        found.append(each)
        for task in Path(f"/proc/{each}/task").glob("*/children"):
            after.extend(map(int, task.read_text().split()))
    return found


def work(tree: Sequence[int]) -> float:
    """Seconds that processors worked for all of them: what another load on the machine does not change."""
    stats = (Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split() for pid in tree)
    return sum(int(ticks) for stat in stats for ticks in stat[11:15]) / os.sysconf("SC_CLK_TCK")


def weight(tree: Sequence[int], line: str) -> float:
    """MB of all of them together."""
    total = 0
    for pid in tree:
        for said in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            total += int(said.split()[1]) if said.startswith(line) else 0
    return total / 1024


def commands(folder: Path) -> dict[str, tuple[str, ...]]:
    """How each is started, with settings and a profile of its own."""
    config = shutil.copytree(ROOT / "config", folder / "config") / "hall.toml"
    kiosk = (
        sys.executable,
        "-m",
        "kiosk",
        "screen",
        "--data",
        str(folder / "data"),
        "--config",
        str(config),
    )
    chromium = ("chromium", *CHROMIUM, f"--user-data-dir={folder / 'profile'}", PAGE.as_uri())
    return {"kiosk": kiosk, "chromium": chromium} if shutil.which("chromium") else {"kiosk": kiosk}


def report(found: dict[str, list[Seen]]) -> None:
    """Medians, and the kiosk's by the peer's."""
    medians = {
        name: [statistics.median(values) for values in zip(*map(astuple, seen), strict=True)]
        for name, seen in found.items()
    }
    for name, (start, spent, pss, rss) in medians.items():
        print(f"{name:9} start {start:5.2f} s   work {spent:5.2f} s   PSS {pss:5.0f} MB   RSS {rss:5.0f} MB")
    if len(medians) > 1:
        ratios = [one / other for one, other in zip(*medians.values(), strict=True)]
        print("kiosk : chromium   start {:.2f}   work {:.2f}   PSS {:.2f}   RSS {:.2f}".format(*ratios))


def parts(folder: Path, screen: str) -> list[tuple[str, float]]:
    """What the kiosk's start is made of, in its order: medians of milliseconds."""
    commands(folder / "parts")
    command = [sys.executable, str(ROOT / "bench" / "parts.py"), str(folder / "parts")]
    environment = {**compiled(), "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
    names, spans = list[str](), list[list[float]]()
    for _ in range(ROUNDS):
        begun = time.monotonic()
        said = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout.splitlines()
        names, ends = [line.split("\t")[0] for line in said], [float(line.split("\t")[1]) - begun for line in said]
        spans.append([(end - before) * 1000 for before, end in zip([0.0, *ends], ends, strict=False)])
    return list(zip(names, map(statistics.median, zip(*spans, strict=True)), strict=True))


def main() -> None:
    """A round beforehand, so that caches, profile and compiled modules are there."""
    with tempfile.TemporaryDirectory() as name, display() as (screen, socket_path):
        ways = commands(Path(name))
        for command in ways.values():
            look(command, screen, socket_path)
        found: dict[str, list[Seen]] = {way: [] for way in ways}
        for _ in range(ROUNDS):
            for way, command in ways.items():
                found[way].append(look(command, screen, socket_path))
        report(found)
        for part, span in parts(Path(name), screen):
            print(f"{part:28} {span:6.0f} ms")


if __name__ == "__main__":
    main()
