"""The code that shows who stands before a kiosk."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.presence import LETTERS, NOWHERE, issue, read, read_text, where_of
from sync.signing import public_key

SEED, OTHER = b"s" * 32, b"o" * 32
AT = 1_795_440_000_000
CODE = issue(SEED, b"journal-01", AT, b"random", where_of("http://192.168.1.20:8080"))


def test_what_it_says_is_read_back_and_its_key_is_known_again():
    said = read_text(CODE.text.lower())
    assert said == CODE
    assert (said.journal, said.at, said.where.web_address) == (b"journal-01", AT, "http://192.168.1.20:8080")
    assert len(CODE.text) == LETTERS
    assert said.is_signed(public_key(SEED))
    assert not said.is_signed(public_key(OTHER))
    assert not said.is_signed(b"no key")


@given(st.integers(0, 89), st.integers(1, 255))
def test_no_byte_of_it_may_be_another(place, change):
    data = bytearray(CODE.data)
    data[place] ^= change
    assert not read(bytes(data)).is_signed(public_key(SEED))


@pytest.mark.parametrize("text", ["", "A" * 32, "A" * 143, "A" * 145, "u" * 144, "零" * 144, CODE.text + " x"])
def test_what_is_none_is_refused(text):
    with pytest.raises(ValueError, match=r"no code|not base32"):
        read_text(text)


@pytest.mark.parametrize("address", ["", "http://hall.example:8080", "http://[::1]:8080", "http://192.168.1.20:99x"])
def test_an_address_that_is_no_number_is_nowhere(address):
    where = where_of(address)
    assert where == NOWHERE
    assert where.web_address == ""
