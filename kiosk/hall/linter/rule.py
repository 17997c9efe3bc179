"""Rules as an office writes them, and what they find."""

import enum
from collections.abc import Iterable, Mapping

import msgspec

from kiosk.hall.catalogue.named import Named
from kiosk.hall.language import Language

Span = tuple[int, int]
"""From which letter of the text as typed to behind which."""


class Severity(enum.Enum):
    """What a finding does to its posting; `NOT_CHECKED`: nothing, a rule lacked what it judges by."""

    BLOCK = "block"
    REVIEW = "review"
    ADVICE = "advice"
    NOT_CHECKED = "not_checked"


class Pattern(msgspec.Struct, frozen=True):
    """One way to break a rule: what templates (`linter.template`) `find`, unless it lies in `harmless` words.

    It counts only where each posting has one of `beside` too, if there are any, and none of `without`. A posting that
    asks for `certificate` (its code, 0 for none) is let off. `better` is what may stand there instead, None where no
    other words mend it; in place of the whole clause if it is to be the `whole`.
    """

    find: tuple[str, ...]
    harmless: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    certificate: int = 0
    better: str | None = None
    whole: bool = False


class Mend(msgspec.Struct, frozen=True):
    """Other words for letters of a text as typed."""

    span: Span
    words: str


class Rule(Named, frozen=True):
    """A rule by its id: what it does, the article it stands on, what to do instead in plain words.

    What stands behind a `/` in its id tells rules of one id apart that do or say different things.
    """

    id: str
    severity: Severity
    article: str
    advice: str
    advice_ko: str = ""
    advice_en: str = ""
    patterns: tuple[Pattern, ...] = ()


class Finding(msgspec.Struct, frozen=True):
    """A rule that is broken: in which field, at which of its letters as typed (None: by its value).

    `mend` is a better wording, None where no other words mend it. `values` are what the advice names.
    """

    rule: Rule
    field: str
    span: Span | None = None
    mend: Mend | None = None
    values: Mapping[str, str] = {}

    @property
    def id(self) -> str:
        """The rule as the law's table has it."""
        return self.rule.id.partition("/")[0]

    @property
    def severity(self) -> Severity:
        """What it does to its posting."""
        return self.rule.severity

    def advice(self, language: Language = Language.CHINESE) -> str:
        """What to do instead, in a language of the hall; in Chinese where nobody has said it otherwise."""
        text = self.rule.named(language).advice
        for name, value in self.values.items():
            text = text.replace(f"{{{name}}}", value)
        return text


def mended(text: str, findings: Iterable[Finding]) -> str:
    """A field's text with the better wordings of its findings; of two over each other the first and longest."""
    mends = {each.mend for each in findings if each.mend}
    parts, end = [], 0
    for mend in sorted(mends, key=lambda mend: (mend.span[0], -mend.span[1])):
        first, last = mend.span
        if first >= end:
            parts += [text[end:first], mend.words]
            end = last
    return "".join([*parts, text[end:]])
