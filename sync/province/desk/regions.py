"""The province's regions by their codes of GB/T 2260, from `regions.toml`."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

from sync.contract.regions import Tree

_FILE = Path(__file__).parent / "regions.toml"


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
