"""What is wrong with texts; how they are brought up to date, and carried to who knows a language and back."""

import csv
from collections.abc import Iterator
from pathlib import Path

from checks.words import pages, screen, written
from checks.words.rules import FORMS, Text, faults_of_source, faults_of_translation
from kiosk.hall.language import Language

ROOMS = {"screen": screen, "pages": pages}
OTHERS = tuple(FORMS)
Key = tuple[str, str, str]
"""Room, where it stands there, what it says in Chinese."""
COLUMNS = ("room", "where", "chinese", "form", "translation", "remark")


def faults(root: Path) -> Iterator[str]:
    """Everything that is wrong, one line each."""
    for room in ROOMS.values():
        yield from room.stale(root)
        for text in room.texts(root, OTHERS[0]):
            yield from (f"{text.where}: {text.source!r}: {fault}" for fault in faults_of_source(text))
    for language in OTHERS:
        for room in (*ROOMS.values(), written):
            for text in room.texts(root, language):
                found = faults_of_translation(text, language, FORMS[language])
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
        for (name, where, source), forms in _all(root, language).items():
            rows.writerows((name, where, source, form, said, "") for form, said in enumerate(forms))


def take_over(root: Path, language: Language, sheet: Path) -> list[str]:
    """Take a sheet's translations over; what could not be taken, for somebody to do by hand."""
    said = dict[Key, tuple[str, ...]]()
    with sheet.open(encoding="utf-8-sig", newline="") as rows:
        for row in csv.DictReader(rows):
            key = row["room"], row["where"], row["chinese"]
            said[key] = (*said.get(key, ()), row["translation"])
    for name, room in ROOMS.items():
        room.fill(root, language, {key[1:]: forms for key, forms in said.items() if key[0] == name})
    update(root)
    now = _all(root, language)
    return [f"{key[1]}: {key[2]}: {' / '.join(forms)}" for key, forms in said.items() if now.get(key) != forms]


def _all(root: Path, language: Language) -> dict[Key, tuple[str, ...]]:
    rooms = {**ROOMS, "written": written}
    return {(name, *_place(text)): text.forms for name, room in rooms.items() for text in room.texts(root, language)}


def _place(text: Text) -> tuple[str, str]:
    return text.where, text.source
