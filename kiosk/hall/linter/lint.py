"""A posting against all rules: its words, its terms, what it leaves out."""

from collections.abc import Collection, Iterator, Mapping

import msgspec

from kiosk.hall.linter.book import Book, without_overlaps
from kiosk.hall.linter.rule import Finding
from kiosk.hall.linter.terms import MISSING, Ground, judge_terms, judge_wage, pay_of, pays_said
from kiosk.hall.posting import Terms


class Worded(msgspec.Struct, frozen=True):
    """Worded as its employer offers it: `texts` by field as typed, terms (None where there are words alone).

    `certificates` are codes of those that the posting or its trade asks for; `missing` names fields left empty.
    """

    texts: Mapping[str, str]
    terms: Terms | None = None
    certificates: Collection[int] = ()
    missing: tuple[str, ...] = ()


def lint(book: Book, work: Worded, ground: Ground) -> tuple[Finding, ...]:
    """Everything that is wrong with it, by rule, field and place."""
    return without_overlaps(_findings(book, work, ground))


def _findings(book: Book, work: Worded, ground: Ground) -> Iterator[Finding]:
    fields = {field: book.look(text) for field, text in work.texts.items()}
    yield from book.findings(fields, work.certificates)
    said, hours = pays_said(book, fields)
    pays = [pay_of(work.terms, hours)] if work.terms else said
    judged = (judge_wage(book, pay, ground, is_text=work.terms is None) for pay in pays)
    yield from (finding for finding in judged if finding)
    if work.terms:
        yield from judge_terms(book, work.terms)
    yield from (Finding(book.rules[MISSING], field) for field in work.missing)
