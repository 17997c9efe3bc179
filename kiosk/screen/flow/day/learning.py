"""Steps of who looks at courses and policy cards."""

from dataclasses import replace

from kiosk.screen.answers import Schooling
from kiosk.screen.flow import way
from kiosk.screen.flow.day.said import Learning
from kiosk.screen.flow.state import Page, Remark, State


def show_courses(state: State, found: Schooling) -> State:
    """The hall's courses, from the first."""
    return way.go(replace(state, learning=Learning(found.courses)), Page.COURSES)


def show_policies(state: State) -> State:
    """The policy cards, from the first."""
    return way.go(replace(state, learning=Learning()), Page.POLICIES)


def show_hall(state: State) -> State:
    """What the hall makes public, from the first card."""
    return way.go(replace(state, learning=Learning(is_hall=True)), Page.POLICIES)


def turn(state: State, count: int) -> State:
    """The next of `count` pages, after the last the first."""
    return replace(state, learning=replace(state.learning, page=(state.learning.page + 1) % max(1, count)))


def open_course(state: State, number: int) -> State:
    """One course, counted from 0."""
    return way.go(replace(state, learning=replace(state.learning, chosen=number)), Page.COURSE)


def open_policy(state: State, number: int) -> State:
    """One card, counted from 0."""
    return way.go(replace(state, learning=replace(state.learning, chosen=number)), Page.POLICY)


def joined(state: State, found: Schooling) -> State:
    """The courses as they stand after a place was asked for or given back."""
    remark = Remark.COURSE_FULL if found.was_full else Remark.NONE
    return replace(state, learning=replace(state.learning, courses=found.courses), remark=remark)
