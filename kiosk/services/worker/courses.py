"""Courses: who wants to learn what, as long as there are places."""

import enum

import msgspec

from kiosk.hall.catalogue.course import Course
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.facts import CourseJoined, CourseLeft
from kiosk.hall.facts.person import SALT_BYTES
from kiosk.hall.ids import Id
from kiosk.store import Store
from kiosk.store.queries import Queries


class Place(msgspec.Struct, frozen=True):
    """A course as it stands for somebody: whether he has a place, how many are left, None where nobody counts."""

    course: Course
    is_joined: bool
    left: int | None


class Joined(enum.Enum):
    """What came of asking for a place."""

    DONE = "done"
    FULL = "full"
    GONE = "gone"
    """The hall has no such course any more."""


class Courses:
    """Courses of the catalogue, and their places."""

    def __init__(self, store: Store, catalogue: Catalogue) -> None:
        self._store, self._catalogue = store, catalogue

    def of_worker(self, worker: Id) -> tuple[Place, ...]:
        """All courses, as they stand for somebody."""
        with self._store.read() as query:
            return self._places(query, worker)

    def join(self, worker: Id, code: int) -> Joined:
        """Have a place; done as well when asked twice."""
        with self._store.write() as tx:
            place = self._place(tx, worker, code)
            if place is None:
                return Joined.GONE
            if place.left == 0 and not place.is_joined:
                return Joined.FULL
            if not place.is_joined:
                tx.append(tx.new_id(), CourseJoined(code, worker, tx.new_bytes(SALT_BYTES)))
            return Joined.DONE

    def leave(self, worker: Id, code: int) -> None:
        """Give the place back."""
        with self._store.write() as tx:
            for place in tx.courses.of_worker(tx.persons.ids_of(worker)).get(code, ()):
                tx.append(place, CourseLeft())

    def _place(self, query: Queries, worker: Id, code: int) -> Place | None:
        return next((place for place in self._places(query, worker) if place.course.code == code), None)

    def _places(self, query: Queries, worker: Id) -> tuple[Place, ...]:
        taken, own = query.courses.taken(), query.courses.of_worker(query.persons.ids_of(worker))

        def place(course: Course) -> Place:
            left = max(0, course.places - taken.get(course.code, 0)) if course.places else None
            return Place(course, course.code in own, left)

        return tuple(map(place, self._catalogue.courses))
