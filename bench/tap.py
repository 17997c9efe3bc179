"""What a seat costs while a backlog is pulled and folded: `make bench`. Two processes on one database.

The backlog lies in a file, so that no line slows the other process down: it takes the write lock as often as it may.
"""

import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from copying import POSTINGS, copy_all, fill, kiosks
from hall import CATALOGUE, publish

from kiosk.exchange.host import StoreHost
from kiosk.hall.clock import working_day
from kiosk.services import open_services
from kiosk.store import Store
from kiosk.store.identity.machine import system_clock
from sync.copying.caller import Caller
from sync.copying.host import Host
from sync.copying.responder import Responder
from sync.copying.transport import Within
from sync.province.ledger.store import ProvinceStore

TAPS = 200
PAUSE_S = 0.01


def taps(store: Store, is_over: Callable[[int], bool]) -> list[float]:
    """Milliseconds of sign-ups, one after the other."""
    services, chance, spent = open_services(store, CATALOGUE, system_clock), random.Random(7), list[float]()
    posting = publish(services, working_day(system_clock()))
    while not is_over(len(spent)):
        worker = chance.randbytes(10)
        begun = time.perf_counter()
        services.signups.sign_up(worker, posting)
        spent.append((time.perf_counter() - begun) * 1000)
        time.sleep(chance.random() * 2 * PAUSE_S)
    return sorted(spent)


def backlog(folder: Path) -> ProvinceStore:
    """What there is to pull."""
    return ProvinceStore(f"sqlite:///{folder / 'backlog.db'}")


def pull(folder: Path) -> None:
    """Be the process that pulls and folds; says how many postings a second."""
    second = Store.open(folder / "second" / "data", folder / "second" / "keys", 1)
    begun = time.perf_counter()
    copy_all(caller(StoreHost(second), Responder(backlog(folder))))
    print(f"{POSTINGS / (time.perf_counter() - begun):,.0f}")


def caller(host: Host, peer: Responder) -> Caller:
    """Copies without a line."""
    return Caller(host, Within(peer.answer), time.monotonic)


def main() -> None:
    """A short table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        first, second = kiosks(folder)
        fill(first, random.Random(7))
        copy_all(caller(StoreHost(first), Responder(backlog(folder))))
        alone = taps(second, lambda count: count == TAPS)
        process = subprocess.Popen([sys.executable, __file__, "pull", name], stdout=subprocess.PIPE, text=True)
        meanwhile = taps(second, lambda _count: process.poll() is not None)
        said, _ = process.communicate()
        print(f"postings pulled and folded a second, with taps between: {said.strip()}")
        for what, spent in (("alone", alone), ("meanwhile", meanwhile)):
            p95 = spent[int(len(spent) * 0.95)]
            print(f"{what}: {len(spent)} taps, median {statistics.median(spent):.1f} ms, p95 {p95:.1f} ms")


if __name__ == "__main__":
    pull(Path(sys.argv[2])) if sys.argv[1:2] == ["pull"] else main()
