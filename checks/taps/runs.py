"""Mornings of random taps over a fresh hall: what goes wrong, and the shortest way there that can be found."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from random import Random

from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem

from checks.audit.rules import BACK, LEAVE
from checks.audit.sight import COVER, kinds
from checks.scenes.complaints import heard
from checks.scenes.stage import Stage
from checks.taps.steps import Finger, Hand, Step, middle, touchable
from checks.taps.whims import Whims

START, FIND = "start", "findWork"
MOST_BACK = 15
"""So often 返回 is pressed until the first page has come."""
SEEK_OUT, SEEK_OUT_FIRST = 0.02, 0.15
"""How often one leaves a page that has been left before, and one that has not."""
MOST_REPLAYS = 60
Open = Callable[[], AbstractContextManager[Stage]]


@dataclass(frozen=True)
class Failure:
    """What went wrong, and all that had happened till then."""

    what: str
    trail: tuple[Step, ...]


@dataclass(frozen=True)
class Run:
    """What came of a morning: fingers that came down, pages that were seen, what went wrong."""

    taps: int
    pages: frozenset[str]
    failure: Failure | None


class Stuck(Exception):
    """There is no way out of a page."""


def run(open_stage: Open, glass: QPointingDevice, seed: int, taps: int) -> Run:
    """So many taps at least, or until something goes wrong."""
    chance, trail, seen, left, done = Random(seed), list[Step](), set[str](), set[str](), 0
    with heard() as complaints, open_stage() as stage:
        hand, whims = Hand(stage, glass), Whims(stage, chance)
        while done < taps:
            seen.add(stage.page)
            trail.append(whims.next())
            done += trail[-1].taps
            if what := _happens(hand, trail[-1], complaints.found):
                return Run(done, frozenset(seen), Failure(what, tuple(trail)))
            if chance.random() < (SEEK_OUT if stage.page in left else SEEK_OUT_FIRST):
                left.add(stage.page)
                trail.append(Out(chance.random() < 0.5))
                if what := _happens(hand, trail[-1], complaints.found):
                    return Run(done, frozenset(seen), Failure(what, tuple(trail)))
    return Run(done, frozenset(seen), None)


def shrunk(open_stage: Open, glass: QPointingDevice, failure: Failure) -> Failure:
    """A shorter trail to the same failure: parts are left out, smaller and smaller ones, as long as it still fails."""
    best, part, replays = failure, max(1, len(failure.trail) // 2), 0
    while part and replays < MOST_REPLAYS:
        for shorter in _without(best.trail, part):
            replays += 1
            what = replay(open_stage, glass, shorter)
            if what and _kind(what) == _kind(failure.what):
                best = Failure(what, shorter)
                break
            if replays >= MOST_REPLAYS:
                break
        else:
            part //= 2
    return best


def replay(open_stage: Open, glass: QPointingDevice, trail: Sequence[Step]) -> str:
    """What goes wrong when all this happens, or nothing."""
    with heard() as complaints, open_stage() as stage:
        hand = Hand(stage, glass)
        return next((what for step in trail if (what := _happens(hand, step, complaints.found))), "")


@dataclass(frozen=True)
class Out:
    """Out of the visit, by 退出 or by 返回 as often as it takes."""

    is_back: bool
    taps: int = 0

    def take(self, hand: Hand) -> None:
        """Go; Stuck."""
        for tries in range(MOST_BACK):
            things = {item.objectName(): item for item in touchable(hand.stage)}
            if hand.stage.page == START and FIND in things:
                return
            self._press(hand, things, tries)
        raise Stuck(f"no way out of {hand.stage.page}")

    def _press(self, hand: Hand, things: dict[str, QQuickItem], tries: int) -> None:
        """A question that lies on the page is answered first, another way each time."""
        wanted = BACK if self.is_back else LEAVE
        is_asked = any(COVER in kinds(item) for item in hand.stage.items())
        if wanted not in things and not is_asked:
            raise Stuck(f"no way out of {hand.stage.page}")
        ways = [things[wanted]] if wanted in things else list(things.values())
        spot = middle(hand.stage, ways[tries % len(ways)]) if ways else (0.5, 0.5)
        hand.touch((Finger(spot, spot),), (0,))


def _happens(hand: Hand, step: Step, complaints: Sequence[str]) -> str:
    """Let a step happen; what went wrong by it, or nothing."""
    try:
        step.take(hand)
    except Stuck as stuck:
        return str(stuck)
    return complaints[0] if complaints else ""


def _without(trail: tuple[Step, ...], part: int) -> Iterator[tuple[Step, ...]]:
    """The trail without each of its parts of this length, the first part first."""
    for start in range(0, len(trail), part):
        yield trail[:start] + trail[start + part :]


def _kind(what: str) -> str:
    """A failure's words without what differs each time."""
    return what.partition(":")[0]
