"""`linggong province list`: organisations that no hall lets post, by official decision."""

from typing import TYPE_CHECKING

import msgspec

from kiosk.commands.acts.at_hall import BAD_INPUT, DONE, NOTHING_DONE, Say
from kiosk.commands.province.desk import Act
from kiosk.hall.clock import local
from kiosk.settings import Settings

if TYPE_CHECKING:
    from sync.contract.listed import ListedRow, NumberKind
    from sync.province.desk.province import Province

KINDS: dict[bool, "NumberKind"] = {False: "credit_code", True: "licence"}
HERE = "command"
"""Who enters it: whoever may use the machine."""
WORDS = {"credit_code": "统一社会信用代码", "licence": "许可证号"}


def add(number: tuple[str, bool], name: str, decision: str, until: str) -> Act:
    """List an organisation by its number, which is a licence's or a credit code."""

    def act(province: "Province", _settings: Settings, say: Say) -> int:
        from sync.contract.listed import ListedAsked
        from sync.province.ledger.refusal import Refusal, Why

        text, is_licence = number
        typed = {"kind": KINDS[is_licence], "number": text, "name": name, "decision": decision, "until": until}
        try:
            row = province.listed.add(msgspec.convert(typed, ListedAsked), HERE)
        except msgspec.ValidationError:
            say("没有写全，或者太长、不是日子：号码、名称、决定书文号、到哪天（2027-03-31）。什么都没有改。")
            return BAD_INPUT
        except Refusal as refusal:
            say(_refused(refusal.why is Why.TAKEN, refusal.detail))
            return BAD_INPUT
        say(f"已列入：{in_words(row)}。各市场几分钟内就不再让它发活儿。")
        return DONE

    return act


def end(number: str, why: str) -> Act:
    """It is listed no more."""

    def act(province: "Province", _settings: Settings, say: Say) -> int:
        from sync.contract.listed import ListedEnd
        from sync.province.ledger.refusal import Refusal

        for kind in KINDS.values():
            try:
                asked = msgspec.convert({"kind": kind, "number": number, "why": why.strip()}, ListedEnd)
                row = province.listed.end(asked, HERE)
            except msgspec.ValidationError:
                say("请写号码和为什么取消（一百字以内）。")
                return BAD_INPUT
            except Refusal:
                continue
            say(f"已取消：{in_words(row)}。")
            return DONE
        say(f"名单上没有 {number}。linggong province list show 列出全部。")
        return NOTHING_DONE

    return act


def show(is_json: bool) -> Act:
    """Who is listed, and who was."""

    def act(province: "Province", _settings: Settings, say: Say) -> int:
        rows = province.listed.rows(with_ended=True)
        say(msgspec.json.encode(rows).decode() if is_json else "\n".join(map(in_words, rows.listed)) or "名单是空的。")
        return DONE

    return act


def in_words(row: "ListedRow") -> str:
    """One line."""
    ended = "" if row.ended_at is None else f"，{local(row.ended_at):%Y-%m-%d} 取消"
    return f"{row.name}，{WORDS[row.kind]} {row.number}，{row.decision}，到 {row.until}{ended}"


def _refused(is_taken: bool, detail: str) -> str:
    if is_taken:
        return "已经在名单上了。要改，先 linggong province list end。"
    if detail.startswith("until"):
        return "到哪天写错了，或者已经过了。写成 2027-03-31。"
    if "person" in detail:
        return "这是个人的号码。名单上只有单位，不写个人。"
    return "号码不对：统一社会信用代码是 18 位，错一个字、漏一个字都不行；许可证号请加 --licence。什么都没有改。"
