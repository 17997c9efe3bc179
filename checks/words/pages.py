"""The phone pages' texts: Babel's catalogues beside the templates, made of them and compiled for the program."""

import datetime as dt
import io
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from checks.words.rules import FORMS, Text, unmarked
from kiosk.hall.language import Language
from kiosk.phone.pages import DOMAIN

TEMPLATES, FOLDER = "kiosk/phone/templates", "kiosk/phone/locale"
MARKED = re.compile(r'_\("[^"]*"|\{% trans .*?endtrans %\}|\{#.*?#\}', re.DOTALL)
MADE = dt.datetime(2026, 11, 30, tzinfo=dt.UTC)
"""A catalogue changes only when its texts do."""


def file(root: Path, language: Language) -> Path:
    """The catalogue of a language."""
    return root / FOLDER / language.value / "LC_MESSAGES" / f"{DOMAIN}.po"


def update(root: Path) -> None:
    """Bring the catalogues up to date with the templates, and what is compiled with the catalogues."""
    for language in FORMS:
        ours = file(root, language)
        ours.parent.mkdir(parents=True, exist_ok=True)
        ours.write_bytes(_written(_extracted(root, language)))
        ours.with_suffix(".mo").write_bytes(_compiled(_read(ours, language)))


def stale(root: Path) -> Iterator[str]:
    """Texts that no catalogue has, catalogues that are not what the pages say, compiled ones that say another thing."""
    for page in sorted((root / TEMPLATES).rglob("*.html")):
        yield from (f"{page.name}:{fault}" for fault in unmarked(page.read_text("utf-8"), MARKED))
    for language in FORMS:
        ours = file(root, language)
        name = f"{language.value}/{ours.name}"
        if ours.read_bytes() != _written(_extracted(root, language)):
            yield f"{name}: not what the pages say"
        if ours.with_suffix(".mo").read_bytes() != _compiled(_read(ours, language)):
            yield f"{name.removesuffix('.po')}.mo: not what {name} says"


def texts(root: Path, language: Language) -> Iterator[Text]:
    """Every text of the templates."""
    for message in _read(file(root, language), language):
        if message.id:
            is_plural = not isinstance(message.id, str)
            forms = tuple(message.string) if is_plural else (message.string,)
            yield Text(_where(message), _source(message.id), forms, not message.fuzzy, is_plural)


def fill(root: Path, language: Language, said: Mapping[tuple[str, str], tuple[str, ...]]) -> None:
    """Take over translations, by where a text stands and what it says in Chinese."""
    catalogue = _read(file(root, language), language)
    for message in catalogue:
        forms = said.get((_where(message), _source(message.id))) if message.id else None
        if forms and any(forms):
            message.string = forms[0] if isinstance(message.id, str) else forms
            message.flags.discard("fuzzy")
    file(root, language).write_bytes(_written(catalogue))


def _where(message: object) -> str:
    return " ".join(sorted({Path(name).stem for name, _ in message.locations}))


def _source(id_: str | tuple[str, ...]) -> str:
    return id_ if isinstance(id_, str) else id_[0]


def _extracted(root: Path, language: Language) -> Catalog:
    """The catalogue with what the templates say now."""
    found = Catalog(creation_date=MADE)
    options = {"**.html": {"trimmed": "true", "silent": "false"}}
    for name, line, message, _comments, _context in extract_from_dir(
        root / TEMPLATES, [("**.html", "jinja2")], options_map=options
    ):
        found.add(message, None, [(name, line)])
    catalogue = _read(file(root, language), language)
    catalogue.update(found, no_fuzzy_matching=True)
    return catalogue


def _read(ours: Path, language: Language) -> Catalog:
    if not ours.exists():
        return Catalog(language.value, DOMAIN, "", creation_date=MADE, revision_date=MADE, fuzzy=False)
    return read_po(io.BytesIO(ours.read_bytes()), language.value, DOMAIN)


def _written(catalogue: Catalog) -> bytes:
    into = io.BytesIO()
    write_po(into, catalogue, width=0, sort_by_file=True, include_lineno=False, ignore_obsolete=True)
    return into.getvalue()


def _compiled(catalogue: Catalog) -> bytes:
    into = io.BytesIO()
    write_mo(into, catalogue)
    return into.getvalue()
