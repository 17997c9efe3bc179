"""Lumen 流明 C-Power CP3200 and CP5200 cards: a few windows on the matrix, a text in one colour in each."""

from display.protocols.cpower.decoder import Decoder, Splitter
from display.protocols.cpower.dialect import CPower
from display.protocols.cpower.frame import Fault, Frame, Reason, answer, encode, parse
from display.protocols.cpower.messages import Message, Packet, Raw, SplitWindows, Status, WindowText
from display.protocols.cpower.parts import Assembler, encode_command

__all__ = [
    "Assembler",
    "CPower",
    "Decoder",
    "Fault",
    "Frame",
    "Message",
    "Packet",
    "Raw",
    "Reason",
    "SplitWindows",
    "Splitter",
    "Status",
    "WindowText",
    "answer",
    "encode",
    "encode_command",
    "parse",
]
