"""What an employer sees at his posting of a complaint: that there is one, how it stands, and not from whom."""

import pytest

from kiosk.hall.day.complaint import CaseEnd, Complaint, Grievance, StepKind
from kiosk.hall.desk.clerk import Clerk, Role
from kiosk.hall.ids import from_text

LI = Clerk(b"clerk-li..", "李红", Role.CLERK, 0)
WORDS = "说好的三百，只给了二百"


@pytest.fixture
def page(employer, filled):
    """The page of a posting just published."""
    return employer.publish(employer.get("/post"), **filled)


@pytest.fixture
def filed(hall, page):
    """A complaint of it."""
    posting = from_text(page.url.rpartition("/")[2].partition("?")[0])
    signup = hall.services.signups.sign_up(hall.worker(), posting).signup
    case = hall.services.complaints.make(Complaint(signup.worker, Grievance.NOT_PAID, WORDS, signup.id))
    (found,) = hall.services.desk.cases.numbered(LI, case.digits)
    return found


def test_it_is_told_once_a_clerk_has_taken_it_and_how_it_stands(hall, employer, page, filed):
    cases = hall.services.desk.cases
    assert "有人投诉" not in employer.get(page.url).text
    cases.step(LI, filed.id, StepKind.TAKEN)
    cases.step(LI, filed.id, StepKind.TO_EMPLOYER, "请周三前结清<b>")
    seen = employer.get(page.url)
    assert "有人投诉这个活儿：工钱没给" in seen.text
    assert "最晚11月30日" in seen.text
    assert "请周三前结清&lt;b&gt;" in seen.answer.text
    assert WORDS not in seen.text
    assert "号说的" not in seen.text
    cases.step(LI, filed.id, StepKind.NAME_AGREED)
    assert "是 A1 号说的" in employer.get(page.url).text
    cases.end(LI, filed.id, CaseEnd.SUSTAINED, "查实了")
    assert "半年里您再发活儿，要先让服务台看一眼" in employer.get(page.url).text


@pytest.mark.parametrize("end", [CaseEnd.NOT_SUSTAINED, CaseEnd.PASSED_ON, CaseEnd.WITHDRAWN])
def test_every_end_is_told_in_words(hall, employer, page, filed, end):
    hall.services.desk.cases.end(LI, filed.id, end, "办完了")
    told = {CaseEnd.NOT_SUSTAINED: "没查实", CaseEnd.PASSED_ON: "转给劳动监察了", CaseEnd.WITHDRAWN: "他撤了"}
    assert told[end] in employer.get(page.url).text


def test_another_employer_sees_nothing_of_it(hall, employer, new_phone, page, filed):
    hall.services.desk.cases.step(LI, filed.id, StepKind.TAKEN)
    assert "有人投诉" not in new_phone().get(page.url).text
