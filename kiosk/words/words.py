"""All words of a language."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.words import catalogue, clock, posting, signup
from kiosk.words.catalogue import CatalogueWords
from kiosk.words.clock import ClockWords
from kiosk.words.posting import PostingWords
from kiosk.words.signup import SignupWords


class Language(enum.Enum):
    """What people of a hall read and hear; the value is its locale."""

    CHINESE = "zh_CN"


@dataclass(frozen=True)
class Words:
    """One language, by concern."""

    catalogue: CatalogueWords
    clock: ClockWords
    posting: PostingWords
    signup: SignupWords


WORDS: Mapping[Language, Words] = {
    Language.CHINESE: Words(catalogue.CHINESE, clock.CHINESE, posting.CHINESE, signup.CHINESE)
}
CHINESE = WORDS[Language.CHINESE]
"""What the board, the pages and the commands speak."""
