"""Whatever is written the way people write is read back as it was meant; any other text is refused, never worse."""

import datetime as dt
from decimal import Decimal
from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.hall.form.written import counts, numerals, pay, times
from kiosk.hall.form.written.folded import LONGEST
from kiosk.hall.form.wrong import Wrong
from kiosk.hall.posting import PayUnit

TODAY = dt.date(2026, 11, 23)
WIDE = str.maketrans("0123456789-:", "０１２３４５６７８９－：")
FORMAL = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
PER = {
    PayUnit.UNKNOWN: "{}",
    PayUnit.HOUR: "{}一小时",
    PayUnit.DAY: "{}/天",
    PayUnit.MONTH: "一个月{}",
    PayUnit.PIECE: "{}块一件",
    PayUnit.MU: "一亩{}",
    PayUnit.TRIP: "{}元/趟",
    PayUnit.WHOLE_JOB: "包干{}",
}
SIGNS = st.text(
    "0123456789零〇一二三四五六七八九十百千万两俩仨廿半点块元毛天日时分刻早晚下上周月号到至-~,.:/个人多来 kw"
    "오세시일원만amp",
    max_size=14,
)


def spellings(number: int) -> set[str]:
    """Ways to write a whole number that mean no other."""
    full = numerals.write(number)
    said = {
        str(number),
        f"{number:,}",
        str(number).translate(WIDE),
        full,
        full.translate(FORMAL),
        numerals.shorten(full),
    }
    return said | {one.replace("二百", "两百").replace("二千", "两千") for one in said}


@given(st.integers(0, 9_999_999))
@example(10_500)
@example(110)
@example(20_000)
def test_a_figure_comes_back_however_it_is_written(number: int) -> None:
    read = {written: numerals.read(normalize("NFKC", written)) for written in spellings(number)}
    assert set(read.values()) == {Decimal(number)}


@given(st.integers(1, 99_999), st.sampled_from(list(PER)), st.data())
def test_pay_comes_back_with_its_unit(yuan: int, unit: PayUnit, data: st.DataObject) -> None:
    written = PER[unit].format(data.draw(st.sampled_from(sorted(spellings(yuan)))))
    assert pay.read(written) == pay.Pay(yuan * 100, 0, unit)


@given(st.integers(10, 9000), st.integers(1, 9000), st.sampled_from(["-", "~", "到", "至", "—", " - "]), st.data())
def test_a_range_comes_back(least: int, more: int, dash: str, data: st.DataObject) -> None:
    first, last = (data.draw(st.sampled_from(sorted(spellings(figure)))) for figure in (least, least + more))
    assert pay.read(f"{first}{dash}{last}块一天") == pay.Pay(least * 100, (least + more) * 100, PayUnit.DAY)


@given(st.integers(1, 999), st.sampled_from(["{}", "{}个", "{}个人", "{}名", "要{}人", "招{}位"]), st.data())
def test_people_come_back(number: int, way: str, data: st.DataObject) -> None:
    assert counts.read_people(way.format(data.draw(st.sampled_from(sorted(spellings(number)))))) == number


@given(st.integers(1, 180), st.data())
def test_lengths_come_back(number: int, data: st.DataObject) -> None:
    written = data.draw(st.sampled_from(sorted(spellings(number))))
    assert counts.read_length(f"{written}天") == counts.Length(days=number)
    assert counts.read_length(f"{written}个小时") == counts.Length(minutes=60 * number)
    assert counts.read_length(f"{written}个半小时") == counts.Length(minutes=60 * number + 30)


@given(st.times())
def test_a_time_comes_back_however_it_is_written(time: dt.time) -> None:
    time = time.replace(second=0, microsecond=0)
    hour, minute = numerals.write(time.hour), numerals.write(time.minute)
    minute = f"零{minute}" if 0 < time.minute < 10 else minute
    said = {f"{time:%H:%M}", f"{time:%H%M}", f"{time:%H:%M}".translate(WIDE), f"明天{time:%H:%M}"}
    if not 1 <= time.hour <= 3:
        said |= {f"{hour}点{minute}分" if time.minute else f"{hour}点整", f"{time.hour}点{time:%M}"}
    read = {written: times.read(written, TODAY) for written in said}
    assert {when.time for when in read.values()} == {time}
    assert {when.day for when in read.values()} == {None, TODAY + dt.timedelta(days=1)}


@given(st.one_of(st.text(max_size=2 * LONGEST), SIGNS))
@example("一" * 400)
@example("9" * 400)
@example("1点" * 100)
@example("零" * 15)
@example("二〇")
@pytest.mark.parametrize(
    "read", [pay.read, counts.read_people, counts.read_length, lambda text: times.read(text, TODAY)]
)
def test_any_text_is_read_or_refused(read, text: str) -> None:
    try:
        read(text)
    except Wrong:
        return


@given(SIGNS)
def test_nothing_is_read_that_the_writer_would_not_write(text: str) -> None:
    """No mixture of figures and units means a number by accident: what is read can be said in full and read again."""
    try:
        number = numerals.read(text)
    except Wrong:
        return
    if number is not None and number == int(number) and 0 < number < 10**8:
        assert numerals.read(numerals.write(int(number))) == number
