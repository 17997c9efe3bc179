"""Running text breaks where a reader would break it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from display.writing.breaking import CLOSING, OPENING, phrases, units, wrap
from display.writing.text import width

WORDS = st.lists(
    st.sampled_from([*"停电通知今天下午", "2点", "12333", "Park", " ", "，", "。", "（", "）", "“", "”"]), max_size=60
)


@pytest.mark.parametrize(
    ("text", "columns", "lines"),
    [
        ("今天停电，请走楼梯。", 10, ["今天停电，", "请走楼梯。"]),
        ("今天停电，请走楼梯。", 8, ["今天停", "电，请走", "楼梯。"]),
        ("电话 12333 转 2", 8, ["电话", "12333 转", "2"]),
        ("请到（二楼）", 6, ["请到", "（二", "楼）"]),
        ("下午2点到4点", 6, ["下午", "2点到", "4点"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("12点。", 4, ["12", "点。"]),
        ("", 8, []),
        ("   ", 8, []),
        ("今天", 2, ["今", "天"]),
    ],
)
def test_lines(text: str, columns: int, lines: list[str]) -> None:
    assert wrap(text, columns) == lines


@given(WORDS.map("".join), st.integers(2, 40))
def test_no_letter_is_lost_and_no_line_too_wide(text: str, columns: int) -> None:
    lines = wrap(text, columns)
    assert all(0 < width(line) <= columns for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(WORDS.map("".join), st.integers(2, 40))
def test_a_line_begins_and_ends_as_it_may(text: str, columns: int) -> None:
    if all(width(unit.strip()) <= columns for unit in units(text)):
        lines = wrap(text, columns)
        assert all(line[0] not in CLOSING for line in lines[1:])
        assert all(line[-1] not in OPENING for line in lines[:-1])


def test_phrases_keep_their_marks_and_may_be_kept_whole() -> None:
    text = "停电通知：今天2点停电，请走楼梯。"
    assert list(phrases(text)) == ["停电通知：", "今天2点停电，", "请走楼梯。"]
    assert wrap(text, 14, phrases) == ["停电通知：", "今天2点停电，", "请走楼梯。"]
    assert wrap(text, 24, phrases) == ["停电通知：今天2点停电，", "请走楼梯。"]
