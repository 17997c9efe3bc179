"""A kiosk's screen, started without the command line's libraries: they load longer than its first page.

Takes what `linggong screen` takes where that is whole; anything else, and each mistake, is the command line's.
"""

from collections.abc import Sequence
from pathlib import Path

from kiosk.place.place import find_place
from kiosk.place.privacy import be_private

COMMAND, IN_A_WINDOW = "screen", "--window"
FOLDERS = ("--data", "--keys", "--config")


def run_at_once(arguments: Sequence[str]) -> int | None:
    """Show the screen that these arguments mean and give its exit code; None where they mean something else."""
    if not arguments or arguments[0] != COMMAND:
        return None
    rest = [argument for argument in arguments[1:] if argument != IN_A_WINDOW]
    said = dict(zip(rest[::2], rest[1::2], strict=False))
    if len(rest) != 2 * len(said) or not said.keys() <= set(FOLDERS):
        return None
    from kiosk.processes.screen import run_screen

    be_private()
    data, keys, config = (Path(said[name]) if name in said else None for name in FOLDERS)
    return run_screen(find_place(data, keys, config), IN_A_WINDOW in arguments)
