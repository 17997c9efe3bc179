r"""Packets as people and tools write them: JSON objects in, bytes out, and back in the same words.

    {"message": "text", "window": 0, "effect": 0, "align": 0, "speed": 1, "stay_s": 3, "font": 2,
     "red": 255, "green": 0, "blue": 0, "text": "招聘"}
    {"message": "split", "windows": [{"x": 0, "y": 0, "width": 64, "height": 16}]}
    {"message": "power", "is_on": true}       {"message": "brightness", "level": 31}
    {"message": "packet", "data": "85...", "number": 0, "last": 0}
    {"message": "raw", "code": 118, "data": "01"}
    {"message": "answer", "code": 123, "flag": 0, "data": "00000000"}

and "card" 1 and "flag" 1 in each. Values are those of the wire; a text goes out as it is, a new line in it is \r. What
a packet or answer "reads" is for people: `frame_of` passes it over.
"""

from collections.abc import Callable, Mapping
from typing import Any

from display.protocols.cpower import basic
from display.protocols.cpower.frame import ASKS, Fault, Frame
from display.protocols.cpower.frame import encode as encode_frame
from display.protocols.cpower.messages import COMMANDS, Message, Packet, Raw, SplitWindows, Status, WindowText
from display.protocols.cpower.parts import PACKET_ROOM, encode_command
from display.sign import Rect
from display.writing.characters import decode, encode

Wish = Mapping[str, Any]

_SHOW = {"effect": 0, "align": 0, "speed": 1, "stay_s": 3, "font": 2}
_COLOUR = {"red": 255, "green": 0, "blue": 0}
_PLACE = ("x", "y", "width", "height")
_EACH = ("message", "card", "flag")


def frame_of(wish: Wish) -> bytes:
    """The packet that a JSON object asks for; all of them if a text is long. ValueError says what is wrong."""
    name = wish.get("message")
    if not isinstance(name, str) or name not in _MAKERS:
        raise ValueError(f"message: expected one of {', '.join(_MAKERS)}, found {name!r}")
    keys, make = _MAKERS[name]
    _refuse_unknown(wish, (*_EACH, *keys))
    card, flag = _number(wish, "card", 1), _number(wish, "flag", ASKS)
    message = make(wish)
    if isinstance(message, (SplitWindows, WindowText)):
        return encode_command(message, card, flag)
    return encode_frame(Frame(message, card, flag, is_answer=name == "answer"))


def describe(item: Frame | Fault) -> dict[str, Any]:
    """What a packet says, or why it is none, in values that JSON has; `frame_of` makes the same packet of it."""
    if isinstance(item, Fault):
        return {"fault": item.reason.name.lower(), "what": item.reason.value, "hex": item.raw.hex()}
    addresses = {"card": item.card, "flag": item.flag}
    if item.is_answer:
        reads = {"reads": _status_word(item.flag)} if item.message.code == COMMANDS else {}
        return {"message": "answer", **reads, **_bytes(item.message), **addresses}
    return {**_describe_message(item.message), **addresses}


def _describe_message(message: Message) -> dict[str, Any]:
    match message:
        case WindowText():
            return _describe_text(message)
        case SplitWindows():
            windows = [{name: getattr(place, name) for name in _PLACE} for place in message.windows]
            return {"message": "split", "windows": windows}
        case Packet():
            return _describe_packet(message)
    return {"message": "raw", **_bytes(message)}


def _describe_text(message: WindowText) -> dict[str, Any]:
    text, command = decode(message.text), message.command()
    if len(command) > PACKET_ROOM or not _comes_back(text, message.text):
        return {**_describe_packet(Packet(command)), "reads": text}
    values = {name: getattr(message, name) for name in _SHOW}
    colour = dict(zip(_COLOUR, message.colour, strict=True))
    return {"message": "text", "window": message.window, **values, **colour, "text": text}


def _describe_packet(message: Packet) -> dict[str, Any]:
    return {"message": "packet", "number": message.number, "last": message.last, "data": message.data.hex()}


def _comes_back(text: str, data: bytes) -> bool:
    try:
        return encode(text) == data
    except UnicodeEncodeError:
        return False


def _bytes(message: Message) -> dict[str, Any]:
    return {"code": message.code, "data": message.payload().hex()}


def _status_word(flag: int) -> str:
    words = {status.value: status.name.lower() for status in Status}
    return words.get(flag, f"unknown {flag}")


def _text_message(wish: Wish) -> WindowText:
    show = {name: _number(wish, name, default) for name, default in _SHOW.items()}
    colour = [_number(wish, name, default) for name, default in _COLOUR.items()]
    if not all(0 <= part <= 0xFF for part in colour):
        raise ValueError("red, green, blue: expected 0 to 255")
    return WindowText(_number(wish, "window", 0), _encoded(wish.get("text", "")), **show, colour=bytes(colour))


def _split_message(wish: Wish) -> SplitWindows:
    windows = wish.get("windows")
    if not isinstance(windows, list) or not all(isinstance(window, dict) for window in windows):
        raise ValueError("windows: expected a list of objects")
    return SplitWindows(tuple(map(_place, windows)))


def _place(window: Wish) -> Rect:
    _refuse_unknown(window, _PLACE)
    return Rect(*(_number(window, name) for name in _PLACE))


def _packet_message(wish: Wish) -> Packet:
    return Packet(_hex(wish), _number(wish, "number", 0), _number(wish, "last", 0))


def _raw_message(wish: Wish) -> Raw:
    return Raw(_number(wish, "code"), _hex(wish))


def _power_message(wish: Wish) -> Raw:
    is_on = wish.get("is_on")
    if not isinstance(is_on, bool):
        raise ValueError(f"is_on: expected true or false, found {is_on!r}")
    return basic.power(is_on)


def _brightness_message(wish: Wish) -> Raw:
    return basic.brightness(_number(wish, "level"))


def _encoded(text: object) -> bytes:
    if not isinstance(text, str):
        raise ValueError("text: expected a string")
    try:
        return encode(text)
    except UnicodeEncodeError as error:
        raise ValueError(f"text: {text[error.start]!r} is not in GB2312") from None


def _hex(wish: Wish) -> bytes:
    data = wish.get("data", "")
    try:
        return bytes.fromhex(data)
    except (TypeError, ValueError):
        raise ValueError(f"data: expected hex, found {data!r}") from None


def _number(wish: Wish, name: str, default: int | None = None) -> int:
    value = wish.get(name, default)
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError(f"{name}: expected a whole number, found {value!r}")
    return value


def _refuse_unknown(wish: Wish, names: tuple[str, ...]) -> None:
    unknown = sorted(set(wish) - set(names))
    if unknown:
        raise ValueError(f"{unknown[0]}: there is no such key; there are {', '.join(names)}")


_MAKERS: dict[str, tuple[tuple[str, ...], Callable[[Wish], Message]]] = {
    "text": (("window", *_SHOW, *_COLOUR, "text"), _text_message),
    "split": (("windows",), _split_message),
    "power": (("is_on",), _power_message),
    "brightness": (("level",), _brightness_message),
    "packet": (("data", "number", "last", "reads"), _packet_message),
    "raw": (("code", "data"), _raw_message),
    "answer": (("code", "data", "reads"), _raw_message),
}
