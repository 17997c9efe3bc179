"""Workers: people who look for a day's work."""

import datetime as dt

import msgspec

from kiosk.hall.ids import Id

CONSENT_VERSION = 1
"""Which wording of the consent line the kiosk shows now."""


class Person(msgspec.Struct, frozen=True, array_like=True):
    """The sealed record of a worker: number, trades and day looked for, the name where one was given."""

    phone: str
    trades: tuple[int, ...]
    day: dt.date
    name: str = ""


class Worker(msgspec.Struct, frozen=True):
    """A worker at the kiosk: what he looks for and how often he has had work in each trade.

    `papers` has a bit for each certificate he said to have, `lacks` for each that he said to be without just now.
    """

    id: Id
    trades: tuple[int, ...]
    day: dt.date
    experience: dict[int, int]
    papers: int = 0
    lacks: int = 0
