"""Text as typed, folded into the letters that rules are written in, each with where it stood.

Folded are wide and other forms of a letter, what is not seen, traditional and look-alike letters, signs and blanks
between letters, other spellings of a word, initials in Pinyin, letters split into their parts.
"""

import enum
import unicodedata
from collections.abc import Iterator, Mapping

import msgspec

from kiosk.hall.form.plain import kept

_CLAUSE_ENDS = frozenset(",。!?;\n\r")
_BETWEEN_DIGITS = "-/:."
"""What is kept where it stands between two digits; the first of these that is there."""
_DASHES = str.maketrans("~—–−～", "-----")
_JAMO = frozenset(map(chr, (*range(0x1160, 0x1200), *range(0xD7B0, 0xD7FC))))


class Break(enum.IntEnum):
    """What stands before a letter."""

    NONE = 0
    SIGN = 1
    CLAUSE = 2


class Letter(msgspec.Struct, frozen=True):
    """One folded letter: from where to where it stood in the text, and what stands before it."""

    letter: str
    start: int
    end: int
    gap: Break


class Folded(msgspec.Struct, frozen=True):
    """A folded text: its letters in a row, and each by itself."""

    text: str
    letters: tuple[Letter, ...]

    def typed(self, first: int, end: int) -> tuple[int, int]:
        """Where letters from `first` to before `end` (at least one) stood in the text as typed."""
        return self.letters[first].start, self.letters[end - 1].end

    def clause(self, place: int) -> tuple[int, int]:
        """The clause that a letter stands in: its first letter, and behind its last."""
        first = next((at for at in range(place, 0, -1) if self.is_clause_end(at)), 0)
        end = next(at for at in range(place + 1, len(self.letters) + 1) if self.is_clause_end(at))
        return first, end

    def is_clause_end(self, place: int) -> bool:
        """Whether the clause ends before this letter."""
        return place >= len(self.letters) or self.letters[place].gap is Break.CLAUSE

    def is_parted(self, place: int) -> bool:
        """Whether anything stands between this letter and the one before; before the first and behind the last too."""
        return not 0 < place < len(self.letters) or self.letters[place].gap is not Break.NONE


class Folding:
    """Folds by tables: `letters` for a letter another, `words` for a spelling the usual one."""

    def __init__(self, letters: Mapping[str, str], words: Mapping[str, str]) -> None:
        self._letters = str.maketrans(dict(letters))
        self._words: dict[str, list[tuple[str, str]]] = {}
        for word in sorted(words, key=len, reverse=True):
            self._words.setdefault(word[0], []).append((word, words[word]))

    def fold(self, typed: str) -> Folded:
        """The text's letters; as long as the text or shorter, but for what stands for several letters."""
        letters = tuple(self._respelt(tuple(_parted(self._plain(typed)))))
        return Folded("".join(each.letter for each in letters), letters)

    def _plain(self, typed: str) -> Iterator[tuple[str, int, int]]:
        """Each letter, sign or blank in its plain form, with where it stood."""
        for start, end in _clusters(typed):
            seen = "\n" if typed[start] in "\n\r" else "".join(map(kept, typed[start:end]))
            for letter in unicodedata.normalize("NFKC", seen).casefold().translate(self._letters):
                if unicodedata.category(letter) not in {"Mn", "Me"}:
                    yield letter, start, end

    def _respelt(self, letters: tuple[Letter, ...]) -> Iterator[Letter]:
        """The same with usual spellings: each letter of a word then stands where the whole of it stood."""
        text, place = "".join(each.letter for each in letters), 0
        while place < len(letters):
            word, usual = next(
                (pair for pair in self._words.get(text[place], ()) if is_word(letters, text, place, pair[0])), ("", "")
            )
            first, last = letters[place], letters[place + max(1, len(word)) - 1]
            for order, letter in enumerate(usual or first.letter):
                yield Letter(letter, first.start, last.end, Break.NONE if order else first.gap)
            place += max(1, len(word))


def is_word(letters: tuple[Letter, ...], text: str, place: int, word: str) -> bool:
    """Whether a word stands there in one clause, and is no part of a longer one in Latin letters or of a number."""
    end = place + len(word)
    if not text.startswith(word, place) or any(each.gap is Break.CLAUSE for each in letters[place + 1 : end]):
        return False
    return not (_goes_on(letters, text, place) or _goes_on(letters, text, end))


def _goes_on(letters: tuple[Letter, ...], text: str, place: int) -> bool:
    """Whether Latin letters, or digits, stand on both sides of a place with nothing between."""
    if not 0 < place < len(text) or letters[place].gap is not Break.NONE:
        return False
    before, behind = text[place - 1], text[place]
    return (is_digit(before) and is_digit(behind)) or (_is_latin(before) and _is_latin(behind))


def is_digit(letter: str) -> bool:
    """Whether it is one of 0 to 9."""
    return letter != "" and "0" <= letter <= "9"


def _is_latin(letter: str) -> bool:
    return "a" <= letter <= "z"


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Letters that are one: a syllable of Korean that was typed in its parts; any other letter by itself."""
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or text[end] not in _JAMO or end - start == 3:
            yield start, end
            start = end


def _parted(plain: Iterator[tuple[str, int, int]]) -> Iterator[Letter]:
    """Letters and digits alone, and what stands before each; what a number needs stays."""
    before, signs = "", ""
    for letter, start, end in plain:
        if not letter.isalnum():
            signs += letter
            continue
        sign = _kept_sign(before, signs, letter)
        if sign:
            yield Letter(sign, start, start, Break.NONE)
        yield Letter(letter, start, end, Break.NONE if sign or not before else _gap(signs))
        before, signs = letter, ""


def _kept_sign(before: str, signs: str, letter: str) -> str:
    """What stays of signs behind a digit: in 2.5, 6:00, 8-10, 200/天."""
    if not (before and is_digit(before)):
        return ""
    found = signs.translate(_DASHES).strip()
    if not is_digit(letter):
        return "/" if found == "/" else ""
    return next((sign for sign in _BETWEEN_DIGITS if sign in found), "")


def _gap(signs: str) -> Break:
    if not _CLAUSE_ENDS.isdisjoint(signs):
        return Break.CLAUSE
    return Break.SIGN if signs else Break.NONE
