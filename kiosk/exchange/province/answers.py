"""What this kiosk answers to drafts, sealed for the province: nothing in it names a person."""

from collections.abc import Mapping, Sequence
from typing import Protocol

import msgspec

from kiosk.hall.form.channel import DraftAnswer
from kiosk.hall.form.draft import Checked
from kiosk.hall.ids import Id
from kiosk.hall.language import Language
from kiosk.hall.linter.rule import Finding, Severity
from kiosk.hall.review import Cause
from kiosk.store import Store
from sync.contract.drafts import ANSWER, Answer, Said, Understood
from sync.sealing import seal

AGAIN_BYTES = 14 * 1024
"""Of an answer that fits into a record: further findings are said when these are mended."""


class Teller(Protocol):
    """Says in words what was understood of a draft, in every language of the hall."""

    def understood(self, checked: Checked) -> Sequence[Understood]:
        """What was understood, row by row, without a word of somebody's own."""

    def first(self, cause: Cause) -> Mapping[str, str]:
        """Why a clerk reads it before anybody else."""


def answer(store: Store, act: Id, decided: DraftAnswer, teller: Teller) -> None:
    """Leave an answer for the province, once."""
    with store.write() as tx:
        readers = [node.sealing_key for node in tx.journals.roll(tx.province()).members.values()]
        if not readers or tx.records.one(act, ANSWER, tx.hall):
            return
        sealed = seal(readers, act + ANSWER.encode(), _body(decided, teller), store.new_bytes)
        tx.put_ciphertext(act, ANSWER, sealed.body, sealed.key)


def _body(decided: DraftAnswer, teller: Teller) -> bytes:
    said = [Said(problem.field, problem.code.value) for problem in decided.problems]
    said += [_found(finding) for finding in decided.findings]
    whole = Answer(
        decided.end.value,
        decided.posting,
        decided.number,
        understood=tuple(teller.understood(decided.understood)) if decided.understood else (),
        first=dict(teller.first(decided.cause)) if decided.cause else {},
        is_doubtful=any(finding.rule.severity is Severity.REVIEW for finding in decided.findings),
    )
    while True:
        body = msgspec.msgpack.encode(msgspec.structs.replace(whole, said=tuple(said)))
        if len(body) < AGAIN_BYTES or not said:
            return body
        said.pop()


def _found(finding: Finding) -> Said:
    words = {language.value: finding.advice(language) for language in Language}
    return Said(finding.field, words=words, mend=finding.mend.words if finding.mend else "")
