"""Another user of the machine reads what the hall keeps."""

import os
import stat
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
import typer

from kiosk.commands import linggong
from kiosk.hall.clock import day_of
from kiosk.place.hall import open_hall
from kiosk.place.privacy import OTHERS, narrow
from kiosk.settings import read_settings
from tests.kiosk import places
from tests.kiosk.processes.up import test_up as ups

make_place, start = places.make_place, ups.start

ROOT = Path(__file__).resolve().parents[2]
RUN = {"run": ("board", "phone", "sync"), "demo": ("province",)}


@pytest.fixture(autouse=True)
def wide():
    """Whoever starts the hall has a shell that lets everybody in."""
    before = os.umask(0)
    yield
    os.umask(before)


def open_to_others(*folders):
    """Everything below that somebody else may read, write or enter, with its mode; a link has no mode of its own."""
    paths = [path for folder in folders for path in (folder, *folder.rglob("*"))]
    modes = {path: path.lstat().st_mode for path in paths}
    return {str(path): oct(mode) for path, mode in modes.items() if mode & OTHERS and not stat.S_ISLNK(mode)}


def test_a_running_demo_is_the_hall_s_own(make_place, start):
    place = make_place(**RUN)
    up = start(place, "--demo")
    ups.until(up.is_open, "everything answers")
    ups.until(lambda: place.board_status.exists() and place.sync_status.exists(), "status files")
    found = {path.name for path in place.data.rglob("*")}
    assert {"hall.db", "hall.db-wal", "hall.db-shm", "province.db", "up.jsonl", "board.json", "demo.txt"} <= found
    assert open_to_others(place.data, place.keys) == {}
    up.end()
    assert open_to_others(place.data, place.keys) == {}


def test_a_hall_of_before_is_closed_when_it_starts(make_place, start):
    place = make_place(run=("board", "phone"))
    with open_hall(place, read_settings(place.config)) as hall:
        hall.services.workers.register("13900000001", (102,), day_of(hall.store.clock()))
        place.logs.mkdir()
        old = place.logs / "phone.jsonl.1"
        for path in (old, place.board_status):
            path.write_text("{}")
        for path in (place.data, *place.data.rglob("*")):
            path.chmod(0o777 if path.is_dir() else 0o666)
        up = start(place)
        ups.until(up.is_open, "everything answers")
        assert open_to_others(place.data) == {}
        up.end()


LOGGING = """
import logging, sys
from pathlib import Path
from kiosk.place import log
from kiosk.place.privacy import be_private
be_private()
log.FILE_BYTES = 200
log.open_log(Path(sys.argv[1]), "phone")
for number in range(20):
    logging.getLogger("kiosk").info("line %d", number)
"""


def test_a_log_that_is_rotated_stays_closed(tmp_path):
    command = [sys.executable, "-c", LOGGING, str(tmp_path / "logs")]
    done = subprocess.run(command, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, check=True)
    assert done.stderr == b""
    assert len(list((tmp_path / "logs").iterdir())) > 3
    assert open_to_others(tmp_path / "logs") == {}


def test_a_link_in_the_folder_changes_nothing_outside(tmp_path):
    data, outside = tmp_path / "data", tmp_path / "outside"
    for folder in (data, outside, data / "logs"):
        folder.mkdir()
    secret = outside / "file"
    secret.touch()
    (data / "led").symlink_to(secret)
    (data / "province").symlink_to(outside)
    (data / "logs" / "up.jsonl").symlink_to(secret)
    assert narrow(data, data / "logs", data / "province") == ()
    assert open_to_others(data) == {}
    assert [stat.S_IMODE(path.stat().st_mode) for path in (outside, secret)] == [0o777, 0o666]


def _linggong(place, *words):
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "kiosk", *words, *place.options()]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60, check=False)
    assert done.returncode in (0, 1), done.stdout + done.stderr
    return done


def test_what_commands_write_is_the_hall_s_own(make_place, tmp_path):
    place = make_place()
    with open_hall(place, read_settings(place.config)):
        pass
    target = tmp_path / "backup.db"
    _linggong(place, "backup", str(target))
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert [path for path in tmp_path.iterdir() if path.name.startswith(".")] == []
    for words in (
        ("board", "notice", "停电十分钟"),
        ("new-journal",),
        ("rebuild",),
        ("posting", "list"),
        ("province", "code", "--hall", "长春", "--region", "220104"),
    ):
        _linggong(place, *words)
        assert open_to_others(place.data, place.keys) == {}, words


def _commands(group, *above):
    for name, command in group.commands.items():
        yield (*above, name)
        if hasattr(command, "commands"):
            yield from _commands(command, *above, name)


COMMANDS = tuple(_commands(typer.main.get_command(linggong)))


def test_every_command_is_looked_at():
    assert {("up",), ("sync",), ("province",), ("province", "key"), ("posting", "close"), ("backup",)} <= set(COMMANDS)


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_command_begins_by_keeping_others_out(words, capsys):
    """Also one that somebody adds tomorrow: its help is asked for, before which all is set."""
    os.umask(0)
    with suppress(SystemExit):
        typer.main.get_command(linggong).main([*words, "--help"], standalone_mode=False)
    assert os.umask(0) == OTHERS
    capsys.readouterr()
