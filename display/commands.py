"""What can be done from the command line beside being a card: make frames, read frames, show some lines."""

import json
import re
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from threading import Event
from typing import IO, Any

from display.adapter import serial_port
from display.columns import Column
from display.driver import IDLE_S, Driver
from display.layout import Bar, Cell, hall_sign
from display.port import Line
from display.protocols.onbon import Decoder, Onbon
from display.protocols.onbon.text_form import areas_frame, describe
from display.sign import Colour, Sign, Size

BAD_INPUT = 2

_NOT_HEX = re.compile("[^0-9a-fA-F]")


@dataclass(frozen=True, slots=True)
class Link:
    """A card at the end of a line."""

    port: str
    baud: int = 57600
    screen: int = 1


def frames(source: IO[str], out: IO[str]) -> int:
    """One hex frame a line for each JSON object; 2, and a sentence on stderr, at the first that is none."""
    try:
        for wish in _objects(source.read()):
            out.write(areas_frame(wish).hex() + "\n")
    except ValueError as error:
        sys.stderr.write(f"no frame can be made: {error}\n")
        return BAD_INPUT
    return 0


def decode(source: IO[str], out: IO[str]) -> int:
    """One JSON line for each frame in the hex text, faults included; 2 if something in it was not hex."""
    decoder = Decoder()
    is_hex = True
    for line in source:
        digits = "".join(line.split())
        if _NOT_HEX.search(digits) or len(digits) % 2:
            is_hex = False
            _say({"fault": "not_hex", "what": "a line that is not hex", "hex": digits[:80]}, out)
            continue
        for item in decoder.feed(bytes.fromhex(digits)):
            _say(describe(item), out)
    for fault in decoder.rest():
        _say(describe(fault), out)
    return 0 if is_hex else BAD_INPUT


def show(link: Link, sign: Sign, stop: Event) -> int:
    """Keep the sign on a card's glass until told to stop, and say on stderr how it goes."""
    driver = Driver(Onbon(link.screen), serial_port(link.port, Line(link.baud)))
    driver.show(sign)
    said = ""
    while not stop.is_set():
        due = driver.step(IDLE_S)
        health = driver.health
        words = f"{health.state.value} {health.reason}".strip()
        if words != said:
            sys.stderr.write(words + "\n")
        said = words
        stop.wait(max(0.0, min(due - time.monotonic(), IDLE_S)))
    driver.close()
    return 0


def lines_sign(size: Size, lines: Sequence[str], header: str, footer: str) -> Sign:
    """A sign with a line of text in each row."""
    column = Column(width=2, least=2, keep=1, grows=True)
    rows = [(Cell(line, Colour.YELLOW),) for line in lines]
    return hall_sign(size, Bar((Cell(header, Colour.GREEN),)), rows, Cell(footer, Colour.GREEN), (column,))


def _objects(text: str) -> Iterator[dict[str, Any]]:
    reader = json.JSONDecoder()
    rest = text.strip()
    while rest:
        wish, end = reader.raw_decode(rest)
        if not isinstance(wish, dict):
            raise ValueError("expected a JSON object")
        yield wish
        rest = rest[end:].lstrip()


def _say(words: dict[str, Any], out: IO[str]) -> None:
    out.write(json.dumps(words, ensure_ascii=False) + "\n")
