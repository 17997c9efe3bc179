"""Settings: files an office can edit, read strictly, and where the program's own files lie.

A mistake is a SettingsError whose one sentence names file, key, what was found and what was expected.
"""

import contextlib
import re
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeVar, get_args, get_type_hints

import msgspec
from msgspec import Meta

from kiosk.hall.form.draft import BAYS_MOST
from kiosk.hall.limits import USUAL, Limits
from sync.addresses import PROVINCE

if TYPE_CHECKING:
    from kiosk.board.rules import LayoutSettings

HALL_FILE = "hall.toml"
LAYOUT_FILE = "board.toml"

T = TypeVar("T", bound=msgspec.Struct)
Port = Annotated[int, Meta(ge=1, le=65535, description="a port number from 1 to 65535")]
PortOrNone = Annotated[int, Meta(ge=0, le=65535, description="a port number from 1 to 65535, or 0 for none")]
Millimetres = Annotated[float, Meta(ge=50, le=5000, description="millimetres of glass from 50 to 5000")]
Words = Annotated[str, Meta(min_length=1, max_length=40, description="a text of 1 to 40 letters")]
Letter = Annotated[str, Meta(pattern="^[A-Z]$", description="one letter from A to Z")]
ProvinceUrl = Annotated[
    str,
    Meta(
        pattern=f"^({PROVINCE})?$",
        description="an address that begins with https://, or with http://127.0.0.1 for this machine, or nothing",
    ),
]
Urls = Annotated[
    tuple[Annotated[str, Meta(pattern="^https?://[^ ]+$")], ...],
    Meta(max_length=25, description='addresses such as ["http://192.168.1.12:8070"], or []'),
]
Folders = Annotated[
    tuple[Annotated[str, Meta(pattern="^/")], ...],
    Meta(max_length=8, description='folders such as ["/mnt/second/linggong"], or []'),
]
Code = Annotated[str, Meta(pattern="^([0-9A-Za-z -]{16,24})?$", description="a code of 16 letters, or nothing")]
Region = Annotated[str, Meta(pattern="^22[0-9]{4}$", description="a region's six digits, such as 220100")]
Database = Annotated[
    str,
    Meta(
        pattern="^(postgresql://[^ ]+)?$",
        description="an address such as postgresql://linggong@127.0.0.1/linggong, or nothing",
    ),
]
Host = Annotated[str, Meta(pattern="^[A-Za-z0-9.:-]+$", description="a host's name or address")]
Network = Annotated[
    str,
    Meta(
        pattern="^[^ /]{0,15}(/[0-9]{1,2})?$",
        description="a network card such as eth1, an address, a network such as 192.168.1.0/24, or nothing",
    ),
]
Line = Annotated[str, Meta(description="a serial port's name or address, or nothing")]
DotsWide = Annotated[int, Meta(ge=32, le=2048, multiple_of=8, description="LEDs from 32 to 2048, divisible by 8")]
DotsHigh = Annotated[int, Meta(ge=16, le=1024, multiple_of=8, description="LEDs from 16 to 1024, divisible by 8")]
Pitch = Annotated[float, Meta(ge=1, le=50, description="millimetres from LED to LED, from 1 to 50")]
Metres = Annotated[float, Meta(ge=1, le=500, description="metres from 1 to 500")]
RowHigh = Annotated[Literal[0, 16, 24, 32], Meta(description="LEDs: 16, 24 or 32, or 0 for the program to choose")]
Baud = Annotated[int, Meta(ge=1200, le=921600, description="a line speed such as 57600")]
Address = Annotated[int, Meta(ge=0, le=65533, description="a display's address, usually 0")]
CardNumber = Annotated[int, Meta(ge=1, le=65533, description="a card's number, usually 1")]
PerSession = Annotated[int, Meta(ge=1, le=999, description="a number of postings from 1 to 999")]
PerDay = Annotated[int, Meta(ge=1, le=99999, description="a number of postings from 1 to 99999")]
YesNo = Annotated[bool, Meta(description="true or false")]
ProtocolName = Annotated[
    Literal["onbon", "cpower", "linka", "alpha"], Meta(description="onbon, cpower, linka or alpha")
]
ScreenNumber = Annotated[int, Meta(ge=0, le=9, description="a screen from 1 to 9, or 0 for the usual one")]
DotsWideOrNone = Annotated[
    int, Meta(ge=0, le=2048, multiple_of=8, description="dots up to 2048, divisible by 8, or 0 to fit the screen")
]
DotsHighOrNone = Annotated[
    int, Meta(ge=0, le=1024, multiple_of=8, description="dots up to 1024, divisible by 8, or 0 to fit the screen")
]
Look = Annotated[Literal["letters", "dots"], Meta(description="letters or dots")]
Bays = Annotated[int, Meta(ge=0, le=BAYS_MOST, description=f"a number of bays from 0 to {BAYS_MOST}")]
_CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]"
Span = Annotated[str, Meta(pattern=f"^(?!(.{{5}})-\\1){_CLOCK}-{_CLOCK}\\Z")]
Spans = Annotated[tuple[Span, ...], Meta(description='times such as ["04:30-20:00"], or [] for always')]
Step = Annotated[str, Meta(pattern=f"^{_CLOCK} ([1-9]?[0-9]|100)\\Z")]
Steps = Annotated[
    tuple[Step, ...],
    Meta(description='times and percents such as ["05:00 60", "08:00 100", "17:00 40"], or [] to leave it to the card'),
]
Seconds = Annotated[int, Meta(ge=2, le=600, description="seconds from 2 to 600")]
ProcessName = Literal["screen", "board", "phone", "sync", "wall", "glass", "province"]
Processes = Annotated[
    tuple[ProcessName, ...],
    Meta(description="a list of names out of " + ", ".join(get_args(ProcessName))),
]


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Root of what stands in a settings file: keys that do not exist are mistakes."""


class HallSettings(Section, frozen=True):
    """What the hall is called, which of its kiosks this is, whom to call."""

    name: Words
    kiosk: Letter = "A"
    hotline: Words = "服务热线 12333"
    region: Region = "220100"

    @property
    def number(self) -> int:
        """The kiosk's number, 0 for A."""
        return ord(self.kiosk) - ord("A")


