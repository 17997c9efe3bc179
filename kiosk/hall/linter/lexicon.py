"""Words by the lists they stand in, and all of them that a folded text holds: one walk through a trie."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from kiosk.hall.linter.folding import Break, Folded, is_word
from kiosk.hall.linter.numerals import Number, numbers


class _Node:
    """One letter of words: what may follow, and the lists whose word ends here."""

    __slots__ = ("lists", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.lists: set[str] = set()


class Seen(msgspec.Struct, frozen=True):
    """What a text holds: words as ends by list and start, numbers by start."""

    folded: Folded
    words: Mapping[str, Mapping[int, tuple[int, ...]]]
    numbers: Mapping[int, Number]

    def ends(self, name: str, start: int) -> tuple[int, ...]:
        """Behind which letters words of a list end that begin there."""
        return self.words.get(name, {}).get(start, ())


class Lexicon:
    """All words that rules know of."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        self._root = _Node()
        for name, words in lists.items():
            for word in words:
                self._add(name, word)

    def _add(self, name: str, word: str) -> None:
        node = self._root
        for letter in word:
            node = node.next.setdefault(letter, _Node())
        node.lists.add(name)

    def look(self, folded: Folded) -> Seen:
        """All words and numbers in a text."""
        found: dict[str, dict[int, tuple[int, ...]]] = {}
        for start in range(len(folded.text)):
            for end, lists in self._at(folded, start):
                for name in lists:
                    by_start = found.setdefault(name, {})
                    by_start[start] = (*by_start.get(start, ()), end)
        return Seen(folded, found, {number.start: number for number in numbers(folded)})

    def _at(self, folded: Folded, start: int) -> Iterator[tuple[int, set[str]]]:
        node = self._root
        for place in range(start, len(folded.text)):
            following = node.next.get(folded.text[place])
            if following is None:
                return
            node = following
            if node.lists and _is_whole(folded, start, place + 1):
                yield place + 1, node.lists


def _is_whole(folded: Folded, start: int, end: int) -> bool:
    """Whether these letters are one word: in one clause, or spelt out by themselves (押，金)."""
    inner = folded.letters[start + 1 : end]
    if any(each.gap is Break.CLAUSE for each in inner):
        is_spelt = all(each.gap is not Break.NONE for each in inner)
        return is_spelt and folded.is_parted(start) and folded.is_parted(end)
    return is_word(folded.letters, folded.text, start, folded.text[start:end])
