"""Linka 灵卡 and OLM cards (VR = 64 hex): lane and gate displays."""

from display.protocols.linka.decoder import Decoder, Splitter
from display.protocols.linka.dialect import Linka
from display.protocols.linka.frame import Fault, Frame, Reason, answer, encode, parse
from display.protocols.linka.text import Text

__all__ = [
    "Decoder",
    "Fault",
    "Frame",
    "Linka",
    "Reason",
    "Splitter",
    "Text",
    "answer",
    "encode",
    "parse",
]
