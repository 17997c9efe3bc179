"""docs/threats.md names tests that are there, and for every row one."""

import re
from pathlib import Path

TESTS = Path(__file__).parent
LINES = (TESTS.parent / "docs" / "threats.md").read_text(encoding="utf-8").splitlines()
ROWS = [line for line in LINES if line.startswith("| ") and not line.startswith(("| what", "|--"))]


def _is_there(name: str) -> bool:
    file, _, test = name.partition("::")
    path = TESTS / file
    return path.is_file() and (not test or f"def {test}(" in path.read_text(encoding="utf-8"))


def test_every_row_has_a_test_that_is_there():
    assert len(ROWS) > 30
    for row in ROWS:
        named = re.findall(r"`([a-z_/]+/test_\w+\.py(?:::\w+)?)`", row)
        assert named, row
        assert [name for name in named if not _is_there(name)] == [], row


def test_every_attack_is_named():
    told = "\n".join(LINES)
    attacks = sorted((TESTS / "attacks").glob("test_*.py"))
    assert [path.name for path in attacks if path.name not in told] == []
