"""The two pages of posting: the form, and what was understood of it."""

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from starlette.requests import Request
from starlette.responses import Response

from kiosk.hall.form.draft import Checked, Draft, Problem
from kiosk.hall.ids import to_text
from kiosk.hall.language import Language
from kiosk.hall.linter.rule import Finding
from kiosk.hall.posting import Posting
from kiosk.hall.review import Cause
from kiosk.phone.doors import form_key
from kiosk.phone.parts import Parts
from kiosk.phone.posting import offered
from kiosk.phone.posting.controls import NEEDS, TAP, Controls, spread
from kiosk.services.employer.employers import Session
from kiosk.services.employer.replacements import Touched
from kiosk.services.employer.sent import Looked
from kiosk.services.errors import StoreUnavailable

WRONG = "wrong"
Problems: TypeAlias = dict[str, str | tuple[Finding, ...]]
"""Field -> code of what is wrong with it, or what the law says of it."""


@dataclass(frozen=True)
class Answer:
    """Why a page is shown again: problems at fields (field -> code, or what the law says), or a notice."""

    status: int
    notice: str = ""
    problems: Problems = field(default_factory=dict)

    @property
    def can_mend(self) -> bool:
        """Whether there are better words for any of it."""
        findings = (each for said in self.problems.values() if not isinstance(said, str) for each in said)
        return any(finding.mend for finding in findings)

    @property
    def said(self) -> str:
        """What it is called where the same is said in another language."""
        return WRONG if self.problems else self.notice


FIRST = Answer(200)


@dataclass(frozen=True)
class Shown:
    """What is shown to whom; `controls` as they were sent where they say more than the draft.

    `edited` is the posting that is offered otherwise, None for a new one; `is_counted_on`: somebody has a seat of it.
    `fixed` are fields (names of `Terms`) that may not change any more: it can take the other's place, which touches so
    many; None where that cannot be.
    """

    draft: Draft
    session: Session | None
    answer: Answer = FIRST
    language: Language | None = None
    controls: Controls | None = None
    edited: Posting | None = None
    is_counted_on: bool = False
    fixed: tuple[str, ...] = ()
    touched: Touched | None = None
    looked: Looked | None = None
    """What is understood of the draft, where that is known already."""

    @property
    def at(self) -> str:
        """The address that it is sent to."""
        return f"/postings/{to_text(self.edited.id)}/edit" if self.edited else "/post"


def by_field(problems: Iterable[Problem]) -> Problems:
    """Codes of problems by the field they are at."""
    return {problem.field: problem.code.value for problem in problems}


def found_by_field(findings: Iterable[Finding]) -> Problems:
    """What the law says by the field it says it of."""
    found: dict[str, tuple[Finding, ...]] = {}
    for finding in findings:
        found[finding.field] = (*found.get(finding.field, ()), finding)
    return {**found}


class PostingPages:
    """Both pages."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def form(self, request: Request, shown: Shown) -> Response:
        """The form with what was typed."""
        taps = offered.taps(self._parts)
        certificates = [paper.code for paper in self._parts.catalogue.certificates]
        typed = spread(shown.draft, taps, certificates).values
        for name in shown.controls.twice({}) if shown.controls else ():
            typed |= {each: shown.controls.values[each] for each in (name, name + TAP)} if shown.controls else {}
        values = {"typed": typed, "taps": taps, "last": self._last(shown), **offered.VALUES}
        return self._page(request, "post.html", shown, values)

    def looked_at(self, request: Request, shown: Shown) -> Response:
        """What was understood, large; the form where it is not right any more."""
        looked = shown.looked or self._parts.services.postings.look(shown.draft, shown.edited)
        if isinstance(looked, tuple):
            answer = Answer(422, shown.answer.notice, by_field(looked))
            return self.form(request, dataclasses.replace(shown, answer=answer, controls=None))
        needs = [f"{NEEDS}{code}" for code in shown.draft.needs.split()]
        values = {"read": looked.checked, "draft": shown.draft, "needs": needs, "findings": looked.findings}
        values["cause"] = self._why_read(shown, looked.checked)
        return self._page(request, "look.html", shown, values)

    def _page(self, request: Request, template: str, shown: Shown, values: dict[str, object]) -> Response:
        pages = self._parts.pages
        language = shown.language or pages.language(request)
        most = self._parts.services.postings.limits
        values |= {"events": offered.events(self._parts)}
        values |= {"answer": shown.answer, "form_key": form_key(shown.session), "most": most}
        values |= {"at": shown.at, "edited": shown.edited, "is_counted_on": shown.is_counted_on}
        values |= {"fixed": shown.fixed, "touched": shown.touched}
        return pages.page_in(language, request, template, shown.answer.status, **values)

    def _why_read(self, shown: Shown, read: Checked) -> Cause | None:
        """Why a clerk reads it first, whatever it says."""
        if shown.session is None:
            return None
        try:
            services, is_change = self._parts.services, shown.edited is not None
            return services.postings.why_read(shown.session.employer, read, is_change=is_change)
        except StoreUnavailable:
            return None

    def _last(self, shown: Shown) -> object:
        """What he offered last, where the form is new."""
        if shown.session is None or shown.answer is not FIRST or shown.draft.trade or shown.edited:
            return None
        try:
            return self._parts.services.earlier.last(shown.session.employer)
        except StoreUnavailable:
            return None
