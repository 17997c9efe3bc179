"""Seats as the hall tells of them, and as the screen shows them."""

from kiosk.hall.seat.outcomes import Held
from kiosk.screen.offers import HeldSeat


def held(seat: Held) -> HeldSeat:
    """A seat as the screen shows it."""
    return HeldSeat(seat.signup, seat.posting, seat.contact, seat.pay, seat.mark, seat.ticked)
