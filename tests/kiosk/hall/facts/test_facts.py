"""Facts hold no typed text and no person, and survive the wire."""

import importlib
import pkgutil
import typing

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kiosk
from kiosk.hall import facts
from kiosk.hall.codes import CODE_MOST, Code, heard
from kiosk.hall.facts import FACTS, KINDS, Fact
from kiosk.hall.posting import CloseReason


def _parts(kind: object) -> set[object]:
    """All types a field's type is made of."""
    inner = [_parts(argument) for argument in typing.get_args(kind)]
    return {typing.get_origin(kind) or kind}.union(*inner)


def _bare_text(fact: type[Fact]) -> list[str]:
    hints = typing.get_type_hints(fact)
    return [field for field in fact.__struct_fields__ if _parts(hints[field]) & {str, object, typing.Any, dict}]


@pytest.mark.parametrize("fact", FACTS, ids=[fact.kind for fact in FACTS])
def test_a_fact_holds_no_typed_text(fact: type[Fact]) -> None:
    assert _bare_text(fact) == []


def test_the_walk_finds_a_bare_text() -> None:
    class Gossip(Fact, frozen=True, array_like=True):
        about: tuple[str, ...]

    assert _bare_text(Gossip) == ["about"]


def test_every_fact_class_of_the_package_is_listed_and_has_a_kind_of_its_own() -> None:
    for module in pkgutil.walk_packages(kiosk.__path__, "kiosk."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    written = {fact for fact in Fact.__subclasses__() if fact.__module__.startswith("kiosk.hall.")}
    assert written == set(FACTS)
    assert len(KINDS.names) == len(FACTS)


def _values(kind: typing.Any) -> st.SearchStrategy[object]:
    if kind is bytes:
        return st.binary(min_size=10, max_size=10)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        hints = typing.get_type_hints(kind, include_extras=True)
        return st.builds(kind, **{field: _values(hints[field]) for field in kind.__struct_fields__})
    if typing.get_origin(kind) is typing.Annotated:
        bound = kind.__metadata__[0]
        return st.integers(bound.ge, min(bound.le, 2**40)) if kind.__origin__ is int else _values(kind.__origin__)
    if typing.get_origin(kind) is tuple:
        first, *others = typing.get_args(kind)
        is_list = others == [Ellipsis]
        return (
            st.lists(_values(first), max_size=2).map(tuple) if is_list else st.tuples(*map(_values, (first, *others)))
        )
    if typing.get_args(kind):
        return st.one_of(*map(_values, typing.get_args(kind)))
    return st.from_type(kind)


@pytest.mark.parametrize("fact", FACTS, ids=[fact.kind for fact in FACTS])
def test_a_fact_comes_back_from_its_bytes(fact: type[Fact]) -> None:
    hints = typing.get_type_hints(fact, include_extras=True)

    @given(st.builds(fact, **{field: _values(hints[field]) for field in fact.__struct_fields__}))
    def comes_back(written: Fact) -> None:
        assert KINDS.read(fact.kind, facts.encode(written)) == written

    comes_back()


def test_a_fact_of_a_newer_program_with_one_field_more_is_read() -> None:
    body = msgspec.msgpack.encode([1, 2, 3])
    assert KINDS.read("posting.closed", body) == facts.PostingClosed(CloseReason.EMPLOYER_HAS_ENOUGH)


def test_an_unknown_kind_is_none_and_a_malformed_body_an_error() -> None:
    assert KINDS.read("weather.changed", b"") is None
    with pytest.raises(msgspec.DecodeError):
        KINDS.read("posting.closed", b"\xff")


def test_a_posting_of_a_program_that_knew_no_numbers_is_read() -> None:
    body = bytes.fromhex("976602CD659002CF000001A205616A40C40A656D706C6F7965722D31C40A631DF6A83FBB1FBDE467")
    found = KINDS.read("posting.published", body)
    assert isinstance(found, facts.PostingPublished)
    assert (found.trade, found.headcount, found.pay_fen, found.number, found.bay) == (102, 2, 26000, 0, 0)


def test_a_code_of_a_newer_program_is_read_and_stands_for_nothing_known() -> None:
    found = KINDS.read("posting.closed", msgspec.msgpack.encode([77]))
    assert found == facts.PostingClosed(77)
    assert CloseReason(77) is CloseReason.UNKNOWN
    heard_of = [heard(CloseReason, number) for number in (None, -1, 0, 1, 77, 2**15 + 1, 2**70)]
    assert heard_of == [0, 0, 0, 1, 0, 0, 0]
    with pytest.raises(ValueError, match="-1"):
        CloseReason(-1)


@pytest.mark.parametrize("code", Code.__subclasses__())
def test_every_kind_of_code_has_its_unknown(code: type[Code]) -> None:
    assert code(0).name == "UNKNOWN"
    assert code(CODE_MOST) is code(0)
