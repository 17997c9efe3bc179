"""Courses: who has a place, who gave it back, when they are full."""

import pytest

from kiosk.hall.catalogue.course import Course
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.services.worker.courses import Courses, Joined
from tests.kiosk.conftest import copy

CATALOGUE = Catalogue((), courses=(Course(1, "电焊", "周六 9:00", "三楼", 2), Course(2, "月嫂", "周日", "二楼")))


@pytest.fixture
def courses(hall):
    return Courses(hall.store, CATALOGUE)


def left(courses, worker):
    return [(place.is_joined, place.left) for place in courses.of_worker(worker)]


def test_places_are_taken_once_a_person_and_given_back(hall, courses):
    one, two, three = (hall.worker(number) for number in range(3))
    assert left(courses, one) == [(False, 2), (False, None)]
    before = hall.facts()
    assert [courses.join(one, 1), courses.join(one, 1)] == [Joined.DONE] * 2
    assert hall.facts() == before + 1
    assert courses.join(two, 1) is Joined.DONE
    assert courses.join(three, 1) is Joined.FULL
    assert courses.join(one, 1) is Joined.DONE, "he has his place"
    assert left(courses, three) == [(False, 0), (False, None)]
    courses.leave(one, 1)
    courses.leave(one, 1)
    assert courses.join(three, 1) is Joined.DONE
    assert [left(courses, each)[0] for each in (one, two, three)] == [(False, 0), (True, 0), (True, 0)]
    assert hall.store.check() == ()


def test_a_course_that_is_not_in_the_catalogue_has_no_places(hall, courses):
    before = hall.facts()
    assert courses.join(hall.worker(), 77) is Joined.GONE
    assert hall.facts() == before + 1, "who he is alone"


def test_places_taken_at_another_kiosk_count(hall, courses, make_sibling):
    other = make_sibling()
    Courses(other.store, CATALOGUE).join(other.worker(5), 1)
    copy(hall, other)
    assert left(courses, hall.worker())[0] == (False, 1)
