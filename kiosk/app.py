"""The program: its command line, and how what cannot start reaches the person who started it."""

import sys

from kiosk.errors import CannotStartError
from kiosk.processes.at_once import run_at_once
from kiosk.settings import SettingsError

CANNOT_START, INTERRUPTED = 2, 130


def main() -> None:
    """Run one command and end with its exit code; a sentence and 2 for what somebody must change first."""
    try:
        code = run_at_once(sys.argv[1:])
        if code is not None:
            sys.exit(code)
        from kiosk.commands import linggong

        linggong(prog_name="linggong")
    except (CannotStartError, SettingsError) as error:
        sys.stderr.write(f"linggong: {error}\n")
        sys.exit(CANNOT_START)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