class ScreenSettings(Section, frozen=True):
    """The kiosk's glass as measured with a ruler."""

    width_mm: Millimetres = 268
    height_mm: Millimetres = 476


class PhoneSettings(Section, frozen=True):
    """Where phones find the pages; `network` says which of the machine's addresses, where `host` means all of them."""

    host: Host = "127.0.0.1"
    port: Port = 8080
    network: Network = ""


class PostingSettings(Section, frozen=True):
    """How many postings one phone may publish after it scanned a code, and all of the hall in a day."""

    per_session: PerSession = USUAL.per_session
    per_day: PerDay = USUAL.per_day


class BoardSettings(Section, frozen=True):
    """The LED card and its line; an empty port is the emulated card's."""

    port: Line = ""
    protocol: ProtocolName = "onbon"
    baud: Baud = 57600
    card: CardNumber = 1
    width: DotsWide = 448
    height: DotsHigh = 128
    has_colours: YesNo = True
    pitch_mm: Pitch = 4.75
    read_from_m: Metres = 15
    row: RowHigh = 0
    page_seconds: Seconds = 8
    on: Spans = ()
    brightness: Steps = ()


class LaneSettings(Section, frozen=True):
    """Bays where people are picked up, and the display that guides vehicles to them; an empty port is none."""

    bays: Bays = 0
    port: Line = ""
    protocol: ProtocolName = "linka"
    baud: Baud = 9600
    card: Address = 0
    width: DotsWide = 64
    height: DotsHigh = 64
    pitch_mm: Pitch = 10
    read_from_m: Metres = 15
    has_colours: YesNo = True
    page_seconds: Seconds = 6


