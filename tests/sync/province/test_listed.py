"""The list of employers that no hall lets post: organisations alone, by decision, until its end."""

import msgspec
import pytest
import requests
from hypothesis import assume, given
from hypothesis import strategies as st

from kiosk.hall.employer.numbers import credit_check, identity_check, read_credit_code, read_licence
from sync.contract.listed import LETTERS, ListedAsked, ListedEnd, number_of
from sync.province.desk.api_keys import Role
from sync.province.ledger.refusal import Refusal, Why

CODE, LICENCE, CARD = "91350100M000100Y43", "220102240001", "11010519491231002X"
ASKED = ListedAsked("credit_code", CODE, "长春某某劳务有限公司", "长人社罚字〔2026〕12 号", "2027-03-31")


def test_what_is_entered_is_told_until_it_is_ended(province):
    assert province.listed.rows().edition == 0
    province.listed.add(ASKED, "赵")
    province.listed.add(ListedAsked("licence", f" {LICENCE} ", "某中介", "决定", "2027-01-01"), "赵")
    rows = province.listed.rows()
    assert (rows.edition, [row.number for row in rows.listed]) == (2, [CODE, LICENCE])
    province.listed.end(ListedEnd("credit_code", CODE.lower(), "撤销决定"), "赵")
    rows = province.listed.rows()
    assert (rows.edition, [row.number for row in rows.listed]) == (3, [LICENCE])
    assert [row.ended_at for row in province.listed.rows(with_ended=True).listed] == [province.store.now, None]
    province.listed.add(ASKED, "赵")
    assert province.listed.rows().edition == 4, "and listed anew"


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"number": CODE[:-1] + "4"}, Why.UNFIT),
        ({"number": CARD}, Why.UNFIT),
        ({"kind": "licence", "number": CARD}, Why.UNFIT),
        ({"kind": "licence", "number": "13812345678"}, Why.UNFIT),
        ({"kind": "licence", "number": "220102491231002"}, Why.UNFIT),
        ({"kind": "licence", "number": "某某某某某某"}, Why.UNFIT),
        ({"until": "2020-01-01"}, Why.UNFIT),
        ({"until": "2027-02-30"}, Why.UNFIT),
        ({"decision": "  "}, Why.UNFIT),
    ],
)
def test_what_is_no_organisation_s_or_has_no_end_is_refused(province, changed, why):
    with pytest.raises(Refusal) as refused:
        province.listed.add(msgspec.structs.replace(ASKED, **changed), "赵")
    assert refused.value.why is why
    assert province.listed.rows().listed == ()


def test_listed_twice_is_refused_and_so_is_an_end_of_nothing(province):
    province.listed.add(ASKED, "赵")
    for act in (
        lambda: province.listed.add(ASKED, "钱"),
        lambda: province.listed.end(ListedEnd("licence", LICENCE, "弄错"), "钱"),
    ):
        with pytest.raises(Refusal):
            act()


@given(
    st.text(LETTERS, min_size=2, max_size=2),
    st.from_regex("[0-9]{6}", fullmatch=True),
    st.text(LETTERS, min_size=9, max_size=9),
)
def test_a_credit_code_is_read_as_the_kiosks_read_it(first, region, organisation):
    start = first + region + organisation
    code = start + credit_check(start)
    assume(not (code.isdigit() and code[0] in "12345678"))
    assert number_of("credit_code", f" {code[:6]} {code[6:].lower()}") == code == read_credit_code(code)


@given(st.from_regex("[1-6][0-9]{5}19[0-9]{2}1[0-2][0-2][1-9][0-9]{3}", fullmatch=True))
def test_nobody_s_identity_number_is_listed_even_where_it_would_be_a_code(digits):
    for kind in ("credit_code", "licence"):
        with pytest.raises(ValueError, match="person"):
            number_of(kind, digits + identity_check(digits))


@given(st.text(max_size=60))
def test_what_is_no_licence_for_a_kiosk_is_none_here(text):
    try:
        number = number_of("licence", text)
    except ValueError:
        return
    assert read_licence(number) == number


def test_only_a_clerk_writes_it_and_no_channel_reads_it(address, province):
    keys = {role: province.api_keys.issue(role.value, role) for role in Role}
    body = {"kind": "credit_code", "number": CODE, "name": "公司", "decision": "决定", "until": "2027-03-31"}

    def send(path, role, content):
        headers = {"Authorization": f"Bearer {keys[role]}"} if role else {}
        return requests.post(address + path, json=content, headers=headers, timeout=20).status_code

    assert [send("/v1/listed", role, body) for role in (None, Role.CHANNEL, Role.ADAPTER)] == [401, 403, 403]
    assert [send("/v1/listed", Role.CLERK, body) for _ in range(2)] == [201, 409]
    assert send("/v1/listed", Role.CLERK, body | {"number": CARD}) == 422
    headers = {"Authorization": f"Bearer {keys[Role.ADAPTER]}"}
    told = requests.get(address + "/v1/listed", headers=headers, timeout=20).json()
    assert [row["number"] for row in told["listed"]] == [CODE]
    end = {"kind": "credit_code", "number": CODE, "why": "撤销"}
    assert [send("/v1/listed/ends", Role.CLERK, end) for _ in range(2)] == [201, 404]
    assert requests.get(address + "/v1/listed", timeout=20).status_code == 401
