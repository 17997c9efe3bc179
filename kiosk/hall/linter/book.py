"""The rules of a hall, ready to be read against texts."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import msgspec

from kiosk.hall.linter.folding import Folded, Folding
from kiosk.hall.linter.lexicon import Lexicon, Seen
from kiosk.hall.linter.rule import Finding, Mend, Pattern, Rule
from kiosk.hall.linter.template import BUT, Match, Template, TemplateError, Words, read_template

PHONE, ACCOUNT = "phone", "account"
"""Lists that the program itself fills: a phone number is somewhere in the text; letters and digits of an account."""
_CLAUSE_MOST = 16
"""A clause of more letters says other things too: only what was found is mended."""
_PHONE = re.compile(r"1[3-9][0-9]{9}|0[1-9][0-9]{8,10}")
_ACCOUNT = re.compile(r"[a-z][a-z0-9]{4,19}(?![a-z0-9])")


class Reading(msgspec.Struct, frozen=True):
    """A way to say a pay or a length: what for (`hour`, `day`, `month`, `hours`), templates with the number in them."""

    what: str
    find: tuple[str, ...]
    harmless: tuple[str, ...] = ()


class Rules(msgspec.Struct, frozen=True):
    """All that an office writes: rules, lists of words by name, ways to say pay, how letters and words are folded."""

    rules: tuple[Rule, ...]
    lists: Mapping[str, tuple[str, ...]]
    readings: tuple[Reading, ...] = ()
    letters: Mapping[str, str] = {}
    spellings: Mapping[str, str] = {}


class _Judge(msgspec.Struct, frozen=True):
    """Templates of a pattern or a reading."""

    find: tuple[Template, ...]
    harmless: tuple[Template, ...]
    beside: tuple[Template, ...] = ()
    without: tuple[Template, ...] = ()

    def found(self, seen: Seen) -> Iterator[Match]:
        """What is found and lies in nothing harmless; of several over each other the longest of the first."""
        matches = sorted(set(_all(self.find, seen)), key=lambda match: (match.start, -match.end, -(match.value or 0)))
        fine = {(match.start, match.end) for match in _all(self.harmless, seen)} if matches else ()
        end = -1
        for match in matches:
            is_harmless = any(first <= match.start and match.end <= last for first, last in fine)
            if match.start >= end and not is_harmless:
                end = match.end
                yield match

    def stands_beside(self, all_seen: Collection[Seen]) -> bool:
        """Whether the posting has what must be there, and nothing that must not."""
        has = not self.beside or any(True for seen in all_seen for _ in _all(self.beside, seen))
        return has and not any(True for seen in all_seen for _ in _all(self.without, seen))


class Book:
    """Rules with their templates read; TemplateError for one that is none, or names a list that there is not."""

    def __init__(self, rules: Rules) -> None:
        self._folding = Folding(rules.letters, rules.spellings)
        self._own: dict[str, tuple[str, ...]] = {}
        self._lists = set(rules.lists) | {PHONE, ACCOUNT, BUT}
        self.rules = {rule.id: rule for rule in rules.rules}
        self._patterns = [(rule, pattern, self._judge(pattern)) for rule in rules.rules for pattern in rule.patterns]
        self._by_word = _by_word(judge for _, _, judge in self._patterns)
        self._readings = [(each.what, self._read(each.find, each.harmless)) for each in rules.readings]
        folded = {name: tuple(map(self._word, words)) for name, words in rules.lists.items()}
        self._lexicon = Lexicon(folded | self._own)

    def look(self, typed: str) -> Seen:
        """What a text holds of the words that rules know."""
        seen = self._lexicon.look(self._folding.fold(typed))
        text = seen.folded.text
        more: dict[str, Mapping[int, tuple[int, ...]]] = {}
        if _PHONE.search(text.replace("-", "")):
            more[PHONE] = {0: (1,)}
        accounts = {found.start(): (found.end(),) for found in _ACCOUNT.finditer(text)}
        if accounts:
            more[ACCOUNT] = accounts
        return msgspec.structs.replace(seen, words={**seen.words, **more}) if more else seen

    def findings(self, fields: Mapping[str, Seen], certificates: Collection[int] = ()) -> Iterator[Finding]:
        """Every rule that words break, in the order of rules, fields and letters; `certificates` are asked for."""
        for rule, pattern, judge in self._possible(fields.values()):
            hits = [(field, seen, match) for field, seen in fields.items() for match in judge.found(seen)]
            if hits and pattern.certificate not in certificates and judge.stands_beside(fields.values()):
                for field, seen, match in hits:
                    span = seen.folded.typed(match.start, match.end)
                    yield Finding(rule, field, span, _mend(pattern, seen.folded, match))

    def _possible(self, all_seen: Iterable[Seen]) -> Iterator[tuple[Rule, Pattern, _Judge]]:
        """Patterns of which a text has a word that one of their templates cannot do without."""
        held = {"", *(name for seen in all_seen for name in seen.words)}
        places = {place for name in held for place in self._by_word.get(name, ())}
        return (self._patterns[place] for place in sorted(places))

    def readings(self, seen: Seen) -> Iterator[tuple[str, Match]]:
        """What a text says of pay and length: what for, and the number with where it stands."""
        for what, judge in self._readings:
            for match in judge.found(seen):
                yield what, match

    def _judge(self, pattern: Pattern) -> _Judge:
        return self._read(pattern.find, pattern.harmless, pattern.beside, pattern.without)

    def _read(self, *groups: Sequence[str]) -> _Judge:
        return _Judge(*(tuple(map(self._template, group)) for group in groups))

    def _template(self, text: str) -> Template:
        template, own = read_template(text)
        for word in own:
            self._own[f"={word}"] = (self._word(word),)
        named = {step.name for step in template.steps if isinstance(step, Words) and not step.name.startswith("=")}
        if not named <= self._lists:
            raise TemplateError(text)
        return template

    def _word(self, word: str) -> str:
        """As a folded text has it; a sign alone stays one, and so does what stands behind a number in 200/天."""
        folded = self._folding.fold(word).text
        return f"/{folded}" if word.startswith("/") else folded or word


def _by_word(judges: Iterable[_Judge]) -> dict[str, list[int]]:
    """The list that a template cannot do without ("" where it needs none) -> places of its judges."""
    found: dict[str, list[int]] = {}
    for place, judge in enumerate(judges):
        for name in {min(template.needs, default="") for template in judge.find}:
            found.setdefault(name, []).append(place)
    return found


def _all(templates: Iterable[Template], seen: Seen) -> Iterator[Match]:
    held = seen.words.keys()
    for template in templates:
        if template.needs <= held:
            yield from template.matches(seen)


def _mend(pattern: Pattern, folded: Folded, match: Match) -> Mend | None:
    """Better words for a match, or for its clause if that is short; where they are none its separator goes too."""
    if pattern.better is None:
        return None
    first, end = folded.clause(match.start)
    if not pattern.whole or max(end, match.end) - first > _CLAUSE_MOST:
        return Mend(folded.typed(match.start, match.end), pattern.better)
    start, stop = folded.typed(first, max(end, match.end))
    if not pattern.better and end < len(folded.letters):
        stop = folded.letters[end].start
    elif not pattern.better and first:
        start = folded.letters[first - 1].end
    return Mend((start, stop), pattern.better)


def without_overlaps(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Of findings of one rule that lie over each other the first and longest alone."""
    kept: list[Finding] = []
    ends: dict[tuple[str, str], int] = {}
    for finding in sorted(findings, key=_order):
        first, end = finding.span or (0, 0)
        key = finding.id, finding.field
        if finding.span is None or first >= ends.get(key, 0):
            kept.append(finding)
            ends[key] = max(end, ends.get(key, 0))
    return tuple(kept)


def _order(finding: Finding) -> tuple[str, str, int, int]:
    first, end = finding.span or (-1, -1)
    return finding.id, finding.field, first, -end
