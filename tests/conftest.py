"""What all tests share: no window is shown, Hypothesis has no stopwatch, an unexpected logged error fails the test."""

import gc
import logging
import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path

MEMORY, ROOM = Path("/dev/shm"), 6 * 2**30


def _has_room() -> bool:
    """Whether what tests keep can lie in memory, and programs in it run."""
    if not os.access(MEMORY, os.W_OK | os.X_OK):
        return False
    return not os.statvfs(MEMORY).f_flag & os.ST_NOEXEC and shutil.disk_usage(MEMORY).free > ROOM


# What a test keeps is gone with it: nobody waits until it is on a disk. Faults of a disk are parameters.
if "TMPDIR" not in os.environ and _has_room():
    os.environ["TMPDIR"], tempfile.tempdir = str(MEMORY), None
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"
SETTINGS = tempfile.TemporaryDirectory(prefix="hall-tests-")
"""What Qt keeps between two runs, words that the keyboard learnt for one, is nobody's but this process's."""
os.environ["XDG_CONFIG_HOME"] = SETTINGS.name
os.environ["QT_IM_MODULE"] = "qtvirtualkeyboard"
os.environ["QT_VIRTUALKEYBOARD_DESKTOP_DISABLE"] = "1"
os.environ["QT_LOGGING_RULES"] = (
    "qt.multimedia.symbolsresolver=false;qt.qml.propertyCache.append=false;qt.virtualkeyboard.pinyin=false"
)

import pytest
import structlog
from hypothesis import HealthCheck, settings

pytest_plugins = ["tests.postgres"]
settings.register_profile("hall", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("hall")
structlog.configure(
    processors=[structlog.stdlib.add_log_level, structlog.stdlib.render_to_log_kwargs],
    wrapper_class=structlog.stdlib.BoundLogger,
    logger_factory=structlog.stdlib.LoggerFactory(),
)


gc.disable()
LONGEST = ("tests/kiosk/simulate/", "tests/journeys/", "tests/attacks/test_dripping.py")
"""What takes longest begins first, so that no core waits for another at the end."""


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: some tests wait, for a disk or a deadline."""
    return len(os.sched_getaffinity(0)) + 1


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: not item.nodeid.startswith(LONGEST))


def pytest_collection_finish() -> None:
    """What was read until now stays: no collection of garbage looks at it again."""
    gc.enable()
    gc.freeze()


@pytest.fixture
def free_port() -> int:
    """A port nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


@pytest.fixture(autouse=True)
def _no_unexpected_errors(request: pytest.FixtureRequest) -> Iterator[None]:
    """Sees every record made in this process, whatever becomes of handlers; a test with `caplog` judges for itself."""
    make, told = logging.getLogRecordFactory(), list[str]()

    def listen(*args: object, **more: object) -> logging.LogRecord:
        record = make(*args, **more)
        if record.levelno >= logging.ERROR:
            told.append(f"{record.name}: {record.getMessage()}")
        return record

    logging.setLogRecordFactory(listen)
    yield
    logging.setLogRecordFactory(make)
    if told and "caplog" not in request.fixturenames:
        pytest.fail(f"logged errors nobody expected: {told}", pytrace=False)
