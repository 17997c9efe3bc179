"""Who is kept away, or listed by the province, is told on his phone to come to the desk, and nothing else."""

import pytest

from kiosk.hall.desk.exclusion import Exclusion, Ground, Side, Wanted
from kiosk.phone.doors import COOKIE

PASSPHRASE = "一句很长的话 谁也猜不着"
SAID = {"zh-CN": "还没发出去：请到服务台。", "ko-CN": "안내대로 오십시오", "en": "please come to the desk"}


@pytest.fixture
def away(hall, employer):
    """The employer of this phone is kept away."""
    manager = hall.services.desk.clerks.first("李华", PASSPHRASE)
    session = hall.services.employers.session(employer.session.cookies[COOKIE])
    wanted = Wanted(Side.EMPLOYER, session.employer, Ground.UNPAID, 30, "欠工钱不给")
    made = hall.services.desk.exclusions.exclude(wanted, manager.id)
    assert isinstance(made, Exclusion)
    return session.employer


@pytest.mark.parametrize("language", SAID)
def test_he_sees_the_desk_and_what_he_typed_is_kept(hall, employer, filled, away, language):
    employer.session.headers["Accept-Language"] = language
    page = employer.publish(employer.get("/post"), **filled)
    assert page.status == 429
    assert SAID[language] in page.text
    assert filled["place"] in page.text
    for told in ("暂停", "欠工钱"):
        assert told not in page.answer.text
    assert hall.services.postings.of_employer(away) == ()


def test_what_he_has_is_seen_as_before(employer, away):
    assert employer.get("/postings").status == 200
    assert employer.get("/post").status == 200
