"""hall.toml: one struct a table."""

from pathlib import Path

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import MINUTE
from kiosk.hall.form.draft import Room
from kiosk.hall.hours import read_hours
from kiosk.hall.language import Language
from kiosk.hall.limits import USUAL, Limits
from kiosk.hall.seat.meeting import Seating, TableZone
from kiosk.settings.desk import DeskSettings
from kiosk.settings.errors import SettingsError
from kiosk.settings.kinds import (
    Address,
    Baud,
    Bays,
    CardNumber,
    Code,
    Database,
    DotsHigh,
    DotsHighOrNone,
    DotsWide,
    DotsWideOrNone,
    FamilyNames,
    Folders,
    Host,
    Inches,
    Languages,
    Letter,
    Line,
    Look,
    Metres,
    Millimetres,
    Network,
    PerDay,
    PerEmployer,
    PerPhone,
    Pitch,
    Port,
    PortOrNone,
    Processes,
    ProtocolName,
    ProvinceUrl,
    PublicUrl,
    Region,
    RowHigh,
    ScreenNumber,
    Seconds,
    Shown,
    SlotMinutes,
    Spans,
    Steps,
    TableNumbers,
    Tables,
    Telephone,
    Unverified,
    Urls,
    WifiName,
    WifiPassword,
    Words,
    WordsOrNone,
    YesNo,
)
from kiosk.settings.reading import Section, read

HALL_FILE = "hall.toml"
LOWEST_MM = 200
"""Of glass that holds every page."""


class HallSettings(Section, frozen=True):
    """What the hall is called, which of its kiosks this is, whom to call, when it is open, who serves it and where.

    `hotline` is the board's last line, `telephone` the desk's own number.
    """

    name: Words
    kiosk: Letter = "A"
    hotline: Words = "服务热线 12333"
    telephone: Telephone = ""
    region: Region = "220100"
    hours: Spans = ()
    clerk: WordsOrNone = ""
    desk: WordsOrNone = ""
    tables: Tables = 0

    @property
    def number(self) -> int:
        """The kiosk's number, 0 for A."""
        return ord(self.kiosk) - ord("A")


class TalkZone(Section, frozen=True):
    """Tables at which work of these families is talked about, and no other."""

    tables: TableNumbers
    families: FamilyNames


class TalkSettings(Section, frozen=True):
    """How long a talk before work takes, and which tables are whose."""

    minutes: SlotMinutes = 10
    zone: tuple[TalkZone, ...] = ()

    @property
    def seating(self) -> Seating:
        """The same in the hall's own words."""
        zones = tuple(TableZone(zone.tables, zone.families) for zone in self.zone)
        return Seating(zones, self.minutes * MINUTE)


class ScreenSettings(Section, frozen=True):
    """The kiosk's glass as measured with a ruler, and the languages of its pages, the usual one first."""

    width_mm: Millimetres = 268
    height_mm: Millimetres = 476
    languages: Languages = tuple(Language)

    @property
    def is_too_low(self) -> bool:
        """Whether letters and buttons of the sizes that hands and eyes need do not all find room on it."""
        return self.height_mm < LOWEST_MM


class PhoneSettings(Section, frozen=True):
    """Where phones find the pages; `network` says which of the machine's addresses, where `host` means all of them.

    `public` are the province's pages, which the code opens while the line is up; `wifi` is the hall's own network.
    """

    host: Host = "127.0.0.1"
    port: Port = 8080
    network: Network = ""
    public: PublicUrl = ""
    wifi: WifiName = ""
    wifi_password: WifiPassword = ""


class PostingSettings(Section, frozen=True):
    """How many postings one phone may publish in a day, and all of the hall; whose postings a clerk reads first.

    Beyond `per_employer` in a day, 0 for never; all of who is not verified, where that is `review`; of who scanned no
    code all, `without_code` of them in a day at most, 0 for none.
    """

    per_phone: PerPhone = USUAL.per_phone
    per_day: PerDay = USUAL.per_day
    per_employer: PerEmployer = 3
    without_code: PerEmployer = 30
    unverified: Unverified = "publish"


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
    """The same sign on a television: in letters, or as the dots of an LED card; a size of 0: by its readers.

    It `shows` the jobs, or who is picked up at the lane.

    `screen` counts from 1; 0 is the second one of the machine, or the only one.
    """

    look: Look = "letters"
    shows: Shown = "jobs"
    screen: ScreenNumber = 0
    diagonal_inch: Inches = 55
    read_from_m: Metres = 15
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

    run: Processes = ("screen", "board", "phone", "desk", "sync")
    demo: Processes = ("glass", "province")


class Settings(Section, frozen=True):
    """All of hall.toml."""

    hall: HallSettings
    sync: SyncSettings = SyncSettings()
    talk: TalkSettings = TalkSettings()
    screen: ScreenSettings = ScreenSettings()
    phone: PhoneSettings = PhoneSettings()
    desk: DeskSettings = DeskSettings()
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
        room = Room(self.lane.bays, self.hall.tables)
        return Limits(
            room,
            self.posting.per_phone,
            self.posting.per_day,
            read_hours(self.hall.hours),
            self.talk.seating,
            per_employer=self.posting.per_employer,
            without_code=self.posting.without_code,
            must_be_verified=self.posting.unverified == "review",
        )


def check_families(file: Path, settings: Settings, catalogue: Catalogue) -> None:
    """SettingsError if tables are kept for a family that the catalogue does not have."""
    known = {family.name for family in catalogue.families}
    unknown = [name for zone in settings.talk.zone for name in zone.families if name not in known]
    if unknown:
        expected = "names of families in trades.toml: " + ", ".join(sorted(known))
        raise SettingsError(file, "talk.zone.families", repr(unknown[0]), expected)


def read_settings(file: Path) -> Settings:
    """What hall.toml says; SettingsError if it cannot be used."""
    found = read(file, Settings)
    languages = [language.value for language in found.screen.languages]
    if len(set(languages)) < len(languages):
        raise SettingsError(file, "screen.languages", repr(languages), "each language once")
    above = [table for zone in found.talk.zone for table in zone.tables if table > found.hall.tables]
    if above:
        raise SettingsError(
            file, "talk.zone.tables", str(above[0]), f"tables from 1 to {found.hall.tables}, hall.tables"
        )
    return found
