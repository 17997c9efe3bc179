"""The demo's folder: filled once, removed only if it is one."""

from collections.abc import Callable

import pytest

from kiosk.demo import folder as demo
from kiosk.errors import CannotStartError
from kiosk.place.hall import open_hall
from kiosk.place.place import Place, lock
from kiosk.settings import Settings, read_settings


@pytest.fixture
def place(make_place: Callable[[], Place]) -> Place:
    return make_place()


@pytest.fixture
def settings(place: Place) -> Settings:
    return read_settings(place.config)


def start(place: Place, settings: Settings) -> int:
    """What `up --demo` does to the folder; how many postings are open then."""
    demo.claim(place)
    with lock(place, "up"):
        demo.mark(place)
        demo.fill(place, settings)
    with open_hall(place, settings) as hall:
        return hall.services.jobs.count()


def test_a_morning_is_made_once(place: Place, settings: Settings) -> None:
    assert (first := start(place, settings)) >= 60
    assert start(place, settings) == first


def test_another_halls_folder_stays_as_it_is(place: Place, settings: Settings) -> None:
    with lock(place, "up"), open_hall(place, settings):
        pass
    before = {path: path.stat().st_mtime_ns for path in place.data.rglob("*.db")}
    with pytest.raises(CannotStartError, match="holds something that is no demo"):
        demo.claim(place)
    demo.clear(place)
    assert {path: path.stat().st_mtime_ns for path in place.data.rglob("*.db")} == before
    assert list(place.keys.iterdir())


def test_a_fresh_start_removes_data_and_keys(place: Place, settings: Settings) -> None:
    start(place, settings)
    (place.data / "led").symlink_to("/dev/pts/99")
    key = next(place.keys.iterdir()).read_bytes()
    with lock(place, "up"):
        demo.clear(place)
        assert {path.name for path in place.data.iterdir()} == {demo.MARK, demo.KEPT}
        assert not list(place.keys.iterdir())
    assert start(place, settings) >= 60
    assert next(place.keys.iterdir()).read_bytes() != key


def test_only_keys_are_removed_from_the_keys_folder(place: Place, settings: Settings) -> None:
    start(place, settings)
    (place.keys / "note.txt").write_text("mine")
    demo.clear(place)
    assert [path.name for path in place.keys.iterdir()] == ["note.txt"]


def test_the_demo_has_a_clerk_and_something_for_him_to_do(place: Place, settings: Settings) -> None:
    place.data.mkdir(parents=True)
    demo.mark(place)
    said = demo.fill(place, settings)
    assert demo.fill(place, settings) == said
    name, _, passphrase = said.partition(" / ")
    with open_hall(place, settings) as hall:
        assert hall.services.clerks.enter(name, passphrase, "desk").name == name
        assert len(hall.services.reviews.waiting()) == 2
