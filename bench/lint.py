"""How fast the linter reads: postings a second, the longest posting allowed, beside a plain search for the same words.

`make bench`. The peer looks for every word of every list with Python's `in`, which finds no spelling, no negation and
no place: what reading itself costs stands beside it.
"""

import statistics
import time
import tomllib
from collections.abc import Callable

from checks.lint_score import CORPUS, program_rules, read_lines
from kiosk.hall.form.draft import NAME_LETTERS, NOTE_LETTERS, PLACE_LETTERS
from kiosk.hall.linter.lint import Worded, lint
from kiosk.settings import resource

GOAL_MS = 50
ROUNDS = 5


def longest() -> Worded:
    """As many letters as the form takes, each of them part of some rule's words."""
    words = "押金不收男工优先身份证一天200元月结 "
    fill = words * (1 + NOTE_LETTERS // len(words))
    return Worded({"note": fill[:NOTE_LETTERS], "place": fill[:PLACE_LETTERS], "name": fill[:NAME_LETTERS]})


def milliseconds(act: Callable[[], object]) -> float:
    """The median of some rounds."""
    spent = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        act()
        spent.append((time.perf_counter() - begun) * 1000)
    return statistics.median(spent)


def main() -> None:
    """Print what was measured."""
    book, ground = program_rules()
    texts = [line.text for file in sorted(CORPUS.glob("*.tsv")) for line in read_lines(file)]
    files = [tomllib.loads(file.read_text("utf-8")) for file in (resource("config") / "rules").glob("*.toml")]
    words = {word for file in files for group in file["words"].values() for word in group}
    ours = milliseconds(lambda: [lint(book, Worded({"text": text}), ground) for text in texts])
    plain = milliseconds(lambda: [[word for word in words if word in text] for text in texts])
    longest_ms = milliseconds(lambda: lint(book, longest(), ground))
    print(f"lint: {len(texts) / ours * 1000:,.0f} postings a second, {ours / len(texts):.2f} ms each")
    print(f"      {ours / plain:.1f} times a plain search for {len(words)} words ({plain / len(texts):.2f} ms)")
    print(f"      the longest posting allowed: {longest_ms:.1f} ms (goal {GOAL_MS})")


if __name__ == "__main__":
    main()
