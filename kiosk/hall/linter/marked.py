"""A text with what rules found in it, piece by piece, for whoever reads it before others do."""

import itertools
from collections.abc import Iterable

import msgspec

from kiosk.hall.linter.rule import Finding


class Piece(msgspec.Struct, frozen=True):
    """Letters as typed; `rules` broken by them, empty for none."""

    text: str
    rules: tuple[str, ...] = ()


def marked(text: str, findings: Iterable[Finding]) -> tuple[Piece, ...]:
    """The text in pieces, each with all that was found there; joined they are the text."""
    spans = [(each.span, each.rule.id) for each in findings if each.span]
    cuts = sorted({0, len(text), *(min(max(cut, 0), len(text)) for span, _ in spans for cut in span)})
    found = []
    for first, last in itertools.pairwise(cuts):
        rules = dict.fromkeys(rule for span, rule in spans if span[0] <= first and last <= span[1])
        found.append(Piece(text[first:last], tuple(rules)))
    return tuple(found)
