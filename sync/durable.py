"""What is written stays: a name in a folder is as durable as the folder."""

import os
from pathlib import Path


def sync_folder(folder: Path) -> None:
    """Let what was made, renamed or removed in a folder outlast a power cut; OSError."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
