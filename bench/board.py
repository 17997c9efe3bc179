"""What the board costs: `make bench`. A real `linggong board` over a paced line, postings changing five times a second.

Latency is from a commit to the last byte of the frame that shows it, minus that frame's own time on the wire; a frame
that must wait for one before it pays for the wait. Only rows that stand on the glass are timed: hidden ones come with
their page.
"""

import datetime as dt
import random
import secrets
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from display.ports.port import BITS_A_BYTE
from display.protocols.onbon import DynamicAreas, Fault, Frame, Onbon, Splitter, ack, encode, parse
from display.sign import Area, Colour, Rect, Role, Run, Sign, Size
from display.writing.characters import decode
from kiosk.hall.clock import working_day
from kiosk.hall.form.draft import Draft
from kiosk.hall.limits import Limits
from kiosk.services import Services, open_services
from kiosk.services.employer.sent import Published
from kiosk.settings import read_catalogue, resource
from kiosk.store import Store
from kiosk.store.identity.machine import system_clock

POSTINGS = 500
LIMITS = Limits(per_day=POSTINGS)
CHANGES_A_SECOND = 5
SECONDS = 60
BAUD = 57600
FRAMES = 20_000


@dataclass(frozen=True)
class Seen:
    """An area that reached the card: when its frame's last byte did, minus that frame's own time on the wire."""

    at: float
    number: int
    text: str
    frame_bytes: int
    least_bytes: int


@dataclass
class PacedCard:
    """A card behind a TCP port that takes bytes at the speed of a serial line and acknowledges them."""

    seen: list[Seen] = field(default_factory=list)
    frames_bytes: int = 0

    def __post_init__(self) -> None:
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._server.getsockname()[1]
        self._texts: dict[int, str] = {}
        threading.Thread(target=self._serve, daemon=True).start()

    def shows(self, words: str) -> bool:
        """Whether these words stand on the glass."""
        return any(words in text for text in list(self._texts.values()))

    def _serve(self) -> None:
        stream, _ = self._server.accept()
        splitter = Splitter()
        while data := stream.recv(4096):
            for raw in splitter.feed(data):
                wire_s = len(raw) * BITS_A_BYTE / BAUD
                time.sleep(wire_s)
                frame = parse(raw)
                if isinstance(frame, Fault):
                    raise ValueError(frame)
                self.frames_bytes += len(raw)
                self._take(frame, len(raw), time.monotonic() - wire_s)
                stream.sendall(encode(ack(frame)))

    def _take(self, frame: Frame, length: int, at: float) -> None:
        if not isinstance(frame.message, DynamicAreas):
            return
        if frame.message.delete_all:
            self._texts.clear()
        for area in frame.message.areas:
            text = decode(area.text)
            if self._texts.get(area.number) != text:
                self._texts[area.number] = text
                least = len(encode(Frame(DynamicAreas((area,)), frame.header)))
                self.seen.append(Seen(at, area.number, text, length, least))


def place(number: int) -> str:
    """A place no other posting has."""
    return f"{number:03d}号院"


def publish(services: Services, day: dt.date) -> list[bytes]:
    """Postings with room for everyone."""
    found = []
    for number in range(POSTINGS):
        draft = Draft(
            "102", "999", "260", "2", day.isoformat(), "23:00", place(number), "", "王老板", "13812345678", paid="1"
        )
        result = services.postings.publish(secrets.token_bytes(10), draft)
        if not isinstance(result, Published):
            raise TypeError(result)
        found.append(result.posting.id)
    return found


def changes(services: Services, postings: list[bytes], card: PacedCard) -> Iterator[tuple[int, float]]:
    """Sign-ups, every second one of a posting on show; which, and when it was committed."""
    chance = random.Random(7)
    begun = time.monotonic()
    for number in range(CHANGES_A_SECOND * SECONDS):
        time.sleep(max(0.0, begun + number / CHANGES_A_SECOND - time.monotonic()))
        shown = [index for index in range(POSTINGS) if card.shows(place(index))]
        chosen = chance.choice(shown) if number % 2 and shown else chance.randrange(POSTINGS)
        is_shown = card.shows(place(chosen))
        services.signups.sign_up(secrets.token_bytes(10), postings[chosen])
        if is_shown:
            yield chosen, time.monotonic()


def answered(card: PacedCard, timed: list[tuple[int, float]]) -> list[tuple[float, Seen]]:
    """Milliseconds until the first area with that row after each commit, if its page was not turned away meanwhile."""
    found = []
    for chosen, at in timed:
        later = next((seen for seen in card.seen if seen.at >= at and place(chosen) in seen.text), None)
        turned = next((seen.at for seen in card.seen if seen.at >= at and seen.number == 0), float("inf"))
        if later and later.at <= turned:
            found.append(((later.at - at) * 1000, later))
    return found


def measure(folder: Path) -> dict[str, float]:
    """Run the board for a minute."""
    card = PacedCard()
    config = folder / "hall.toml"
    config.write_text(
        f'[hall]\nname = "长春零工市场"\n'
        f'[board]\nport = "socket://127.0.0.1:{card.port}"\nbaud = {BAUD}\nwidth = 448\nheight = 128\n'
    )
    store = Store.open(folder / "data", folder / "keys")
    services = open_services(store, read_catalogue(resource("config") / "hall.toml"), system_clock, LIMITS)
    postings = publish(services, working_day(system_clock()))
    options = ("--data", folder / "data", "--keys", folder / "keys", "--config", config)
    board = subprocess.Popen([sys.executable, "-m", "kiosk", "board", *map(str, options)])
    try:
        while not card.shows(place(0)):
            time.sleep(0.05)
        time.sleep(2)
        card.frames_bytes, begun = 0, time.monotonic()
        timed = list(changes(services, postings, card))
        time.sleep(3)
    finally:
        board.send_signal(signal.SIGINT)
        board.wait(30)
        store.close()
    found = answered(card, timed)
    spans = sorted(span for span, _ in found)
    return {
        "changes timed": len(spans),
        "commit to last byte, without wire time, p50 ms": statistics.median(spans),
        "commit to last byte, without wire time, p95 ms": spans[int(len(spans) * 0.95)],
        "bytes sent for a seat : smallest frame with its area": sum(seen.frame_bytes for _, seen in found)
        / sum(seen.least_bytes for _, seen in found),
        "share of the line in use, all frames": card.frames_bytes * BITS_A_BYTE / BAUD / (time.monotonic() - begun),
        "frames encoded a second": frames_a_second(),
    }


def frames_a_second() -> float:
    """Area of a list of three rows, drawn before, into a frame."""
    line = (Run("钢筋工   ", Colour.RED), Run("还差 8人 360元/天  明06:00 绿园区西环城路", Colour.YELLOW))
    sign = Sign(Size(448, 48), (Area(Role.LIST, Rect(0, 0, 448, 48), ((line, line, line),)),))
    onbon = Onbon()
    drawings = onbon.draw(sign, 0)
    begun = time.perf_counter()
    for _ in range(FRAMES):
        onbon.frame(drawings)
    return FRAMES / (time.perf_counter() - begun)


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        for name, value in measure(Path(folder)).items():
            print(f"{name}: {value:,.2f}")


if __name__ == "__main__":
    main()
