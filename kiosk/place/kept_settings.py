"""A hall's settings on this machine: where they are changed, and the copy that is kept of the last sound ones."""

import shutil
from contextlib import suppress
from pathlib import Path

from kiosk.place.place import OWN_SETTINGS, SOUND_SETTINGS, Place
from kiosk.settings import HALL_FILE, SettingsError
from kiosk.settings.resources import resource
from kiosk.settings.sound import Sound, files_of, read_all


def meant_by(place: Place) -> Path:
    """The hall.toml that is to be used, whether it can be or not."""
    meant, own = place.broken or place.config, place.data / OWN_SETTINGS / HALL_FILE
    return own if _is_program_s(meant) and own.is_file() else meant


def changed_at(place: Place) -> Path:
    """The hall.toml that is changed: the hall's own, made of the program's where it has none yet. OSError."""
    meant, own = meant_by(place), place.data / OWN_SETTINGS
    if _is_program_s(meant):
        program, fresh = meant.parent, own.with_name(f"{OWN_SETTINGS}.new")
        shutil.rmtree(fresh, ignore_errors=True)
        _copy(program, fresh)
        fresh.replace(own)
        return own / HALL_FILE
    return meant


def signature(place: Place) -> tuple[object, ...]:
    """Of the files as they lie there: changes with every save."""
    found = ((file, file.stat()) for file in files_of(meant_by(place).parent))
    return tuple((str(file), state.st_mtime_ns, state.st_size) for file, state in found)


def keep_sound(place: Place) -> Sound | None:
    """Read all settings; where they are sound, keep a copy of them. None where they are not."""
    meant = meant_by(place)
    try:
        sound = read_all(meant)
    except SettingsError:
        return None
    with suppress(OSError):
        fresh, kept = place.data / f"{SOUND_SETTINGS}.new", place.data / SOUND_SETTINGS
        shutil.rmtree(fresh, ignore_errors=True)
        _copy(meant.parent, fresh)
        if meant.name != HALL_FILE:
            shutil.copyfile(meant, fresh / HALL_FILE)
        shutil.rmtree(kept, ignore_errors=True)
        fresh.replace(kept)
    return sound


def _is_program_s(file: Path) -> bool:
    return file.parent == resource("config").absolute()


def _copy(folder: Path, to: Path) -> None:
    to.mkdir(parents=True)
    for file in files_of(folder):
        target = to / file.relative_to(folder)
        target.parent.mkdir(exist_ok=True)
        shutil.copyfile(file, target)
