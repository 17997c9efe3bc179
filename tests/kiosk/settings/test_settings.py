"""Settings: what an office may write, and the sentence it gets for a mistake."""

import shutil
from pathlib import Path

import pytest

from kiosk.hall.language import Language
from kiosk.settings import SettingsError, beside, read_settings, resource

SHORTEST = '[hall]\nname = "长春"\n[sync]\ncode = "0123456789abcdef"\n'


def hall_file(folder: Path, text: str) -> Path:
    path = folder / "hall.toml"
    path.write_text(text, "utf-8")
    return path


def test_the_programs_own_file_is_sound() -> None:
    settings = read_settings(resource("config") / "hall.toml")
    assert settings.phone.host == "127.0.0.1"
    assert settings.up.run == ("screen", "board", "phone", "desk", "sync")
    assert settings.up.demo == ("glass", "province")
    assert settings.sync.peer == f"http://127.0.0.1:{settings.province.port}"


def test_what_is_left_out_has_its_usual_value(tmp_path: Path) -> None:
    settings = read_settings(hall_file(tmp_path, SHORTEST))
    assert (settings.screen.width_mm, settings.screen.height_mm) == (268, 476)
    assert settings.screen.languages == tuple(Language)
    assert (settings.phone.port, settings.province.port, settings.vnc.port) == (8080, 8090, 5901)
    assert settings.hall.number == 0


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('[sync]\ncode = "0123456789abcdef"\n', "hall: found nothing, expected a part that begins with [hall]."),
        (SHORTEST.replace('name = "长春"', ""), "hall.name: found nothing, expected a text of 1 to 40 letters."),
        (SHORTEST + '[phone]\nport = "80"\n', "phone.port: found '80', expected a port number from 1 to 65535."),
        (SHORTEST + "[phone]\nport = 70000\n", "phone.port: found 70000, expected a port number from 1 to 65535."),
        (
            SHORTEST + "[phone]\nprot = 1\n",
            "phone.prot: found a key that does not exist, expected one of host, port, network, public, wifi, wifi_",
        ),
        (
            SHORTEST + '[phone]\npublic = "http://x.example"\n',
            "phone.public: found 'http://x.example', expected an address",
        ),
        (SHORTEST + '[phone]\npublic = "https://x.example/"\n', "has no / at its end, or nothing."),
        (SHORTEST + '[phone]\nwifi_password = "short"\n', "expected a wireless network's password of 8 to 63 letters"),
        (SHORTEST + "[posting]\nper_day = 0\n", "posting.per_day: found 0, expected a number of postings from 1 to"),
        (
            SHORTEST + "[posting]\nper_employer = -1\n",
            "posting.per_employer: found -1, expected a number of postings from",
        ),
        (SHORTEST + '[posting]\nunverified = "hold"\n', "posting.unverified: found 'hold', expected publish or review"),
        (SHORTEST + '[screen]\nlanguages = ["ko_KR"]\n', "screen.languages: found 'ko_KR', expected languages out of"),
        (SHORTEST + "[screen]\nlanguages = []\n", 'screen.languages: found [], expected languages out of ["zh_CN"'),
        (SHORTEST + '[screen]\nlanguages = ["en", "en"]\n', "found ['en', 'en'], expected each language once."),
        (SHORTEST + "[screen]\nwidth_mm = -3\n", "expected millimetres of glass from 50 to 5000."),
        (
            SHORTEST + "[board]\nwidth = 100\n",
            "board.width: found 100, expected LEDs from 32 to 2048, divisible",
        ),
        (SHORTEST + '[wall]\nlook = "led"\n', "wall.look: found 'led', expected letters or dots."),
        (SHORTEST + '[up]\nrun = ["scren"]\n', "up.run: found 'scren', expected a list of names out of screen, board"),
        (SHORTEST.replace("0123456789abcdef", "hunter2"), "sync.code: found a text of 7 letters, expected a code"),
        (SHORTEST + "[phone\n", "found a line that cannot be read"),
    ],
)
def test_a_mistake_is_named_in_one_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    path = hall_file(tmp_path, text)
    with pytest.raises(SettingsError) as caught:
        read_settings(path)
    said = str(caught.value)
    assert said.startswith(f"{path}: ")
    assert sentence in said
    assert "hunter2" not in said
    assert "\n" not in said


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="found a folder, expected a settings file"):
        read_settings(tmp_path)
    with pytest.raises(SettingsError, match="found no such file"):
        read_settings(tmp_path / "none.toml")
    path = tmp_path / "hall.toml"
    for encoding, said in (("gb2312", r"byte 8 is no UTF-8 \(ANSI, GBK\)"), ("utf-16", r"byte 0 is .*UTF-16\)")):
        path.write_bytes("name = '长春'".encode(encoding))
        with pytest.raises(SettingsError, match=f"{said}, expected a text saved as UTF-8 .*另存为"):
            read_settings(path)
    path.write_bytes(b"\xff\x00\xfe")
    with pytest.raises(SettingsError, match="byte 0 is no UTF-8, expected"):
        read_settings(path)


