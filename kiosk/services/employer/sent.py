"""What comes of a form: published, held, or what is in the way."""

import enum
from typing import TypeAlias

import msgspec

from kiosk.hall.form.draft import Checked, Problem
from kiosk.hall.limits import Limit
from kiosk.hall.linter.law import with_severity
from kiosk.hall.linter.rule import Finding, Severity
from kiosk.hall.posting import Posting, Source, Work
from kiosk.hall.review import Cause, Held


class Looked(msgspec.Struct, frozen=True):
    """What is understood of a form without mistakes, and all that the law says of it."""

    checked: Checked
    findings: tuple[Finding, ...] = ()


class Published(msgspec.Struct, frozen=True):
    """The posting stands, on the board within a second."""

    posting: Posting


class OnHold(msgspec.Struct, frozen=True):
    """Nobody sees it before a clerk has read it."""

    held: Held


class Doubtful(msgspec.Struct, frozen=True):
    """Nothing was written: other words are asked for, or that he keeps his and a clerk reads them.

    Without a finding a clerk reads whatever he offers (`Postings.why_read`).
    """

    findings: tuple[Finding, ...]


class Forbidden(msgspec.Struct, frozen=True):
    """Nothing was written: the law does not let it be offered like this."""

    findings: tuple[Finding, ...]


class Refused(msgspec.Struct, frozen=True):
    """Nothing was written; every mistake at once."""

    problems: tuple[Problem, ...]


class TooMany(msgspec.Struct, frozen=True):
    """Nothing was written: no more postings are taken, from this phone, today, or at this machine."""

    limit: Limit


class Ready(msgspec.Struct, frozen=True):
    """A form that can be published, what is doubtful in it, and why a clerk reads it even if nothing is."""

    checked: Checked
    doubts: tuple[Finding, ...] = ()
    cause: Cause | None = None

    def work(self, source: Source) -> Work:
        """What is offered."""
        return Work(self.checked.terms, self.checked.text, source)


class Keeps(enum.Enum):
    """Whose words stay where they are doubtful: he is asked for others, keeps his, or a clerk reads them anyhow."""

    ASKED = "asked"
    HIS = "his"
    MUST_BE_READ = "must_be_read"


class Form(msgspec.Struct, frozen=True):
    """A form as it is sent: ready, which way it came, whose words stay; sent twice it is one by its `nonce`.

    `is_read`: who sends it is a clerk, who has read it. `is_change`: in place of other work, it counts as no more.
    """

    ready: Ready
    source: Source
    keeps: Keeps = Keeps.ASKED
    nonce: str = ""
    is_read: bool = False
    is_change: bool = False


Sent: TypeAlias = Published | OnHold | Doubtful | Forbidden | Refused | TooMany
"""What comes of a form."""


def ready_of(looked: Looked | tuple[Problem, ...]) -> Ready | Refused | Forbidden:
    """What can be published of what was looked at."""
    if isinstance(looked, tuple):
        return Refused(looked)
    forbidden = with_severity(looked.findings, Severity.BLOCK)
    return Forbidden(forbidden) if forbidden else Ready(looked.checked, with_severity(looked.findings, Severity.REVIEW))