class WallSettings(Section, frozen=True):
    """The same sign on a television: in letters, or as the dots of an LED card; a size of 0 is by the screen's shape.

    `screen` counts from 1; 0 is the second one of the machine, or the only one.
    """

    look: Look = "letters"
    screen: ScreenNumber = 0
    width: DotsWideOrNone = 0
    height: DotsHighOrNone = 0
    page_seconds: Seconds = 10


class SyncSettings(Section, frozen=True):
    """Whom to copy journals with, and the code a clerk there has given; an empty peer is nobody.

    Other kiosks of the hall find this one at `host` and `port`, 0 for not at all, in the `network` named or that of the
    phones; `siblings` are where they are found beside those that call out on the hall's network. `folders` are second
    disks; sticks are found by themselves.
    """

    peer: ProvinceUrl = ""
    code: Code = ""
    host: Host = "127.0.0.1"
    port: PortOrNone = 0
    network: Network = ""
    siblings: Urls = ()
    folders: Folders = ()


class ProvinceSettings(Section, frozen=True):
    """The province's node on this machine, and its database; nothing is a file of its own, for a trial."""

    host: Host = "127.0.0.1"
    port: Port = 8090
    database: Database = ""


class VncSettings(Section, frozen=True):
    """Where the windows can be seen when the machine has no display."""

    port: Port = 5901


class UpSettings(Section, frozen=True):
    """What `linggong up` runs, and what more in a demo."""

    run: Processes = ("screen", "board", "phone", "sync")
    demo: Processes = ("glass", "province")


class Settings(Section, frozen=True):
    """All of hall.toml."""

    hall: HallSettings
    sync: SyncSettings = SyncSettings()
    screen: ScreenSettings = ScreenSettings()
    phone: PhoneSettings = PhoneSettings()
    posting: PostingSettings = PostingSettings()
    board: BoardSettings = BoardSettings()
    lane: LaneSettings = LaneSettings()
    wall: WallSettings = WallSettings()
    province: ProvinceSettings = ProvinceSettings()
    vnc: VncSettings = VncSettings()
    up: UpSettings = UpSettings()

    @property
    def limits(self) -> Limits:
        """What the hall takes of its employers."""
        return Limits(self.lane.bays, self.posting.per_session, self.posting.per_day)


class SettingsError(Exception):
    """A settings file cannot be used; the message is one sentence."""

    def __init__(self, file: Path, key: str, found: str, expected: str) -> None:
        super().__init__(f"{file}: {key + ': ' if key else ''}found {found}, expected {expected}.")


def read_settings(file: Path) -> Settings:
    """What hall.toml says; SettingsError if it cannot be used."""
    return read(file, Settings)


def read_layout(file: Path) -> "LayoutSettings":
    """The rules of board.toml; SettingsError if they cannot be used."""
    # The screen starts without all that belongs to the board.
    from kiosk.board.rules import CELLS, LayoutSettings

    found = read(file, LayoutSettings)
    if not all(any(line.widths) for form in found.form for line in form.line):
        expected = "a width for at least one of " + ", ".join(CELLS)
        raise SettingsError(file, "form.line", "a line with no column", expected)
    return found


def layout_file(hall_file: Path) -> Path:
    """The layout that goes with a hall.toml."""
    return beside(hall_file, LAYOUT_FILE)


def beside(hall_file: Path, name: str) -> Path:
    """A file that goes with a hall.toml: beside it, or the program's own."""
    own = hall_file.with_name(name)
    return own if own.exists() else resource("config") / name


def resource(name: str) -> Path:
    """The program's folder `config` or `assets`: in the checkout, or where a wheel puts shared data."""
    root = Path(__file__).resolve().parent.parent
    is_checkout = (root / "pyproject.toml").is_file()
    return (root if is_checkout else Path(sys.prefix) / "share" / "linggong") / name


