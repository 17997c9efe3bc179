"""What a seat costs: `make bench`. Figures are medians of one run; compare ratios, not machines."""

import datetime as dt
import secrets
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from kiosk.hall.catalogue.trade import Catalogue, Family, Trade
from kiosk.hall.clock import working_day
from kiosk.hall.form.draft import Draft
from kiosk.services import Services, open_services
from kiosk.services.employer.sent import Published
from kiosk.store import Store
from kiosk.store.identity.machine import system_clock

SIGN_UPS = 500
CATALOGUE = Catalogue((Family("工地", "", (Trade(102, "瓦工", ""),)),))


def milliseconds(act: Callable[[], object], times: int) -> list[float]:
    """How long each of so many calls took."""
    spans = []
    for _ in range(times):
        begun = time.perf_counter()
        act()
        spans.append((time.perf_counter() - begun) * 1000)
    return sorted(spans)


def publish(services: Services, day: dt.date) -> bytes:
    """A posting with room for everyone."""
    draft = Draft("102", "999", "260", "2", day.isoformat(), "23:00", "南关区", "", "王老板", "13812345678", paid="1")
    result = services.postings.publish(secrets.token_bytes(10), draft)
    if not isinstance(result, Published):
        raise TypeError(result)
    return result.posting.id


def measure(folder: Path) -> dict[str, float]:
    """Milliseconds and ratios by name."""
    store = Store.open(folder / "data", folder / "keys")
    services = open_services(store, CATALOGUE, system_clock)
    posting = publish(services, working_day(system_clock()))

    def empty_commit() -> None:
        with store.write() as tx:
            tx.own.put_setting("bench", secrets.token_bytes(200))

    empty = milliseconds(empty_commit, SIGN_UPS)
    seats = milliseconds(lambda: services.signups.sign_up(secrets.token_bytes(10), posting), SIGN_UPS)
    (check,) = milliseconds(store.check, 1)
    return {
        "smallest commit, median ms": statistics.median(empty),
        "seat given, median ms": statistics.median(seats),
        "seat given, p95 ms": seats[int(len(seats) * 0.95)],
        "seat : smallest commit": statistics.median(seats) / statistics.median(empty),
        "facts folded a second": SIGN_UPS / check * 1000,
    }


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        for name, value in measure(Path(temporary)).items():
            print(f"{name:28} {value:10.2f}")
