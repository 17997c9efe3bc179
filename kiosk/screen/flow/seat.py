"""Steps of who holds a seat: he sees the next one, gives one up, or is there."""

from dataclasses import replace

from msgspec import structs

from kiosk.hall.seat.signup import SignupState
from kiosk.screen.answers import Said
from kiosk.screen.flow import way
from kiosk.screen.flow.state import Page, Remark, Seats, State
from kiosk.screen.offers import HeldSeat

_REMARKS = {Said.DONE: Remark.GAVE_UP, Said.NOWHERE: Remark.UNSURE}


def show_next(state: State) -> State:
    """Show the next of several seats."""
    held = state.seats.held
    return replace(state, seats=Seats((*held[1:], *held[:1])))


def ask_giving_up(state: State) -> State:
    """Ask once more before a seat is given back."""
    return replace(state, seats=replace(state.seats, is_giving_up=True))


def keep(state: State) -> State:
    """Keep the seat after all."""
    return replace(state, seats=replace(state.seats, is_giving_up=False))


def gave_up(state: State, said: Said) -> State:
    """The seat is somebody else's now."""
    return way.go(replace(state, seats=Seats()), Page.NOTICE, _REMARKS.get(said, Remark.NOT_HELD))


def arrived(state: State, said: Said) -> State:
    """The hall knows that the worker is there."""
    seat = state.seats.first
    if said is Said.TOO_EARLY:
        return replace(state, remark=Remark.TOO_EARLY)
    if said is not Said.DONE or seat is None:
        return gave_up(state, Said.NOT_HELD if said is Said.DONE else said)
    there = replace(seat, signup=structs.replace(seat.signup, state=SignupState.ARRIVED))
    return shown_anew(state, there)


def contested(state: State, said: Said, now: int) -> State:
    """The hall knows that he says he was there."""
    seat = state.seats.first
    if said is not Said.DONE or seat is None:
        return gave_up(state, Said.NOT_HELD if said is Said.DONE else said)
    return shown_anew(state, replace(seat, ticked=structs.replace(seat.ticked, contested_at=now)))


def shown_anew(state: State, seat: HeldSeat) -> State:
    """The seat on show is another one now."""
    return replace(state, seats=replace(state.seats, held=(seat, *state.seats.held[1:])))
