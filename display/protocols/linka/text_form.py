"""Frames as people and tools write them: JSON objects in, bytes out, and back in the same words.

{"message": "text", "line": 0, "text": "欢迎光临", "effect": 0, "speed": 1, "stay": 0, "repeat": 5, "font": 3,
 "alpha": 0, "colour": "ff0000", "unknown": "0001000000000000"}        or "text_hex", if it is no GB2312
{"message": "brightness", "percent": 50}      {"message": "answer", "command": 98, "code": 0}
{"message": "raw", "command": 5, "data": "e007030a070f0506"}

All of them may have "address", 0 if they have not, and "packet", 65535.
"""

from collections.abc import Mapping
from typing import Any

from display.protocols.linka.frame import BRIGHTNESS, BRIGHTNESSES, CLOCK, MOST_ANSWER, SINGLE, TEXT, Fault, Frame
from display.protocols.linka.frame import encode as encode_frame
from display.protocols.linka.text import Text
from display.writing.characters import decode, encode

Wish = Mapping[str, Any]
_NUMBERS = {"line": 0, "effect": 0, "speed": 1, "stay": 0, "repeat": 5, "font": 3, "alpha": 0}
_ANSWERED = (TEXT, CLOCK, BRIGHTNESS)
_KEYS = {
    "text": (*_NUMBERS, "text", "text_hex", "colour", "unknown"),
    "brightness": ("percent",),
    "answer": ("command", "code"),
    "raw": ("command", "data"),
}


def frame_of(wish: Wish) -> bytes:
    """The frame that a JSON object asks for; ValueError says what is wrong with it."""
    message = wish.get("message")
    if not isinstance(message, str) or message not in _KEYS:
        raise ValueError(f"message: expected {', '.join(_KEYS)}, found {message!r}")
    _refuse_unknown(wish, ("message", "address", "packet", *_KEYS[message]))
    command, data = _said(message, wish)
    return encode_frame(Frame(command, data, _number(wish, "address", 0), _number(wish, "packet", SINGLE)))


def describe(item: Frame | Fault) -> dict[str, Any]:
    """What a frame says, or why it is none, in values that JSON has; `frame_of` makes the same frame of them."""
    if isinstance(item, Fault):
        return {"fault": item.reason.name.lower(), "what": item.reason.value, "hex": item.raw.hex()}
    return {**_message(item), "address": item.address, "packet": item.packet}


def _message(frame: Frame) -> dict[str, Any]:
    text = Text.of(frame)
    if text:
        return _describe_text(text)
    if len(frame.data) != MOST_ANSWER or frame.command not in _ANSWERED:
        return {"message": "raw", "command": frame.command, "data": frame.data.hex()}
    value = frame.data[0]
    if frame.command == BRIGHTNESS and value in BRIGHTNESSES:
        return {"message": "brightness", "percent": value}
    return {"message": "answer", "command": frame.command, "code": value}


def _describe_text(text: Text) -> dict[str, Any]:
    two, one, four, last = text.unknown
    said = {"text": decode(text.text)} if _is_gb2312(text.text) else {"text_hex": text.text.hex()}
    numbers = {name: getattr(text, name) for name in _NUMBERS}
    unknown = two + bytes((one,)) + four + bytes((last,))
    return {"message": "text", **said, **numbers, "colour": text.colour.hex(), "unknown": unknown.hex()}


def _said(message: str, wish: Wish) -> tuple[int, bytes]:
    """Command and data."""
    match message:
        case "text":
            return TEXT, _text(wish).data()
        case "brightness":
            return BRIGHTNESS, bytes((_percent(wish),))
        case "answer":
            return _number(wish, "command"), bytes((_byte(wish, "code"),))
    return _number(wish, "command"), _hex(wish, "data", "")


def _text(wish: Wish) -> Text:
    numbers = {name: _number(wish, name, usual) for name, usual in _NUMBERS.items()}
    unknown = _hex(wish, "unknown", "0001000000000000")
    if len(unknown) != 8:
        raise ValueError("unknown: expected eight bytes")
    rest = (unknown[:2], unknown[2], unknown[3:7], unknown[7])
    return Text(text=_letters(wish), colour=_hex(wish, "colour", "ff0000"), unknown=rest, **numbers)


def _letters(wish: Wish) -> bytes:
    if "text_hex" in wish and "text" not in wish:
        return _hex(wish, "text_hex", "")
    text = wish.get("text")
    if not isinstance(text, str) or "text_hex" in wish:
        raise ValueError("text: expected a string, or text_hex instead of it")
    try:
        return encode(text)
    except UnicodeEncodeError as error:
        raise ValueError(f"text: {text[error.start]!r} is not in GB2312") from None


def _is_gb2312(data: bytes) -> bool:
    try:
        return encode(decode(data)) == data
    except UnicodeEncodeError:
        return False


def _percent(wish: Wish) -> int:
    percent = _number(wish, "percent")
    if percent not in BRIGHTNESSES:
        raise ValueError(f"percent: expected {BRIGHTNESSES[0]} to {BRIGHTNESSES[-1]}, found {percent}")
    return percent


def _byte(wish: Wish, name: str) -> int:
    value = _number(wish, name)
    if not 0 <= value <= 0xFF:
        raise ValueError(f"{name}: expected 0 to 255, found {value}")
    return value


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
