"""What this kiosk answers to drafts, sealed for the province: nothing in it names a person."""

import msgspec

from kiosk.hall.form.channel import DraftAnswer
from kiosk.hall.ids import Id
from kiosk.hall.language import Language
from kiosk.hall.linter.rule import Finding
from kiosk.store import Store
from sync.contract.drafts import ANSWER, Answer, Said
from sync.sealing import seal

AGAIN_BYTES = 14 * 1024
"""Of an answer that fits into a record: further findings are said when these are mended."""


def answer(store: Store, act: Id, decided: DraftAnswer) -> None:
    """Leave an answer for the province, once."""
    with store.write() as tx:
        readers = [node.sealing_key for node in tx.journals.roll(tx.province()).members.values()]
        if not readers or tx.records.one(act, ANSWER, tx.hall):
            return
        sealed = seal(readers, act + ANSWER.encode(), _body(decided), store.new_bytes)
        tx.put_ciphertext(act, ANSWER, sealed.body, sealed.key)


def _body(decided: DraftAnswer) -> bytes:
    said = [Said(problem.field, problem.code.value) for problem in decided.problems]
    said += [_found(finding) for finding in decided.findings]
    while True:
        body = msgspec.msgpack.encode(Answer(decided.end.value, decided.posting, decided.number, tuple(said)))
        if len(body) < AGAIN_BYTES or not said:
            return body
        said.pop()


def _found(finding: Finding) -> Said:
    words = {language.value: finding.advice(language) for language in Language}
    return Said(finding.field, words=words, mend=finding.mend.words if finding.mend else "")
