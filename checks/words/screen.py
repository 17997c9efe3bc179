"""The screen's texts: Qt Linguist's catalogues beside the pages, made of their qsTr and compiled for the program."""

import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from pathlib import Path

from checks.words.rules import FORMS, Text, unmarked
from kiosk.hall.language import Language

BIN = Path(sys.executable).parent
QML = "kiosk/screen/qml"
FOLDER = "kiosk/screen/translations"
MARKED = re.compile(r'qsTr\("(?:[^"\\]|\\.)*"|qsTranslate\("[^"]*", "(?:[^"\\]|\\.)*"|//.*')


def file(root: Path, language: Language) -> Path:
    """The catalogue of a language."""
    return root / FOLDER / f"hall_{language.value}.ts"


def update(root: Path) -> None:
    """Bring the catalogues up to date with the pages, and what is compiled with the catalogues."""
    for language in FORMS:
        _extract(root, file(root, language))
        _compile(file(root, language), file(root, language).with_suffix(".qm"))


def stale(root: Path) -> Iterator[str]:
    """Texts that no catalogue has, catalogues that are not what the pages say, compiled ones that say another thing."""
    for page in sorted((root / QML).rglob("*.qml")):
        yield from (f"{page.name}:{fault}" for fault in unmarked(page.read_text("utf-8"), MARKED))
    with tempfile.TemporaryDirectory() as temporary:
        for language in FORMS:
            ours = file(root, language)
            copy = Path(temporary) / ours.name
            shutil.copyfile(ours, copy)
            _extract(root, copy)
            if copy.read_bytes() != ours.read_bytes():
                yield f"{ours.name}: not what the pages say"
            _compile(ours, copy.with_suffix(".qm"))
            if copy.with_suffix(".qm").read_bytes() != ours.with_suffix(".qm").read_bytes():
                yield f"{ours.with_suffix('.qm').name}: not what {ours.name} says"


def texts(root: Path, language: Language) -> Iterator[Text]:
    """Every text of the pages."""
    for where, message in _messages(ET.parse(file(root, language))):
        said = message.find("translation")
        forms = [form.text or "" for form in said.findall("numerusform")] or [said.text or ""]
        is_finished = said.get("type") is None
        yield Text(where, message.findtext("source"), tuple(forms), is_finished, message.get("numerus") == "yes")


def fill(root: Path, language: Language, said: Mapping[tuple[str, str], tuple[str, ...]]) -> None:
    """Take over translations, by where a text stands and what it says in Chinese."""
    tree = ET.parse(file(root, language))
    for where, message in _messages(tree):
        forms = said.get((where, message.findtext("source")))
        if forms and any(forms):
            translation = message.find("translation")
            translation.attrib.pop("type", None)
            places = translation.findall("numerusform") or [translation]
            for place, form in zip(places, forms, strict=True):
                place.text = form
    tree.write(file(root, language), encoding="utf-8")


def _messages(tree: ET.ElementTree) -> Iterator[tuple[str, ET.Element]]:
    for context in tree.iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message


def _extract(root: Path, catalogue: Path) -> None:
    catalogue.parent.mkdir(parents=True, exist_ok=True)
    language = catalogue.stem.partition("_")[2]
    languages = ("-source-language", "zh_CN", "-target-language", language)
    keeping = ("-no-obsolete", "-locations", "none", "-warnings-are-errors", "-silent")
    _run("pyside6-lupdate", *keeping, *languages, root / QML, "-ts", catalogue)


def _compile(catalogue: Path, to: Path) -> None:
    _run("pyside6-lrelease", "-silent", catalogue, "-qm", to)


def _run(program: str, *arguments: object) -> None:
    subprocess.run([BIN / program, *map(str, arguments)], check=True)
