"""The desk of a hall with a past and 100,000 acts: one clerk, then ten while the kiosk gives seats: `make bench`.

Each page is asked for and read whole, deep ones too; pages are a process of their own, as in a hall.
`python bench/desk.py SECONDS`.
"""

import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from random import Random

import requests
from crowd import open_morning
from phones import PATIENCE_S, ROOT, _is_up, _kiosk, free_port, hall_with_config

from kiosk.hall.desk.act import Act
from kiosk.hall.desk.clerk import Clerk
from kiosk.hall.facts import ClerkActed
from kiosk.place.place import Place
from kiosk.services import open_services
from kiosk.settings import read_catalogue
from kiosk.store import Store
from kiosk.store.identity.machine import system_clock

ACTS, CLERKS, SECONDS = 100_000, 10, 60
BATCH = 5000
PAGES = ("/", "/review", "/acts", "/acts?act=PASSED", "/acts?odd=1", "/people")
GOAL_MS = 100
READS_S = 1.0
"""So long a clerk looks at a page, in the mean."""
NAME, PASSPHRASE = "李华", "天亮以前 来了三个人"
_AFTER = re.compile(r'href="(/[^"]*after=[^"]*)"')


def fill(place: Place) -> None:
    """A manager, and a long past of acts."""
    store = Store.open(place.data, place.keys)
    open_morning(store)
    services = open_services(store, read_catalogue(place.config), system_clock)
    manager = services.clerks.first(NAME, PASSPHRASE)
    if not isinstance(manager, Clerk):
        raise TypeError(manager)
    chance = Random(7)
    with store.read() as query:
        postings = [one.id for one in query.postings.open(query.journals.all(store.hall), 0, 2**53)]
    for _ in range(ACTS // BATCH):
        with store.write() as tx:
            for _ in range(BATCH):
                act = chance.choice((Act.PASSED, Act.REFUSED, Act.VERIFIED))
                tx.append(tx.new_id(), ClerkActed(act, manager.id, chance.choice(postings)))
    store.close()


class Desk:
    """A clerk's browser."""

    def __init__(self, port: int) -> None:
        self._address, self._session = f"http://127.0.0.1:{port}", requests.Session()
        self._session.post(f"{self._address}/in", {"desk_name": NAME, "desk_passphrase": PASSPHRASE}, timeout=60)
        self.spent = defaultdict[str, list[float]](list)
        self._deeper = dict[str, str]()

    def look(self, way: str, name: str) -> None:
        """Open a page; what is deeper in it is asked for next time."""
        begun = time.perf_counter()
        answer = self._session.get(self._address + way, timeout=60)
        self.spent[name].append((time.perf_counter() - begun) * 1000)
        if answer.status_code != requests.codes.ok:
            raise RuntimeError(f"{way}: {answer.status_code}")
        if found := _AFTER.search(answer.text):
            self._deeper[name] = found[1].replace("&amp;", "&")

    def round(self) -> None:
        """Every page once, and one that is deeper where there is any."""
        for way in PAGES:
            self.look(way, way)
            if way in self._deeper:
                self.look(self._deeper[way], way)


def _rows(desks: Iterable[Desk]) -> None:
    together = defaultdict[str, list[float]](list)
    for desk in desks:
        for name, spent in desk.spent.items():
            together[name] += spent
    for name, spent in sorted(together.items()):
        ordered = sorted(spent)
        p95 = ordered[int(len(ordered) * 0.95)]
        middle = statistics.median(ordered)
        print(f"  {name:24} n {len(ordered):5}   median {middle:6.1f} ms   p95 {p95:6.1f} ms   goal {GOAL_MS}")


def _work(desk: Desk, end: float, chance: Random) -> None:
    while time.monotonic() < end:
        way = chance.choice(PAGES)
        desk.look(way, way)
        time.sleep(chance.expovariate(1 / READS_S))


def main(seconds: float) -> None:
    """Seats alone; one clerk; ten clerks, and seats meanwhile."""
    with tempfile.TemporaryDirectory() as name:
        port = free_port()
        place = hall_with_config(Path(name), port)
        fill(place)
        alone = _kiosk(place.data.parent, seconds / 6).communicate()[0].split()
        pages = subprocess.Popen([sys.executable, "-m", "kiosk", "desk", *place.options()], cwd=ROOT)
        try:
            deadline = time.monotonic() + PATIENCE_S
            while not _is_up(port) and time.monotonic() < deadline:
                time.sleep(0.1)
            one = Desk(port)
            for _ in range(round(seconds / 2)):
                one.round()
            print(f"one clerk, {ACTS:,} acts")
            _rows([one])
            desks, end = [Desk(port) for _ in range(CLERKS)], time.monotonic() + seconds
            beside = _kiosk(place.data.parent, seconds)
            clerks = [
                threading.Thread(target=_work, args=(desk, end, Random(number))) for number, desk in enumerate(desks)
            ]
            for clerk in clerks:
                clerk.start()
            for clerk in clerks:
                clerk.join()
            meanwhile = beside.communicate()[0].split()
        finally:
            pages.terminate()
            pages.wait()
    print(f"{CLERKS} clerks at once")
    _rows(desks)
    for what, said in (("seats alone", alone), ("seats meanwhile", meanwhile)):
        print(f"{what:24} n {said[0]:>5}   median {float(said[1]):6.1f} ms   p95 {float(said[2]):6.1f} ms")
    print(f"meanwhile : alone, median {float(meanwhile[1]) / float(alone[1]):.2f}")


if __name__ == "__main__":
    main(float(sys.argv[1]) if sys.argv[1:] else SECONDS)
