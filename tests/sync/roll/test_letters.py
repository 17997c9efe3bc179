"""One letter for one machine, whoever let them in, and the same at everybody who knows the same."""

import random

import pytest

from sync.roll.letters import COUNT, given, next_free

A, B, C, D, E = range(5)


@pytest.mark.parametrize(
    ("said", "letters"),
    [
        ([A, B, C], [A, B, C]),
        ([B, B], [B, C]),
        ([A, B, B, C], [A, B, D, C]),
        ([B, B, B, B], [B, C, D, E]),
        ([25, 25, 25], [25, A, B]),
        ([A, A, C, C], [A, B, C, D]),
        ([C, A, A, B], [C, A, D, B]),
    ],
    ids=str,
)
def test_the_smallest_key_keeps_what_two_have_said_and_the_next_free_one_is_the_other_s(said, letters):
    keys = [bytes([number]) for number in range(len(said))]
    pairs = list(zip(keys, said, strict=True))
    for seed in range(5):
        random.Random(seed).shuffle(pairs)
        assert given(dict(pairs)) == dict(zip(keys, letters, strict=True))


def test_who_comes_later_takes_no_letter_that_was_said():
    before = given({b"1": A, b"2": A})
    assert given({b"1": A, b"2": A, b"0": B})[b"0"] == B
    assert before == {b"1": A, b"2": B}


def test_where_no_letter_is_left_two_have_one():
    said = {bytes([number]): number % COUNT for number in range(COUNT + 1)}
    assert given(said) == said
    assert next_free(range(COUNT), C) == C
