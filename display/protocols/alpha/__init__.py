"""Alpha, or M-Protocol: Adaptive and BetaBrite signs; ASCII only."""

from display.protocols.alpha.decoder import Decoder, Splitter
from display.protocols.alpha.dialect import Alpha
from display.protocols.alpha.frame import Fault, Frame, Packet, Reason, encode, parse
from display.protocols.alpha.text import Text

__all__ = [
    "Alpha",
    "Decoder",
    "Fault",
    "Frame",
    "Packet",
    "Reason",
    "Splitter",
    "Text",
    "encode",
    "parse",
]
