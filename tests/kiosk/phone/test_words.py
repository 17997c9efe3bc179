"""Every mistake the hall knows has its sentence at every field."""

import itertools

import pytest

from kiosk.hall.draft import Draft
from kiosk.hall.posting import PayUnit
from kiosk.hall.trade import Catalogue
from kiosk.hall.typed import ProblemCode
from kiosk.phone.pages import HallFacts, Pages, yuan

WORDS = "{% from 'words.html' import problem, UNITS %}"


@pytest.fixture
def words():
    """Says what a snippet of a template says."""
    templates = Pages(Catalogue(()), lambda: 0, HallFacts("大厅")).templates
    return lambda snippet, **values: templates.from_string(WORDS + snippet).render(values)


def test_every_mistake_has_a_sentence(words):
    fields = [name for name in Draft.__struct_fields__ if name != "nonce"]
    for field, code in itertools.product(fields, ProblemCode):
        sentence = words("{{ problem(field, code) }}", field=field, code=code.value)
        assert sentence.endswith("。"), (field, code)
        assert len(sentence) >= 6, (field, code)


def test_every_pay_unit_has_a_word(words):
    assert all(words("{{ UNITS[unit] }}", unit=unit.value) for unit in PayUnit)


@pytest.mark.parametrize(
    ("fen", "text"), [(26000, "260"), (1250, "12.5"), (1205, "12.05"), (1, "0.01"), (10**7, "100000")]
)
def test_an_amount_reads_as_people_write_it(fen, text):
    assert yuan(fen) == text
