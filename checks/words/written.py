"""Words of codes and names, courses and policy cards: they stand in the program and its config, changed by hand."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path

from checks.words.rules import Text
from kiosk.hall.language import Language
from kiosk.settings import read_catalogue
from kiosk.words.words import CHINESE, WORDS, Words


def texts(root: Path, language: Language) -> Iterator[Text]:
    """Every word of `kiosk.words` and every name of `config`; where it stands ends with the file to change."""
    spoken = dict(said(WORDS[language]))
    for where, source in said(CHINESE):
        if source and where in spoken:
            yield Text(f"{where} kiosk/words/{where.partition('.')[0]}.py", source, (spoken[where],), is_finished=True)
    yield from _names(root, language)


def said(words: Words) -> Iterator[tuple[str, str]]:
    """Every text of a language, and where it stands."""
    for concern in fields(words):
        part = getattr(words, concern.name)
        for field in fields(part):
            found = getattr(part, field.name)
            table = (
                found if isinstance(found, Mapping) else dict(enumerate((found,) if isinstance(found, str) else found))
            )
            yield from ((f"{concern.name}.{field.name}.{_key(key)}", word) for key, word in table.items())


def _names(root: Path, language: Language) -> Iterator[Text]:
    ours = read_catalogue(root / "config" / "hall.toml")
    for kind, of in (("trades", "families"), ("certificates", "certificates"), ("zones", "zones")):
        for one, other in zip(getattr(ours, of), getattr(ours.named(language), of), strict=True):
            yield Text(f"config/{kind}.toml", one.name, (other.name,), is_finished=True)
    for one, other in zip(ours.trades(), ours.named(language).trades(), strict=True):
        yield Text("config/trades.toml", one.name, (other.name,), is_finished=True)
    for one, other in zip(ours.courses, ours.named(language).courses, strict=True):
        for field in ("name", "when", "where"):
            yield Text("config/courses.toml", getattr(one, field), (getattr(other, field),), is_finished=True)
    for name, cards in (("policies", ours.policies), ("public", ours.public)):
        for card in cards:
            one, other = card.words[Language.CHINESE], card.words[language]
            yield Text(f"config/{name}.toml", one.title, (other.title,), is_finished=True)
            yield Text(f"config/{name}.toml", one.text, (other.text,), is_finished=True)


def _key(key: object) -> str:
    return str(getattr(key, "name", key)).lower()
