"""200 phones at once on the pages of a hall with a past, while its kiosk gives seats: `make bench`.

Each phone looks, fills in the form, sends it, sends what was understood, opens its own posting and hears what changes
there. The pages are a process of their own, as in a hall, and so is the kiosk; this one is the phones, each with an
address of its own. `python bench/phones.py SECONDS`.
"""

import asyncio
import datetime as dt
import html
import random
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

from crowd import CATALOGUE, hall, open_morning
from tap import taps

from kiosk.hall.clock import day_of
from kiosk.phone.doors import COOKIE
from kiosk.place.place import Place
from kiosk.services import open_services
from kiosk.services.employer.employers import Session
from kiosk.store import Store
from kiosk.store.identity.machine import system_clock

ROOT = Path(__file__).resolve().parent.parent
PHONES, SECONDS = 200, 60
READS_S = 4.0
"""So long somebody looks at a page, in the mean, before he goes on."""
PAGE_MS, SUBMIT_MS = 50, 150
PATIENCE_S = 60
FORM = "application/x-www-form-urlencoded"
HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)"')


@dataclass
class Spent:
    """Milliseconds of pages and of submits; changes that were heard of, and answers that were none."""

    pages: list[float] = field(default_factory=list)
    submits: list[float] = field(default_factory=list)
    heard: int = 0
    wrong: int = 0


@dataclass(frozen=True)
class Answer:
    """Status, where to go on, and the page."""

    status: int
    location: str
    text: str


class Line:
    """One connection that is kept."""

    def __init__(self, port: int, number: int, session: Session) -> None:
        self._port, self._own = port, (f"127.0.{1 + number // 200}.{1 + number % 200}", 0)
        self._cookie = session.cookie
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, path: str, fields: Mapping[str, str] | None = None) -> Answer:
        """Get a page, or send a form."""
        for _ in range(2):
            reader, writer = await self.begun(path, fields)
            with suppress(asyncio.IncompleteReadError, ConnectionError):
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                length = re.search(r"(?i)content-length: (\d+)", head)
                body = await reader.readexactly(int(length[1]) if length else 0)
                on = re.search(r"(?i)\r\nlocation: (\S+)", head)
                return Answer(int(head.split()[1]), on[1] if on else "", body.decode())
            writer.close()
            self._streams = None
        raise ConnectionError(path)

    async def begun(
        self, path: str, fields: Mapping[str, str] | None = None
    ) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """The line, after a request was sent."""
        if self._streams is None or self._streams[0].at_eof():
            self._streams = await asyncio.open_connection("127.0.0.1", self._port, local_addr=self._own)
        body = urlencode(fields or {})
        asked = f"{'GET' if fields is None else 'POST'} {path} HTTP/1.1"
        cookie = f"{COOKIE}={self._cookie}"
        said = {"Host": "hall", "Cookie": cookie, "Content-Type": FORM, "Content-Length": len(body)}
        head = "\r\n".join((asked, *(f"{name}: {value}" for name, value in said.items()), "", ""))
        self._streams[1].write((head + body).encode())
        return self._streams


class Phone:
    """An employer who posts, and watches who comes."""

    def __init__(self, port: int, number: int, session: Session, spent: Spent) -> None:
        self._line, self._ear, self._spent = Line(port, number, session), Line(port, number, session), spent
        self._chance, self._number = random.Random(number), number

    async def live(self, end: float) -> None:
        """Go on until then (time.monotonic)."""
        await asyncio.sleep(self._chance.random() * READS_S)
        while time.monotonic() < end:
            listening = None
            with suppress(ConnectionError):
                posting = await self._post()
                if posting:
                    listening = asyncio.create_task(self._listen(posting))
                    await self._page(posting)
                    await self._page("/postings")
                    await self._page(posting.replace("/postings/", "/jobs/"))
            if listening:
                listening.cancel()

    async def _post(self) -> str:
        form = await self._page("/post")
        read = await self._page("/post", hidden(form) | typed(self._chance, self._number))
        sent = await self._page("/post/send", hidden(read), self._spent.submits)
        return sent.location if sent.location.startswith("/postings/") else ""

    async def _page(
        self, path: str, fields: Mapping[str, str] | None = None, spent: list[float] | None = None
    ) -> Answer:
        begun = time.perf_counter()
        answer = await self._line.ask(path, fields)
        (self._spent.pages if spent is None else spent).append((time.perf_counter() - begun) * 1000)
        self._spent.wrong += answer.status not in (200, 303)
        await asyncio.sleep(self._chance.expovariate(1 / READS_S))
        return answer

    async def _listen(self, posting: str) -> None:
        with suppress(ConnectionError):
            reader, _ = await self._ear.begun(f"{posting}/events")
            while line := await reader.readline():
                self._spent.heard += line.startswith(b"event: changed")


