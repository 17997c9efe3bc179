"""What holds for the hall: changed by managers at one kiosk or at two, taken over by all, broken by hand."""

import shutil

import pytest

from kiosk.hall.desk.settings import Part, Unchanged, Wrong
from kiosk.place.kept_settings import keep_sound, meant_by
from kiosk.place.place import Place, find_place, with_stand_in
from kiosk.settings import HALL_FILE, read_catalogue, read_settings, resource
from kiosk.settings.editing.forms import with_fields
from kiosk.upkeep.hall_settings import SettingsKeeper
from tests.kiosk.conftest import copy


def keeper_of(hall):
    """A kiosk with the program's settings in a folder of its own."""
    folder = hall.folder / "config"
    shutil.copytree(resource("config"), folder)
    text = (folder / HALL_FILE).read_text("utf-8")
    letter = chr(ord("A") + hall.store.identity.kiosk)
    (folder / HALL_FILE).write_text(text.replace('kiosk = "A"', f'kiosk = "{letter}"'), "utf-8")
    place = Place(hall.folder / "data", hall.folder / "keys", folder / HALL_FILE)
    return SettingsKeeper(place, hall.store, hall.services.desk.settings)


@pytest.fixture
def keeper(hall):
    return keeper_of(hall)


@pytest.fixture
def other(make_sibling):
    return make_sibling()


def zones(text, minutes):
    return text.replace("minutes = 30", f"minutes = {minutes}", 1)


def changed(keeper, part, change):
    held = keeper.held(part)
    assert keeper.save(part, held.seen, change(held.text)) is None
    return keeper.held(part)


def hall_file(keeper):
    return meant_by(keeper._place)


def test_a_change_is_saved_here_and_taken_over_there(hall, keeper, other):
    there = keeper_of(other)
    stands = changed(keeper, Part.ZONES, lambda text: zones(text, 44))
    changed(keeper, Part.HALL, lambda text: with_fields(text, {"hall.tables": "9"}))
    assert (stands.edition.number, stands.edition.kiosk) == (1, 0)
    copy(hall, other)
    assert there.take_over()
    assert read_catalogue(hall_file(there)).zones[0].minutes == 44
    taken = read_settings(hall_file(there)).hall
    assert (taken.tables, taken.kiosk) == (9, "B")
    assert not there.take_over(), "each once"
    assert not there.not_taken()
    assert (hall_file(there).parent / "zones.toml.bak").is_file()


def test_two_managers_at_one_kiosk_and_the_later_one_is_told(keeper):
    first, second = keeper.held(Part.ZONES), keeper.held(Part.ZONES)
    assert keeper.save(Part.ZONES, first.seen, zones(first.text, 44)) is None
    assert keeper.save(Part.ZONES, second.seen, zones(second.text, 55)) is Unchanged.OVERTAKEN
    assert read_catalogue(hall_file(keeper)).zones[0].minutes == 44


def test_two_managers_without_a_line_one_stands_everywhere_and_one_is_told(hall, keeper, other):
    there = keeper_of(other)
    changed(keeper, Part.ZONES, lambda text: zones(text, 44))
    changed(there, Part.ZONES, lambda text: zones(text, 55))
    copy(hall, other)
    assert [keeper.take_over(), there.take_over()].count(True) == 1
    found = {read_catalogue(hall_file(each)).zones[0].minutes for each in (keeper, there)}
    assert len(found) == 1
    (overruled,) = hall.services.desk.settings.overruled()
    assert overruled == other.services.desk.settings.overruled()[0]
    assert overruled.is_overruled
    assert {0: 44, 1: 55}[overruled.kiosk] not in found
    changed(keeper, Part.ZONES, lambda text: text + "# 看过\n")
    assert hall.services.desk.settings.overruled() == (), "somebody has gone on from it"


def test_what_was_edited_by_hand_meanwhile_is_not_lost_by_a_form(keeper):
    held = keeper.held(Part.ZONES)
    file = hall_file(keeper).with_name("zones.toml")
    file.write_text(zones(held.text, 33), "utf-8")
    assert keeper.save(Part.ZONES, held.seen, zones(held.text, 44)) is Unchanged.OVERTAKEN
    assert "minutes = 33" in file.read_text("utf-8")


def test_a_mistake_saves_nothing_and_is_named_by_its_line(hall, keeper):
    held, before = keeper.held(Part.ZONES), hall.facts()
    said = keeper.save(Part.ZONES, held.seen, zones(held.text, 9999))
    assert isinstance(said, Wrong)
    assert zones(held.text, 9999).splitlines()[said.line - 1] == "minutes = 9999"
    assert keeper.propose(Part.ZONES, zones(held.text, 9999)).wrong == said
    assert (keeper.held(Part.ZONES), hall.facts()) == (held, before)
    assert keeper.save(Part.ZONES, held.seen, held.text.replace("\n", "\r\n")) is Unchanged.SAME


