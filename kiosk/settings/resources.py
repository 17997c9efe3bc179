"""Where the program's own files lie."""

import sys
from pathlib import Path


def beside(hall_file: Path, name: str) -> Path:
    """A file that goes with a hall.toml: beside it, or the program's own."""
    own = hall_file.with_name(name)
    return own if own.exists() else resource("config") / name


def resource(name: str) -> Path:
    """The program's folder `config` or `assets`: in the checkout, or where a wheel puts shared data."""
    root = Path(__file__).resolve().parent.parent.parent
    is_checkout = (root / "pyproject.toml").is_file()
    return (root if is_checkout else Path(sys.prefix) / "share" / "linggong") / name
