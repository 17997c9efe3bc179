"""Logs: JSON lines in the data folder, bounded in size, without personal data."""

import logging
import logging.handlers
from collections.abc import Mapping, MutableMapping
from pathlib import Path
from typing import Any

import structlog

from kiosk.place import records
from kiosk.place.masking import mask_personal

FILE_BYTES = 2_000_000
FILES_KEPT = 5


def open_log(folder: Path, process: str) -> None:
    """Send everything this process logs, its libraries included, to `folder`/`process`.jsonl; OSError if it cannot."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = logging.handlers.RotatingFileHandler(
        folder / f"{process}.jsonl", maxBytes=FILE_BYTES, backupCount=FILES_KEPT, encoding="utf-8"
    )
    handler.setFormatter(_formatter())
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    records.hand_over(handler)
    for old in [each for each in root.handlers if each is not handler]:
        root.removeHandler(old)
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
