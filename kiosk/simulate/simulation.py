"""Halls, kiosks and a province from a seed, through the real code, everything going wrong; then healed and checked."""

from collections.abc import Callable
from pathlib import Path
from random import Random

from kiosk.hall.catalogue.trade import Catalogue, Family, Trade
from kiosk.hall.clock import HOUR, MINUTE
from kiosk.simulate.acts import Acts
from kiosk.simulate.faults import Crash, Faults
from kiosk.simulate.invariants import leaks, violations
from kiosk.simulate.liars.entitled import unentitled
from kiosk.simulate.liars.liars import Liars
from kiosk.simulate.machine import Kiosk, World
from kiosk.simulate.meetings import at_one_table
from kiosk.simulate.plan import Plan, Report
from kiosk.simulate.programs import Programs
from kiosk.simulate.queues import passed_over
from kiosk.simulate.rounds import Rounds
from kiosk.store.errors import StoreUnavailable
from kiosk.store.keys import KIOSK_KEY, keep_hall_keys, open_secret
from sync.copying.host import Host
from sync.errors import SyncError
from sync.province.ledger.store import ProvinceStore
from sync.roll.statements import member_of

BEGUN = 1_795_381_200_000
"""2026-11-23 05:00 in Jilin."""
TICK = 60 * 1000
MENDED = 0.1
"""Chance that a line or a disk is well again, each tick."""
SYNCED = 0.045
"""Chance of a round with everyone, each tick."""
CATALOGUE = Catalogue((Family("工地", "", (Trade(101, "力工", ""), Trade(102, "瓦工", ""))),))


