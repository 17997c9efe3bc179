r"""Transmissions as people and tools write them: JSON objects in, bytes out, and back in the same words.

{"packets": [{"command": "A", "data": "A\u001b bHELLO", "checksum": true}], "type": "Z", "address": "00", "nulls": 6}
{"label": "A", "text": "HELLO", "position": "0", "mode": "b"}      is short for a packet A
{"packets": [{"command": "A", "data": "0"}]}                       releases the priority file
"""

from collections.abc import Mapping
from typing import Any

from display.protocols.alpha.frame import ALL_SIGNS, EVERYBODY, NULLS, Fault, Frame, Packet, encode
from display.protocols.alpha.text import FILL, HOLD, Text

Wish = Mapping[str, Any]


def frame_of(wish: Wish) -> bytes:
    """The transmission that a JSON object asks for. ValueError says what is wrong, ForbiddenCommand for a bare E$."""
    if "label" in wish:
        _refuse_unknown(wish, ("label", "text", "position", "mode"))
        position, mode = _ascii(wish, "position", FILL), _ascii(wish, "mode", HOLD)
        return encode(Frame((Text(_ascii(wish, "label"), _ascii(wish, "text"), position, mode).packet(),)))
    _refuse_unknown(wish, ("packets", "type", "address", "nulls"))
    packets = wish.get("packets")
    if not isinstance(packets, list) or not all(isinstance(packet, dict) for packet in packets):
        raise ValueError("packets: expected a list of objects")
    nulls = wish.get("nulls", NULLS)
    if isinstance(nulls, bool) or not isinstance(nulls, int):
        raise ValueError("nulls: expected a whole number")
    kind, address = _ascii(wish, "type", ALL_SIGNS), _ascii(wish, "address", EVERYBODY)
    return encode(Frame(tuple(map(_packet, packets)), kind, address, nulls))


def describe(item: Frame | Fault) -> dict[str, Any]:
    """What a transmission says, or why it is none, in values that JSON has; `frame_of` makes the same one of it."""
    if isinstance(item, Fault):
        return {"fault": item.reason.name.lower(), "what": item.reason.value, "hex": item.raw.hex()}
    packets = [
        {"command": packet.command.decode(), "data": packet.data.decode(), "checksum": packet.has_checksum}
        for packet in item.packets
    ]
    return {"packets": packets, "type": item.kind.decode(), "address": item.address.decode(), "nulls": item.nulls}


def _packet(wish: Wish) -> Packet:
    _refuse_unknown(wish, ("command", "data", "checksum"))
    has_checksum = wish.get("checksum", True)
    if not isinstance(has_checksum, bool):
        raise ValueError("checksum: expected true or false")
    return Packet(_ascii(wish, "command"), _ascii(wish, "data", b""), has_checksum)


def _ascii(wish: Wish, name: str, usual: bytes | None = None) -> bytes:
    value = wish.get(name, None if usual is None else usual.decode())
    if not isinstance(value, str) or not value.isascii():
        raise ValueError(f"{name}: expected a text of ASCII letters")
    return value.encode()


def _refuse_unknown(wish: Wish, names: tuple[str, ...]) -> None:
    unknown = sorted(set(wish) - set(names))
    if unknown:
        raise ValueError(f"{unknown[0]}: there is no such key; there are {', '.join(names)}")
