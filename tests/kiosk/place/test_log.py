"""Logs: JSON lines without anybody's number."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.place.log import FILE_BYTES, FILES_KEPT
from kiosk.place.masking import mask_personal

PHONE, IDENTITY = "13812345678", "22010419800101123X"
SCRIPT = """
import logging, sys, structlog
from pathlib import Path
from kiosk.place.log import open_log
open_log(Path(sys.argv[1]), "phone")
log = structlog.get_logger("phone")
log.info("signed_up", phone="13812345678", count=3, deep={"list": [13812345678, "+86 138-1234-5678"]})
logging.getLogger("uvicorn.error").warning("caller %s", "13812345678")
try:
    raise ValueError("22010419800101123X")
except ValueError:
    log.exception("failed")
"""


def test_every_line_is_json_and_no_number_is_in_it(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", SCRIPT, str(tmp_path)], check=True, timeout=60)
    text = (tmp_path / "phone.jsonl").read_text("utf-8")
    assert PHONE not in text
    assert IDENTITY not in text
    assert "1234-5678" not in text
    lines = [json.loads(line) for line in text.splitlines()]
    assert [line["event"] for line in lines] == ["signed_up", "caller ***********", "failed"]
    assert lines[0]["count"] == 3
    assert lines[1]["logger"] == "uvicorn.error"
    assert "ValueError" in lines[2]["exception"]
    assert {"level", "timestamp", "logger"} <= lines[0].keys()


@pytest.mark.parametrize(
    "kept",
    ["A3", "2026-11-23T05:30:00.123456Z", 1763847000123, 12.5, None, True, "journal 0123456789ABCDEF", "12333", 8080],
)
def test_what_is_no_number_stays(kept: object) -> None:
    assert mask_personal(kept) == kept


@pytest.mark.parametrize(
    "gone", [PHONE, int(PHONE), "008613812345678", "138 1234 5678", "１３８１２３４５６７８", IDENTITY, f"tel:{PHONE}."]
)
def test_what_may_be_a_number_is_masked(gone: object) -> None:
    assert "5678" not in str(mask_personal(gone))
    assert "123X" not in str(mask_personal(gone))


def test_logs_are_bounded(tmp_path: Path) -> None:
    code = (
        "import sys, logging; from pathlib import Path; from kiosk.place.log import open_log\n"
        "open_log(Path(sys.argv[1]), 'board')\n"
        "for _ in range(300): logging.getLogger('x').info('y' * 60000)"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=True, timeout=60)
    sizes = [path.stat().st_size for path in tmp_path.iterdir()]
    assert len(sizes) == FILES_KEPT + 1
    assert sum(sizes) <= (FILES_KEPT + 1) * FILE_BYTES


def test_what_was_logged_before_there_was_a_file_comes_first_and_in_its_order(tmp_path: Path) -> None:
    code = (
        "import sys, logging; from pathlib import Path; from kiosk.place import records\n"
        "records.keep()\n"
        "logging.getLogger('screen').info('started')\n"
        "logging.getLogger('screen').error('broken', extra={'reason': '13812345678'})\n"
        "assert records.are_kept()\n"
        "from kiosk.place.log import open_log\n"
        "open_log(Path(sys.argv[1]), 'screen')\n"
        "assert not records.are_kept()\n"
        "logging.getLogger('screen').info('ended')\n"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=True, timeout=60)
    lines = [json.loads(line) for line in (tmp_path / "screen.jsonl").read_text("utf-8").splitlines()]
    assert [line["event"] for line in lines] == ["started", "broken", "ended"]
    assert "138" not in lines[1]["reason"]
