"""Every mistake the hall knows has its sentence at every field."""

import pytest

from kiosk.hall.draft import Draft, ProblemCode
from kiosk.hall.posting import PayUnit
from kiosk.phone.pages import Pages, yuan


@pytest.fixture
def words(hall, clock):
    pages = Pages(hall.services.postings._catalogue, clock, "大厅")
    return pages._templates.get_template("words.html").module


@pytest.mark.parametrize("field", [name for name in Draft.__struct_fields__ if name != "nonce"])
@pytest.mark.parametrize("code", ProblemCode)
def test_every_mistake_has_a_sentence(words, field, code):
    sentence = str(words.problem(field, code.value))
    assert sentence.endswith("。")
    assert len(sentence) >= 6


@pytest.mark.parametrize("unit", PayUnit)
def test_every_pay_unit_has_a_word(words, unit):
    assert words.UNITS[unit.value]


@pytest.mark.parametrize(
    ("fen", "text"), [(26000, "260"), (1250, "12.5"), (1205, "12.05"), (1, "0.01"), (10**7, "100000")]
)
def test_an_amount_reads_as_people_write_it(fen, text):
    assert yuan(fen) == text
