"""What happens next, by dice: of what can be touched rather that which was touched least."""

import re
from collections import Counter
from collections.abc import Sequence
from random import Random

from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickItem

from checks.audit.rules import BACK, LEAVE
from checks.scenes.stage import Stage
from checks.taps.others import ACTS, PHONES, Others
from checks.taps.steps import Finger, Spot, Step, Touch, Type, Wait, touchable

ELSEWHERE, TYPING, WAITING, OTHERS = 0.15, 0.6, 0.03, 0.1
"""How often a finger comes down anywhere, digits are typed where there are keys, nobody comes, others do something."""
SLIDES = 0.1
HANDS = (1, 1, 1, 1, 2, 3)
"""How many fingers come down at once."""
WAITS = (3.0, 31.0, 61.0, 95.0, 700.0)
NUMBERS = ("1", "999", "010001")
OUT = 0.03
"""How much less what leads out of a page is touched: there is little to see before it."""
WRONG = 0.2
"""How often something else is typed than what leads on."""
ASK_FOR_A_PHONE = ("phone", "mate")
JOBS = 60


class Whims:
    """Of whoever stands at one stage; keeps what was touched, by page and name without its number."""

    def __init__(self, stage: Stage, chance: Random) -> None:
        self._stage, self._chance = stage, chance
        self._touched = Counter[tuple[str, str]]()

    def next(self) -> Step:
        """What happens next."""
        things, chance = touchable(self._stage), self._chance
        what = chance.random()
        if what < WAITING:
            return Wait(chance.choice(WAITS))
        if what < WAITING + OTHERS:
            return Others(chance.randrange(len(ACTS)), chance.randrange(JOBS))
        if chance.random() < TYPING and any(item.objectName() == "key-1" for item in things):
            return Type(self._digits())
        fingers = tuple(self._finger(things) for _ in range(chance.choice(HANDS)))
        return Touch(fingers, tuple(chance.sample(range(len(fingers)), len(fingers))))

    def _digits(self) -> str:
        """What leads on from here, as far as it is asked of this person; else something."""
        state, page = self._stage.window.conversation.state, self._stage.page
        if page in ASK_FOR_A_PHONE:
            return self._chance.choice(PHONES)
        if self._chance.random() < WRONG:
            return self._chance.choice(NUMBERS)
        with self._stage.store.read() as query:
            own = query.persons.of_number(state.phone.digits, self._stage.now)
            waiting = [one for worker in own for one in query.waiting.of_worker(worker)]
            if page == "label":
                seats = [one.seat.number for worker in own for one in query.signups.of_worker(worker)]
                afar = [one.ticket for worker in own for one in query.applications.of_worker(worker)]
                talks = [one.ticket for worker in own for one in query.applications.talks_of_worker(worker)]
                return self._one_of((*seats, *afar, *talks))
            waited = [query.postings.one(one.posting) for one in waiting]
        if page == "place":
            numbers = [job.number for job in waited if job]
            return self._one_of([one.place for one in waiting] if state.queue.is_placing else numbers)
        return self._one_of([job.number for job in self._stage.services.postings.standing()])

    def _one_of(self, numbers: Sequence[int]) -> str:
        return str(self._chance.choice(numbers)) if numbers else NUMBERS[0]

    def _charm(self, name: tuple[str, str]) -> float:
        """How much all of this name on a page draw the finger."""
        return (OUT if name[1] in (BACK, LEAVE) else 1) / (1 + self._touched[name])

    def _finger(self, things: list[QQuickItem]) -> Finger:
        down = self._spot(things)
        return Finger(down, self._spot(things) if self._chance.random() < SLIDES else down)

    def _spot(self, things: list[QQuickItem]) -> Spot:
        chance, (width, height) = self._chance, self._stage.shape.pixels
        if not things or chance.random() < ELSEWHERE:
            return chance.random(), chance.random()
        names = [(self._stage.page, re.sub(r"[0-9]+$", "", item.objectName())) for item in things]
        (number,) = chance.choices(range(len(things)), [self._charm(name) / names.count(name) for name in names])
        self._touched[names[number]] += 1
        item = things[number]
        at = item.mapToScene(QPointF(item.width() * chance.random(), item.height() * chance.random()))
        return at.x() / width, at.y() / height
