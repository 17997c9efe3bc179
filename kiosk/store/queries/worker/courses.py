"""Questions about courses: who wants to learn what."""

from collections.abc import Collection

import sqlalchemy as sa

from kiosk.hall.facts.course import CourseState
from kiosk.hall.ids import Id
from kiosk.store import tables

_TABLE = tables.course_places.c
_JOINED = _TABLE.state == CourseState.JOINED
TAKEN = sa.select(_TABLE.course, sa.func.count()).where(_JOINED).group_by(_TABLE.course)
OF_WORKER = sa.select(_TABLE.course, _TABLE.id).where(_JOINED, _TABLE.worker.in_(sa.bindparam("ids", expanding=True)))


class CourseQueries:
    """What can be asked of places in courses."""

    def __init__(self, conn: sa.Connection) -> None:
        self._conn = conn

    def taken(self) -> dict[int, int]:
        """Course -> how many places are taken, as far as this kiosk knows."""
        return {row[0]: row[1] for row in self._conn.execute(TAKEN)}

    def of_worker(self, ids: Collection[Id]) -> dict[int, tuple[Id, ...]]:
        """Course -> the places that somebody has under all his ids."""
        found: dict[int, tuple[Id, ...]] = {}
        for course, place in self._conn.execute(OF_WORKER, {"ids": list(ids)}):
            found[course] = (*found.get(course, ()), place)
        return found
