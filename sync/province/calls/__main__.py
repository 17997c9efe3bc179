"""`python -m sync.province.calls [--check]` writes openapi.json and messages.json, or says which of them is stale."""

import json
import sys
from pathlib import Path
from typing import Any

from sync import contract
from sync.contract.messages import messages
from sync.province.calls.openapi import openapi

FOLDER = Path(contract.__file__).parent


def files() -> dict[str, str]:
    """What each generated file must hold."""
    return {"openapi.json": _text(openapi()), "messages.json": _text(messages())}


def main(arguments: list[str]) -> int:
    """Write or check; the exit code."""
    stale = [name for name, text in files().items() if not _holds(FOLDER / name, text)]
    if "--check" in arguments:
        sys.stdout.writelines(f"{name} is not current: python -m sync.province.calls\n" for name in stale)
        return bool(stale)
    for name in stale:
        (FOLDER / name).write_text(files()[name], "utf-8")
    return 0


def _holds(path: Path, text: str) -> bool:
    return path.exists() and path.read_text("utf-8") == text


def _text(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
