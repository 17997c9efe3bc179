"""Find a card that nobody knows the settings of: ask at every usual speed and number, and say what answered."""

import enum
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from display.ports.port import BITS_A_BYTE, Line, Port
from display.protocols.dialect import Dialect

ANSWER_S = 1.0


class Outcome(enum.Enum):
    """What came back."""

    ANSWERS = "a card answers"
    SILENT = "nothing answers"
    FOREIGN = "something answers, but not in this protocol"


@dataclass(frozen=True, slots=True)
class Question:
    """A card to look for: how its line runs, its number, and its protocol, which must have a ping."""

    line: Line
    card: int
    dialect: Dialect


@dataclass(frozen=True, slots=True)
class Tried:
    """A question and what became of it."""

    question: Question
    outcome: Outcome


def probe(
    open_at: Callable[[Line], Port], questions: Sequence[Question], clock: Callable[[], float] = time.monotonic
) -> Iterator[Tried]:
    """Ask them one after the other, each for a second at most; no card is changed. PortError if there is no line."""
    for question in questions:
        port = open_at(question.line)
        try:
            yield Tried(question, _ask(port, question, clock))
        finally:
            port.close()


def _ask(port: Port, question: Question, clock: Callable[[], float]) -> Outcome:
    ping = question.dialect.ping()
    if ping is None:
        raise ValueError("this protocol has no ping")
    port.read()
    port.write(ping)
    end = clock() + len(ping) * BITS_A_BYTE / question.line.baud + ANSWER_S
    outcome = Outcome.SILENT
    while (left := end - clock()) > 0:
        data = port.read(left)
        if question.dialect.hear(data):
            return Outcome.ANSWERS
        outcome = Outcome.FOREIGN if data else outcome
    return outcome
