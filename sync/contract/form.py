"""The form by which work is offered, as a hall describes it: fields in order, what can be chosen, words by language.

Each kiosk says its own in an open record: FORM, of its journal as the subject. So a page elsewhere asks what the hall
asks, in the hall's words, and no form is written twice.
"""

import zlib
from typing import Annotated, Literal, TypeAlias

import msgspec
from msgspec import Meta

FORM = "form"
MOST_BYTES = 512 * 1024
Words: TypeAlias = dict[str, str]
"""By language, such as zh_CN."""
Kind = Literal["words", "tel", "number", "one", "several", "tick", "day"]


class Choice(msgspec.Struct, frozen=True):
    """What is sent where it is chosen, its word, and the group it stands in."""

    value: str
    words: Words
    group: Words = {}


class Field(msgspec.Struct, frozen=True):
    """One question. Of `several` each choice is sent by itself, as NAME_VALUE; `day` is a date from today on.

    `usual` stands there before anybody touches it; who leaves out what is not `must` says nothing of it.
    """

    name: Annotated[str, Meta(pattern="^[a-z_]{1,20}$")]
    kind: Kind
    label: Words
    hint: Words = {}
    must: bool = False
    usual: str = ""
    choices: tuple[Choice, ...] = ()


class Form(msgspec.Struct, frozen=True):
    """All of it; `said` are texts of the page by their names, `wrong` what is wrong by field and code ("" for any).

    `is_open`: who has scanned no kiosk's code may send it as well; a clerk reads that first.
    """

    hall: str
    languages: Annotated[tuple[str, ...], Meta(min_length=1)]
    fields: tuple[Field, ...]
    said: dict[str, Words]
    wrong: dict[str, dict[str, Words]]
    is_open: bool = False


class Packed(msgspec.Struct, frozen=True, array_like=True):
    """Body of the record: zlib-compressed JSON of a Form, of 512 KB at most."""

    form: bytes


def pack(form: Form) -> Packed:
    """The record's body."""
    return Packed(zlib.compress(msgspec.json.encode(form), 9))


def unpack(body: bytes) -> Form | None:
    """The form in a record's body, None if there is none."""
    try:
        packed = msgspec.msgpack.decode(body, type=Packed)
        return msgspec.json.decode(zlib.decompressobj().decompress(packed.form, MOST_BYTES), type=Form)
    except (msgspec.DecodeError, zlib.error):
        return None
