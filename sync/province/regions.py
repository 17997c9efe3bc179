"""The province's regions by their codes of GB/T 2260, from `regions.toml`."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

_FILE = Path(__file__).parent / "regions.toml"

Code = Annotated[str, Meta(pattern="^[0-9]{6}$", description="code of GB/T 2260", examples=["222401"])]


class County(msgspec.Struct, frozen=True):
    """A county-level unit."""

    code: Code
    name: str


class Prefecture(msgspec.Struct, frozen=True):
    """A prefecture-level unit with its counties."""

    code: Code
    name: str
    county: tuple[County, ...]


class Tree(msgspec.Struct, frozen=True):
    """The province with its prefectures."""

    code: Code
    name: str
    prefecture: tuple[Prefecture, ...]


@cache
def tree() -> Tree:
    """All regions."""
    return msgspec.convert(tomllib.loads(_FILE.read_text("utf-8")), Tree)


def find(code: str) -> str | None:
    """The name of a region of any level."""
    return _names().get(code)


def inside(code: str) -> str:
    """What the codes of a region and of all inside it begin with."""
    if code.endswith("0000"):
        return code[:2]
    return code[:4] if code.endswith("00") else code


@cache
def _names() -> dict[str, str]:
    return dict(_all())


def _all() -> Iterator[tuple[str, str]]:
    yield tree().code, tree().name
    for prefecture in tree().prefecture:
        yield prefecture.code, prefecture.name
        yield from ((county.code, county.name) for county in prefecture.county)
