"""The published contract is what the province does: current, and kept to under whatever is sent."""

import warnings

import msgspec
import pytest
import requests
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from requests.auth import AuthBase

from sync.contract.access import CHALLENGE_HEADER, claim
from sync.copying.transport import COMPARE, CONTENT_TYPE, PULL, PUSH, ROLLS
from sync.copying.wire import Compare, Hello, Push, Rolls, encode
from sync.province.calls.__main__ import files, main
from sync.province.calls.openapi import openapi
from sync.province.desk.api_keys import Role
from tests.sync.kiosk import HALL, Kiosk
from tests.sync.nodes import enrol, opened, serving

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import schemathesis
    from schemathesis.checks import not_a_server_error
    from schemathesis.specs.openapi.checks import (
        content_type_conformance,
        response_schema_conformance,
        status_code_conformance,
    )

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
schema = schemathesis.openapi.from_dict(openapi())


@schemathesis.serializer(CONTENT_TYPE)
def _as_bytes(_context, value):
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")


class Signed(AuthBase):
    """What a kiosk's requests carry."""

    def __init__(self, kiosk, address):
        self._kiosk = kiosk
        self._challenge = requests.get(f"{address}/v1/challenge", timeout=20).headers[CHALLENGE_HEADER]

    def __call__(self, request):
        body = request.body or b""
        body = body.encode() if isinstance(body, str) else body
        asked = (request.method, request.path_url, body)
        request.headers["Authorization"] = claim(self._kiosk.seed, self._challenge, asked)
        return request


class Bearer(AuthBase):
    """What a channel's or a clerk's requests carry."""

    def __init__(self, key):
        self._key = key

    def __call__(self, request):
        request.headers["Authorization"] = f"Bearer {self._key}"
        return request


@pytest.fixture(scope="module")
def asked(postgres):
    """An address, and the credentials for each kind of operation."""
    with postgres.database() as url:
        province = opened(url)
        kiosk = Kiosk()
        kiosk.open()
        enrol(province, kiosk)
        keys = {role: Bearer(province.api_keys.issue(role.value, role)) for role in Role}
        with serving(province) as address:
            yield address, Signed(kiosk, address), keys
        province.close()


def test_the_files_are_current(capsys):
    assert main(["--check"]) == 0, capsys.readouterr().out
    assert set(files()) == {"openapi.json", "messages.json"}


@schema.parametrize()
@settings(max_examples=30, suppress_health_check=list(HealthCheck))
def test_whatever_is_sent_is_answered_as_described(case, asked):
    address, signed, keys = asked
    access = case.operation.definition.raw["description"]
    auth = signed if "kiosk" in access else next((keys[role] for role in Role if role.value in access), None)
    answer = case.call(base_url=address, auth=auth, timeout=60)
    case.validate_response(answer, checks=CHECKS)


name = st.binary(min_size=10, max_size=10) | st.just(HALL)
numbers = st.integers(0, 2**53)
HEADS = st.lists(st.tuples(name, st.tuples(numbers, st.binary(min_size=32, max_size=32)), st.booleans()), max_size=3)
RANGES = st.lists(
    st.tuples(
        name,
        numbers,
        st.lists(st.binary(max_size=30), min_size=1, max_size=3),
        st.lists(st.none() | st.binary(max_size=30), min_size=1, max_size=3),
        st.binary(min_size=32, max_size=32),
        st.lists(st.tuples(numbers, st.binary(max_size=70)), min_size=1, max_size=2),
        st.lists(st.binary(min_size=32, max_size=32), max_size=2),
        st.none() | st.tuples(name, st.tuples(numbers, st.binary(min_size=32, max_size=32))),
    ),
    max_size=2,
)
RECORDS = st.lists(
    st.tuples(name, st.text(min_size=1, max_size=5), numbers, numbers, name, numbers, st.binary(max_size=20)),
    max_size=2,
)
DIGESTS = st.lists(st.tuples(name, st.binary(min_size=10, max_size=10)), max_size=2)
signatures, keys = st.binary(min_size=64, max_size=64), st.binary(min_size=32, max_size=32)
MESSAGES = {
    PULL: (Hello, st.tuples(name, st.lists(name, max_size=2), HEADS, DIGESTS, st.binary(max_size=10), numbers)),
    ROLLS: (
        Rolls,
        st.tuples(
            st.lists(name, max_size=2), st.lists(st.tuples(st.binary(max_size=40), keys, signatures), max_size=3)
        ),
    ),
    PUSH: (Push, st.tuples(name, RANGES, st.tuples(RECORDS, numbers))),
    COMPARE: (Compare, st.tuples(name, st.lists(numbers, min_size=1, max_size=4))),
}


@pytest.mark.parametrize("path", MESSAGES)
@settings(max_examples=60)
@given(st.data())
def test_messages_without_sense_are_answered_without_harm(asked, path, data):
    address, signed, _ = asked
    kind, strategy = MESSAGES[path]
    message = msgspec.convert(data.draw(strategy), kind)
    answer = requests.post(address + path, data=encode(message), auth=signed, timeout=60)
    assert answer.status_code in (200, 400), answer.text


@pytest.mark.parametrize("path", MESSAGES)
@settings(max_examples=60)
@given(body=st.binary(max_size=300))
def test_bytes_without_sense_are_refused(asked, path, body):
    address, signed, _ = asked
    assert requests.post(address + path, data=body, auth=signed, timeout=60).status_code == 400
