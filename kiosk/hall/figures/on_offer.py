"""How much work is on offer."""

import msgspec


class OnOffer(msgspec.Struct, frozen=True):
    """What can be had in a trade: postings, places, the highest pay for a day in fen (0: no pay is by the day)."""

    trade: int
    postings: int
    places: int
    day_pay: int
