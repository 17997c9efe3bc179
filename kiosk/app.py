"""The program: its command line, and how what cannot start reaches the person who started it."""

import sys

from kiosk.commands import linggong
from kiosk.errors import CannotStartError
from kiosk.settings import SettingsError

CANNOT_START, INTERRUPTED = 2, 130


def main() -> None:
    """Run one command and end with its exit code; a sentence and 2 for what somebody must change first."""
    try:
        linggong(prog_name="linggong")
    except (CannotStartError, SettingsError) as error:
        sys.stderr.write(f"linggong: {error}\n")
        sys.exit(CANNOT_START)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
