"""All words of a language."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.hall.language import Language
from kiosk.words import catalogue, clock, posting, signup
from kiosk.words.catalogue import CatalogueWords
from kiosk.words.clock import ClockWords
from kiosk.words.posting import PostingWords
from kiosk.words.signup import SignupWords


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
