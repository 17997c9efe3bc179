"""Frames as people and tools write them: JSON objects in, hex out, and back."""

from collections.abc import Mapping
from typing import Any

from display.protocols.onbon.areas import NEWLINE_BY_CODE, RUN_WHILE_REFRESHED, DynamicArea, DynamicAreas
from display.protocols.onbon.frame import Fault, Frame, Header
from display.protocols.onbon.frame import encode as encode_frame
from display.protocols.onbon.messages import Brightness, Message, Nack, NackError, Power, SetClock
from display.writing.characters import decode, encode

_DEFAULTS: dict[str, int] = {
    "line_spacing": 0,
    "run_mode": RUN_WHILE_REFRESHED,
    "timeout_s": 60,
    "alignment": 0,
    "single_line": 1,
    "newline": NEWLINE_BY_CODE,
    "effect": 1,
    "speed": 0,
    "stay_half_s": 6,
}
_REQUIRED = ("area", "x", "y", "width", "height")


def frame_of(wish: Mapping[str, Any]) -> bytes:
    """The one A3 06 frame that `{"screen", "display_mode", "areas": [...]}` asks for; ValueError says what is wrong.

    Values are those of the wire, x and width in units of 8 px; `text` goes out as it is, inline codes included.
    """
    _refuse_unknown(wish, ("screen", "display_mode", "areas"))
    areas = wish.get("areas", [])
    if not isinstance(areas, list):
        raise ValueError("areas: expected a list")
    header = Header(_number(wish, "screen", 1), display_mode=_number(wish, "display_mode", 0))
    return encode_frame(Frame(DynamicAreas(tuple(map(_area, areas))), header))


def describe(item: Frame | Fault) -> dict[str, Any]:
    """What a frame says, or why it is none, in values that JSON has."""
    if isinstance(item, Fault):
        return {"fault": item.reason.name.lower(), "what": item.reason.value, "hex": item.raw.hex()}
    header = item.header
    addresses = {"destination": header.destination, "source": header.source, "display_mode": header.display_mode}
    says = _describe_message(item.message)
    error = {"error": _error_word(item.flag)} if isinstance(item.message, Nack) else {}
    flag = {"flag": item.flag, "reserved": item.reserved.hex()}
    return {"message": type(item.message).__name__, **says, **error, **addresses, **flag}


def _area(wish: object) -> DynamicArea:
    if not isinstance(wish, dict):
        raise ValueError("areas: expected objects")
    _refuse_unknown(wish, (*_REQUIRED, *_DEFAULTS, "text"))
    number, x, y, width, height = (_number(wish, name) for name in _REQUIRED)
    rest = {name: _number(wish, name, default) for name, default in _DEFAULTS.items()}
    return DynamicArea(number, x, y, width, height, _text(wish.get("text", "")), **rest)


def _text(text: object) -> bytes:
    if not isinstance(text, str):
        raise ValueError("text: expected a string")
    try:
        return encode(text)
    except UnicodeEncodeError as error:
        raise ValueError(f"text: {text[error.start]!r} is not in GB2312") from None


def _number(wish: Mapping[str, Any], name: str, default: int | None = None) -> int:
    value = wish.get(name, default)
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError(f"{name}: expected a whole number, found {value!r}")
    return value


def _refuse_unknown(wish: Mapping[str, Any], names: tuple[str, ...]) -> None:
    unknown = sorted(set(wish) - set(names))
    if unknown:
        raise ValueError(f"{unknown[0]}: there is no such key; there are {', '.join(names)}")


def _describe_message(message: Message) -> dict[str, Any]:
    match message:
        case DynamicAreas():
            delete = "all" if message.delete_all else list(message.delete)
            return {"delete": delete, "areas": [_describe_area(area) for area in message.areas]}
        case SetClock():
            return {"moment": message.moment.isoformat(), "weekday": message.weekday}
        case Power():
            return {"is_on": message.is_on}
        case Brightness():
            return {"mode": message.mode, "level": message.level, "half_hours": list(message.half_hours)}
    return {"code": message.code.hex(), "data": message.payload().hex()}


def _describe_area(area: DynamicArea) -> dict[str, Any]:
    place = {"area": area.number, "x": area.x, "y": area.y, "width": area.width, "height": area.height}
    values = {name: getattr(area, name) for name in _DEFAULTS}
    return {**place, **values, "text": decode(area.text)}


def _error_word(flag: int) -> str:
    words = {error.value: error.name.lower() for error in NackError}
    return words.get(flag, f"unknown {flag}")
