"""Templates: what they fit and what is none."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.lint_score import program_rules
from kiosk.hall.form.draft import NAME_LETTERS, NOTE_LETTERS, PLACE_LETTERS
from kiosk.hall.linter.book import Book, Rules
from kiosk.hall.linter.lint import Worded, lint
from kiosk.hall.linter.rule import Pattern, Rule, Severity
from kiosk.hall.linter.template import TemplateError

LISTS = {"fee": ("押金", "服装费"), "sex": ("男", "女"), "but": ("只",)}
LETTERS = "押金不收男女工优先身份证二百三十元月结只但 ，。\u200b2yj加微信a1/-.:一天小时岁以下"
LONGEST_MS = 50


def spans(text: str, *find: str, harmless: tuple[str, ...] = (), **more: tuple[str, ...]) -> list[str]:
    rule = Rule(id="x", severity=Severity.BLOCK, article="-", advice="-", patterns=(Pattern(find, harmless, **more),))
    book = Book(Rules((rule,), LISTS))
    return [text[slice(*finding.span or (0, 0))] for finding in book.findings({"text": book.look(text)})]


def test_words_lists_numbers_and_gaps() -> None:
    assert spans("交押金，服装费", "{fee}") == ["押金", "服装费"]
    assert spans("押金200", "{fee}{#}") == ["押金200"]
    assert spans("押金200", "{fee}{#1-99}") == []
    assert spans("限男", "限{sex?}") == ["限男"]
    assert spans("限5", "限{sex?}{#}") == ["限5"]
    assert spans("交了一点押金", "交*{fee}") == ["交了一点押金"]
    assert spans("交了一点点儿押金", "交*{fee}") == []
    assert spans("交了一点点儿押金", "交**{fee}") == ["交了一点点儿押金"]


def test_gaps_stay_in_the_clause_and_go_over_no_turn() -> None:
    assert spans("不收，押金", "不收*{fee}") == []
    assert spans("不收只押金", "不收*{fee}") == []


def test_marks_and_edges() -> None:
    assert spans("要五个男的", "要*[{sex}]的") == ["男"]
    assert spans("男，会做饭", "^{sex}$") == ["男"]
    assert spans("会做饭，男", "^{sex}$") == ["男"]
    assert spans("男工会做饭", "^{sex}$") == []


def test_what_is_harmless_is_let_off() -> None:
    assert spans("不收押金，押金一百", "{fee}", harmless=("不收*{fee}",)) == ["押金"]
    assert spans("不交押金不让来", "{fee}", "不交{fee}不让", harmless=("不交{fee}",)) == ["不交押金不让"]


def test_what_stands_elsewhere() -> None:
    assert spans("押金，男", "{fee}", beside=("{sex}",)) == ["押金"]
    assert spans("押金", "{fee}", beside=("{sex}",)) == []
    assert spans("押金，男", "{fee}", without=("{sex}",)) == []
    assert spans("押金，电话 138 0000-111", "{fee}", without=("{phone}",)) == ["押金"]
    assert spans("押金，电话 138 0000-1111", "{fee}", without=("{phone}",)) == []
    assert spans("押金abc12", "{fee}{account}") == ["押金abc12"]


def test_a_word_in_latin_letters_or_digits_is_whole() -> None:
    assert spans("yjs yj", "yj") == ["yj"]
    assert spans("100后 00后", "00后") == ["00后"]


@pytest.mark.parametrize("text", ["", "*押金", "{fee?}押金", "{nobody}", "押金{", "[", "^$", "{#5-}"])
def test_no_template(text: str) -> None:
    with pytest.raises(TemplateError):
        spans("押金", text)


@settings(max_examples=150, deadline=None)
@given(st.text(st.one_of(st.sampled_from(LETTERS), st.characters()), max_size=160))
def test_any_text_is_read_and_every_span_lies_in_it(text: str) -> None:
    book, ground = program_rules()
    for finding in lint(book, Worded({"text": text}), ground):
        assert finding.span
        first, end = finding.span
        assert 0 <= first < end <= len(text)


@pytest.mark.parametrize(
    "letters", ["押", "男", "不收", "一天", "押金不收男工优先身份证一天200元月结 ", "加微信a1", "1", "一"]
)
def test_no_text_is_slow(letters: str) -> None:
    book, ground = program_rules()
    fill = letters * NOTE_LETTERS
    work = Worded({"note": fill[:NOTE_LETTERS], "place": fill[:PLACE_LETTERS], "name": fill[:NAME_LETTERS]})
    lint(book, work, ground)
    begun = time.process_time()
    lint(book, work, ground)
    assert (time.process_time() - begun) * 1000 < 2 * LONGEST_MS
