"""A sheet as it was sent: read by a process of its own, within memory and time."""

import subprocess
import sys

import msgspec

from kiosk.paper.sheets.table import BYTES_MOST, SheetFault, Table, Told

WAIT_S = 10


def read_sheet(content: bytes) -> Table | SheetFault:
    """The rows of a .xlsx or .csv, or why they are not read: whatever the bytes are, this process goes on."""
    if len(content) > BYTES_MOST:
        return SheetFault.TOO_LARGE
    command = [sys.executable, "-m", "kiosk.paper.sheets.process"]
    try:
        done = subprocess.run(command, input=content, capture_output=True, timeout=WAIT_S, check=False)
    except subprocess.TimeoutExpired:
        return SheetFault.TOO_LARGE
    if done.returncode != 0:
        return SheetFault.TOO_LARGE
    answer = msgspec.json.decode(done.stdout, type=Told)
    return answer.table or answer.fault or SheetFault.NOT_A_SHEET
