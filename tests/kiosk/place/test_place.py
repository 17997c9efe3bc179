"""Places: where things lie, and who may be there."""

from pathlib import Path

import pytest

from kiosk.errors import CannotStartError
from kiosk.place.place import Place, find_place, lock


def test_a_demo_lies_in_the_folder_it_was_started_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    place = find_place(None, None, None, is_demo=True)
    assert (place.data, place.keys) == (tmp_path / "var" / "demo", tmp_path / "var" / "demo-keys")
    assert place.config.name == "hall.toml"


def test_keys_lie_beside_the_data(tmp_path: Path) -> None:
    assert find_place(tmp_path / "hall", None, None).keys == tmp_path / "hall-keys"
    assert find_place(tmp_path / "hall", tmp_path / "secret", None).keys == tmp_path / "secret"
    for inside in (tmp_path / "hall", tmp_path / "hall" / "keys"):
        with pytest.raises(CannotStartError, match="keys must not lie in the data folder"):
            find_place(tmp_path / "hall", inside, None)


def test_a_place_is_locked_once_a_name(tmp_path: Path) -> None:
    place = find_place(tmp_path / "hall", None, None)
    refused = pytest.raises(CannotStartError, match="`linggong up` already runs on this folder")
    with lock(place, "up"), lock(place, "board"), refused, lock(place, "up"):
        pass
    with lock(place, "up"):
        pass


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    place = Place(file / "hall", tmp_path / "keys", tmp_path / "hall.toml")
    with (
        pytest.raises(CannotStartError, match=f"{file}/hall: cannot keep data there \\(Not a directory\\)"),
        lock(place, "up"),
    ):
        pass
