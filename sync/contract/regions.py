"""Regions by their codes of GB/T 2260."""

from typing import Annotated

import msgspec
from msgspec import Meta

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
