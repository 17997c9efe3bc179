"""Each act, role and reason of the desk has one word; each act a least role."""

import pytest

from kiosk.hall.desk.act import LEAST, Act, Why
from kiosk.hall.desk.clerk import Role
from kiosk.words.desk import ACTS, ROLES, WHYS


@pytest.mark.parametrize(("codes", "words"), [(Act, ACTS), (Role, ROLES), (Why, WHYS)])
def test_each_code_has_a_word_and_no_two_the_same(codes, words):
    assert set(words) == set(codes)
    assert len(set(words.values())) == len(words)


def test_each_act_has_a_least_role():
    assert set(LEAST) == set(Act) - {Act.UNKNOWN}
