"""A hall for pictures of the desk: its clerks, and something of everything that they do."""

import shutil
from pathlib import Path
from types import SimpleNamespace

import msgspec

from checks.phone_demo import MORNING, Demo
from kiosk.exchange.kiosks.invitation import Invitation
from kiosk.hall.clock import DAY, MINUTE
from kiosk.hall.day.complaint import Blamed, CaseEnd, Complaint, Grievance, StepKind
from kiosk.hall.day.ticked import Act as EmployerAct
from kiosk.hall.desk.act import Act, Why
from kiosk.hall.desk.clerk import Appointment, Clerk, Role
from kiosk.hall.desk.exclusion import Against, Exclusion, Ground, Side, Wanted
from kiosk.hall.desk.register.seeker import SeekerForm
from kiosk.hall.employer.verification import EmployerKind, Papers
from kiosk.hall.ids import Id
from kiosk.place.place import Place
from kiosk.services.desk.hall.care import Care
from kiosk.services.desk.register.seekers import Registered
from kiosk.settings import HALL_FILE, resource
from kiosk.upkeep.overview import MachineCare

CLERK, PASSPHRASE = "李华", "天亮以前 来了三个人"
SAID = "说好一天三百，干完只给了二百，还骂人。问他要，他说爱干不干，手机也不接了。"
BOSS = "长春市南关区鸿运装饰装修工程有限责任公司"


class DeskDemo(Demo):
    """The same hall with somebody at its desk, and something to do."""

    care: Care | None = None
    """What the desk is told of its machine."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.services.postings.limits = msgspec.structs.replace(self.services.postings.limits, per_phone=20)
        made = self.services.clerks.first(CLERK, PASSPHRASE)
        if not isinstance(made, Clerk):
            raise TypeError(f"no manager: {made}")
        self.manager = made
        for name, role in (("王芳", Role.CLERK), ("审计的同志", Role.AUDITOR)):
            with self.services.acts.by(made.id, Act.CLERK_APPOINTED):
                self.services.clerks.appoint(made.id, Appointment(name, role, PASSPHRASE))
        self._call_somebody()
        self._miss_somebody()
        self.services.acts.note(made.id, Act.UNMASKED, self.busy, Why.TO_REACH, "老板找不着他，打电话问一声")

    def _call_somebody(self) -> None:
        """Who waits for a full posting is called."""
        full = self._publish(trade="木工", headcount="1", pay="300", pay_unit="2", time="09:00")
        self._sign_up(full, range(60, 61))
        self._sign_up(full, range(61, 62))
        worker = self.services.workers.register("13944611234", (self.catalogue.trades()[0].code,), MORNING)
        self.services.waitings.join(worker.id, full)
        seated = self.services.desk.seats.of_posting(full)
        self.services.signups.withdraw(seated[0].signup.id)
        self.services.turns.settle()

    def _miss_somebody(self) -> None:
        """An employer asks the desk to reach who has not come."""
        before, self.at = self.at, self.at + 80 * MINUTE
        for one in self.services.applicants.of_posting(self.session.employer, self.busy) or ():
            if self.services.ticks.say(self.session.employer, one.signup, EmployerAct.DESK):
                break
        for one in self.services.applicants.of_posting(self.session.employer, self.busy) or ():
            if not one.ticked.asked_at and self.services.ticks.say(
                self.session.employer, one.signup, EmployerAct.ABSENT
            ):
                self.services.signups.contest(one.signup)
                break
        self.at = max(before, self.at)


class BusyDesk(DeskDemo):
    """And something of everything that was ever done there."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        shutil.copytree(resource("config"), folder / "config")
        place = Place(folder / "data", folder / "keys", folder / "config" / HALL_FILE)
        here = SimpleNamespace(host="0.0.0.0", number=8070, web_address=lambda: "http://192.168.1.20:8070")
        inviting = Invitation(self.store, here)
        self.care = MachineCare(place, self.store, self.services.desk.settings, inviting, has_board=True)
        papers = Papers(BOSS, "91220102MA0Y3XY62K")
        with self.services.acts.by(self.manager.id, Act.VERIFIED):
            self.services.verifications.verify(self.judged.employer, EmployerKind.BUSINESS, papers, self.manager.id)
        self.seeker = self._register()
        self._complain()
        self._keep_away()

    def _register(self) -> Id:
        """Somebody without a phone."""
        form = SeekerForm(
            name="欧阳德福", age="3", trades="101 102", purposes="1", weekdays="1 2 3", ride="60", months="3"
        )
        with self.services.acts.by(self.manager.id, Act.SEEKER_REGISTERED):
            answer = self.services.desk.seekers.register(form)
        if not isinstance(answer, Registered):
            raise TypeError(f"not registered: {answer}")
        self.services.signups.sign_up(answer.worker, self.fresh)
        return answer.worker

    def _complain(self) -> None:
        """One that is late and nobody has taken, one that is seen to, one that is ended, one about a clerk."""
        made, cases, now = self.services.complaints, self.services.desk.cases, self.at
        self.at = now - 20 * DAY
        made.make(Complaint(self.seeker, Grievance.NOT_PAID, SAID, posting=self.busy))
        self.at = now
        taken = made.make(Complaint(self.seeker, Grievance.NOT_AS_SAID, SAID, posting=self.busy))
        ended = made.make(Complaint(self.seeker, Grievance.MONEY_TAKEN, "收了五十块押金", posting=self.off))
        made.make(Complaint(self.seeker, Grievance.OTHER, "排队的时候不让说话"), Blamed.CLERK)
        for case in filter(None, (taken, ended)):
            (filed,) = cases.numbered(self.manager, case.digits)
            cases.step(self.manager, filed.id, StepKind.TAKEN)
            cases.step(self.manager, filed.id, StepKind.NOTE, "给老板打了两回电话，没人接。下午去工地。")
            if case == ended:
                cases.end(self.manager, filed.id, CaseEnd.SUSTAINED, "押金退给您了，这家往后发活儿都先看。")

    def _keep_away(self) -> None:
        """A worker who says that it was not he, and an employer."""
        exclusions, manager = self.services.desk.exclusions, self.manager.id
        wanted = (
            Wanted(Side.WORKER, self.seeker, Ground.VIOLENCE, 14, "在大厅里推了人，摔坏一把椅子"),
            Wanted(Side.EMPLOYER, self.judged.employer, Ground.FEES, 30, "收押金，三个人说了一样的话"),
        )
        for one in wanted:
            with self.services.acts.by(manager, Act.EXCLUDED, on=one.who):
                made = exclusions.exclude(one, manager)
            if not isinstance(made, Exclusion):
                raise TypeError(f"not kept away: {made}")
            if one.side is Side.WORKER:
                exclusions.appeal(Against.EXCLUSION, made.id, "是别人先动的手，门口有摄像头", manager)
