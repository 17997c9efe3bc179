"""The glass equals the sign: through page turns, refusals, silence, power cuts and a pulled cable."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from display.driver.agenda import Timing
from display.driver.driver import Driver
from display.driver.health import State
from display.driver.pages import MOST_NEWS_IN_A_ROW
from display.errors import SignTooBig
from display.ports.port import memory_pair
from display.protocols.onbon import (
    Decoder,
    DynamicAreas,
    NackError,
    Onbon,
    Ping,
    encode,
    nack,
    parse,
)
from display.sign import Area, Priority, Rect, Role, Run, Sign, Size


def glass(hall):
    return hall.card.glass().rgb


def areas_heard(hall):
    """Numbers of the areas in each frame that set any since the last look."""
    messages = [parse(raw).message for raw in hall.heard]
    hall.heard.clear()
    frames = [[area.number for area in message.areas] for message in messages if isinstance(message, DynamicAreas)]
    return [frame for frame in frames if frame]


def test_the_glass_shows_the_sign(hall, make_sign, ideal):
    hall.driver.show(make_sign())
    assert hall.driver.health.state is State.STARTING
    hall.pass_time(0.1)
    assert glass(hall) == ideal(make_sign())
    health = hall.driver.health
    assert (health.state, health.reason, health.retries) == (State.EQUAL, "", 0)
    assert [shown.role for shown in health.glass] == [Role.HEADER, Role.LIST, Role.LIST, Role.TICKER]
    assert health.last_ack == pytest.approx(100, abs=0.1)


def test_the_first_frame_deletes_what_others_left(hall, make_sign):
    hall.driver.show(make_sign())
    hall.pass_time(1)
    first, second = (parse(raw).message for raw in hall.heard[:2])
    assert first.delete_all
    assert not second.delete_all


def test_no_frame_is_longer_than_cards_like(hall, make_sign, many_jobs):
    hall.driver.show(make_sign(many_jobs(60)))
    hall.pass_time(30)
    assert len(hall.heard) > 5
    assert all(len(parse(raw).message.payload()) <= 512 for raw in hall.heard)


def test_a_changed_row_sends_only_its_area(hall, make_sign, jobs, ideal):
    hall.driver.show(make_sign(jobs[:6]))
    hall.pass_time(1)
    hall.heard.clear()
    fewer = list(jobs[:6])
    fewer[4] = ("搬运装卸", "差 4人", *fewer[4][2:])
    hall.driver.show(make_sign(fewer))
    hall.pass_time(1)
    assert areas_heard(hall) == [[2]]
    assert glass(hall) == ideal(make_sign(fewer))


def test_an_equal_sign_sends_nothing_and_all_is_refreshed_in_time(hall, make_sign, jobs):
    hall.driver.show(make_sign(jobs[:6]))
    hall.pass_time(1)
    hall.heard.clear()
    hall.driver.show(make_sign(jobs[:6]))
    hall.pass_time(5)
    assert {type(parse(raw).message) for raw in hall.heard} == {Ping}
    assert areas_heard(hall) == []
    hall.pass_time(600)
    assert not hall.card.glass().is_dark
    assert sorted({number for frame in areas_heard(hall) for number in frame}) == [0, 1, 2, 3]


def test_a_dead_program_leaves_no_job_on_the_wall(hall, make_sign):
    hall.driver.show(make_sign())
    hall.pass_time(1)
    assert not hall.card.glass(hall.now + 50).is_dark
    assert hall.card.glass(hall.now + 61).is_dark


def test_pages_turn(hall, make_sign, many_jobs, ideal):
    sign = make_sign(many_jobs(13))
    hall.driver.show(sign)
    for page in (0, 1, 2, 0):
        hall.pass_time(0.5)
        assert glass(hall) == ideal(sign, page)
        hall.pass_time(7.6)


def test_a_row_on_show_that_changed_is_sent_at_once_and_the_page_stays(hall, make_sign, many_jobs, ideal):
    jobs = many_jobs(13)
    hall.driver.show(make_sign(jobs))
    hall.pass_time(9)
    jobs[7] = ("140", "瓦工", "差 9人", "300元/天", "今06:30", "二道区")
    hall.driver.show(make_sign(jobs))
    hall.pass_time(0.1)
    assert glass(hall) == ideal(make_sign(jobs), 1)


def test_the_page_of_a_changed_hidden_row_comes_next(hall, make_sign, many_jobs, ideal):
    jobs = many_jobs(40)
    hall.driver.show(make_sign(jobs))
    hall.pass_time(1)
    jobs[25] = ("140", "瓦工", "差 9人", "300元/天", "今06:30", "二道区")
    hall.driver.show(make_sign(jobs))
    hall.pass_time(1)
    assert glass(hall) == ideal(make_sign(jobs), 0)
    hall.pass_time(7)
    assert glass(hall) == ideal(make_sign(jobs), 4)
    hall.pass_time(8)
    assert glass(hall) == ideal(make_sign(jobs), 1)


def test_a_new_first_row_that_moves_all_others_is_the_only_news(hall, make_sign, many_jobs, ideal):
    jobs = many_jobs(40)
    hall.driver.show(make_sign(jobs))
    hall.pass_time(17)
    assert glass(hall) == ideal(make_sign(jobs), 2)
    more = [("140", "瓦工", "差 9人", "300元/天", "今06:30", "二道区"), *jobs]
    hall.driver.show(make_sign(more))
    hall.pass_time(8)
    assert glass(hall) == ideal(make_sign(more), 0)
    hall.pass_time(8)
    assert glass(hall) == ideal(make_sign(more), 3)


def test_a_minute_that_passes_is_no_news(hall, make_sign, many_jobs, ideal):
    jobs = many_jobs(40)
    hall.driver.show(make_sign(jobs))
    hall.pass_time(9)
    hall.driver.show(make_sign(jobs, time="05:43"))
    hall.pass_time(8)
    assert glass(hall) == ideal(make_sign(jobs, time="05:43"), 2)


def test_news_without_end_hides_no_page_for_ever(hall, make_sign, many_jobs):
    jobs = many_jobs(24)
    hall.driver.show(make_sign(jobs))
    hall.pass_time(1)
    seen = set()
    for number in range(8 * (MOST_NEWS_IN_A_ROW + 1)):
        for row in (0, 6):
            jobs[row] = ("140", f"新{row}{number}", "差 9人", "300元/天", "今06:30", "二道区")
        hall.driver.show(make_sign(jobs))
        hall.pass_time(8)
        seen.update(run.text.strip() for shown in hall.driver.health.glass for line in shown.lines for run in line)
    assert {f"力工{number}" for number in range(12, 24)} <= seen


def test_fewer_pages_than_the_one_on_show(hall, make_sign, many_jobs, ideal):
    hall.driver.show(make_sign(many_jobs(13)))
    hall.pass_time(17)
    hall.driver.show(make_sign(many_jobs(3)))
    hall.pass_time(1)
    assert glass(hall) == ideal(make_sign(many_jobs(3)), 0)


def test_areas_that_a_sign_no_longer_has_are_deleted(hall, make_sign):
    hall.driver.show(make_sign())
    hall.pass_time(1)
    sign = make_sign()
    hall.driver.show(Sign(sign.size, sign.areas[:1]))
    hall.pass_time(1)
    assert [shown.number for shown in hall.driver.health.glass] == [0]
    assert glass(hall)[16 * 448 * 3 :].count(0) == (144 - 16) * 448 * 3


@pytest.mark.parametrize(
    ("error", "state"),
    [(NackError.BUSY, State.BUSY), (NackError.CHECKSUM, State.GARBLED), (NackError.MEMORY, State.REFUSED)],
)
def test_a_refusal_is_named_and_tried_again(hall, make_sign, ideal, error, state):
    hall.answer = lambda answer: encode(nack(None, error)) if answer else b""
    hall.driver.show(make_sign())
    hall.pass_time(0.15)
    assert hall.driver.health.state is state
    assert hall.driver.health.reason == error.name.lower()
    assert hall.driver.health.glass == ()
    hall.answer = bytes
    hall.pass_time(11)
    assert hall.driver.health.state is State.EQUAL
    assert glass(hall) == ideal(make_sign(), 1)


def test_waits_grow_while_the_card_says_no(hall, make_sign):
    hall.answer = lambda answer: encode(nack(None, NackError.BUSY)) if answer else b""
    hall.driver.show(make_sign())
    hall.pass_time(100)
    assert 90 < len(hall.heard) < 110
    assert hall.driver.health.retries == len(hall.heard)


def test_a_refused_area_holds_up_no_other(hall, make_sign, jobs, ideal):
    def swallow(data):
        messages = [frame.message for frame in Decoder().feed(data)]
        areas = [area.number for message in messages for area in getattr(message, "areas", ())]
        return b"" if 3 in areas else data

    hall.send, hall.answer = swallow, lambda answer: answer or encode(nack(None, NackError.COMMAND))
    hall.driver.show(make_sign(jobs[:6]))
    hall.pass_time(30)
    assert hall.driver.health.state is State.REFUSED
    assert [shown.number for shown in hall.driver.health.glass] == [0, 1, 2]
    hall.heard.clear()
    hall.driver.show(make_sign(jobs[:5]))
    hall.pass_time(0.2)
    assert areas_heard(hall)[0] == [2]
    hall.send, hall.answer = bytes, bytes
    hall.pass_time(15)
    assert hall.driver.health.state is State.EQUAL
    assert glass(hall) == ideal(make_sign(jobs[:5]))


def test_after_silence_everything_is_sent_again(hall, make_sign, jobs, ideal):
    hall.driver.show(make_sign(jobs[:6]))
    hall.pass_time(1)
    hall.card.power_off()
    hall.pass_time(60)
    assert hall.driver.health.state is State.SILENT
    assert hall.driver.health.glass == ()
    hall.card.power_on()
    assert hall.card.glass().is_dark
    hall.pass_time(6)
    assert hall.driver.health.state is State.EQUAL
    assert glass(hall) == ideal(make_sign(jobs[:6]))


def test_a_power_cut_that_nobody_noticed_heals(hall, make_sign, jobs, ideal):
    hall.driver.show(make_sign(jobs[:6]))
    hall.pass_time(1)
    hall.card.power_off()
    hall.card.power_on()
    hall.pass_time(10)
    assert glass(hall) == ideal(make_sign(jobs[:6]))


def test_a_lost_frame_is_sent_again_and_costs_little(hall, make_sign, jobs, ideal):
    hall.driver.show(make_sign(jobs[:6]))
    hall.pass_time(1)
    lost = []
    hall.send = lambda data: data if lost else lost.append(data) or b""
    hall.driver.show(make_sign(jobs[:5]))
    hall.pass_time(1.6)
    assert lost
    assert glass(hall) == ideal(make_sign(jobs[:5]))


def test_a_garbled_frame_is_sent_again_at_once(hall, make_sign, ideal):
    garbled = []
    hall.send = lambda data: data if garbled else garbled.append(data) or data[:30] + b"?" + data[31:]
    hall.driver.show(make_sign())
    hall.pass_time(0.1)
    assert garbled
    assert glass(hall) == ideal(make_sign())


def test_a_late_answer_is_not_taken_for_that_to_the_next_frame(hall, make_sign, jobs, ideal):
    held = []
    hall.answer = lambda answer: answer if held or not answer else held.append(answer) or b""
    hall.driver.show(make_sign(jobs[:6]))
    hall.pass_time(1.2)
    hall.say_to_driver(held[0])
    hall.send = lambda _: b""
    hall.pass_time(3)
    assert hall.driver.health.glass == ()
    hall.send = bytes
    hall.pass_time(5)
    assert glass(hall) == ideal(make_sign(jobs[:6]))


def test_an_answer_a_moment_after_silence_has_ended_is_nobody_s(hall, make_sign):
    held = []
    hall.answer = lambda answer: held.append(answer) or b""
    hall.driver.show(make_sign())
    hall.pass_time(1.2)
    hall.send = lambda _: b""
    late = [answer for answer in held if answer]
    for answer in (late[0], late[-1]):
        hall.say_to_driver(answer)
        hall.pass_time(0.1)
    assert hall.driver.health.last_ack == pytest.approx(101.2, abs=0.05)


def test_the_last_sign_that_is_withdrawn_stays_until_another_is_shown(hall, make_sign, jobs, ideal):
    hall.driver.show(make_sign(jobs[:6]))
    hall.pass_time(1)
    hall.driver.withdraw(Priority.NORMAL)
    hall.pass_time(120)
    assert glass(hall) == ideal(make_sign(jobs[:6]))


def test_what_one_card_refused_another_is_sent_at_once(hall, make_sign, jobs, ideal):
    hall.send = lambda data: b"" if any(getattr(frame.message, "areas", ()) for frame in Decoder().feed(data)) else data
    hall.answer = lambda answer: answer or encode(nack(None, NackError.MEMORY))
    hall.driver.show(make_sign(jobs[:6]))
    hall.pass_time(24)
    assert hall.driver.health.state is State.REFUSED
    hall.unplug()
    hall.pass_time(1)
    hall.send, hall.answer = bytes, bytes
    hall.plug()
    hall.pass_time(2)
    assert hall.driver.health.state is State.EQUAL
    assert glass(hall) == ideal(make_sign(jobs[:6]))


def test_a_pulled_cable_is_found_again(hall, make_sign, jobs, ideal):
    hall.driver.show(make_sign(jobs[:6]))
    hall.pass_time(1)
    hall.unplug()
    hall.driver.show(make_sign(jobs[:5]))
    hall.pass_time(30)
    assert hall.driver.health.state is State.LOST
    assert hall.driver.health.reason == "unplugged"
    hall.plug()
    hall.pass_time(6)
    assert hall.opened == 2
    assert hall.driver.health.state is State.EQUAL
    assert glass(hall) == ideal(make_sign(jobs[:5]))


def test_noise_on_the_line_is_no_answer(hall, make_sign, ideal):
    hall.answer = lambda answer: b"\xa5\xa5\x00noise\x5a\xff" + answer + b"\xa5\x01"
    hall.driver.show(make_sign())
    hall.pass_time(3)
    assert glass(hall) == ideal(make_sign())


def test_a_sign_that_no_card_takes_is_refused_and_the_old_one_stays(hall, make_sign, ideal):
    hall.driver.show(make_sign())
    area = Area(Role.LIST, Rect(0, 0, 448, 16), (((Run("力" * 600),),),))
    with pytest.raises(SignTooBig, match="bytes of text"):
        hall.driver.show(Sign(Size(448, 144), (area,)))
    with pytest.raises(SignTooBig, match="4 areas"):
        hall.driver.show(Sign(Size(448, 144), make_sign().areas * 2))
    uneven = Area(Role.LIST, Rect(4, 0, 64, 16), (((Run("力"),),),))
    with pytest.raises(SignTooBig, match="8 px"):
        hall.driver.show(Sign(Size(448, 144), (uneven,)))
    hall.pass_time(1)
    assert glass(hall) == ideal(make_sign())


def test_a_timeout_shorter_than_the_refresh_is_refused():
    with pytest.raises(ValueError, match="refresh"):
        Driver(Onbon(timeout_s=20), lambda: memory_pair()[0], Timing(refresh_s=10))


FAULTS = ("lose", "garble", "lose answer", "power cut", "pull", "change", "fewer", "wait")


def strike(hall, fault):
    """Let one thing go wrong."""
    if fault == "power cut":
        hall.card.power_off()
        hall.card.power_on()
    elif fault == "pull":
        hall.unplug()
        hall.pass_time(1)
        hall.plug()
    hall.send = {"lose": lambda _: b"", "garble": lambda data: data[:20] + b"??" + data[22:]}.get(fault, bytes)
    hall.answer = (lambda _: b"") if fault == "lose answer" else bytes


@settings(max_examples=60, deadline=None)
@given(events=st.lists(st.tuples(st.sampled_from(FAULTS), st.floats(0.001, 12)), max_size=12))
def test_whatever_happens_the_glass_ends_equal(make_hall, make_sign, many_jobs, ideal, events):
    hall = make_hall()
    jobs = many_jobs(9)
    for number, (fault, seconds) in enumerate(events):
        jobs = many_jobs(4) if fault == "fewer" else jobs
        jobs[number % len(jobs)] = ("140", f"瓦工{number}", "差 1人", "300元/天", "今06:30", "二道区")
        hall.driver.show(make_sign(jobs))
        strike(hall, fault)
        hall.pass_time(seconds)
    strike(hall, "wait")
    hall.pass_time(30)
    sign = make_sign(jobs)
    hall.driver.show(sign)
    hall.pass_time(1)
    assert hall.driver.health.state is State.EQUAL
    right = [ideal(sign, page) for page in range(sign.page_count)]
    assert glass(hall) in right
