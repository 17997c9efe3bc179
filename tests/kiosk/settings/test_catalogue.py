"""Trades, certificates and zones: what an office may write, and the sentence it gets for a mistake."""

import re
import shutil
from pathlib import Path

import msgspec
import pytest

from kiosk.hall.catalogue.certificate import bits, codes
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.language import Language
from kiosk.hall.posting import PayUnit, Terms
from kiosk.settings import SettingsError, read_catalogue, resource
from sync.province.desk.regions import find

OWN = read_catalogue(resource("config") / "hall.toml")
TRADE = '[[family]]\nname = "工地"\nicon = "trowel"\n[[family.trade]]\ncode = 101\nname = "力工"\nicon = "shovel"\n'
PAPER = '[[certificate]]\ncode = 1\nname = "焊工证"\nlaw = "焊接"\narticle = "安全生产法第三十条"\n'
COURSE = '[[course]]\ncode = 1\nname = "电焊"\nwhen = "周六"\nwhere = "三楼"\n'
CARD = '[[policy]]\nicon = "money"\nground = "劳动合同法"\n'
CARD += "".join(f'{each} = {{ title = "{each}", text = "words" }}\n' for each in ("zh", "ko", "en"))
PUBLIC = '[[card]]\nicon = "call"\nzh = { title = "电话", text = "words" }\n'
ZONE = '[[zone]]\ncode = 1\nname = "河南街"\nminutes = 20\ncounty = "222401"\n'


@pytest.fixture
def hall_file(tmp_path: Path) -> Path:
    """Where a hall.toml is, with files beside it that may be overwritten."""
    (tmp_path / "trades.toml").write_text(TRADE, "utf-8")
    return tmp_path / "hall.toml"


def write(hall_file: Path, name: str, text: str) -> None:
    hall_file.with_name(f"{name}.toml").write_text(text, "utf-8")


def test_the_programs_own_files_are_sound() -> None:
    names = {paper.name: {OWN.name(trade) for trade in paper.trades} for paper in OWN.certificates}
    assert {name: trades for name, trades in names.items() if trades} == {
        "焊工证": {"电焊"},
        "电工证": {"电工"},
        "健康证": {"后厨"},
    }
    assert OWN.near((102,)) == {101}
    assert all(find(zone.county) for zone in OWN.zones)
    assert len(OWN.zones) == 16


def test_trades_are_read_in_families(hall_file: Path) -> None:
    catalogue = read_catalogue(hall_file)
    families = [(family.name, [trade.name for trade in family.trades]) for family in catalogue.families]
    assert families == [("工地", ["力工"])]
    assert [catalogue.name(code) for code in (101, 999)] == ["力工", ""]


def test_from_which_age_work_may_be_done_is_read(hall_file: Path) -> None:
    write(hall_file, "trades", TRADE + "from_age = 18\n")
    assert read_catalogue(hall_file).from_age(101) == 18
    write(hall_file, "trades", TRADE + "from_age = 15\n")
    with pytest.raises(SettingsError, match="from 16 to 18"):
        read_catalogue(hall_file)
    grown_up = {OWN.name(trade.code) for trade in OWN.trades() if trade.from_age == 18}
    assert {"拆除", "电焊", "电工", "搬运装卸"} <= grown_up
    assert not {"保洁", "服务员", "摘果", "分拣"} & grown_up


def test_names_in_other_languages_are_read_and_the_chinese_one_stands_where_there_is_none(hall_file: Path) -> None:
    named = TRADE.replace('name = "工地"', 'name = "工地"\nname_en = "Site"')
    write(
        hall_file, "trades", named.replace('name = "力工"', 'name = "力工"\nname_ko = "막일군"\nname_en = "Labourer"')
    )
    write(hall_file, "certificates", PAPER + 'name_en = "welder\'s certificate"\n')
    write(hall_file, "zones", ZONE + 'name_ko = "하남가"\n')
    found = {language: read_catalogue(hall_file).named(language) for language in Language}
    assert {
        language: [each.families[0].name, each.name(101), *each.papers(1), each.zones[0].name]
        for language, each in found.items()
    } == {
        Language.CHINESE: ["工地", "力工", "焊工证", "河南街"],
        Language.KOREAN: ["工地", "막일군", "焊工证", "하남가"],
        Language.ENGLISH: ["Site", "Labourer", "welder's certificate", "河南街"],
    }
    assert found[Language.ENGLISH].find(101) == msgspec.structs.replace(
        found[Language.CHINESE].find(101), name="Labourer"
    )


@pytest.mark.parametrize("language", [Language.KOREAN, Language.ENGLISH])
def test_all_of_the_programs_own_files_has_names_of_its_own_in_every_language(language: Language) -> None:
    spoken = OWN.named(language)
    for kind in (Catalogue.trades, lambda each: each.families, lambda each: each.certificates, lambda each: each.zones):
        names = [each.name for each in kind(spoken)]
        assert not [name for name in names if re.search("[\u4e00-\u9fff]", name)]
        assert len(set(names)) == len(names)


def test_certificates_and_zones_are_read(hall_file: Path) -> None:
    write(hall_file, "certificates", PAPER + "trades = [101]\n" + PAPER.replace("code = 1", "code = 50"))
    write(hall_file, "zones", ZONE)
    found = read_catalogue(hall_file)
    assert [(paper.code, paper.name, paper.trades) for paper in found.certificates] == [
        (1, "焊工证", (101,)),
        (50, "焊工证", ()),
    ]
    work = Terms(101, 1, 1, PayUnit.DAY, 0, needs=bits((50,)))
    assert codes(found.needed(work)) == (1, 50)
    assert found.papers(bits((1, 2))) == ["焊工证", ""]
    (zone,) = found.zones
    assert (zone.code, zone.name, zone.minutes, zone.county) == (1, "河南街", 20, "222401")


