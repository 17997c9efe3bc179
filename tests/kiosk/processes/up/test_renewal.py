"""Settings that were changed come into force without anybody's hand; broken ones change nothing."""

import shutil
import signal
import subprocess
import sys

from kiosk.place.place import with_stand_in
from kiosk.processes.process import CANNOT_START, ENDED
from kiosk.processes.up.child import Child, Program
from kiosk.processes.up.renewal import Renewal
from kiosk.processes.up.up import _program
from kiosk.settings import read_settings, resource


def begun(place):
    renewed = []
    renewal = Renewal(place, lambda: renewed.append(1))
    place.data.mkdir(parents=True, exist_ok=True)
    renewal.begin()
    return renewal, renewed


def write(place, old, new):
    place.config.write_text(place.config.read_text("utf-8").replace(old, new), "utf-8")


def test_who_lives_by_changed_settings_is_renewed_once(make_place):
    place = make_place()
    renewal, renewed = begun(place)
    renewal.look()
    assert not renewed
    write(place, "长春", "吉林")
    renewal.look()
    renewal.look()
    assert len(renewed) == 1
    assert read_settings(with_stand_in(place).config).hall.name == "吉林零工市场"


def test_a_comment_renews_nobody(make_place):
    place = make_place()
    renewal, renewed = begun(place)
    write(place, "[hall]", "# 看过\n[hall]")
    renewal.look()
    assert not renewed


def test_a_broken_file_renews_nobody_and_a_mended_one_does(make_place):
    place = make_place()
    renewal, renewed = begun(place)
    write(place, "width = 448", "width = breit")
    renewal.look()
    assert not renewed
    write(place, "width = breit", "width = 480")
    renewal.look()
    assert len(renewed) == 1


def test_a_trade_added_beside_hall_toml_renews(make_place):
    place = make_place()
    renewal, renewed = begun(place)
    trades = place.config.with_name("trades.toml")
    trades.write_text(trades.read_text("utf-8").replace("后厨", "面点"), "utf-8")
    renewal.look()
    assert len(renewed) == 1


def test_another_layout_of_the_board_renews(make_place):
    place = make_place()
    board = place.config.with_name("board.toml")
    shutil.copyfile(resource("config") / "board.toml", board)
    renewal, renewed = begun(place)
    board.write_text(board.read_text("utf-8") + "# 看过\n", "utf-8")
    renewal.look()
    assert len(renewed) == 1


def test_what_people_use_ends_when_free_the_emulated_card_not_at_all_and_others_at_once(make_place):
    place = make_place()
    found = {
        name: _program(name, place, (), {}).renewed_by for name in ("screen", "glass", "phone", "desk", "sync", "board")
    }
    assert found == {
        "screen": signal.SIGUSR1,
        "glass": None,
        "phone": signal.SIGUSR1,
        "desk": signal.SIGUSR1,
        "sync": signal.SIGTERM,
        "board": signal.SIGTERM,
    }


def test_a_child_is_asked_by_its_signal():
    child = Child(Program("screen", (sys.executable, "-c", "import time; time.sleep(600)"), renewed_by=signal.SIGUSR1))
    child.renew()
    process = child.start()
    child.renew()
    assert process.wait(60) == -signal.SIGUSR1
    process.stdout.close()


def test_a_child_that_was_renewed_and_cannot_start_is_no_reason_to_end_all():
    child = Child(Program("board", (sys.executable, "-c", "import sys; sys.exit(2)"), renewed_by=signal.SIGTERM))
    for has_worked in (False, True):
        process = child.start()
        process.wait(60)
        assert child.end_of_life() == CANNOT_START
        assert child.has_worked is has_worked
        child.start()
        child.renew()
        child.process.wait(60)
        child.end_of_life()


WORKS = """
import sys
from pathlib import Path
from kiosk.place.place import find_place
from kiosk.processes.process import run
from kiosk.settings import read_catalogue
def work(place, settings):
    print(place.broken is not None, settings.board.width, read_catalogue(place.config).name(101))
data, keys, config = map(Path, sys.argv[1:])
sys.exit(run("test", find_place(data, keys, config), work))
"""


def worked(place):
    """A process of a hall by itself, which says by what settings it works."""
    command = [sys.executable, "-c", WORKS, str(place.data), str(place.keys), str(place.config)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout.split(), done.stderr


def test_a_process_starts_by_the_last_sound_settings_where_somebody_broke_them(make_place):
    place = make_place()
    begun(place)
    assert worked(place) == (ENDED, ["False", "448", "力工"], "")
    write(place, "width = 448", "width = breit")
    code, said, complaint = worked(place)
    assert (code, said) == (ENDED, ["True", "448", "力工"])
    assert "at line 8" in complaint
    assert "stay in force" in complaint


def test_a_catalogue_that_was_broken_is_found_while_working_and_replaced_too(make_place):
    place = make_place()
    begun(place)
    place.config.with_name("trades.toml").write_text("[[family]\n", "utf-8")
    assert worked(place)[:2] == (ENDED, ["True", "448", "力工"])


def test_without_any_sound_settings_nothing_starts(make_place):
    place = make_place()
    write(place, "width = 448", "width = breit")
    code, _, complaint = worked(place)
    assert (code, "at line 8" in complaint) == (CANNOT_START, True)
