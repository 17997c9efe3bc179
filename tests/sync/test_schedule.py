"""When to try again."""

from random import Random

from sync.schedule import FIRST_PAUSE, JITTER, LONGEST_PAUSE, POLL, Line, Schedule


def test_pauses_double_up_to_the_longest_and_a_success_forgets_them():
    schedule = Schedule(Random(7))
    assert schedule.line is Line.UNTRIED
    pauses = [schedule.failed() for _ in range(12)]
    for number, pause in enumerate(pauses):
        expected = min(FIRST_PAUSE * 2**number, LONGEST_PAUSE)
        assert expected * (1 - JITTER) <= pause <= expected * (1 + JITTER)
    assert schedule.line is Line.DOWN
    assert schedule.succeeded(is_complete=True) == POLL
    assert schedule.line is Line.QUIET
    assert schedule.failed() <= FIRST_PAUSE * (1 + JITTER)


def test_there_is_no_pause_while_there_is_more():
    schedule = Schedule(Random(7))
    assert schedule.succeeded(is_complete=False) == 0
    assert schedule.line is Line.BUSY


def test_a_refusal_is_a_state_of_its_own():
    schedule = Schedule(Random(7))
    assert schedule.refused() > FIRST_PAUSE
    assert schedule.line is Line.REFUSED
