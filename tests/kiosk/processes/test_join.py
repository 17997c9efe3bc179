"""Why a machine did not come in, in words."""

import pytest

from kiosk.processes.join import BAD_INPUT, join


@pytest.mark.parametrize(
    ("address", "is_province", "code", "words"),
    [
        ("http://192.0.2.1:9", True, "ABCDEFGHJKMNPQRS", "https://"),
        ("http://127.0.0.1:9", False, "ABCDEFGHJKMNPQRS", "联系不上"),
        ("http://127.0.0.1:9", False, "ABC", "没有答应"),
    ],
)
def test_the_clerk_is_told_why(make_place, address, is_province, code, words):
    said = []
    place = make_place(kiosk="B")
    assert join(place, address, code, is_province, said.append) == BAD_INPUT
    assert len(said) == 1
    assert words in said[0]
