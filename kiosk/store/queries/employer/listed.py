"""Questions about whom the province lists, and which employers of this hall they are."""

from collections.abc import Collection

from kiosk.hall.employer.listed import LISTED, Part, Roster, together
from kiosk.hall.ids import Id
from kiosk.store.queries.employer.verifications import VerificationQueries
from kiosk.store.queries.records import RecordQueries, decoded
from kiosk.store.vault import Vault

LIST_HEARD = "list heard"
"""The setting that says when the province last told it to this machine (8 bytes, epoch ms)."""


class ListedQueries:
    """What can be asked of the list."""

    def __init__(self, vault: Vault, records: RecordQueries, verifications: VerificationQueries) -> None:
        self._vault, self._records, self._verifications = vault, records, verifications

    def roster(self) -> Roster:
        """The list as it was last told to any kiosk of the hall."""
        names = self._records.names(self._vault.hall, LISTED)
        found = (self._records.one(self._vault.hall, name) for name in names)
        read = (decoded(record.body, Part) for record in found if record and not record.sealed and record.body)
        return together([part for part in read if isinstance(part, Part)])

    def names(self, employer: Id, now: int) -> bool:
        """Whether an employer is listed at `now` (epoch ms), by papers that the desk has seen, whatever his phone."""
        roster = self.roster()
        codes, licences = (roster.numbers(licences=is_so, now=now) for is_so in (False, True))
        if not codes and not licences:
            return False
        seen = self._verifications.of_employers(self._verifications.same(employer))
        papers = [found for one in seen if (found := self._verifications.papers(one.id))]
        return any(each.number in codes or each.licence in licences for each in papers)

    def employers(self, now: int) -> tuple[Id, ...]:
        """All employers of the hall that are listed at `now` (epoch ms)."""
        roster = self.roster()
        by_code = map(self._verifications.of_number, sorted(roster.numbers(licences=False, now=now)))
        by_licence = map(self._verifications.of_licence, sorted(roster.numbers(licences=True, now=now)))
        found: Collection[Id] = {one.employer for seen in (*by_code, *by_licence) for one in seen}
        return tuple(sorted({each for one in found for each in self._verifications.same(one)}))
