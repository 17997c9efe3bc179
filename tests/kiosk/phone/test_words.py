"""Every mistake the hall knows has its sentence at every field, every code its word."""

import itertools
import re

import msgspec
import pytest

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import DAY, HOUR
from kiosk.hall.day.attendance import Attendance
from kiosk.hall.day.pay import PayWord
from kiosk.hall.day.rating import Mark
from kiosk.hall.day.ticked import Act, Ticked
from kiosk.hall.form.again import yuan
from kiosk.hall.form.draft import Draft
from kiosk.hall.form.wrong import ProblemCode
from kiosk.hall.language import Language
from kiosk.hall.posting import CloseReason, Extra, Paid, PayUnit, Posting, PostingState, Terms
from kiosk.hall.seat.signup import Party, Seat, SignupState
from kiosk.phone.pages import HallFacts, Pages
from kiosk.services.employer.applicants import Applicant
from kiosk.words.words import CHINESE

WORDS = "{% from 'words.html' import pay, problem, promises, start, state %}"


@pytest.fixture
def words():
    """Says what a snippet of a template says."""
    templates = Pages(Catalogue(()), lambda: 0, HallFacts("大厅")).templates[Language.CHINESE]
    return lambda snippet, **values: templates.from_string(WORDS + snippet).render(values)


def test_every_mistake_has_a_sentence(words):
    fields = [name for name in Draft.__struct_fields__ if name != "nonce"]
    for field, code in itertools.product(fields, ProblemCode):
        sentence = words("{{ problem(field, code) }}", field=field, code=code.value)
        assert sentence.endswith("。"), (field, code)
        assert len(sentence) >= 6, (field, code)


@pytest.mark.parametrize("unit", PayUnit)
def test_every_unit_of_pay_is_said_in_its_own_word(words, unit):
    assert words("{{ pay(terms) }}", terms=Terms(102, 3, 26000, unit, 0)) == f"260 {CHINESE.posting.pay_units[unit]}"


def test_everything_that_is_promised_is_said(words):
    for paid, extra in itertools.product(Paid, Extra):
        promised = words("{{ promises(terms) }}", terms=Terms(102, 3, 1, PayUnit.DAY, 0, paid=paid, extras=extra))
        said = ([CHINESE.posting.paid[paid]] if paid else []) + [CHINESE.posting.extras[extra]]
        assert promised == " · ".join(said)


@pytest.mark.parametrize("reason", [None, *CloseReason])
def test_why_nobody_more_is_taken_is_said_and_an_unknown_reason_is_nobody_s(words, reason):
    terms = Terms(102, 3, 26000, PayUnit.DAY, HOUR)
    posting = Posting(bytes(10), bytes(10), bytes(10), terms, PostingState.CLOSED, 0, 0, close_reason=reason)
    assert (
        words("{{ state(posting) }}", posting=posting) == CHINESE.posting.close_reasons[reason or CloseReason.UNKNOWN]
    )


@pytest.mark.parametrize(
    ("state", "by", "ticked", "said"),
    [
        (SignupState.CONFIRMED, None, Ticked(), []),
        (SignupState.CONFIRMED, None, Ticked(word=Attendance.ABSENT), ["没来 · 改"]),
        (SignupState.ARRIVED, None, Ticked(arrived_at=1), ["✓ 到了 8:00"]),
        (SignupState.ARRIVED, None, Ticked(word=Attendance.ABSENT, arrived_at=1), ["没来 · 改", "他说 8:00 到了"]),
        (SignupState.WITHDRAWN, Party.WORKER, Ticked(), ["退了"]),
        (SignupState.WITHDRAWN, Party.HALL, Ticked(), ["退了"]),
        (SignupState.WITHDRAWN, Party.EMPLOYER, Ticked(), ["您没要"]),
        (SignupState.CONFIRMED, None, Ticked(asked_at=1), ["已请服务台联系"]),
        (SignupState.CONFIRMED, None, Ticked(pay=PayWord.PAID, mark=Mark.FAIR), ["✓ 给钱了", "您说：一般"]),
    ],
)
def test_how_it_stands_with_who_has_a_seat_is_said(words, state, by, ticked, said):
    terms = Terms(102, 3, 26000, PayUnit.DAY, HOUR)
    posting = Posting(bytes(10), bytes(10), bytes(10), terms, PostingState.OPEN, 0, 0)
    can = frozenset({Act.UNSAID}) if ticked.word else frozenset[Act]()
    one = Applicant(bytes(10), Seat(0, 1), "139****0000", state, withdrawn_by=by, ticked=ticked, can=can)
    values = {"posting": posting, "applicants": (one,), "talks": (), "on_board": False, "form_key": "", "before": None}
    shown = words("{% include 'applicants.html' %}", **values)
    row = shown.partition("<li")[2].partition("</li>")[0].partition('class="acts"')[2]
    assert re.findall(r">([^<>]*[^<>\s])</(?:span|button)>", row) == said


def test_a_day_is_near_or_a_day_of_the_week(words):
    said = [words("{{ start(at) }}", at=days * DAY) for days in range(4)]
    assert said == ["今天 08:00", "明天 08:00", "后天 08:00", "周日 08:00"]


def test_a_trade_nobody_knows_any_more_is_work(words):
    assert words("{{ trade_name(102) }}") == CHINESE.catalogue.trade


def test_what_is_not_said_or_of_a_newer_program_is_not_shown(words):
    terms = Terms(102, 3, 26000, PayUnit(99), 0, paid=Paid(99), extras=Extra.LODGING | Extra.INSURANCE)
    assert words("{{ promises(terms) }}", terms=terms) == "管住 · 有保险"
    assert words("{{ pay(terms) }}", terms=terms) == "260 元，问服务台"
    ranged = msgspec.structs.replace(terms, pay_unit=PayUnit.DAY, pay_most_fen=30050, extras=Extra(0))
    assert words("{{ pay(terms) }}|{{ promises(terms) }}", terms=ranged) == "260-300.5 元/天|"


@pytest.mark.parametrize(
    ("fen", "text"), [(26000, "260"), (1250, "12.5"), (1205, "12.05"), (1, "0.01"), (10**7, "100000")]
)
def test_an_amount_reads_as_people_write_it(fen, text):
    assert yuan(fen) == text