def test_courses_and_policy_cards_are_read(hall_file: Path) -> None:
    write(
        hall_file,
        "courses",
        COURSE + 'places = 20\nmoney = "补 500 元"\n' + COURSE.replace("= 1", "= 2") + "free = false\n",
    )
    write(hall_file, "policies", CARD)
    found = read_catalogue(hall_file)
    said = [(course.code, course.places, course.is_free, course.money) for course in found.courses]
    assert said == [(1, 20, True, "补 500 元"), (2, 0, False, "")]
    (card,) = found.policies
    assert {language.name: words.title for language, words in card.words.items()} == {
        "CHINESE": "zh",
        "KOREAN": "ko",
        "ENGLISH": "en",
    }


def test_what_is_public_is_said_in_chinese_where_nobody_wrote_it_in_another_language(hall_file: Path) -> None:
    write(hall_file, "public", PUBLIC + 'telephone = "12333"\n')
    (card,) = read_catalogue(hall_file).public
    assert {card.said(language).title for language in Language} == {"电话"}
    assert card.telephone == "12333"
    assert all(set(card.words) == set(Language) for card in OWN.public)


def test_the_programs_own_cards_speak_every_language_and_no_money_is_promised() -> None:
    assert len(OWN.policies) == 7
    for card in OWN.policies:
        assert set(card.words) == set(Language)
        assert not any("元" in words.text for words in card.words.values()), card.ground
    assert not any(course.money for course in OWN.courses)


def test_files_lie_beside_the_hall_file_or_are_the_programs_own_but_zones_are_of_a_place(hall_file: Path) -> None:
    found = read_catalogue(hall_file)
    assert found.certificates == OWN.certificates
    assert (found.zones, found.courses, found.public) == ((), (), ())
    assert found.policies == OWN.policies
    hall_file.with_name("trades.toml").unlink()
    assert read_catalogue(hall_file).families == OWN.families


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("trades", TRADE + TRADE, "family.trade.code: found 101 twice, expected a number of its own for each."),
        ("trades", TRADE.replace("101", '"x"'), "family.trade.code: found 'x', expected a number from 1 to 65535"),
        ("trades", TRADE + "near = [999]\n", "family.trade.near: found 999, expected codes of trades in trades.toml."),
        ("trades", TRADE + 'certificate = "x"\n', "family.trade.certificate: found a key that does not exist"),
        ("certificates", PAPER + PAPER, "certificate.code: found 1 twice, expected a number of its own for each."),
        ("certificates", PAPER.replace("= 1", "= 51"), "certificate.code: found 51, expected a number from 1 to 50"),
        (
            "certificates",
            PAPER.replace('law = "焊接"\n', ""),
            "certificate.law: found nothing, expected a text of 1 to 80",
        ),
        ("certificates", PAPER + "trades = [105]\n", "certificate.trades: found 105, expected codes of trades in"),
        ("certificates", PAPER + "trades = 101\n", "certificate.trades: found 101, expected a list of trades' codes"),
        ("zones", ZONE + ZONE, "zone.code: found 1 twice, expected a number of its own for each."),
        ("zones", ZONE.replace("minutes = 20\n", ""), "zone.minutes: found nothing, expected minutes from 0 to 600."),
        ("zones", ZONE.replace("222401", "延吉市"), "zone.county: found '延吉市', expected a county's six digits"),
        ("courses", COURSE + COURSE, "course.code: found 1 twice, expected a number of its own for each."),
        ("courses", COURSE + "places = -1\n", "course.places: found -1, expected places from 1 to 9999, or 0 for"),
        ("policies", CARD.replace("ko = ", "kr = "), "policy.kr: found a key that does not exist, expected one of"),
        ("policies", CARD.replace("ground", "# "), "policy.ground: found nothing, expected a text of 1 to 80 letters."),
        ("public", PUBLIC.replace("zh", "ko"), "card.zh: found nothing, expected a"),
        ("public", PUBLIC + 'telephone = "打我"\n', "card.telephone: found '打我', expected a telephone number"),
        ("public", PUBLIC.replace("words", "字" * 10_000), "card.zh.text: found '"),
        ("zones", ZONE + "near = 1\n", "zone.near: found a key that does not exist, expected one of name"),
        ("zones", "[[zones]]\n", "zones: found a key that does not exist, expected one of zone."),
    ],
)
def test_a_mistake_is_named_in_one_sentence(hall_file: Path, name: str, text: str, sentence: str) -> None:
    write(hall_file, name, text)
    with pytest.raises(SettingsError) as caught:
        read_catalogue(hall_file)
    said = str(caught.value)
    assert said.startswith(f"{hall_file.with_name(name)}.toml: {sentence}")
    assert "\n" not in said


@pytest.mark.parametrize("name", ["trades", "certificates", "zones", "courses", "policies", "public"])
def test_a_file_saved_by_notepad_is_read_and_one_in_gbk_is_told_how(hall_file: Path, name: str) -> None:
    shutil.copytree(resource("config"), hall_file.parent, dirs_exist_ok=True)
    file = hall_file.with_name(f"{name}.toml")
    text = file.read_text("utf-8")
    file.write_bytes(text.replace("\n", "\r\n").encode("utf-8-sig"))
    assert read_catalogue(hall_file) == OWN
    file.write_bytes(text.encode("gb18030"))
    with pytest.raises(SettingsError, match=r"is no UTF-8 \(ANSI, GBK\), expected a text saved as UTF-8 .*另存为"):
        read_catalogue(hall_file)
