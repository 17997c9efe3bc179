"""What to simulate, and what came of it."""

import json

import msgspec

from kiosk.simulate.faults import Rates


class Plan(msgspec.Struct, frozen=True):
    """What to simulate."""

    seed: int = 1
    halls: int = 2
    kiosks: int = 2
    hours: float = 6
    rates: Rates = Rates()


class Report(msgspec.Struct, frozen=True):
    """What came of it; `forced` seats were given by a clerk's act or by an unmarked image, and are counted apart."""

    seed: int
    halls: int
    kiosks: int
    facts: int
    signups: int
    confirmed: int
    forced: int
    wrongly_full: int
    faults: dict[str, int]
    violations: tuple[str, ...]
    digest: str


def as_json(report: Report) -> str:
    """One line, of what other programs count on."""
    said = msgspec.to_builtins(report)
    del said["wrongly_full"]
    return json.dumps(said, ensure_ascii=False)
