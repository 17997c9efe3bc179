"""A day on a bad line: whatever happens, the glass says what the sign says, and nothing that no sign ever said."""

import datetime as dt
from collections.abc import Iterator
from random import Random

import pytest

from display.driver.driver import Driver
from display.driver.health import State
from display.emulator.cable import Cable
from display.emulator.card import Card, CardOptions
from display.emulator.faults import Faults, Trouble
from display.emulator.wire import Wiring
from display.protocols.dialects import dialect
from display.sign import Area, Colour, Rect, Role, Run, Sign, Size, line_text

DAY_S = 86_400
CHANGE_S = 2.0
AT_MOST_S = 5.0
POWER_CUTS = 50
PULLS = 20
BAUD = 57600
SIZE = Size(192, 64)
NEVER = (float("inf"), "")
NOTHING: Iterator[tuple[float, str]] = iter(())
MIDNIGHT = dt.datetime(2026, 11, 23)

Texts = dict[int, tuple[str, ...]]


def row(text: str) -> tuple[Run, ...]:
    return (Run(text, Colour.RED),)


class Day:
    """The clock, the sign of the moment, and what was ever on a sign."""

    def __init__(self, protocol: str, faults: Faults, seed: int) -> None:
        self.now = 0.0
        self.chance = Random(seed)
        self.trouble = Trouble(faults, Random(seed + 1))
        card = Card(SIZE, CardOptions(protocol=protocol), clock=lambda: self.now)
        self.cable = Cable(card, Wiring(BAUD, self.trouble))
        self.driver = Driver(dialect(protocol), self.cable.open, clock=self.time, local_time=self.local_time)
        self.rows = [f"力工 差{number}人 260元" for number in range(2)]
        self.ever: set[tuple[int, tuple[str, ...]]] = set()
        self.wanted: Texts = {}
        self.owed_since = 0.0
        self.is_owed = self.is_out = False
        self.worst_s = 0.0
        self.strangers = 0
        self._seen: Texts = {}

    def time(self) -> float:
        return self.now

    def local_time(self) -> dt.datetime:
        return MIDNIGHT + dt.timedelta(seconds=self.now)

    def change(self) -> None:
        """One row is another one, or the minute is."""
        self.rows[self.chance.randrange(2)] = f"力工 差{self.chance.randrange(1000)}人 260元"
        header = f"{self.local_time():%H:%M} 招工{self.chance.randrange(90)}个"
        texts = (header, self.rows[0], self.rows[1], "服务热线 12333")
        roles = (Role.HEADER, Role.LIST, Role.LIST, Role.TICKER)
        places = [Rect(0, 16 * number, 192, 16) for number in range(4)]
        parts = zip(roles, places, texts, strict=True)
        areas = tuple(Area(role, place, ((row(text),),)) for role, place, text in parts)
        self.wanted = {number: (line_text(area.pages[0][0]),) for number, area in enumerate(areas)}
        self.ever.update(self.wanted.items())
        self.driver.show(Sign(SIZE, areas))
        if not self.is_owed:
            self.is_owed, self.owed_since = True, self.now

    def look(self) -> None:
        """Compare glass and sign; every text on the glass was on some sign."""
        texts = self.cable.texts()
        if texts != self._seen:
            self._seen = texts
            self.strangers += not self.ever.issuperset(texts.items())
        if self.is_owed and not self.is_out and texts == self.wanted:
            self.worst_s = max(self.worst_s, self.now - self.owed_since)
            self.is_owed = False

    def run(self, until: float, events: Iterator[tuple[float, str]], change_at: float = 0.0) -> None:
        """Let time pass, a change every two seconds, events between."""
        event_at, event = next(events, NEVER)
        while self.now < until:
            if self.now >= change_at:
                self.change()
                change_at += CHANGE_S
            if self.now >= event_at:
                self.strike(event)
                event_at, event = next(events, NEVER)
            due = self.driver.step()
            self.look()
            times = [due, change_at, event_at, *([] if self.cable.due is None else [self.cable.due])]
            self.now = max(self.now + 1e-6, min(times))

    def strike(self, event: str) -> None:
        """Power or cable goes or comes; what is owed is owed from when both are there."""
        getattr(self.cable, event)()
        self.is_out = event in ("power_off", "unplug")
        self.is_owed = True
        self.owed_since = self.now


def outages(day: Day) -> Iterator[tuple[float, str]]:
    """Fifty power cuts and twenty pulls, spread over the day."""
    chance = Random(99)
    kinds = ["power"] * POWER_CUTS + ["plug"] * PULLS
    chance.shuffle(kinds)
    gap = DAY_S / len(kinds)
    for number, kind in enumerate(kinds):
        at = gap * number + chance.uniform(0.1, 0.8) * gap
        yield at, "power_off" if kind == "power" else "unplug"
        yield at + chance.uniform(1.5, 20), "power_on" if kind == "power" else "plug"


def test_a_day_on_a_bad_line():
    day = Day("onbon", Faults(garbled=0.005, dropped=0.005), seed=7)
    day.run(DAY_S, outages(day))
    counts = day.trouble.counts
    assert counts.frames > 80_000
    assert counts.garbled > 300
    assert counts.dropped > 300
    assert day.worst_s <= AT_MOST_S
    assert day.strangers <= counts.unseen
    day.run(day.now + AT_MOST_S, NOTHING, change_at=float("inf"))
    assert day.cable.texts() == day.wanted
    assert day.driver.health.state is State.EQUAL


@pytest.mark.parametrize("protocol", ["onbon", "cpower"])
def test_an_hour_in_which_everything_goes_wrong(protocol):
    day = Day(protocol, Faults(garbled=0.03, dropped=0.03, delayed=0.03, nack=0.03), seed=3)
    day.run(3600, iter([(600.0, "power_off"), (620.0, "power_on")]))
    assert day.worst_s < 60
    assert day.strangers <= day.trouble.counts.unseen