class Simulation:
    """One run in a folder of its own."""

    def __init__(self, plan: Plan, folder: Path) -> None:
        self.plan, self.folder = plan, folder
        chance = Random(plan.seed)
        self.world = World(chance, Faults(plan.rates, Random(plan.seed + 1)), CATALOGUE, BEGUN)
        entropy = Random(plan.seed + 3).randbytes
        self.province = ProvinceStore(f"sqlite:///{folder / 'province.db'}", lambda: self.world.now, entropy)
        self.stuck: set[str] = set()
        self._machines = 0
        self._template()
        has_liars = plan.rates.has_liars
        self.liars = Liars(self.world, self.province, Random(plan.seed + 2)) if has_liars else None
        self.programs = Programs(Random(plan.seed + 4), plan.rates.older_program)
        self.acts = Acts(self.world, self.programs, self.liars)
        self.rounds = Rounds(self.world, self.province, self.liars)
        for hall in range(plan.halls):
            self._found(f"hall{hall}")

    def run(self) -> Report:
        """Let the hours pass, heal everything, and look."""
        ticks = round(self.plan.hours * HOUR / TICK)
        for _ in range(ticks):
            self.world.now += TICK
            self._fail()
            if self.liars:
                self.liars.act()
            for kiosk in list(self.world.kiosks):
                self._guarded(kiosk, self.programs.upgrade)
                self._guarded(kiosk, self.acts.act)
                if self.world.chance.random() < SYNCED:
                    self._guarded(kiosk, self.rounds.meet_all)
                self._guarded(kiosk, Kiosk.do_duties)
        self._heal()
        found, digest = violations(self.world, self.province)
        found += passed_over(self.world)
        found += at_one_table(self.world)
        found += unentitled(self.world, self.province, self.liars) if self.liars else ()
        facts = sum(far.head.number for far in self.province.heads(()))
        confirmed = len(self.acts.given)
        counts = dict(sorted(self.world.faults.counts.items()))
        names = (self.plan.seed, self.plan.halls, self.plan.kiosks, facts, self.acts.signups, confirmed)
        forced, wrongly_full = self.forced(), self.acts.wrongly_full
        self.close()
        found += sorted(self.stuck | self.acts.wrong)
        found += leaks(self.folder, self.acts.typed)
        return Report(*names, forced, wrongly_full, counts, tuple(found), digest)

    def forced(self) -> int:
        """Seats that clerks stated to be free."""
        total = 0
        for kiosks in self.world.halls.values():
            store = next((kiosk.store for kiosk in kiosks if kiosk.store), None)
            if store is not None:
                with store.read() as query:
                    total += query.leases.forced_seats()
        return total

    def close(self) -> None:
        """Let go of all databases."""
        for kiosk in self.world.kiosks:
            kiosk.stop()
        if self.liars:
            self.liars.close()
        self.province.close()

    def _template(self) -> None:
        """Migrations run once; every database begins as a copy."""
        self.template = self.folder / "template"
        first = Kiosk(self.template, 0, bytes(16), self.world)
        self.world.faults.is_healed = True
        first.start()
        first.stop()
        self.world.faults.is_healed = False

    def _found(self, name: str) -> None:
        self.world.halls[name] = []
        self.world.faults.is_healed = True
        for number in range(self.plan.kiosks):
            kiosk = self._machine(self.folder / f"{name}-{number}", number)
            self.programs.install(kiosk)
            if number:
                self._let_in(self.world.halls[name][0], kiosk)
            self.world.halls[name].append(kiosk)
            kiosk.start()
        if self.liars:
            self.liars.found(self.world.halls[name])
        self.world.faults.is_healed = False

    def _let_in(self, first: Kiosk, kiosk: Kiosk) -> None:
        """As if a clerk had carried the code."""
        if first.store is None:
            raise LookupError("the first kiosk is off")
        seed = open_secret(kiosk.folder / "keys", KIOSK_KEY, self.world.entropy)
        first.store.admit(member_of(first.store.hall, seed, kiosk.number))
        keep_hall_keys(kiosk.folder / "keys", first.store.handed_over())

    def _machine(self, folder: Path, number: int) -> Kiosk:
        self._machines += 1
        return Kiosk(folder, number, self._machines.to_bytes(16, "big"), self.world)

    def _guarded(self, kiosk: Kiosk, work: Callable[[Kiosk], None]) -> None:
        """Whatever goes wrong in it ends with it; a crash ends the kiosk for a while."""
        try:
            if not kiosk.is_up:
                if self.world.chance.random() < 0.3:
                    kiosk.start()
                return
            work(kiosk)
        except Crash:
            kiosk.stop()
        except (StoreUnavailable, SyncError):
            return

    def _fail(self) -> None:
        """In each hall, what comes some times an hour, and what goes again."""
        for name, kiosks in self.world.halls.items():
            kiosk = self.world.chance.choice(kiosks)
            kiosk.is_cut_off = kiosk.is_cut_off and self.world.chance.random() > MENDED
            kiosk.is_disk_full = kiosk.is_disk_full and self.world.chance.random() > MENDED
            self._strike(name, kiosk)

    def _strike(self, name: str, kiosk: Kiosk) -> None:
        strikes, chance = self._strikes_this_tick, self.world.chance
        kiosk.is_cut_off |= strikes("partition")
        kiosk.is_disk_full |= strikes("disk_full")
        if strikes("clock_jump"):
            kiosk.skew = chance.choice((-3, -1, 0, 1, 3)) * 24 * HOUR + chance.randint(-20, 20) * MINUTE
        if strikes("server_restart"):
            self.rounds.restart_province()
        if (kiosk.folder / "backup.db").exists() and strikes("restore"):
            kiosk.restore()
            if self.liars:
                self.liars.lose(kiosk)
        if len(self.world.halls[name]) < self.plan.kiosks + 1:
            if strikes("clone"):
                self._copy(name, kiosk, None)
            elif strikes("image"):
                self._copy(name, kiosk, kiosk.fingerprint)

    def _strikes_this_tick(self, kind: str) -> bool:
        """Rates of what comes rarely are chances an hour."""
        return self.world.chance.random() < TICK / HOUR and self.world.faults.strikes(kind)

    def _copy(self, name: str, kiosk: Kiosk, fingerprint: bytes | None) -> None:
        self._machines += 1
        folder = self.folder / f"{name}-copy{self._machines}"
        try:
            copy = kiosk.copy_to(folder, fingerprint or self._machines.to_bytes(16, "big"))
        except Crash:
            return
        self.world.halls[name].append(copy)

    def _heal(self) -> None:
        """Everything runs and reaches everything; everybody meets until nothing is new."""
        self.world.faults.is_healed = True
        self.world.now += 4 * 24 * HOUR
        for kiosk in self.world.kiosks:
            kiosk.is_cut_off = kiosk.is_disk_full = False
            kiosk.skew = 0
            if not kiosk.is_up:
                kiosk.start()
            self.programs.upgrade(kiosk, must=True)
        if self.liars:
            self.liars.be_silent()
            self._meet_all()
            self.liars.strike_all()
        self._meet_all()

    def _meet_all(self) -> None:
        for _ in range(60):
            before = self._state()
            for kiosk in self.world.kiosks:
                self._settle(kiosk)
            if self._state() == before:
                return

    def _settle(self, kiosk: Kiosk) -> None:
        try:
            if kiosk.store:
                kiosk.store.fold_waiting()
            kiosk.duties.settle()
            kiosk.services.settle()
            self.rounds.meet_all(kiosk)
        except SyncError as error:
            self.stuck.add(f"{kiosk.folder.name} is stuck: {type(error).__name__}")

    def _state(self) -> list[object]:
        hosts: list[Host] = [self.province, *(kiosk.host for kiosk in self.world.kiosks)]
        return [(host.heads(host.halls()), host.last_sequence()) for host in hosts]