def test_a_file_saved_by_notepad_is_read(tmp_path: Path) -> None:
    path = tmp_path / "hall.toml"
    path.write_bytes((resource("config") / "hall.toml").read_bytes().replace(b"\n", b"\r\n"))
    plain = read_settings(path)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert read_settings(path) == plain


def test_a_file_lies_beside_the_hall_file_or_is_the_programs_own(tmp_path: Path) -> None:
    hall = hall_file(tmp_path, SHORTEST)
    assert beside(hall, "board.toml") == resource("config") / "board.toml"
    shutil.copy(hall, tmp_path / "board.toml")
    assert beside(hall, "board.toml") == tmp_path / "board.toml"


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ('on = ["4-20"]', "board.on: found '4-20', expected times such as"),
        ('on = ["05:00-05:00"]', "board.on: found '05:00-05:00', expected times such as"),
        ('on = ["04:30-24:00"]', "board.on: found '04:30-24:00', expected times such as"),
        ('on = ["04:30-20:00\\n"]', "board.on: found '04:30-20:00\\n', expected times such as"),
        ('on = "04:30-20:00"', "board.on: found '04:30-20:00', expected times such as"),
        ('brightness = ["05:00 101"]', "board.brightness: found '05:00 101', expected times and percents"),
        ('protocol = "telegraph"', "board.protocol: found 'telegraph', expected onbon, cpower, linka or alpha"),
        ("row = 20", "board.row: found 20, expected LEDs: 16, 24 or 32"),
    ],
)
def test_a_board_s_hours_and_protocol_are_checked(tmp_path: Path, line: str, sentence: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings(hall_file(tmp_path, f"{SHORTEST}\n[board]\n{line}\n"))
    assert sentence in str(caught.value)


def test_a_board_s_hours_and_the_bays_are_read(tmp_path: Path) -> None:
    text = f"""{SHORTEST}
[board]
width = 64
height = 32
on = ["04:30-20:00", "22:00-01:00"]
brightness = ["05:00 60", "17:00 100"]
[lane]
bays = 4
port = "socket://192.168.1.20:4001"
"""
    settings = read_settings(hall_file(tmp_path, text))
    assert (settings.board.width, settings.board.height) == (64, 32)
    assert settings.board.on == ("04:30-20:00", "22:00-01:00")
    assert settings.board.brightness == ("05:00 60", "17:00 100")
    assert (settings.lane.bays, settings.lane.protocol, settings.lane.card) == (4, "linka", 0)
    usual = read_settings(hall_file(tmp_path, SHORTEST))
    assert (usual.board.protocol, usual.board.on, usual.board.brightness) == ("onbon", (), ())
    assert (usual.lane.bays, usual.lane.port) == (0, "")


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("bays = 21", "lane.bays: found 21, expected a number of bays from 0 to 20."),
        ("bays = -1", "lane.bays: found -1, expected a number of bays"),
        ('protocol = "fax"', "lane.protocol: found 'fax', expected onbon, cpower, linka or alpha."),
        ("width = 60", "lane.width: found 60, expected LEDs from 32"),
    ],
)
def test_the_lane_s_settings_are_checked(tmp_path: Path, line: str, sentence: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings(hall_file(tmp_path, f"{SHORTEST}\n[lane]\n{line}\n"))
    assert sentence in str(caught.value)
