"""Frames as people and tools write them: JSON objects in, bytes out, and back.

{"message": "text", "line": 0, "text": "欢迎光临", "effect": 0, "speed": 1, "stay": 0, "repeat": 5, "font": 3,
 "colour": "ff0000", "address": 0}
{"message": "brightness", "percent": 50}     {"message": "raw", "command": 5, "data": "e007..."}
"""

from collections.abc import Mapping
from typing import Any

from display.characters import decode, encode
from display.protocols.linka.frame import BRIGHTNESS, Fault, Frame
from display.protocols.linka.frame import encode as encode_frame
from display.protocols.linka.text import Text

Wish = Mapping[str, Any]
_NUMBERS = {"effect": 0, "speed": 1, "stay": 0, "repeat": 5, "font": 3}


def frame_of(wish: Wish) -> bytes:
    """The frame that a JSON object asks for; ValueError says what is wrong with it."""
    return encode_frame(_frame(wish, _number(wish, "address", 0)))


def describe(item: Frame | Fault) -> dict[str, Any]:
    """What a frame says, or why it is none, in values that JSON has; `frame_of` makes the same frame of a raw one."""
    if isinstance(item, Fault):
        return {"fault": item.reason.name.lower(), "what": item.reason.value, "hex": item.raw.hex()}
    addressed = {"address": item.address, "packet": item.packet}
    text = Text.of(item)
    if text is None:
        return {"message": "raw", "command": item.command, "data": item.data.hex(), **addressed}
    numbers = {name: getattr(text, name) for name in _NUMBERS}
    said = {"line": text.line, "text": decode(text.text), "colour": text.colour.hex()}
    return {"message": "text", **said, **numbers, **addressed}


def _frame(wish: Wish, address: int) -> Frame:
    match wish.get("message"):
        case "text":
            _refuse_unknown(wish, ("message", "address", "packet", "line", "text", "colour", *_NUMBERS))
            effect, speed, stay, repeat, font = (_number(wish, name, usual) for name, usual in _NUMBERS.items())
            colour = _hex(wish, "colour", "ff0000")
            line = _number(wish, "line", 0)
            return Text(line, _text(wish), effect, speed, stay, repeat, font, colour).frame(address)
        case "brightness":
            _refuse_unknown(wish, ("message", "address", "percent"))
            return Frame(BRIGHTNESS, bytes((_number(wish, "percent"),)), address)
        case "raw":
            _refuse_unknown(wish, ("message", "address", "packet", "command", "data"))
            return Frame(_number(wish, "command"), _hex(wish, "data", ""), address, _number(wish, "packet", 0xFFFF))
    raise ValueError(f"message: expected text, brightness or raw, found {wish.get('message')!r}")


def _text(wish: Wish) -> bytes:
    text = wish.get("text")
    if not isinstance(text, str):
        raise ValueError("text: expected a string")
    try:
        return encode(text)
    except UnicodeEncodeError as error:
        raise ValueError(f"text: {text[error.start]!r} is not in GB2312") from None


def _hex(wish: Wish, name: str, usual: str) -> bytes:
    try:
        return bytes.fromhex(wish.get(name, usual))
    except (TypeError, ValueError):
        raise ValueError(f"{name}: expected hex digits") from None


def _number(wish: Wish, name: str, usual: int | None = None) -> int:
    value = wish.get(name, usual)
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError(f"{name}: expected a whole number, found {value!r}")
    return value


def _refuse_unknown(wish: Wish, names: tuple[str, ...]) -> None:
    unknown = sorted(set(wish) - set(names))
    if unknown:
        raise ValueError(f"{unknown[0]}: there is no such key; there are {', '.join(names)}")
