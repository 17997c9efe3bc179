"""An employer's whole way in a real browser, with its scripts and without: the code, words that the law minds,
mended, on the glass, a worker has the seat, he comes, is paid and is judged. Taps and typed letters are counted.
"""

import datetime as dt

import pytest

from checks.screens_phone import open_browser
from display.sign import Size, line_text
from kiosk.board.row import row
from kiosk.board.sign import Frame, sign
from kiosk.hall.clock import moment
from kiosk.hall.language import Language
from kiosk.hall.limits import Limits
from kiosk.hall.seat.outcomes import Confirmed
from kiosk.services import open_services
from kiosk.settings import read_law, resource
from tests.kiosk.phone.conftest import CATALOGUE, Site
from tests.kiosk.phone.employer import DOUBTFUL, Employer

TAPS_MOST, LETTERS_MOST = 10, 20
STARTS = dt.time(6, 30)


def renewed(employer, has_script, text):
    """With script the page changes by itself, without it is loaded anew."""
    if not has_script:
        employer.browser.refresh()
    employer.sees(text)


@pytest.fixture
def site(hall, clock):
    law = read_law(resource("config") / "hall.toml", "220100")
    hall.services = open_services(hall.store, CATALOGUE, clock, Limits(law=law))
    with Site(hall.services, clock) as site:
        yield site


def glass(hall):
    now = hall.clock()
    rows = tuple(row(each, CATALOGUE, now) for each in hall.services.bulletin.rows(now))
    areas = sign(rows, Frame("大厅", "12333", Size(448, 128)), now).areas
    return "".join(line_text(line) for area in areas for page in area.pages for line in page)


@pytest.mark.parametrize(("size", "has_script"), [((360, 640), True), ((412, 915), False)], ids=str)
def test_from_the_code_to_a_worker_who_was_paid(hall, site, clock, size, has_script):
    with open_browser(*size, Language.CHINESE) as browser:
        if not has_script:
            browser.execute_cdp_cmd("Network.enable", {})
            browser.execute_cdp_cmd("Network.setBlockedURLs", {"urls": ["*/static/*.js"]})
        employer = Employer(browser)
        employer.open(f"{site.address}/e/{hall.services.employers.token()}")
        employer.sees("发个活儿")
        employer.fill_in()
        usual = employer.taps + len(("看一遍", "就这样发")), employer.letters
        assert usual <= (TAPS_MOST, LETTERS_MOST)
        employer.tap("summary")
        employer.write("note", DOUBTFUL)
        employer.says_doubtful_words_and_mends_them()
        employer.tap("button.main")
        employer.sees("发出去了")
        assert "101" in glass(hall)
        (posting,) = hall.services.bulletin.rows(clock())
        outcome = hall.services.signups.sign_up(hall.worker(7), posting.id)
        assert isinstance(outcome, Confirmed)
        renewed(employer, has_script, "A1")
        employer.sees("还差 2 人")
        assert "差2人" in glass(hall)
        clock.at = moment(hall.day, STARTS)
        employer.open(f"{site.address}/postings/{browser.current_url.rpartition('/')[2]}")
        employer.tap("form[action$='/arrived'] button")
        employer.sees("✓ 到了")
        clock.at = moment(hall.day, dt.time(19, 0))
        browser.refresh()
        employer.tap("form[action$='/paid'] button")
        employer.sees("✓ 给钱了")
        employer.tap("a[href$='/rate']")
        employer.tap("input[name=mark]")
        employer.tap("button.main")
        employer.sees("您说：好")
        assert (employer.taps, employer.letters) == (18, 22), "what it took from the code to the last word"