def test_text_of_ten_thousand_letters_travels_in_pieces(hall, keeper, other):
    there = keeper_of(other)
    changed(keeper, Part.ZONES, lambda text: text + "# " + "长" * 10_000 + "\n")
    copy(hall, other)
    assert there.take_over()
    assert "长" * 10_000 in there.held(Part.ZONES).text


def test_what_is_this_machine_s_own_is_saved_here_alone(hall, keeper):
    before = hall.facts()
    changed(keeper, Part.HALL, lambda text: text.replace("width_mm = 268", "width_mm = 300"))
    assert hall.facts() == before
    assert read_settings(hall_file(keeper)).screen.width_mm == 300


def test_what_cannot_be_used_there_is_said_and_the_rest_is_taken(hall, keeper, other):
    there = keeper_of(other)
    certificates = hall_file(there).with_name("certificates.toml")
    certificates.write_text(certificates.read_text("utf-8").replace("trades = [105]", "trades = [105, 777]"), "utf-8")
    trades = hall_file(there).with_name("trades.toml")
    trades.write_text(trades.read_text("utf-8").replace("505", "777"), "utf-8")
    changed(keeper, Part.TRADES, lambda text: text.replace('"力工"', '"小工"', 1))
    changed(keeper, Part.ZONES, lambda text: zones(text, 44))
    copy(hall, other)
    assert there.take_over()
    (refused,) = there.not_taken()
    assert (Part(refused.part), refused.wrong.file) == (Part.TRADES, "certificates.toml")
    assert certificates.read_text("utf-8").splitlines()[refused.wrong.line - 1] == "trades = [105, 777]"
    assert read_catalogue(hall_file(there)).zones[0].minutes == 44
    assert not there.take_over(), "it is not tried again before something changes"
    certificates.write_text(certificates.read_text("utf-8").replace(", 777", ""), "utf-8")
    assert there.take_over()
    assert not there.not_taken()
    assert read_catalogue(hall_file(there)).name(101) == "小工"


def test_a_file_broken_by_hand_is_named_and_the_last_sound_ones_stand_in(keeper):
    place = keeper._place
    assert keep_sound(place) is not None
    file = hall_file(keeper)
    broken = file.read_text("utf-8").replace("tables = 4", "tables = vier")
    file.write_text(broken, "utf-8")
    wrong = keeper.wrong()
    assert (wrong.file, broken.splitlines()[wrong.line - 1]) == (HALL_FILE, "tables = vier")
    assert keep_sound(place) is None, "what cannot be used takes the place of nothing"
    stand_in = with_stand_in(place)
    assert read_settings(stand_in.config).hall.tables == 4
    assert stand_in.options() == place.options(), "who is started by it looks at the broken one first"
    assert with_stand_in(stand_in) is None
    mended = SettingsKeeper(stand_in, keeper._store, keeper._settings)
    held = mended.held(Part.HALL)
    assert held.text == broken
    assert mended.save(Part.HALL, held.seen, broken.replace("vier", "5")) is None
    assert keep_sound(stand_in).settings.hall.tables == 5


def test_the_program_s_own_settings_are_never_written(hall):
    program = resource("config") / HALL_FILE
    before = (program.parent / "zones.toml").read_bytes()
    data = hall.folder / "data"
    keeper = SettingsKeeper(find_place(data, hall.folder / "keys", None), hall.store, hall.services.desk.settings)
    keeper.held(Part.ZONES)
    assert not (data / "settings").exists(), "a look makes nothing"
    changed(keeper, Part.ZONES, lambda text: zones(text, 44))
    assert (program.parent / "zones.toml").read_bytes() == before
    found = find_place(data, None, program).config
    assert found == data / "settings" / HALL_FILE
    assert read_catalogue(found).zones[0].minutes == 44


def test_a_full_disk_is_said_and_it_is_written_once_there_is_room(hall, keeper, monkeypatch):
    held = keeper.held(Part.ZONES)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kiosk.upkeep.hall_settings.save", full)
    with pytest.raises(OSError, match="No space"):
        keeper.save(Part.ZONES, held.seen, zones(held.text, 44))
    monkeypatch.undo()
    assert keeper.take_over()
    assert read_catalogue(hall_file(keeper)).zones[0].minutes == 44
