"""Every page and state of the kiosk: walks through the real screen that stop at each of them."""

from collections.abc import Callable, Iterator

from checks.scenes import afar, day, looking, numbered, panel, queue, seats, strangers
from checks.scenes.stage import Stage

Walk = Callable[[Stage], Iterator[str]]
"""Walks through a fresh hall and gives the name of each scene it has come to."""

WALKS: tuple[Walk, ...] = (
    strangers.from_the_street,
    strangers.announced,
    strangers.public,
    strangers.first_visit,
    strangers.young,
    strangers.troubles,
    strangers.remarks,
    looking.every_job,
    looking.nothing_there,
    looking.longest_texts,
    looking.unknown_unit,
    looking.without_phone,
    looking.still,
    numbered.board_number,
    seats.taking,
    seats.two_at_once,
    seats.two_together,
    seats.coming_back,
    seats.wrong_labels,
    queue.waiting,
    queue.called,
    queue.replaced,
    afar.other_halls,
    afar.talking,
    day.before_work,
    day.missed,
    day.after_work,
    day.complaining,
    day.answered,
    panel.into_the_panel,
    panel.in_the_panel,
    panel.needs_in_the_panel,
    panel.out_of_the_panel,
)
