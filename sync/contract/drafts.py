"""Work offered from anywhere: as it was typed, sealed for the hall, and what the hall answers, sealed for the province.

phone ─> page ─> DRAFT in the hall's inbox ─> the kiosk that the code names ─> ANSWER, a record of the same subject

Twice: who only `looks` is told what was understood, then the same is sent to be published.
"""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from sync.contract.channels import ActId
from sync.contract.form import Words
from sync.contract.ids import NameText
from sync.entries import Name

DRAFT = "channel.draft"
SENT, ANSWER = "draft", "answer"
"""Names of the records: what was typed, and what came of it."""
Outcome = Literal[
    "published",
    "held",
    "understood",
    "doubtful",
    "wrong",
    "phone_full",
    "day_full",
    "not_now",
    "see_desk",
    "code_forged",
    "code_expired",
    "code_used",
    "code_other",
]
"""What came of a draft: `doubtful` and `wrong` say where; of `doubtful` the same may be sent with `keeps`.

`understood` is answered to who only looks: nothing is published.
"""
Code = Annotated[str, Meta(pattern="^[0-9A-Za-z]{144}$", description="of a kiosk's screen: sync.presence")]
CodeOrNone = Annotated[str, Meta(pattern="^([0-9A-Za-z]{144})?$", description="empty of who has scanned none")]
Nonce = Annotated[str, Meta(pattern="^[0-9A-Za-z]{8,64}$", description="of one form: with its code it counts once")]
Proof = Annotated[
    str,
    Meta(pattern="^[0-9A-Za-z]{16,64}$", description="a secret of the phone, by which the hall knows it again"),
]
Typed = Annotated[str, Meta(max_length=2000)]
FieldName = Annotated[str, Meta(pattern="^[a-z_]{1,20}$")]
Fields = Annotated[dict[FieldName, Typed], Meta(max_length=60)]


class ChannelDraft(msgspec.Struct, frozen=True, array_like=True):
    """Body of DRAFT (subject: the act); record SENT (sealed) of the same subject. `kiosk`: whose journal answers."""

    kiosk: Name
    channel: Name


class SentDraft(msgspec.Struct, frozen=True, array_like=True):
    """The sealed record SENT: all that was typed, by the fields of the form.

    Without a code the kiosk answers that the province has named in DRAFT. Who `keeps` his words wants them read; who
    `looks` wants to be told what was understood, and nothing published.
    """

    code: CodeOrNone
    proof: Proof
    nonce: Nonce
    keeps: bool
    fields: Fields
    looks: bool = False


class Said(msgspec.Struct, frozen=True, array_like=True):
    """What is said at a field: a code of the form's own words, or words by language, and better ones."""

    field: FieldName
    code: str = ""
    words: Words = {}
    mend: str = ""


class Understood(msgspec.Struct, frozen=True, array_like=True):
    """A figure, time or choice as the hall has understood it, under the word for what was asked.

    What was typed in somebody's own words (place, note, name, phone) is not in it: the page has that.
    """

    field: FieldName
    label: Words
    text: Words = {}


class Answer(msgspec.Struct, frozen=True, array_like=True):
    """The record ANSWER, sealed for the province; `posting` and its `number` where there is one.

    To who looks: what was `understood`, and `first` why a clerk would read it before anybody else, whatever it says.
    """

    outcome: Outcome
    posting: bytes = b""
    number: int = 0
    said: tuple[Said, ...] = ()
    understood: tuple[Understood, ...] = ()
    first: Words = {}
    is_doubtful: bool = False


class DraftAsked(msgspec.Struct, frozen=True):
    """Work as it was typed by who scanned a kiosk's code; asking again is harmless."""

    id: ActId
    code: Code
    proof: Proof
    nonce: Nonce
    fields: Fields
    keeps: bool = False
    looks: bool = False


class UnderstoodRow(msgspec.Struct, frozen=True):
    """As `Understood`, in JSON."""

    field: str
    label: Words
    text: Words


class SaidRow(msgspec.Struct, frozen=True):
    """As `Said`, in JSON."""

    field: str
    code: str
    words: Words
    mend: str


class DraftRow(msgspec.Struct, frozen=True):
    """What came of a draft; of a posting its number in the hall, how many were asked for and come, and their labels.

    Of what was held: `refused` by a clerk, `sent_back` to be written otherwise, `too_late` as it was not read in time.

    The terms are those that the hall has understood, as in the feed.
    """

    id: NameText
    state: Literal["waiting", "refused", "sent_back", "too_late"] | Outcome
    said: tuple[SaidRow, ...] = ()
    number: int = 0
    headcount: int = 0
    taken: int = 0
    labels: tuple[str, ...] = ()
    trade: int = 0
    pay_fen: int = 0
    pay_most_fen: int = 0
    pay_unit: int = 0
    start: int = 0
    understood: tuple[UnderstoodRow, ...] = ()
    first: Words = {}
    is_doubtful: bool = False
