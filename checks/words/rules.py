"""What every text for people must keep to: spoken Chinese, and in each language whole and of one meaning."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.hall.language import Language

FORMS = {Language.KOREAN: 1, Language.ENGLISH: 2}
"""The languages that texts are translated into, and how many forms a number of things has there."""
OFFICIAL = (
    *("操作失败", "操作成功", "系统异常", "系统错误", "系统繁忙", "请稍后", "网络异常", "数据异常", "有误", "无效"),
    *("务工", "用工", "求职", "应聘", "招聘", "录用", "岗位", "予以", "敬请", "尊敬的", "贵单位", "特此", "须知"),
    *("提交", "点击", "登录", "上报", "详见", "逾期", "视为", "本机构", "该活儿", "您的请求", "受理"),
)
"""Words of offices and of programs, which nobody says (LOOK.md)."""
NOT_YANBIAN = {
    "임금": "로임",
    "연락": "련락",
    "이유": "리유",
    "되었": "되였",
    "내일": "래일",
    "봉사원": "복무원",
    "노동": "로동",
}
"""Korean as it is spelt in Seoul, and as it is in Yanbian."""
NAMED = {
    "服务台": {Language.KOREAN: "안내대", Language.ENGLISH: "desk"},
    "大屏": {Language.KOREAN: "큰 화면", Language.ENGLISH: "board"},
    "报名": {Language.KOREAN: "신청", Language.ENGLISH: "sign"},
    "管饭": {Language.KOREAN: "식사", Language.ENGLISH: "meals"},
    "活儿": {Language.KOREAN: "일", Language.ENGLISH: "job|work"},
    "位子": {Language.KOREAN: "자리", Language.ENGLISH: "place|seat"},
    "招工的": {Language.KOREAN: "고용주", Language.ENGLISH: "employer"},
    "上车点": {Language.KOREAN: "승차장", Language.ENGLISH: "bay"},
    "工钱": {Language.KOREAN: "로임", Language.ENGLISH: "pay|paid"},
}
"""One word for one thing, in every language."""
SPEAKS_CHINESE = re.compile(r"[\u4e00-\u9fff]")
CHINESE_LETTER = re.compile(r"[\u3001-\u3009\u300c-\u303f\u3400-\u9fff\uff00-\uffef]")
"""All but 《 and 》, which quote in Korean as well."""
WRONG_QUOTES = {Language.KOREAN: "\"'“”‘’", Language.ENGLISH: '"“”‘’《》'}
"""Curved ones are as wide as two letters on the glass, straight double ones end a page's attribute."""
PLACE = re.compile(r"%(?:\d|n|L?\d|\([a-z_]+\)[sd])")
OWN_NAME = "中文"
BETWEEN = ("、", "，", "和")
"""What stands between the things of a list."""
END = re.compile(r"[.!?。！？]['\"”’」）)]*$")
COUNTS = ("%n", "%(count)s")


@dataclass(frozen=True)
class Text:
    """One text, where it stands, and its forms in a language: more than one where a number makes a difference."""

    where: str
    source: str
    forms: tuple[str, ...]
    is_finished: bool
    is_plural: bool = False


def unmarked(source: str, marked: re.Pattern[str]) -> Iterator[str]:
    """Lines of a page in which there is Chinese that no translator sees: `marked` is what he sees, and remarks."""
    rest = marked.sub(lambda found: "\n" * found[0].count("\n"), source)
    for number, line in enumerate(rest.splitlines(), 1):
        if CHINESE_LETTER.search(line.replace(OWN_NAME, "")):
            yield f"{number}: nobody translates {line.strip()}"


def faults_of_source(text: Text) -> Iterator[str]:
    """What is wrong with the Chinese."""
    if text.source in BETWEEN:
        return
    if not SPEAKS_CHINESE.search(text.source):
        yield "no words: a sentence is one text, nothing is glued together"
    if text.source != text.source.strip() or text.source[0] in "，。、；）" or text.source[-1] in "，、；（":
        yield "a piece of a sentence: a sentence is one text"
    yield from (f"{word}: nobody says that" for word in OFFICIAL if word in text.source)


def faults_of_translation(text: Text, language: Language, forms: int) -> Iterator[str]:
    """What is wrong with a text in another language, that has so many forms where a number makes a difference."""
    wanted = forms if text.is_plural else 1
    if not text.is_finished or not all(form.strip() for form in text.forms):
        yield "not translated"
    elif len(text.forms) != wanted:
        yield f"{len(text.forms)} forms instead of {wanted}"
    else:
        for number, form in enumerate(text.forms):
            yield from _faults_of_form(text, form, language, is_of_one=text.is_plural and number == 0 and forms > 1)


def _faults_of_form(text: Text, form: str, language: Language, is_of_one: bool) -> Iterator[str]:
    asked, said = sorted(PLACE.findall(text.source)), sorted(PLACE.findall(form))
    if said != asked and not (is_of_one and said == [place for place in asked if place not in COUNTS]):
        yield f"names {' '.join(said) or 'nothing'} instead of {' '.join(asked) or 'nothing'}"
    if CHINESE_LETTER.search(form):
        yield "a Chinese letter is left in it"
    if wrong := [mark for mark in WRONG_QUOTES[language] if mark in form]:
        yield f"{' '.join(wrong)}: Korean quotes with 《 》, English with ' '"
    if form != form.strip() and text.source not in BETWEEN:
        yield "a blank at an end"
    if bool(END.search(text.source)) != bool(END.search(form)):
        yield "ends a sentence where the Chinese does not, or does not where it does"
    for word, names in NAMED.items():
        if word in text.source and not re.search(names[language], form, re.IGNORECASE):
            yield f"{word} is called {names[language]}"
    if language is Language.KOREAN:
        yield from (f"{word} is spelt {right}" for word, right in NOT_YANBIAN.items() if word in form)
