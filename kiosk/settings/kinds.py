"""What may stand behind a key of hall.toml, each with the words that say so to who wrote another thing."""

from typing import Annotated, Literal, get_args

from msgspec import Meta

from kiosk.hall.form.draft import BAYS_MOST, TABLES_MOST
from kiosk.hall.language import Language
from sync.addresses import PROVINCE

Port = Annotated[int, Meta(ge=1, le=65535, description="a port number from 1 to 65535")]
PortOrNone = Annotated[int, Meta(ge=0, le=65535, description="a port number from 1 to 65535, or 0 for none")]
Millimetres = Annotated[float, Meta(ge=50, le=5000, description="millimetres of glass from 50 to 5000")]
Words = Annotated[str, Meta(min_length=1, max_length=40, description="a text of 1 to 40 letters")]
WordsOrNone = Annotated[str, Meta(max_length=40, description="a text of up to 40 letters, or nothing")]
Telephone = Annotated[
    str, Meta(pattern="^([0-9][0-9 -]{2,19})?$", description="a telephone number, with blanks and - in it, or nothing")
]
Letter = Annotated[str, Meta(pattern="^[A-Z]$", description="one letter from A to Z")]
ProvinceUrl = Annotated[
    str,
    Meta(
        pattern=f"^({PROVINCE})?$",
        description="an address that begins with https://, or with http://127.0.0.1 for this machine, or nothing",
    ),
]
PublicUrl = Annotated[
    str,
    Meta(
        pattern=f"^({PROVINCE}(?<!/))?$",
        description="an address that begins with https:// and has no / at its end, or nothing",
    ),
]
WifiName = Annotated[str, Meta(max_length=32, description="a wireless network's name, or nothing")]
WifiPassword = Annotated[
    str, Meta(pattern="^([ -~]{8,63})?$", description="a wireless network's password of 8 to 63 letters, or nothing")
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
Inches = Annotated[float, Meta(ge=10, le=500, description="inches from corner to corner, from 10 to 500")]
RowHigh = Annotated[Literal[0, 16, 24, 32], Meta(description="LEDs: 16, 24 or 32, or 0 for the program to choose")]
Baud = Annotated[int, Meta(ge=1200, le=921600, description="a line speed such as 57600")]
Address = Annotated[int, Meta(ge=0, le=65533, description="a display's address, usually 0")]
CardNumber = Annotated[int, Meta(ge=1, le=65533, description="a card's number, usually 1")]
PerPhone = Annotated[int, Meta(ge=1, le=999, description="a number of postings from 1 to 999")]
PerEmployer = Annotated[int, Meta(ge=0, le=999, description="a number of postings from 0 to 999")]
Unverified = Annotated[Literal["publish", "review"], Meta(description="publish or review")]
PerDay = Annotated[int, Meta(ge=1, le=99999, description="a number of postings from 1 to 99999")]
Languages = Annotated[
    tuple[Language, ...], Meta(min_length=1, description='languages out of ["zh_CN", "ko_CN", "en"], at least one')
]
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
Shown = Annotated[Literal["jobs", "lane"], Meta(description="jobs or lane")]
Bays = Annotated[int, Meta(ge=0, le=BAYS_MOST, description=f"a number of bays from 0 to {BAYS_MOST}")]
Tables = Annotated[int, Meta(ge=0, le=TABLES_MOST, description=f"a number of tables from 0 to {TABLES_MOST}")]
TableNumber = Annotated[int, Meta(ge=1, le=TABLES_MOST)]
TableNumbers = Annotated[tuple[TableNumber, ...], Meta(min_length=1, description="numbers of tables such as [1, 2]")]
FamilyNames = Annotated[
    tuple[str, ...], Meta(min_length=1, description='names of families in trades.toml such as ["家政"]')
]
SlotMinutes = Annotated[Literal[5, 10, 15, 20, 30], Meta(description="minutes: 5, 10, 15, 20 or 30")]
_CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]"
Span = Annotated[str, Meta(pattern=f"^(?!(.{{5}})-\\1){_CLOCK}-{_CLOCK}\\Z")]
Spans = Annotated[tuple[Span, ...], Meta(description='times such as ["04:30-20:00"], or [] for always')]
Step = Annotated[str, Meta(pattern=f"^{_CLOCK} ([1-9]?[0-9]|100)\\Z")]
Steps = Annotated[
    tuple[Step, ...],
    Meta(description='times and percents such as ["05:00 60", "08:00 100", "17:00 40"], or [] to leave it to the card'),
]
Seconds = Annotated[int, Meta(ge=2, le=600, description="seconds from 2 to 600")]
ProcessName = Literal["screen", "board", "phone", "desk", "sync", "wall", "glass", "province"]
Processes = Annotated[
    tuple[ProcessName, ...],
    Meta(description="a list of names out of " + ", ".join(get_args(ProcessName))),
]
