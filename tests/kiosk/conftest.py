"""A hall for tests: a real database in a temporary folder, a clock that stands."""

import datetime as dt
import secrets
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from kiosk.exchange.host import StoreHost
from kiosk.exchange.province.admission import note_admitted
from kiosk.hall.catalogue.trade import Catalogue, Family, Trade
from kiosk.hall.clock import moment
from kiosk.hall.form.draft import Draft
from kiosk.hall.ids import Id
from kiosk.hall.posting import Posting
from kiosk.services import Services, open_services
from kiosk.services.employer.sent import Published
from kiosk.store import Store
from kiosk.store.guessing import passphrases
from kiosk.store.identity.machine import Machine
from kiosk.store.keys import KIOSK_KEY, keep_hall_keys, open_secret
from sync.copying.caller import Caller
from sync.copying.responder import Responder
from sync.copying.transport import Within
from sync.roll.statements import Statement, member_of
from tests.kiosk import places

make_place = places.make_place
DAY = dt.date(2026, 11, 23)
EMPLOYER = b"employer-1"
SITE = Family("工地", "trowel", (Trade(101, "力工", "shovel"), Trade(102, "瓦工", "trowel")))
KITCHEN = Family("吃饭", "ladle", (Trade(401, "后厨", "ladle"),))
DRAFT = Draft("102", "2", "260", "2", "2026-11-23", "06:30", "南关区人民大街", "", "王老板", "13812345678", paid="1")


class StandingClock:
    """Stands at 05:30 until it is set."""

    def __init__(self) -> None:
        self.at = moment(DAY, dt.time(5, 30))

    def __call__(self) -> int:
        return self.at


class Hall:
    """A store, its services and short ways to fill them."""

    day = DAY

    def __init__(self, folder: Path, clock: StandingClock, kiosk: int = 0, **machine: Any) -> None:
        self.folder, self.clock = folder, clock
        self.store = Store.open(folder / "data", folder / "keys", kiosk, Machine(clock=clock, **machine))
        self.services: Services = open_services(self.store, Catalogue((SITE, KITCHEN)), clock)

    def publish(self, employer: Id = EMPLOYER, **typed: str) -> Posting:
        """Publish the usual posting with some fields changed."""
        result = self.services.postings.publish(employer, msgspec.structs.replace(DRAFT, **typed))
        assert isinstance(result, Published), result
        return result.posting

    def worker(self, number: int = 0) -> Id:
        """Register the worker with this running number."""
        return self.services.workers.register(f"139{number:08d}", (102,), DAY).id

    def facts(self) -> int:
        """How many entries this kiosk's journal has."""
        with self.store.read() as query:
            return query.journals.held(self.store.identity.journal).head.number


def let_in(store: Store, keys: Path, kiosk: int = 1) -> None:
    """Make the keys of a machine that this one has let into its hall."""
    seed = open_secret(keys, KIOSK_KEY, secrets.token_bytes)
    store.admit(member_of(store.hall, seed, kiosk))
    keep_hall_keys(keys, store.handed_over())


def copy(one: Hall, another: Hall) -> None:
    """Bring each what the other has."""
    caller = Caller(StoreHost(one.store), Within(Responder(StoreHost(another.store)).answer), lambda: 0.0)
    while not caller.round().is_complete:
        pass


class Enrolling:
    """A kiosk's store as it asks a province to be let in."""

    def __init__(self, store: Store) -> None:
        self.seed, self.hall, self._store = store.seed, store.hall, store
        self.letter = store.identity.kiosk
        self.member = member_of(store.hall, store.seed, store.identity.kiosk)

    def statements(self, _owners: object) -> tuple[Statement, ...]:
        return self._store.roll.kept

    def believe(self, told: Any) -> None:
        """What its enrolment leaves behind."""
        note_admitted(self._store, "", told)


def enrol_store(province: Any, store: Store, name: str = "延吉零工市场") -> None:
    """Let a kiosk in at a province of this process, and have it believe that one."""
    from tests.sync.nodes import enrol

    enrol(province, Enrolling(store), name)


@pytest.fixture(autouse=True)
def _cheap_passphrases(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hashed with little memory, in one pass: what a hash costs is a test of its own, marked `real_cost`."""
    if request.node.get_closest_marker("real_cost") is None:
        monkeypatch.setattr(passphrases, "KIB", 64)
        monkeypatch.setattr(passphrases, "PASSES", 1)


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def make_hall(tmp_path: Path, clock: StandingClock) -> Iterator[Callable[[str], Hall]]:
    """Opens halls in folders of their own, by name."""
    halls: list[Hall] = []

    def make(name: str) -> Hall:
        halls.append(Hall(tmp_path / name, clock))
        return halls[-1]

    yield make
    for hall in halls:
        hall.store.close()


@pytest.fixture
def make_sibling(tmp_path: Path, clock: StandingClock, hall: Hall) -> Iterator[Callable[..., Hall]]:
    """Opens further kiosks of the hall."""
    found: list[Hall] = []

    def make(kiosk: int = 1) -> Hall:
        folder = tmp_path / f"kiosk{kiosk}"
        let_in(hall.store, folder / "keys", kiosk)
        found.append(Hall(folder, clock, kiosk))
        return found[-1]

    yield make
    for each in found:
        each.store.close()


@pytest.fixture
def hall(tmp_path: Path, clock: StandingClock) -> Iterator[Hall]:
    hall = Hall(tmp_path, clock)
    yield hall
    hall.store.close()
