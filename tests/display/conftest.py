"""A hall's sign, golden frames, and a driver and an emulated card on a line in memory under a clock that jumps."""

import datetime as dt
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from display.driver.agenda import Timing
from display.driver.driver import Driver
from display.emulator.card import Card, CardOptions
from display.emulator.drawing.font import BitmapFont
from display.emulator.preview import preview
from display.errors import PortMissing
from display.layout.cells import Bar, Cell
from display.layout.hall import hall_sign
from display.ports.port import MemoryPort, Port, memory_pair
from display.protocols.onbon import Onbon
from display.sign import Colour, Sign, Size

SIZE = Size(448, 144)
GOLDEN = Path(__file__).parents[1] / "data" / "led.json"

Job = tuple[str, str, str, str, str, str]
JOBS: tuple[Job, ...] = (
    ("102", "力工", "差 3人", "260元/天", "今06:30", "高新区硅谷大街与飞跃路交汇"),
    ("103", "瓦工", "差12人", "380元/天", "今06:30", "净月开发区生态大街"),
    ("104", "木工", "差 2人", "350元/天", "今07:00", "宽城区北人民大街"),
    ("105", "钢筋工", "差 8人", "360元/天", "明06:00", "绿园区西环城路汽车厂"),
    ("106", "搬运装卸", "差 5人", "220元/天", "今06:00", "二道区东盛大街物流园"),
    ("107", "保洁", "差 1人", "25元/时", "今08:00", "南关区人民大街"),
    ("108", "月嫂护工", "满", "9800元/月", "明08:00", "朝阳区吉大一院"),
    ("109", "后厨", "差 2人", "5500元/月", "今09:30", "朝阳区红旗街万达"),
)
COLOURS = (Colour.GREEN, Colour.RED, Colour.YELLOW, Colour.YELLOW, Colour.GREEN, Colour.GREEN)


def make_sign(jobs: Sequence[Job] = JOBS, size: Size = SIZE, time: str = "05:42") -> Sign:
    """A hall's sign as kiosks make it."""
    rows = [tuple(map(Cell, job, COLOURS)) for job in jobs]
    header = Bar((Cell(time, Colour.GREEN), Cell("6月3日 周三", Colour.GREEN)), (Cell("招工63个", Colour.YELLOW),))
    return hall_sign(size, header, rows, Cell("服务热线 12333 · 全程免费 · 不收押金", Colour.GREEN))


def many_jobs(count: int) -> list[Job]:
    """Jobs that are all different."""
    return [(f"{101 + number}", f"力工{number}", "差 3人", "260元/天", "今06:30", "高新区") for number in range(count)]


@pytest.fixture(scope="session")
def jobs() -> tuple[Job, ...]:
    return JOBS


@pytest.fixture(scope="session", name="make_sign")
def make_sign_fixture() -> Callable[..., Sign]:
    return make_sign


@pytest.fixture(scope="session", name="many_jobs")
def many_jobs_fixture() -> Callable[[int], list[Job]]:
    return many_jobs


@pytest.fixture(scope="session")
def golden() -> dict[str, bytes]:
    """Onbon frames by name."""
    return {frame["name"]: bytes.fromhex(frame["hex"]) for frame in json.loads(GOLDEN.read_text())["onbon_bx5k"]}


@pytest.fixture(scope="session")
def font() -> BitmapFont:
    return BitmapFont()


class Hall:
    """Driver, line and card; `send` is what happens to bytes on the way to the card."""

    def __init__(self, font: BitmapFont, timing: Timing) -> None:
        self.now = 100.0
        self.heard: list[bytes] = []
        self.card = Card(SIZE, CardOptions(trace=self.heard.append), clock=lambda: self.now, font=font)
        self.is_plugged = True
        self.opened = 0
        self.send: Callable[[bytes], bytes] = bytes
        self.answer: Callable[[bytes], bytes] = bytes
        self.delay = 0.0
        self._late: list[tuple[float, bytes]] = []
        self._ends: tuple[MemoryPort, MemoryPort] | None = None
        self.local = dt.datetime(2026, 11, 23, 5, 30)
        self._began = self.now
        self.driver = Driver(Onbon(), self._open, timing, clock=lambda: self.now, local_time=self._local_time)

    def pass_time(self, seconds: float) -> None:
        """Let so much time pass, in jumps to whatever is due next."""
        end = self.now + seconds
        while True:
            due = self.driver.step()
            if self._carry():
                continue
            due = min([due, *(at for at, _ in self._late)])
            if due >= end:
                self.now = end
                return
            self.now = max(due, self.now + 1e-4)

    def unplug(self) -> None:
        """Pull the cable: the port is gone until it is plugged again."""
        self.is_plugged = False
        if self._ends:
            self._ends[1].close()
            self._ends = None

    def plug(self) -> None:
        """Put the cable back."""
        self.is_plugged = True

    def say_to_driver(self, data: bytes) -> None:
        """Bytes that no frame of the driver caused."""
        assert self._ends
        self._ends[1].write(data)

    def _local_time(self) -> dt.datetime:
        return self.local + dt.timedelta(seconds=self.now - self._began)

    def _open(self) -> Port:
        if not self.is_plugged:
            raise PortMissing("unplugged")
        self.opened += 1
        self._ends = memory_pair()
        return self._ends[0]

    def _carry(self) -> bool:
        if not (self._ends and self.is_plugged):
            return False
        data = self._ends[1].read()
        if data:
            self._late.append((self.now + self.delay, self.answer(self.card.feed(self.send(data)))))
        come = [answer for at, answer in self._late if at <= self.now]
        self._late = [(at, answer) for at, answer in self._late if at > self.now]
        self._ends[1].write(b"".join(come))
        return bool(come)


@pytest.fixture(scope="session")
def make_hall(font: BitmapFont) -> Callable[[], Hall]:
    return lambda: Hall(font, Timing())


@pytest.fixture
def hall(make_hall: Callable[[], Hall]) -> Hall:
    return make_hall()


@pytest.fixture(scope="session")
def ideal(font: BitmapFont) -> Callable[..., bytes]:
    """The pixels that a fresh card shows of a page of a sign."""
    return lambda sign, page=0: preview(sign, page, font=font).rgb
