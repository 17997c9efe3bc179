"""Fixtures of the journeys."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.journeys.halls import Hall, Settings


@pytest.fixture
def make_hall(tmp_path: Path) -> Iterator[Callable[..., Hall]]:
    """Makes halls in folders of their own; all are stopped at the end."""
    halls: list[Hall] = []

    def make(settings: Settings) -> Hall:
        halls.append(Hall(tmp_path / settings.name, settings))
        return halls[-1]

    yield make
    for hall in halls:
        hall.stop()
