"""Policy cards: what the law gives people, in plain words and all languages of a hall."""

import msgspec

from kiosk.hall.language import Language


class Wording(msgspec.Struct, frozen=True):
    """A title and a text in one language."""

    title: str
    text: str


class Policy(msgspec.Struct, frozen=True):
    """One card: its picture, its words in every language, the articles it stands on."""

    icon: str
    words: dict[Language, Wording]
    ground: str
