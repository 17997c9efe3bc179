"""What can be done from the command line beside being a card: make frames, read frames, show some lines."""

import json
import re
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from threading import Event
from typing import IO, Any

from serial.tools import list_ports

from display.driver.agenda import Timing
from display.driver.driver import IDLE_S, Driver
from display.errors import ForbiddenCommand, PortMissing
from display.layout.cells import Bar, Cell
from display.layout.columns import Column
from display.layout.hall import hall_sign
from display.layout.rules import Layout
from display.ports.adapter import serial_port
from display.ports.port import Line
from display.probe import Outcome, Question, Tried, probe
from display.protocols.dialects import PROTOCOLS, dialect
from display.sign import Colour, Sign, Size

NOT_FOUND = 1
BAD_INPUT = 2

_NOT_HEX = re.compile("[^0-9a-fA-F]")


@dataclass(frozen=True, slots=True)
class Link:
    """A card at the end of a line."""

    port: str
    protocol: str = "onbon"
    baud: int | None = None
    card: int = 1

    @property
    def line(self) -> Line:
        """The protocol's usual line, at the speed that was asked for."""
        return PROTOCOLS[self.protocol].line(self.baud)


def frames(protocol: str, source: IO[str], out: IO[str]) -> int:
    """One hex frame a line for each JSON object; 2, and a sentence on stderr, at the first that is none."""
    try:
        for wish in _objects(source.read()):
            out.write(PROTOCOLS[protocol].frame_of(wish).hex() + "\n")
    except (ValueError, ForbiddenCommand) as error:
        sys.stderr.write(f"no frame can be made: {error}\n")
        return BAD_INPUT
    return 0


def decode(protocol: str, source: IO[str], out: IO[str]) -> int:
    """One JSON line for each frame in the hex text, faults included; 2 if something in it was not hex."""
    spoken = PROTOCOLS[protocol]
    decoder = spoken.decoder()
    is_hex = True
    for line in source:
        digits = "".join(line.split())
        if _NOT_HEX.search(digits) or len(digits) % 2:
            is_hex = False
            _say({"fault": "not_hex", "what": "a line that is not hex", "hex": digits[:80]}, out)
            continue
        for item in decoder.feed(bytes.fromhex(digits)):
            _say(spoken.describe(item), out)
    for fault in decoder.rest():
        _say(spoken.describe(fault), out)
    return 0 if is_hex else BAD_INPUT


def show(link: Link, sign: Sign, stop: Event) -> int:
    """Keep the sign on a card's glass until told to stop, and say on stderr how it goes."""
    line = link.line
    driver = Driver(dialect(link.protocol, link.card), serial_port(link.port, line), Timing(baud=line.baud))
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


def look_for_cards(port: str | None, protocols: Sequence[str], out: IO[str]) -> int:
    """Ask at every usual speed and number of this port, or of all, and say what answered; 1 if no card did."""
    ports = [port] if port else [listed.device for listed in list_ports.comports()]
    if not ports:
        raise PortMissing("this machine has no serial port; name one with --port")
    found = [tried for url in ports for name in protocols for tried in _tried(url, name, out)]
    return 0 if any(tried.outcome is Outcome.ANSWERS for tried in found) else NOT_FOUND


def _tried(url: str, name: str, out: IO[str]) -> Iterator[Tried]:
    spoken = PROTOCOLS[name]
    has_speed = "socket://" not in url
    lines = spoken.lines if has_speed else spoken.lines[:1]
    questions = [Question(line, card, dialect(name, card)) for line in lines for card in spoken.cards]
    for tried in probe(lambda line: serial_port(url, line)(), questions):
        asked = tried.question
        speed = f"{asked.line.baud} baud, " if has_speed else ""
        out.write(f"{url}, {name}, {speed}card {asked.card}: {tried.outcome.value}\n")
        out.flush()
        yield tried


def lines_sign(size: Size, lines: Sequence[str], header: str, footer: str) -> Sign:
    """A sign with a line of text in each row."""
    whole = Layout((((Column(0, 2, grows=True),),),), header_from=2, ticker_from=3)
    rows = [(Cell(line, Colour.YELLOW),) for line in lines]
    return hall_sign(size, Bar((Cell(header, Colour.GREEN),)), rows, Cell(footer, Colour.GREEN), whole)


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
