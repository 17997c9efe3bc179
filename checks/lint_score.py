"""How well the linter reads postings as people write them: precision and recall of each rule.

A corpus is lines of labels, a tab, a text (what one cannot see as its code in JSON). A label is the id of a rule that
the text breaks; `!` before it, one that it comes near and does not break; `-` where it is about none. Every other rule
must be silent. `held_back.tsv` was written before any rule had words, `written.tsv` while they were written.
"""

import datetime as dt
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from kiosk.hall.linter.book import Book
from kiosk.hall.linter.lint import Worded, lint
from kiosk.hall.linter.rule import Severity
from kiosk.hall.linter.terms import Ground
from kiosk.settings import HALL_FILE, read_book, read_wages, resource

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "tests" / "kiosk" / "hall" / "linter" / "corpus"
GOAL = 0.97
COUNTY, DAY = "220102", dt.date(2026, 11, 30)
_UNSEEN = re.compile(r"\\u([0-9a-f]{4})")


@dataclass(frozen=True)
class Line:
    """One posting, and which rules it breaks or comes near."""

    text: str
    breaks: frozenset[str]
    near: frozenset[str]


@dataclass
class Score:
    """Of one rule: found and meant, found and not meant, missed; near misses there are in the corpus."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    near: int = 0
    texts: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Of what was found, how much was meant; 1 where nothing was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Of what was meant, how much was found; 1 where nothing was meant."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


@cache
def program_rules() -> tuple[Book, Ground]:
    """The program's own rules and wages."""
    hall = resource("config") / HALL_FILE
    return read_book(hall), Ground(read_wages(hall), COUNTY, DAY)


def read_lines(file: Path) -> list[Line]:
    """A corpus."""
    return [_line(row) for row in file.read_text("utf-8").splitlines() if row and not row.startswith("#")]


def _line(row: str) -> Line:
    labels, text = row.split("\t", 1)
    words = [label for label in labels.split() if label != "-"]
    return Line(
        _UNSEEN.sub(lambda found: chr(int(found[1], 16)), text),
        frozenset(word for word in words if not word.startswith("!")),
        frozenset(word[1:] for word in words if word.startswith("!")),
    )


def found_in(text: str) -> set[str]:
    """Ids of the rules that a text breaks."""
    book, ground = program_rules()
    findings = lint(book, Worded({"text": text}), ground)
    return {finding.id for finding in findings if finding.severity is not Severity.NOT_CHECKED}


def scores(lines: Iterable[Line]) -> dict[str, Score]:
    """Of every rule that there is."""
    found = {rule.partition("/")[0]: Score() for rule in program_rules()[0].rules}
    for line in lines:
        got = found_in(line.text)
        for rule in got | line.breaks | line.near:
            score = found[rule]
            score.right += rule in got & line.breaks
            score.wrong += rule in got - line.breaks
            score.missed += rule in line.breaks - got
            score.near += rule in line.near
            score.texts += [line.text] if rule in got ^ line.breaks else []
    return found


def faults(found: dict[str, Score]) -> list[str]:
    """A sentence for each rule below the goal, or without both sides."""
    said = []
    for rule, score in found.items():
        if not (score.right + score.missed) or not score.near:
            said.append(f"{rule}: the corpus has only one side of it")
        if min(score.precision, score.recall) < GOAL:
            said.append(f"{rule}: below {GOAL} in " + " | ".join(score.texts))
    return said


def main() -> int:
    """Print each corpus, then all of it; 1 if a rule is below the goal or has one side only."""
    corpora = {file.stem: read_lines(file) for file in sorted(CORPUS.glob("*.tsv"))}
    for name, lines in corpora.items():
        _print(name, len(lines), scores(lines))
    whole = scores([line for lines in corpora.values() for line in lines])
    _print("all", sum(map(len, corpora.values())), whole)
    said = faults(whole)
    for fault in said:
        print(fault)
    return bool(said)


def _print(name: str, count: int, found: dict[str, Score]) -> None:
    print(f"\n{name}: {count} postings\n{'rule':28}{'breaks':>7}{'near':>6}{'precision':>11}{'recall':>8}")
    for rule, score in sorted(found.items()):
        breaks = score.right + score.missed
        print(f"{rule:28}{breaks:7}{score.near:6}{score.precision:11.3f}{score.recall:8.3f}")


if __name__ == "__main__":
    sys.exit(main())
