"""All words of a language."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.hall.language import Language
from kiosk.words import catalogue, clock, employer, posting, signup, work
from kiosk.words.catalogue import CatalogueWords
from kiosk.words.clock import ClockWords
from kiosk.words.employer import EmployerWords
from kiosk.words.posting import PostingWords
from kiosk.words.signup import SignupWords
from kiosk.words.work import WorkWords


@dataclass(frozen=True)
class Words:
    """One language, by concern."""

    catalogue: CatalogueWords
    clock: ClockWords
    employer: EmployerWords
    posting: PostingWords
    signup: SignupWords
    work: WorkWords


OWN_NAMES: Mapping[Language, str] = {Language.CHINESE: "中文", Language.KOREAN: "조선말", Language.ENGLISH: "English"}
"""What each language is called in itself."""
WORDS: Mapping[Language, Words] = {
    Language.CHINESE: Words(
        catalogue.CHINESE, clock.CHINESE, employer.CHINESE, posting.CHINESE, signup.CHINESE, work.CHINESE
    ),
    Language.KOREAN: Words(catalogue.KOREAN, clock.KOREAN, employer.KOREAN, posting.KOREAN, signup.KOREAN, work.KOREAN),
    Language.ENGLISH: Words(
        catalogue.ENGLISH, clock.ENGLISH, employer.ENGLISH, posting.ENGLISH, signup.ENGLISH, work.ENGLISH
    ),
}
CHINESE = WORDS[Language.CHINESE]
"""What the board and the commands speak."""
