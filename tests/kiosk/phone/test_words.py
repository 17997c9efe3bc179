"""Every mistake the hall knows has its sentence at every field."""

import itertools

import msgspec
import pytest

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.form.draft import Draft
from kiosk.hall.form.typed import ProblemCode
from kiosk.hall.posting import Extra, Paid, PayUnit, Terms
from kiosk.phone.pages import HallFacts, Pages, yuan

WORDS = "{% from 'words.html' import pay, problem, promises, UNITS, PAID, EXTRAS %}"


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


def test_every_code_has_a_word(words):
    for table, codes in (("UNITS", PayUnit), ("PAID", Paid), ("EXTRAS", Extra)):
        assert all(words(f"{{{{ {table}[code] }}}}", code=code.value) for code in codes if code), table


def test_what_is_not_said_or_of_a_newer_program_is_not_shown(words):
    terms = Terms(102, 3, 26000, PayUnit(99), 0, paid=Paid(99), extras=Extra.LODGING | Extra.INSURANCE)
    assert words("{{ promises(terms) }}", terms=terms) == "管住 · 有保险"
    assert words("{{ pay(terms) }}", terms=terms) == "260 元（按什么算问服务台）"
    ranged = msgspec.structs.replace(terms, pay_unit=PayUnit.DAY, pay_most_fen=30050, extras=Extra(0))
    assert words("{{ pay(terms) }}|{{ promises(terms) }}", terms=ranged) == "260-300.5 元/天|"


@pytest.mark.parametrize(
    ("fen", "text"), [(26000, "260"), (1250, "12.5"), (1205, "12.05"), (1, "0.01"), (10**7, "100000")]
)
def test_an_amount_reads_as_people_write_it(fen, text):
    assert yuan(fen) == text
