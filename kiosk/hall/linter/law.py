"""What a hall holds a form against before it is published: its rules, its wages, its place."""

import msgspec

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import day_of
from kiosk.hall.form.draft import Draft
from kiosk.hall.linter.book import Book
from kiosk.hall.linter.drafted import WORDS, county_of, worded
from kiosk.hall.linter.lint import Worded, lint
from kiosk.hall.linter.rule import Finding, Severity, mended
from kiosk.hall.linter.terms import Ground
from kiosk.hall.linter.wage import Wages


class Law(msgspec.Struct, frozen=True):
    """Rules and wages as they stand, and the region of the hall, for work that names no place of its own."""

    book: Book
    wages: Wages
    region: str

    def judge(self, draft: Draft, catalogue: Catalogue, start: int) -> tuple[Finding, ...]:
        """What is wrong with a form that can be read, of work from `start` on (epoch ms); not what is not checked."""
        said = worded(draft, catalogue)
        if not isinstance(said, Worded):
            return ()
        ground = Ground(self.wages, county_of(draft, catalogue) or self.region, day_of(start))
        return tuple(each for each in lint(self.book, said, ground) if each.severity is not Severity.NOT_CHECKED)


def mend(draft: Draft, findings: tuple[Finding, ...]) -> Draft:
    """The draft with the better wordings of its findings."""
    texts = {
        field: mended(getattr(draft, field), [each for each in findings if each.field == field]) for field in WORDS
    }
    return msgspec.structs.replace(draft, **texts)


def with_severity(findings: tuple[Finding, ...], severity: Severity) -> tuple[Finding, ...]:
    """Those that do this to their posting."""
    return tuple(finding for finding in findings if finding.severity is severity)
