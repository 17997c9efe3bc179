"""The process that reads one sheet: its bytes come in, what stands in it goes out as JSON; it may die of it alone."""

import resource
import sys

import msgspec

from kiosk.paper.sheets.table import SheetFault, Told
from kiosk.paper.sheets.unpacking import UnreadableSheet, rows_of

MEMORY_MOST = 512 * 1024 * 1024
SECONDS_MOST = 5


def told(content: bytes) -> Told:
    """What is answered of these bytes, whatever they are."""
    try:
        return Told(table=rows_of(content))
    except UnreadableSheet as why:
        return Told(fault=why.fault)
    except MemoryError:
        return Told(fault=SheetFault.TOO_LARGE)
    except Exception:  # noqa: BLE001  the edge of the process: whatever a reader trips over, the file is broken
        return Told(fault=SheetFault.NOT_A_SHEET)


def main() -> None:
    """Read standard input, answer on standard output."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_MOST, MEMORY_MOST))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS_MOST, SECONDS_MOST + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    answer = msgspec.json.encode(told(sys.stdin.buffer.read()))
    sys.stdout.buffer.write(answer)


if __name__ == "__main__":
    main()