def read(file: Path, kind: type[T]) -> T:
    """What a file says; SettingsError if it cannot be used."""
    content = _content(file)
    try:
        return msgspec.convert(content, kind)
    except msgspec.ValidationError as error:
        raise _explain(file, kind, content, str(error)) from error


def _content(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(_text(file, file.read_bytes()))
    except FileNotFoundError:
        raise SettingsError(file, "", "no such file", "a settings file") from None
    except IsADirectoryError:
        raise SettingsError(file, "", "a folder", "a settings file") from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(file, "", f"a line that cannot be read ({error})", 'lines like key = "value"') from None
    except OSError as error:
        raise SettingsError(file, "", f"a file that cannot be opened ({error.strerror})", "a settings file") from None


def _text(file: Path, data: bytes) -> str:
    """As editors save it: UTF-8, with or without its mark."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        found = f"byte {error.start} is no UTF-8"
        for name, encoding, mark in _OTHER_ENCODINGS:
            with contextlib.suppress(UnicodeError):
                found += f" ({name})" if data.startswith(mark) and "=" in data.decode(encoding) else ""
        raise SettingsError(file, "", found, _SAVE_ANEW) from None


_OTHER_ENCODINGS = (("Unicode, UTF-16", "utf-16", b"\xff\xfe"), ("ANSI, GBK", "gb18030", b""))
_SAVE_ANEW = "a text saved as UTF-8 (记事本打开，点“另存为”，编码选 UTF-8，再存一次)"
_UNKNOWN = re.compile(r"unknown field `(.+?)`")
_MISSING = re.compile(r"missing required field `(.+?)`")
_WHERE = re.compile(r" - at `(?:key in )?\$(.*)`$")


def _explain(file: Path, kind: type[msgspec.Struct], content: dict[str, Any], message: str) -> SettingsError:
    where = _WHERE.search(message)
    steps = re.findall(r"[^.\[\]]+|\[\d*\.*\]", where[1]) if where else []
    for pattern, found in ((_UNKNOWN, "a key that does not exist"), (_MISSING, "nothing")):
        if named := pattern.search(message):
            expected = _expected(kind, [*steps, named[1]]) if pattern is _MISSING else _known_keys(kind, steps)
            return SettingsError(file, ".".join(_names([*steps, named[1]])), found, expected)
    return SettingsError(file, ".".join(_names(steps)), _found(content, steps), _expected(kind, steps))


def _names(steps: list[str]) -> list[str]:
    return [step for step in steps if not step.startswith("[")]


def _found(content: Any, steps: list[str]) -> str:
    for step in steps:
        if step.startswith("["):
            index = step.strip("[]")
            content = content[int(index)] if index.isdigit() else content
        else:
            content = content[step]
    if steps[-2:] == ["sync", "code"]:
        return f"a text of {len(str(content))} letters"
    return repr(content) if len(repr(content)) <= 80 else f"{repr(content)[:80]}..."


def _hints(kind: type[Any], steps: list[str]) -> dict[str, Any]:
    for name in _names(steps):
        kind = _inner(get_type_hints(kind)[name])
    return get_type_hints(kind, include_extras=True)


def _inner(kind: Any) -> Any:
    """The struct within a field's type: itself, or a tuple's element."""
    return next((part for part in get_args(kind) if part is not Ellipsis), kind)


def _expected(kind: type[msgspec.Struct], steps: list[str]) -> str:
    *before, last = _names(steps) or [""]
    hint = _hints(kind, before).get(last)
    metas = [part for part in get_args(hint) if isinstance(part, Meta)]
    return (metas[0].description if metas else None) or f"a part that begins with [{last}]"


def _known_keys(kind: type[msgspec.Struct], steps: list[str]) -> str:
    return "one of " + ", ".join(_hints(kind, steps))
