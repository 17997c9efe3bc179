"""Three jobs, each with a reason that is true of this worker and this posting."""

import datetime as dt

import pytest
from msgspec.structs import replace

from kiosk.hall.age import Age
from kiosk.hall.catalogue.certificate import Certificate, bits
from kiosk.hall.catalogue.trade import Catalogue, Family, Trade
from kiosk.hall.clock import HOUR, moment
from kiosk.hall.matching import Reason, ReasonKind, suggest
from kiosk.hall.posting import PayUnit, Posting, PostingState, Terms
from kiosk.hall.worker import Worker

DAY = dt.date(2026, 11, 23)
NOW = moment(DAY, dt.time(5, 30))
LABOUR, MASON, WELDER, COOK = 101, 102, 105, 401
WELDING = Certificate(1, "焊工证", "焊接与热切割作业", "安全生产法第三十条", (WELDER,))
CATALOGUE = Catalogue(
    (
        Family(
            "工地",
            "trowel",
            (
                Trade(LABOUR, "力工", "shovel"),
                Trade(MASON, "瓦工", "trowel", (LABOUR, WELDER)),
                Trade(WELDER, "电焊", "mask", (LABOUR,)),
            ),
        ),
        Family("吃饭", "ladle", (Trade(COOK, "后厨", "ladle"),)),
    ),
    (WELDING, Certificate(4, "登高证", "高处作业", "安全生产法第三十条")),
)


def posting(
    number: int, trade: int = MASON, pay: int = 26000, headcount: int = 4, taken: int = 0, needs: int = 0
) -> Posting:
    terms = Terms(trade, headcount, pay, PayUnit.DAY, NOW + 3 * HOUR, needs=needs)
    key = number.to_bytes(10)
    return Posting(key, b"h" * 10, b"e" * 10, terms, PostingState.OPEN, taken, NOW)


def worker(*trades: int, experience: dict[int, int] | None = None) -> Worker:
    return Worker(b"w" * 10, trades, DAY, experience or {})


def chosen(who: Worker, *postings: Posting) -> list[int]:
    return [int.from_bytes(suggestion.posting.id) for suggestion in suggest(who, postings, {}, CATALOGUE, NOW)]


def test_at_most_three_and_only_with_a_place_left() -> None:
    full = posting(9, headcount=2, taken=2)
    assert chosen(worker(MASON), full, *(posting(number) for number in range(1, 6))) == [1, 2, 3]


def test_who_is_16_or_17_is_shown_nothing_that_the_law_lets_nobody_of_his_age_do() -> None:
    field, site = Trade(501, "地里活儿", "sickle", (MASON,)), Trade(MASON, "瓦工", "trowel", from_age=18)
    both = Catalogue((Family("农活", "seedling", (field, site)),))
    offers = (posting(1), posting(2, trade=501))
    for age, found in ((Age.YOUNG, [2]), (Age.ADULT, [2, 1]), (Age.UNKNOWN, [2, 1])):
        who = replace(worker(501), age=age)
        assert [int.from_bytes(each.posting.id) for each in suggest(who, offers, {}, both, NOW)] == found


def test_what_an_older_catalogue_does_not_know_is_for_grown_ups() -> None:
    assert CATALOGUE.from_age(999) == 18
    assert CATALOGUE.from_age(MASON) == 16


def test_trades_looked_for_come_before_what_is_near_them() -> None:
    near = posting(1, LABOUR, pay=90000)
    assert chosen(worker(MASON), near, posting(2)) == [2, 1]


def test_what_is_near_goes_one_way_and_other_work_is_not_suggested() -> None:
    assert chosen(worker(LABOUR), posting(1, MASON)) == []
    assert chosen(worker(MASON), posting(1, COOK)) == []


def test_work_that_needs_a_certificate_is_suggested_to_who_looks_for_it_alone() -> None:
    welding = posting(1, WELDER, pay=90000)
    assert chosen(worker(LABOUR), welding) == chosen(worker(MASON), welding) == []
    assert chosen(worker(MASON, experience={WELDER: 9}), welding) == []
    assert chosen(worker(WELDER), welding, posting(2, LABOUR)) == [1, 2]


def test_a_certificate_that_the_employer_asks_for_counts_like_one_that_the_trade_needs() -> None:
    with_paper, high = posting(1, LABOUR, needs=WELDING.bit), posting(2, LABOUR, needs=bits((4,)))
    unknown = posting(3, LABOUR, needs=bits((1, 50)))
    assert chosen(worker(LABOUR), with_paper, high, unknown) == []
    assert chosen(worker(WELDER), with_paper, high, unknown) == [1]


def test_better_pay_first_and_past_work_before_pay() -> None:
    assert chosen(worker(MASON), posting(1), posting(2, pay=30000)) == [2, 1]
    both = worker(MASON, LABOUR, experience={LABOUR: 2})
    assert chosen(both, posting(1, pay=90000), posting(2, LABOUR)) == [2, 1]


@pytest.mark.parametrize(
    ("who", "offers", "reason"),
    [
        (worker(MASON, experience={MASON: 2}), [posting(1)], Reason(ReasonKind.DONE_BEFORE, 2, MASON)),
        (worker(MASON), [posting(1, pay=30000), posting(2)], Reason(ReasonKind.BEST_PAY, 0, MASON)),
        (worker(MASON), [posting(1, headcount=8)], Reason(ReasonKind.MANY_PLACES, 8)),
        (worker(MASON), [posting(1, headcount=8, taken=7)], Reason(ReasonKind.LAST_PLACES, 1)),
        (worker(MASON), [posting(1, LABOUR)], Reason(ReasonKind.NEAR_TRADE, 0, LABOUR)),
    ],
)
def test_the_reason_comes_from_the_data(who: Worker, offers: list[Posting], reason: Reason) -> None:
    assert reason in suggest(who, offers, {(MASON, PayUnit.DAY): 30000}, CATALOGUE, NOW)[0].reasons


@pytest.mark.parametrize("best", [{}, {(MASON, PayUnit.DAY): 30000}, {(MASON, PayUnit.HOUR): 26000}])
def test_best_pay_is_told_of_nothing_else(best: dict[tuple[int, PayUnit], int]) -> None:
    found = suggest(worker(MASON), [posting(1), posting(2)], best, CATALOGUE, NOW)
    assert ReasonKind.BEST_PAY not in {reason.kind for item in found for reason in item.reasons}
