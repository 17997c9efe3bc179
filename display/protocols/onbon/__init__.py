"""Onbon 仰邦 BX-5K, 5MK and 6K character cards, the usual ones in Chinese halls."""

from display.protocols.onbon.areas import DynamicArea, DynamicAreas
from display.protocols.onbon.decoder import Decoder, Splitter
from display.protocols.onbon.dialect import Onbon
from display.protocols.onbon.frame import Fault, Frame, Header, Reason, ack, encode, nack, parse
from display.protocols.onbon.messages import (
    Ack,
    Brightness,
    Message,
    Nack,
    NackError,
    Ping,
    Power,
    Raw,
    SetClock,
    set_clock,
)

__all__ = [
    "Ack",
    "Brightness",
    "Decoder",
    "DynamicArea",
    "DynamicAreas",
    "Fault",
    "Frame",
    "Header",
    "Message",
    "Nack",
    "NackError",
    "Onbon",
    "Ping",
    "Power",
    "Raw",
    "Reason",
    "SetClock",
    "Splitter",
    "ack",
    "encode",
    "nack",
    "parse",
    "set_clock",
]
