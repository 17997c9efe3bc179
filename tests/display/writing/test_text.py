"""Text by anyone comes out as something a GB2312 card draws."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from display.writing.characters import REPLACEMENTS, SAFE, decode, encode
from display.writing.text import Align, beginning, clean, is_korean, one_line, pad, shorten, width
from display.writing.traditional import SIMPLIFIED


@given(st.text())
def test_cleaned_text_is_safe_for_the_card(text: str) -> None:
    cleaned = clean(text)
    assert SAFE.issuperset(cleaned)
    assert "\\" not in cleaned
    assert clean(cleaned) == cleaned
    assert len(encode(cleaned)) == width(cleaned)


@given(st.text(alphabet=sorted(SAFE)))
def test_what_the_card_can_draw_stays_and_its_bytes_come_back(text: str) -> None:
    assert clean(text) == text[:1000]
    assert decode(encode(text)) == text


@pytest.mark.parametrize(
    ("typed", "drawn"),
    [
        ("力工\\C1红", "力工/C1红"),
        ("一行\n二行\t\x00\x1b", "一行 二行   "),
        ("３５０元／天", "350元／天"),
        ("長春市電焊", "长春市电焊"),
        ("龘", "〓"),
        ("Đà Nẵng Ørsted ÆŒ Łódź Ǽ STRAẞE Þ", "Dà Nang Orsted AEOE Lódz AE STRASSE TH"),
        ("鮮族飯館 招廚師", "鲜族饭馆 招厨师"),
        ("龍井市 體育場", "龙井市 体育场"),
        ("조선말", "〓"),
        ("김치 공장 3명", "〓 3〓"),
        ("延吉市 연길시", "延吉市 〓"),
        ("\u1112\u1161\u11ab글", "〓"),
        ("喆龘", "〓〓"),
        ("a·b—c・d", "a·b—c·d"),
        ("20㎡", "20平米"),
        ("e\u0301", "é"),
        ("零\u200b宽\ufeff", "零宽"),
        ("\u202e倒着写\u202c", "倒着写"),
        ("z\u0300\u0301\u0302\u0303a", "za"),
        ("二〇二六", "二○二六"),
        ("⑫㈱①", "12(株)①"),
        ("✅招满❌别来❗", "√招满×别来！"),
        ("ﷺ", "〓"),
        ("\x80\x9f\x7f终", "   终"),
        ("＼Ｃ２", "＼C2"),
        ("\ud800x", "x"),
        ("👨\u200d👩\u200d👧", "〓〓〓"),
    ],
)
def test_hostile_and_foreign_characters(typed: str, drawn: str) -> None:
    assert clean(typed) == drawn


@pytest.mark.parametrize(
    ("typed", "drawn"),
    [
        ("미장공", "瓦工"),
        ("미장공 3명 급구!!", "瓦工"),
        ("A동 3층", "瓦工"),
        ("瓦工 미장", "瓦工 〓"),
        ("瓦工", "瓦工"),
        ("", ""),
        ("12333", "12333"),
    ],
)
def test_a_text_mostly_in_korean_gives_way_to_another(typed: str, drawn: str) -> None:
    assert clean(typed, otherwise="瓦工") == drawn
    assert one_line(f" {typed} ", "瓦工") == drawn


def test_what_stands_for_korean_is_cleaned_too() -> None:
    assert clean("미장공", otherwise="\\C1力") == "/C1力"
    assert clean("미장공", otherwise="력공") == "〓"


@given(st.text(), st.text())
def test_no_korean_reaches_the_card(text: str, otherwise: str) -> None:
    for cleaned in (clean(text), clean(text, otherwise)):
        assert not is_korean(cleaned)
        assert SAFE.issuperset(cleaned)


def test_traditional_characters_are_those_the_set_does_not_have() -> None:
    assert len(SIMPLIFIED) > 2500
    assert not SAFE.intersection(SIMPLIFIED)
    assert SAFE.issuperset(SIMPLIFIED.values())


def test_the_codec_refuses_two_characters_of_the_set_and_ours_does_not() -> None:
    assert encode("·—") == b"\xa1\xa4\xa1\xaa"
    assert decode(b"\xa1\xa4\xa1\xaa") == "·—"


def test_replacements_are_safe_themselves() -> None:
    assert all(SAFE.issuperset(plain) for plain in REPLACEMENTS.values())
    assert not SAFE.intersection(REPLACEMENTS)


def test_a_novel_is_not_kept() -> None:
    assert len(clean("㎡" * 1_000_000)) == 1000


@given(st.text(), st.integers(0, 60), st.sampled_from(Align))
def test_what_fits_of_a_text_and_blanks_are_exactly_as_wide_as_its_column(
    text: str, columns: int, align: Align
) -> None:
    assert width(pad(beginning(one_line(text), columns), columns, align)) == columns


@given(st.text(alphabet="力a·", max_size=40), st.integers(0, 30))
def test_shortening_keeps_the_beginning_in_whole_hanzi(text: str, columns: int) -> None:
    short = shorten(text, columns)
    assert width(short) <= columns
    assert text.startswith(short.removesuffix("…"))
    assert short == text or columns - width(short) <= 1


def test_padding_goes_where_it_is_told() -> None:
    assert [pad("力", 5, align) for align in Align] == ["力   ", "   力", " 力  "]
    assert pad("力工", 3) == "力工"
