"""What one request of a phone costs in this process: processor time, queries, time under the write lock: `make bench`.

The hall has a past (`crowd`). Processor time is much the same however busy the machine is, unlike what 200 phones wait
for (`phones`). `python bench/pages.py [POSTINGS]`.
"""

import asyncio
import random
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import sqlalchemy as sa
from phones import FORM, Answer, hall_for_phones, hidden, typed
from starlette.types import ASGIApp, Message, Scope

from kiosk.phone.app import create_app
from kiosk.phone.doors import COOKIE
from kiosk.phone.pages import HallFacts
from kiosk.place.hall import open_hall
from kiosk.settings import read_law, read_settings
from kiosk.store import Store
from kiosk.store.identity.machine import system_clock

POSTINGS, FIRST = 60, 5
"""How many are made; how many before anything is counted."""
PORT = 8090


@dataclass
class Spent:
    """What requests cost, each: milliseconds, queries, milliseconds under the lock."""

    cpu: list[float] = field(default_factory=list)
    queries: list[int] = field(default_factory=list)
    locked: list[float] = field(default_factory=list)


class Counter:
    """Hears what is asked of a store, and how long it is written to."""

    def __init__(self, store: Store) -> None:
        self.queries, self.locked, self._since = 0, 0.0, 0.0
        for engine in (store._reading, store._writing):
            sa.event.listen(engine, "before_cursor_execute", self._ask)
        sa.event.listen(store._writing, "begin", self._begin)
        for end in ("commit", "rollback"):
            sa.event.listen(store._writing, end, self._end)

    def _ask(self, *_said: object) -> None:
        self.queries += 1

    def _begin(self, _conn: sa.Connection) -> None:
        self._since = time.thread_time()

    def _end(self, _conn: sa.Connection) -> None:
        self.locked += time.thread_time() - self._since


class Within:
    """A phone's line into the application itself."""

    def __init__(self, app: ASGIApp, counter: Counter) -> None:
        self._app, self._counter, self.cookie = app, counter, ""
        self.spent = defaultdict[str, Spent](Spent)

    async def ask(self, what: str, path: str, fields: Mapping[str, str] | None = None) -> Answer:
        """Get a page, or send a form."""
        self._counter.queries, self._counter.locked = 0, 0.0
        begun = time.process_time()
        answer = await self._asked(path, fields)
        spent = self.spent[what]
        spent.cpu.append((time.process_time() - begun) * 1000)
        spent.queries.append(self._counter.queries)
        spent.locked.append(self._counter.locked * 1000)
        return answer

    async def _asked(self, path: str, fields: Mapping[str, str] | None) -> Answer:
        body, begun, parts = urlencode(fields or {}).encode(), dict[str, Any](), list[bytes]()

        async def receive() -> Message:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Message) -> None:
            begun.update(message)
            parts.append(message.get("body", b""))

        await self._app(self._scope(path, is_sent=fields is not None, length=len(body)), receive, send)
        location = dict(begun["headers"]).get(b"location", b"").decode()
        return Answer(begun["status"], location, b"".join(parts).decode())

    def _scope(self, path: str, *, is_sent: bool, length: int) -> Scope:
        said = {"host": "hall", "cookie": f"{COOKIE}={self.cookie}", "content-type": FORM, "content-length": length}
        return {
            "type": "http",
            "method": "POST" if is_sent else "GET",
            "scheme": "http",
            "path": path,
            "query_string": b"",
            "headers": [(name.encode(), str(value).encode()) for name, value in said.items()],
            "client": ("127.0.0.1", 1),
            "server": ("hall", 80),
        }


async def _post(line: Within, chance: random.Random, number: int) -> None:
    """Everything that one posting asks of the pages."""
    form = await line.ask("form", "/post")
    read = await line.ask("read", "/post", hidden(form) | typed(chance, number))
    sent = await line.ask("send", "/post/send", hidden(read))
    shown = {"own": sent.location, "list": "/postings", "job": sent.location.replace("/postings/", "/jobs/")}
    for what, path in shown.items():
        answer = await line.ask(what, path)
        if answer.status != HTTPStatus.OK:
            raise ValueError(answer)


async def _all(line: Within, cookies: list[str], postings: int) -> None:
    chance = random.Random(7)
    for number in range(FIRST + postings):
        line.cookie = cookies[number % len(cookies)]
        if number == FIRST:
            line.spent.clear()
        await _post(line, chance, number)


def main(postings: int) -> None:
    """A line for each page."""
    with tempfile.TemporaryDirectory() as name:
        place, sessions = hall_for_phones(Path(name), PORT)
        settings = read_settings(place.config)
        with open_hall(place, settings, law=read_law(place.config, settings.hall.region)) as hall:
            app = create_app(hall.services, hall.catalogue, system_clock, HallFacts(settings.hall.name, 6, 3))
            line = Within(app, Counter(hall.store))
            asyncio.run(_all(line, [session.cookie for session in sessions], postings))
    for what, spent in line.spent.items():
        cpu, locked = statistics.median(spent.cpu), statistics.median(spent.locked)
        queries = statistics.median(spent.queries)
        print(f"{what:6} processor {cpu:4.1f} ms   queries {queries:3.0f}   under the lock {locked:3.1f} ms")
    whole = sum(sum(spent.cpu) for spent in line.spent.values()) / postings
    print(f"a posting, six requests: processor {whole:.1f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else POSTINGS)
