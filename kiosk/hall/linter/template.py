"""Templates: how rules say what they look for, and where a text holds it.

`押金` is a word; `{fee}` any word of a list, `{fee?}` or none; `{#}` a number, `{#18-59}` one from 18 to 59; `*` up to
four letters, `**` up to twelve, of the same clause and without a word that turns it (list `but`); `^` and `$` where a
clause begins and ends. What is to be marked stands in `[ ]`, else it is the whole. Matching goes step by step through
sets of places, so no text is slow.
"""

import re
from collections.abc import Iterable, Iterator

import msgspec

from kiosk.hall.linter.lexicon import Seen

BUT = "but"
"""The list of words that no gap goes over."""
_PART = re.compile(r"\{#(?:([0-9.]+)-([0-9.]+))?\}|\{([a-z_]+)(\?)?\}|(\*{1,2})|([\[\]])|([\^$])|([^{}*\[\]^$]+)")
_SHORT, _LONG = 4, 12


class TemplateError(ValueError):
    """No template."""


class Words(msgspec.Struct, frozen=True):
    """A word of this list; `None` may stand there too where it is optional."""

    name: str
    is_optional: bool = False


class Between(msgspec.Struct, frozen=True):
    """A number in these bounds, both included."""

    least: float = 0
    most: float = float("inf")


class Gap(msgspec.Struct, frozen=True):
    """Up to so many letters."""

    most: int


class Bracket(msgspec.Struct, frozen=True):
    """Where what is to be marked begins, or ends."""

    is_end: bool


class ClauseEdge(msgspec.Struct, frozen=True):
    """A clause begins, or ends, here."""


Step = Words | Between | Gap | Bracket | ClauseEdge


class Reached(msgspec.Struct, frozen=True):
    """How far a template has come; what is marked so far, and the first number it met."""

    end: int
    first: int
    last: int = -1
    value: float | None = None


class Match(msgspec.Struct, frozen=True):
    """What is marked, in folded letters, and the first number of it."""

    start: int
    end: int
    value: float | None


class Template(msgspec.Struct, frozen=True):
    """Steps one behind the other; lists of which a text must have a word for it to fit anywhere."""

    steps: tuple[Step, ...]
    needs: frozenset[str]

    def matches(self, seen: Seen) -> Iterator[Match]:
        """Wherever it fits, each start with its longest end."""
        for start in self._starts(seen):
            places = {Reached(start, start)}
            for step in self.steps:
                places = {after for place in places for after in _after(step, place, start, seen)}
            if places:
                best = max(places, key=lambda place: (place.end, place.last, -place.first))
                yield Match(best.first, best.end if best.last < 0 else best.last, best.value)

    def _starts(self, seen: Seen) -> Iterator[int]:
        head = _head(self.steps)
        if isinstance(head, Between):
            yield from seen.numbers
        elif isinstance(head, Words) and not head.is_optional:
            yield from seen.words.get(head.name, ())
        else:
            raise TemplateError


def _after(step: Step, place: Reached, start: int, seen: Seen) -> Iterator[Reached]:
    """All places that a step leads to."""
    if isinstance(step, Bracket):
        yield msgspec.structs.replace(place, **{"last" if step.is_end else "first": place.end})
        return
    if isinstance(step, ClauseEdge):
        if place.end == 0 or seen.folded.is_clause_end(place.end):
            yield place
        return
    if isinstance(step, Gap):
        yield from (msgspec.structs.replace(place, end=end) for end in _over(place.end, step.most, seen))
        return
    if isinstance(step, Words) and step.is_optional:
        yield place
    if place.end > start and seen.folded.is_clause_end(place.end):
        return
    if isinstance(step, Words):
        yield from (msgspec.structs.replace(place, end=end) for end in seen.ends(step.name, place.end))
        return
    number = seen.numbers.get(place.end)
    if number and step.least <= number.value <= step.most:
        value = number.value if place.value is None else place.value
        yield msgspec.structs.replace(place, end=number.end, value=value)


def _head(steps: Iterable[Step]) -> Step | None:
    """What a text is searched for first."""
    return next((step for step in steps if not isinstance(step, Bracket | ClauseEdge)), None)


def _over(start: int, most: int, seen: Seen) -> Iterator[int]:
    yield start
    for end in range(start + 1, start + most + 1):
        if seen.folded.is_clause_end(end - 1) or seen.ends(BUT, end - 1):
            return
        yield end


def read_template(text: str) -> tuple[Template, frozenset[str]]:
    """A template, and the words in it that stand in no list: each is a list by its own name, which begins with `=`."""
    steps: list[Step] = []
    own: set[str] = set()
    end = 0
    for part in _PART.finditer(text):
        if part.start() != end:
            raise TemplateError(text)
        end = part.end()
        least, most, name, optional, gap, mark, edge, word = part.groups()
        if name:
            steps.append(Words(name, bool(optional)))
        elif gap:
            steps.append(Gap(_SHORT if gap == "*" else _LONG))
        elif mark:
            steps.append(Bracket(mark == "]"))
        elif edge:
            steps.append(ClauseEdge())
        elif word:
            own.add(word)
            steps.append(Words(f"={word}"))
        else:
            steps.append(Between(float(least), float(most)) if least else Between())
    head = _head(steps)
    if end != len(text) or head is None or isinstance(head, Gap) or (isinstance(head, Words) and head.is_optional):
        raise TemplateError(text)
    needs = frozenset(step.name for step in steps if isinstance(step, Words) and not step.is_optional)
    return Template(tuple(steps), needs), frozenset(own)
