"""Folding: whatever is typed, every letter knows where it stood."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from kiosk.hall.linter.folding import Break, Folding

FOLDING = Folding({"證": "证", "+": "加"}, {"yj": "押金", "扌甲": "押", "压金": "押金", "中介f": "中介费"})
TYPED = st.text(
    st.one_of(st.characters(), st.sampled_from("押金 yj.，。\n\u200b\u202e２一/-:扌甲證\u1102\u1161\u11b7ﷺ")),
    max_size=60,
)


def fold(text: str) -> str:
    return FOLDING.fold(text).text


def test_forms_of_a_letter() -> None:
    assert fold("ＡＢ１２ ⼥ 證") == "ab12女证"
    assert fold("\u1102\u1161\u11b7자") == "남자"
    assert fold("e\u0301押\u0336金\u0336") == "e押金"


def test_what_is_not_seen_is_gone() -> None:
    assert fold("押\u200b\u202e\u2066\u00ad\ufeff\u3164金\x00\x07") == "押金"


def test_signs_between_letters_are_gone_and_numbers_keep_theirs() -> None:
    assert fold("押-金*.·/~金") == "押金金"
    assert fold("2.5 元/天，8-10点 6：00 200/天 1～2") == "2.5元天8-10点6:00200/天1-2"


def test_clauses_end_where_people_end_them() -> None:
    folded = FOLDING.fold("不限，男 工。\n押金")
    assert [letter.gap for letter in folded.letters] == [
        Break.NONE,
        Break.NONE,
        Break.CLAUSE,
        Break.SIGN,
        Break.CLAUSE,
        Break.NONE,
    ]
    assert folded.clause(3) == (2, 4)
    assert folded.clause(0) == (0, 2)


def test_other_spellings() -> None:
    assert fold("YJ100") == "押金100"
    assert fold("y j 100") == "押金100"
    assert fold("压金 扌甲金 中介F") == "押金押金中介费"
    assert fold("yjs 3yj") == "yjs3押金"
    folded = FOLDING.fold("收 y-j 了")
    assert [folded.typed(at, at + 1) for at in range(4)] == [(0, 1), (2, 5), (2, 5), (6, 7)]


def test_a_word_goes_over_no_end_of_a_clause() -> None:
    assert fold("压，金") == "压金"


@given(TYPED)
def test_letters_stand_in_the_text_one_behind_the_other(text: str) -> None:
    folded = FOLDING.fold(text)
    assert len(folded.text) == len(folded.letters)
    before = 0
    for letter in folded.letters:
        assert 0 <= letter.start <= letter.end <= len(text)
        assert letter.start >= before or letter.end == before or letter.gap is Break.NONE
        before = max(before, letter.start)
        assert unicodedata.category(letter.letter) not in {"Cc", "Cf", "Mn", "Cs"}


@given(TYPED)
def test_what_is_folded_stays(text: str) -> None:
    once = FOLDING.fold(text).text
    plain = Folding({}, {})
    assert plain.fold(plain.fold(once).text).text == plain.fold(once).text
