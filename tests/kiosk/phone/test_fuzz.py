"""Whatever a phone sends, the answer is a page in words."""

from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kiosk.phone.posting.controls import ASKED
from kiosk.services.employer.postings import Limits

SETTINGS = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
TYPED = st.one_of(
    st.text(max_size=60),
    st.from_regex(r"-?[0-9]{0,13}(\.[0-9]{0,3})?"),
    st.from_regex(r"20[0-9]{2}-[0-9]{2}-[0-9]{2}"),
    st.from_regex(r"[0-9]{1,2}:[0-9]{2}"),
    st.sampled_from(["", "13812345678", "<script>", "\x00", "\u202e", "１２", "0" * 400, "{{ 7*7 }}", "%s%n"]),
)
WRITTEN = set(ASKED) - {"zone", "paid", "choosing", "meals", "lodging", "ride", "tools", "insurance"}
"""Fields that hold whatever is typed; the others have only things to tap."""
FIELD = st.one_of(st.sampled_from([*ASKED, "nonce", "form_key"]), st.text(max_size=8))


@pytest.fixture
def form(hall, employer):
    hall.services.postings.limits = Limits(per_phone=10_000, per_day=10_000)
    return employer.get("/post")


@SETTINGS
@example(typed={"zone": "0"})
@given(typed=st.dictionaries(st.sampled_from([*ASKED, "nonce"]), TYPED))
def test_any_text_in_any_field_is_answered(employer, form, filled, typed):
    sendable = {name: text.encode("utf-8", "replace").decode() for name, text in typed.items()}
    page = employer.send(form, **{**filled, **sendable})
    assert page.status in (200, 422)
    if page.status == 422:
        assert page.problems()
        written = {name: text for name, text in (filled | sendable).items() if name in WRITTEN and text.strip()}
        plain = {name: text for name, text in written.items() if not set(text) & set("\r\x00\n")}
        assert {name: page.typed[name] for name in plain} == plain


@SETTINGS
@given(pairs=st.lists(st.tuples(FIELD, st.binary(max_size=40)), max_size=12), raw=st.booleans())
def test_any_bytes_are_answered(employer, pairs, raw):
    body = b"&".join(
        quote(name, errors="replace").encode() + b"=" + (value if raw else quote(value).encode())
        for name, value in pairs
    )
    page = employer.post("/post", body, **{"Content-Type": "application/x-www-form-urlencoded"})
    assert page.status in (200, 403, 422)


@SETTINGS
@given(name=st.text(min_size=1, max_size=40), end=st.sampled_from(["", "/applicants", "/close"]))
def test_any_address_is_answered(employer, name, end):
    for start in ("/e/", "/postings/", "/"):
        page = employer.get(start + quote(name, safe="", errors="replace") + end)
        assert page.status in (200, 403, 404)
