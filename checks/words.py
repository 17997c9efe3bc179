"""`make check` and `make words`: every text that people read, in every language.

`python -m checks.words` names what is missing, unfinished, out of date or wrong; `update` brings the catalogues up to
date, `export LANGUAGE FILE` writes them into a sheet (CSV) for somebody who knows the language, `import LANGUAGE FILE`
takes the sheet back.
"""

import csv
import sys
from collections.abc import Iterator
from pathlib import Path

from checks import words_pages, words_screen
from checks.tree import ROOT
from checks.words_rules import Text, faults_of_source, faults_of_translation
from kiosk.hall.language import Language

ROOMS = {"screen": words_screen, "pages": words_pages}
OTHERS = tuple(language for language in Language if language is not Language.CHINESE)
COLUMNS = ("room", "where", "chinese", "form", "translation", "remark")


def faults(root: Path) -> Iterator[str]:
    """Everything that is wrong, one line each."""
    for room in ROOMS.values():
        yield from room.stale(root)
        for language in OTHERS:
            for text in room.texts(root, language):
                found = [*faults_of_translation(text, language, room.FORMS[language])]
                found += faults_of_source(text) if language is OTHERS[0] else ()
                yield from (f"{language.value} {text.where}: {text.source!r}: {fault}" for fault in found)


def update(root: Path) -> None:
    """Bring all catalogues up to date."""
    for room in ROOMS.values():
        room.update(root)


def export(root: Path, language: Language, sheet: Path) -> None:
    """Write what people read in a language into a sheet, a row for each form."""
    with sheet.open("w", encoding="utf-8-sig", newline="") as into:
        rows = csv.writer(into)
        rows.writerow(COLUMNS)
        for name, room in ROOMS.items():
            for text in room.texts(root, language):
                rows.writerows((name, text.where, text.source, form, said, "") for form, said in enumerate(text.forms))


def take_over(root: Path, language: Language, sheet: Path) -> None:
    """Take a sheet's translations over; rows that fit nothing any more are passed over."""
    said = dict[tuple[str, str, str], dict[int, str]]()
    with sheet.open(encoding="utf-8-sig", newline="") as rows:
        for row in csv.DictReader(rows):
            key = row["room"], row["where"], row["chinese"]
            said.setdefault(key, {})[int(row["form"])] = row["translation"].strip()
    for name, room in ROOMS.items():
        room.fill(root, language, {key[1:]: _in_order(forms) for key, forms in said.items() if key[0] == name})
    update(root)


def main(arguments: list[str], root: Path = ROOT) -> int:
    """Do what was asked; the exit code."""
    match arguments:
        case []:
            return _check(root)
        case ["update"]:
            update(root)
        case ["export", language, sheet]:
            export(root, Language(language), Path(sheet))
        case ["import", language, sheet]:
            take_over(root, Language(language), Path(sheet))
        case _:
            print(__doc__)
            return 2
    return 0


def _check(root: Path) -> int:
    found = [*faults(root)]
    print(*found, sep="\n", end="\n" if found else "")
    print(f"words: {len(found)} faults, {_count(root)} texts in {len(Language)} languages looked at")
    return 1 if found else 0


def _count(root: Path) -> int:
    texts: list[Text] = [text for room in ROOMS.values() for text in room.texts(root, OTHERS[0])]
    return len(texts)


def _in_order(forms: dict[int, str]) -> tuple[str, ...]:
    return tuple(forms[number] for number in sorted(forms))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
