"""The linter against postings as people write them."""

from collections import Counter

import pytest

from checks import lint_score
from checks.lint_score import CORPUS, Line, faults, found_in, program_rules, read_lines, scores
from kiosk.hall.linter.lint import Worded, lint
from kiosk.hall.linter.rule import Severity, mended

LINES = [line for file in sorted(CORPUS.glob("*.tsv")) for line in read_lines(file)]


def test_every_rule_has_both_sides_and_is_right_about_them() -> None:
    assert faults(scores(LINES)) == []


def test_the_corpus_is_large_and_says_nothing_twice() -> None:
    assert len(LINES) >= 500
    assert [text for text, count in Counter(line.text for line in LINES).items() if count > 1] == []


def test_a_rule_without_its_other_side_is_a_fault() -> None:
    one_side = [line for line in LINES if "fee" not in line.near]
    assert faults(scores(one_side)) == ["fee: the corpus has only one side of it"]


def test_a_rule_that_is_wrong_too_often_is_a_fault() -> None:
    turned = [Line(line.text, line.breaks - {"fee"}, line.near) if "fee" in line.breaks else line for line in LINES]
    kept = [line for line in LINES if "fee" in line.breaks][:3]
    said = faults(scores([*turned, *kept]))
    assert len(said) == 1
    assert said[0].startswith(f"fee: below {lint_score.GOAL}")


@pytest.mark.parametrize(
    "text",
    [
        "男女不限",
        "不限户籍",
        "不收押金",
        "无中介费",
        "免费培训",
        "不扣证件",
        "女装店",
        "蒙古族自治县",
        "押金不收",
        "女工宿舍",
        "需健康证",
    ],
)
def test_what_the_law_lets_stand(text: str) -> None:
    assert found_in(text) == set()


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("押 金", "fee"),
        ("压金", "fee"),
        ("ｙｊ２００", "fee"),
        ("扌甲金一百", "fee"),
        ("押\u200b金", "fee"),
        ("押\u202e金", "fee"),
        ("押，金，二，百", "fee"),
        ("⾦融？不，押⾦", "fee"),
        ("身份證上交", "documents.withheld"),
        ("扣 s f z", "documents.withheld"),
        ("刷「单」", "fraud"),
        ("ＳＤ兼职", "fraud"),
        ("\u1102\u1161\u11b7자만", "discrimination.sex"),
    ],
)
def test_spellings_are_folded(text: str, rule: str) -> None:
    assert found_in(text) == {rule}


def test_spans_are_of_the_text_as_typed() -> None:
    book, ground = program_rules()
    text = "🐟卸鱼，先交押\u200b 金２００，男女不限"
    (finding,) = lint(book, Worded({"text": text}), ground)
    assert finding.span
    assert text[slice(*finding.span)] == "先交押\u200b 金２００"


def test_better_words_break_the_rule_no_more() -> None:
    book, ground = program_rules()
    left = []
    for line in LINES:
        findings = [each for each in lint(book, Worded({"text": line.text}), ground) if each.mend]
        again = lint(book, Worded({"text": mended(line.text, findings)}), ground)
        left += [line.text] if {each.id for each in findings} & {each.id for each in again} else []
    assert len(left) <= 0.01 * len(LINES), left


def test_what_is_held_can_be_mended_with_one_tap() -> None:
    book, ground = program_rules()
    hopeless = {"contact.diversion", "wage.below_minimum"}
    for line in LINES:
        for finding in lint(book, Worded({"text": line.text}), ground):
            if finding.severity is Severity.REVIEW and finding.id not in hopeless:
                assert finding.mend, line.text
