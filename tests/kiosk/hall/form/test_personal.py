"""Numbers of people are found in public text however they are written; prices, times and addresses are left alone."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.hall.form.personal import hold_personal, holds_personal

WRITTEN = """
+86 138 0013 8000|人民大街88 13800138000|早6:30 13800138000|13800138000 300元一天|220102199001011234 6点|138—0013—8000
138,0013,8000|138，0013，8000|138.0013.8000|138·0013·8000|138/0013/8000|138_0013_8000|138~0013~8000|(138)0013-8000
一三八零零一三八零零零|壹叁捌〇〇壹叁捌零零零|幺三八 零零幺三 八零零零|138oo138ooo|l38 OO13 8OOO|１３８００１３８０００
1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣|①③⑧００①③⑧０００|138\u200b0013\u200b8000|13 80 01 38 000|1 3 8 0 0 1 3 8 0 0 0
8613800138000|0086 138 0013 8000|86138 0013 8000|13８0013８000找我|手机:13800138000。|找王师傅13800138000，随时
22010219900101123X|220102 19900101 123x|2 2 0 1 0 2 1 9 9 0 0 1 0 1 1 2 3 4|6217000123456789012|6217 0001 2345 6789 012
微信abc123|VX:zhangsan|加v信 wang_88|微信号：lao_wang|QQ123456789|qq群：12345678|扣扣 12345678|wx138abc|a.b@qq.com
"""
HARMLESS = """
人民大街138 2026-11-30|卫星路138 2000-3000元一天|200-300元/天，17:30-18:00|15:30 2026-1-30 1|0431-88881388|043188881388
1,500-2,000元|3栋2单元501室|三楼 一天二百|11/30 6.30 200|要13个人 8小时 260元 18:00收工|吉A12345 吉AD12345|吉A·1380O
微信支付2000元|微信结账 300元一天|微信同号|QQ 10000元|wechat payment|9:00-17:00，150-200元，3人|自带手套2双
零工 一天一结
"""


def split(table: str) -> list[str]:
    return [text for line in table.strip().splitlines() for text in line.split("|")]


@pytest.mark.parametrize("text", split(WRITTEN))
def test_what_a_person_is_found_by_is_seen(text: str) -> None:
    assert holds_personal(text)


@pytest.mark.parametrize("text", split(HARMLESS))
def test_what_nobody_is_found_by_is_left_alone(text: str) -> None:
    assert not holds_personal(text)


def test_a_number_spread_over_two_texts_is_seen_in_neither_alone() -> None:
    assert hold_personal("站前 138", "0013 8000")
    assert hold_personal("站前 13800", "138000 找我")
    assert not hold_personal("人民大街138号", "0.5元一件")
    assert not hold_personal("13800138000", "找我"), "said where it stands alone"


DIGITS = ["0123456789", "０１２３４５６７８９", "〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖", "o123456789"]
PARTS = ["", " ", "-", "—", ".", "·", ",", "，", "/", " - ", "\u200b", "_", "～"]
GROUPS = [(11,), (3, 4, 4), (3, 8), (4, 4, 3), (3, 3, 5), (5, 6), (2, 2, 2, 2, 3), (1,) * 11]
WORDS = ["", "找我 ", "王师傅，", "地址人民大街88 ", "早6:30 ", "一天300元，", "+86 ", "吉A12345 ", "11月30日 "]
AFTER = ["", " 找我", "，随时", "。", " 300元一天", " 6点", "（王）", " 2026-11-30"]


@st.composite
def mobiles(draw: st.DrawFn) -> str:
    number = "1" + draw(st.sampled_from("3456789")) + draw(st.text("0123456789", min_size=9, max_size=9))
    part, sizes, letters = draw(st.sampled_from(PARTS)), draw(st.sampled_from(GROUPS)), draw(st.sampled_from(DIGITS))
    groups, at = [], 0
    for size in sizes:
        groups.append("".join(letters[int(digit)] for digit in number[at : at + size]))
        at += size
    return draw(st.sampled_from(WORDS)) + part.join(groups) + draw(st.sampled_from(AFTER))


@given(mobiles())
def test_a_mobile_is_seen_in_every_shape(text: str) -> None:
    assert holds_personal(text), text


NUMBER = st.integers(1, 9999).map(str)
CLOCK = st.tuples(st.integers(0, 23), st.integers(0, 59)).map(lambda at: f"{at[0]}:{at[1]:02}")
UNITS = ["元/天", "元一天", "块", "元/小时", "个人", "人", "号", "单元", "楼", "米", "小时"]
PIECES = st.one_of(
    st.tuples(
        NUMBER, st.sampled_from(["元/天", "元一天", "块", "元/小时", "个人", "人", "号", "单元", "楼", "米", "小时"])
    ).map("".join),
    st.tuples(NUMBER, st.sampled_from("-~"), NUMBER, st.just("元")).map("".join),
    st.tuples(CLOCK, CLOCK).map("-".join),
    CLOCK,
    st.tuples(st.integers(1, 12), st.integers(1, 31)).map(lambda day: f"{day[0]}月{day[1]}日"),
    st.dates().map(lambda day: day.replace(year=2026, day=min(day.day, 28)).isoformat()),
    st.tuples(st.sampled_from(["人民大街", "卫星路", "站前"]), st.integers(1, 9999).map(str)).map("".join),
    st.text("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789", min_size=5, max_size=5).map(lambda plate: f"吉A{plate}"),
    st.sampled_from(["管饭", "自带手套", "当天结", "零工", "一楼", "二百五", "微信支付"]),
)


@given(st.lists(PIECES, min_size=1, max_size=5), st.sampled_from([" ", "，", "、", "。"]))
@example(["人民大街138", "2000-3000元"], " ")
def test_how_work_is_told_is_left_alone(pieces: list[str], part: str) -> None:
    assert not holds_personal(part.join(pieces)), part.join(pieces)


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    assert holds_personal(text) in (True, False)
