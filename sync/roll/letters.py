"""Letters of machines (0 = A): for people, who read them on labels. Pure.

Each machine says its own. A door refuses one that it knows to be somebody's; of machines that were let in apart and say
the same, the smallest key keeps it.
"""

from collections.abc import Collection, Mapping

COUNT = 26


def given(said: Mapping[bytes, int]) -> dict[bytes, int]:
    """Key -> letter: who said another's goes on, in the order of keys, with the next that nobody has or said.

    Where none is left it keeps what it said.
    """
    owners: dict[int, bytes] = {}
    for key in sorted(said):
        owners.setdefault(said[key], key)
    letters, taken = {key: letter for letter, key in owners.items()}, {*owners}
    for key in sorted(said.keys() - letters.keys()):
        letters[key] = next_free(taken, said[key])
        taken.add(letters[key])
    return letters


def next_free(taken: Collection[int], wish: int) -> int:
    """The wish, if nobody has it, or the next behind it, A after Z; the wish where all are taken."""
    return next((letter for letter in (*range(wish, COUNT), *range(wish)) if letter not in taken), wish)
