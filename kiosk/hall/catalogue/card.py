"""Cards in plain words and all languages of a hall: what the law gives people, and what the hall makes public."""

import msgspec

from kiosk.hall.language import Language


class Wording(msgspec.Struct, frozen=True):
    """A title and a text in one language."""

    title: str
    text: str


class Card(msgspec.Struct, frozen=True):
    """One card: its picture, its words by language, the articles it stands on, whom to call; empty for none."""

    icon: str
    words: dict[Language, Wording]
    ground: str = ""
    telephone: str = ""

    def said(self, language: Language) -> Wording:
        """Its words, the Chinese ones where there are none in a language."""
        return self.words.get(language) or self.words[Language.CHINESE]