def typed(chance: random.Random, number: int) -> dict[str, str]:
    """What an employer fills in, in his own words."""
    day = day_of(system_clock()) + dt.timedelta(days=1 + chance.randrange(30))
    offered = {"trade": str(chance.choice(CATALOGUE.trades()).code), "headcount": "三个", "pay": "200~300一天"}
    begun = {"paid": "1", "day": day.isoformat(), "time": "早上6点半", "place": f"宽城区人民大街 {number} 号"}
    asked = {"name": "王师傅", "phone": f"138{chance.randrange(10**8):08d}", "note": "带手套，穿厚点"}
    return offered | begun | asked


def hidden(answer: Answer) -> dict[str, str]:
    """What a page's form holds unseen."""
    return {name: html.unescape(value) for name, value in HIDDEN.findall(answer.text)}


def kiosk(folder: Path, seconds: float) -> None:
    """Be the kiosk: seats, one after the other; says how many, median and p95 in ms."""
    end = time.monotonic() + seconds
    store = Store.open(folder / "data", folder / "keys")
    spent = taps(store, lambda _count: time.monotonic() > end)
    print(len(spent), statistics.median(spent), spent[int(len(spent) * 0.95)])


def _kiosk(folder: Path, seconds: float) -> subprocess.Popen[str]:
    command = [sys.executable, __file__, "kiosk", str(folder), str(seconds)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def _row(name: str, spent: Sequence[float], goal: float) -> None:
    ordered = sorted(spent)
    p95 = ordered[int(len(ordered) * 0.95)]
    print(
        f"{name:24} n {len(ordered):5}   median {statistics.median(ordered):6.1f} ms   p95 {p95:6.1f} ms   goal {goal}"
    )


def hall_for_phones(folder: Path, port: int) -> tuple[Place, list[Session]]:
    """A hall with a past, a morning and phones that are let in; its pages would be at this port."""
    place = hall_with_config(folder, port)
    return place, _sessions(place)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
        return port


def hall_with_config(folder: Path, port: int) -> Place:
    """A copy of the hall with a past and no bounds to postings; its phone pages, or its desk, would be at this port."""
    made = shutil.copytree(hall(), folder / "hall")
    config = shutil.copytree(ROOT / "config", made / "config") / "hall.toml"
    said = (
        config.read_text("utf-8")
        .replace("per_phone = 20", "per_phone = 999")
        .replace("per_day = 200", "per_day = 9999")
    )
    said = re.sub(r"(\[phone\][^\[]*?\nport = )\d+", rf"\g<1>{port}", said)
    said = re.sub(r"\nlocal_port = \d+", f"\nlocal_port = {port}", said).replace("\nport = 8443", "\nport = 0")
    config.write_text(said, "utf-8")
    return Place(made / "data", made / "keys", config)


def _sessions(place: Place) -> list[Session]:
    store = Store.open(place.data, place.keys)
    open_morning(store)
    employers = open_services(store, CATALOGUE, system_clock).employers
    let_in = [employers.redeem(employers.token()) for _ in range(PHONES)]
    store.close()
    return [session for session in let_in if isinstance(session, Session)]


async def _all(port: int, sessions: Sequence[Session], seconds: float, spent: Spent) -> None:
    end = time.monotonic() + seconds
    phones = [Phone(port, number, session, spent) for number, session in enumerate(sessions)]
    await asyncio.gather(*(phone.live(end) for phone in phones))


def _is_up(port: int) -> bool:
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
        return True
    return False


def main(seconds: float) -> None:
    """Seats alone; then the phones, and seats meanwhile."""
    with tempfile.TemporaryDirectory() as name:
        port = free_port()
        (place, sessions), spent = hall_for_phones(Path(name), port), Spent()
        alone = _kiosk(place.data.parent, seconds / 6).communicate()[0].split()
        pages = subprocess.Popen([sys.executable, "-m", "kiosk", "phone", *place.options()], cwd=ROOT)
        try:
            deadline = time.monotonic() + PATIENCE_S
            while not _is_up(port) and time.monotonic() < deadline:
                time.sleep(0.1)
            beside = _kiosk(place.data.parent, seconds)
            asyncio.run(_all(port, sessions, seconds, spent))
            meanwhile = beside.communicate()[0].split()
        finally:
            pages.terminate()
            pages.wait()
    rate = (len(spent.pages) + len(spent.submits)) / seconds
    print(
        f"{PHONES} phones, {rate:.0f} requests a second, {spent.heard} changes heard, {spent.wrong} answers were none"
    )
    _row("page", spent.pages, PAGE_MS)
    _row("submit", spent.submits, SUBMIT_MS)
    for what, said in (("seats alone", alone), ("seats meanwhile", meanwhile)):
        print(f"{what:24} n {said[0]:>5}   median {float(said[1]):6.1f} ms   p95 {float(said[2]):6.1f} ms")
    print(f"meanwhile : alone, median {float(meanwhile[1]) / float(alone[1]):.2f}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["kiosk"]:
        kiosk(Path(sys.argv[2]), float(sys.argv[3]))
    else:
        main(float(sys.argv[1]) if sys.argv[1:] else SECONDS)
