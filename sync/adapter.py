"""A small adapter, to learn from and to build on: follows the province's rows and writes them down as lines of JSON.

    python -m sync.adapter https://province.example rows/ --key-file adapter.key

`rows/postings.jsonl` and its kind get one line for each row that changed; `rows/postings.after` says how far that goes.
Whoever feeds a platform puts its own call where `Lines.write` is. The number is written down after the rows are safe:
stopped in between, the same rows come once more, with the same versions.
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from http import HTTPStatus
from pathlib import Path
from typing import Any

import msgspec

from sync.deadline import Client
from sync.errors import PeerRefused, SyncError
from sync.nesting import decode_json

TABLES = ("postings", "hires", "markets")
ANSWER_S, PAUSE_S, LONGEST_PAUSE_S = 30, 10, 300
ROWS_LIMIT = 64 * 1024 * 1024
"""Bytes of one page of rows."""

Row = dict[str, Any]


class Lines:
    """A folder with a file of lines for each table."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def after(self, table: str) -> int:
        """The number up to which a table is here."""
        try:
            return int((self._folder / f"{table}.after").read_text("ascii"))
        except FileNotFoundError:
            return 0

    def write(self, table: str, rows: Sequence[Row], after: int) -> None:
        """Keep rows, then how far they go."""
        with (self._folder / f"{table}.jsonl").open("a", encoding="utf-8") as file:
            file.writelines(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows)
            file.flush()
            os.fsync(file.fileno())
        fresh = self._folder / f".{table}.after"
        fresh.write_text(str(after), "ascii")
        fresh.replace(self._folder / f"{table}.after")


def follow(ask: Callable[[str], Row], lines: Lines) -> int:
    """Write down all that has changed; how many rows. `ask` gives the JSON of a path."""
    count = 0
    for table in TABLES:
        while True:
            page = ask(f"/v1/rows/{table}/{lines.after(table)}")
            if page["after"] == lines.after(table):
                break
            lines.write(table, page["rows"], page["after"])
            count += len(page["rows"])
    return count


def asking(address: str, key: str) -> Callable[[str], Row]:
    """Asks the province with an API key of the role adapter."""
    client = Client(address, ROWS_LIMIT)

    def ask(path: str) -> Row:
        answer = client.ask(("GET", path, b""), {"Authorization": f"Bearer {key}"}, time.monotonic() + ANSWER_S)
        if answer.status_code != HTTPStatus.OK:
            raise PeerRefused(f"status {answer.status_code}")
        return decode_json(answer.content, Row)

    return ask


def main(words: Sequence[str] | None = None) -> int:
    """Follow until Ctrl-C, or once; the exit code."""
    parser = argparse.ArgumentParser(description="Write down the province's rows as they change.")
    parser.add_argument("address")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--key-file", type=Path, required=True)
    parser.add_argument("--once", action="store_true", help="end when everything is here")
    wish = parser.parse_args(words)
    ask, lines, pause = asking(wish.address, wish.key_file.read_text("utf-8-sig").strip()), Lines(wish.folder), PAUSE_S
    while True:
        try:
            sys.stdout.write(f"{follow(ask, lines)} rows\n")
            pause = PAUSE_S
        except (SyncError, msgspec.DecodeError) as error:
            sys.stderr.write(f"{wish.address}: {type(error).__name__}: {error}\n")
            pause = min(2 * pause, LONGEST_PAUSE_S)
            if wish.once:
                return 1
        if wish.once:
            return 0
        time.sleep(pause)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(0)
