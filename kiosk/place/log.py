"""Logs: JSON lines in the data folder, bounded in size, without personal data."""

import logging
import logging.handlers
import re
from collections.abc import Mapping, MutableMapping
from pathlib import Path
from typing import Any

import structlog

FILE_BYTES = 2_000_000
FILES_KEPT = 5
MASKED = "*" * 11

_MOBILE = r"1[3-9][0-9][ \-.]?[0-9]{4}[ \-.]?[0-9]{4}"
_IDENTITY = r"[0-9]{6}[ \-.]?[0-9]{8}[ \-.]?[0-9]{3}[0-9Xx]"
_PERSONAL = re.compile(rf"(?<![0-9])(?:{_IDENTITY}|(?:(?:\+|00)?86[ \-]?)?{_MOBILE})(?![0-9])")
_WIDE_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")


def mask_personal(value: Any) -> Any:
    """The same value without anything that looks like a mobile or identity number: the last net, not the first."""
    if isinstance(value, Mapping):
        return {str(key): mask_personal(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [mask_personal(item) for item in value]
    if value is None or isinstance(value, bool | float):
        return value
    masked = _PERSONAL.sub(MASKED, str(value).translate(_WIDE_DIGITS))
    return value if isinstance(value, int) and masked == str(value) else masked


def open_log(folder: Path, process: str) -> None:
    """Send everything this process logs, its libraries included, to `folder`/`process`.jsonl; OSError if it cannot."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = logging.handlers.RotatingFileHandler(
        folder / f"{process}.jsonl", maxBytes=FILE_BYTES, backupCount=FILES_KEPT, encoding="utf-8"
    )
    handler.setFormatter(_formatter())
    root = logging.getLogger()
    for old in root.handlers[:]:
        root.removeHandler(old)
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    for chatty in ("alembic", "uvicorn"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
    structlog.configure(
        processors=[*_shared(), structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.stdlib.BoundLogger,
        logger_factory=structlog.stdlib.LoggerFactory(),
    )


def _shared() -> list[structlog.typing.Processor]:
    return [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]


def _formatter() -> logging.Formatter:
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[*_shared(), structlog.stdlib.ExtraAdder()],
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.format_exc_info,
            _mask_event,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
    )


def _mask_event(_logger: object, _method: str, event: MutableMapping[str, Any]) -> Mapping[str, Any]:
    masked: dict[str, Any] = mask_personal(event)
    return masked
