"""Facts of courses: who wants to learn what."""

import enum
from typing import ClassVar

from kiosk.hall.facts.fact import Fact, Number
from kiosk.hall.facts.folds import Change, Origin, Raise, Value
from kiosk.hall.ids import Id


class CourseState(enum.IntEnum):
    """A place in a course; it only moves up: who comes again has a new one."""

    JOINED = 1
    LEFT = 2


class CourseJoined(Fact, frozen=True, array_like=True):
    """Somebody wants to learn (subject: the place, an id of its own); `salt` is random, as in `person.parted`."""

    kind: ClassVar[str] = "course.joined"
    course: Number
    worker: Id
    salt: bytes

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """A place is taken."""
        values: dict[str, Value] = {"course": self.course, "worker": self.worker, "joined_at": origin.at}
        return (Raise("course_places", origin.subject, CourseState.JOINED, values),)


class CourseLeft(Fact, frozen=True, array_like=True):
    """He does not want to any more (subject: the place)."""

    kind: ClassVar[str] = "course.left"

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """The place is free for good."""
        return (Raise("course_places", origin.subject, CourseState.LEFT, {}),)
