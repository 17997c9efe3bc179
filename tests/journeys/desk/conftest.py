"""A hall with its first manager, and clerks in browsers of two sizes."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from checks.screens_desk import open_browser
from tests.journeys.desk.clerk import Clerk
from tests.journeys.halls import Hall, Settings, answers, eventually, free_port

MANAGER, PASSPHRASE = "李华", "天亮以前 来了三个人"
SMALL, LARGE = (1366, 768), (1920, 1080)


def open_desk(hall: Hall) -> str:
    """The address of a running hall's desk for its own machine, once its first manager stands there."""
    address = f"http://127.0.0.1:{hall.settings.desk[1]}"
    eventually(lambda: answers(f"{address}/health"))
    made = hall.command("clerk", "first", typed=f"{MANAGER}\n{PASSPHRASE}\n{PASSPHRASE}\n")
    assert made.returncode == 0, made.stdout + made.stderr
    return address


@pytest.fixture
def hall(make_hall: Callable[[Settings], Hall]) -> Hall:
    """A hall's desk, and nothing else of it."""
    hall = make_hall(Settings("hall", ("desk",), 0, desk=(free_port(), free_port())))
    hall.start()
    return hall


@pytest.fixture
def address(hall: Hall) -> str:
    """Where its desk is."""
    return open_desk(hall)


@pytest.fixture
def new_clerk() -> Iterator[Callable[..., Clerk]]:
    """Opens browsers of clerks."""
    with ExitStack() as browsers:

        def new(address: str, size: tuple[int, int] = SMALL, *, has_script: bool = True) -> Clerk:
            return Clerk(browsers.enter_context(open_browser(*size, has_script=has_script)), address)

        yield new


@pytest.fixture
def manager(address: str, new_clerk: Callable[..., Clerk]) -> Clerk:
    """The manager, who is in."""
    clerk = new_clerk(address)
    clerk.enter(MANAGER, PASSPHRASE)
    return clerk
