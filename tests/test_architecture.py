"""The arrows between packages hold, nothing is too large, and the checks that say so find a planted fault."""

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from checks import arrows, qml, sizes, tree
from checks.circles import circles
from checks.rooms import rooms
from checks.words import run as words
from checks.words.rules import Text, faults_of_source, faults_of_translation

ROOT = tree.ROOT
KOREAN, ENGLISH = words.OTHERS
BAR, PAGE = "kiosk/screen/qml/Hall/controls/BottomBar.qml", "kiosk/phone/templates/postings.html"
SCREEN, PAGES = "kiosk/screen/translations/hall_en.ts", "kiosk/phone/locale/en/LC_MESSAGES/pages.po"
OTHERS = {"display": ("kiosk", "sync"), "sync": ("kiosk", "display")}
ARROWS = arrows.read_arrows((ROOT / arrows.PAGE).read_text("utf-8"))
BOUND = {part for part, allowed in ARROWS.ours.items() if arrows.ANY_PART not in allowed}


@pytest.fixture
def copy(tmp_path):
    for top in sizes.PRODUCT:
        shutil.copytree(ROOT / top, tmp_path / top, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


@cache
def _tree():
    return list(tree.modules(ROOT))


def _part(name):
    return tree.longest(name, ARROWS.ours)


def _a_module_of(part):
    """Some file of a part that is no package's own."""
    return next(
        (each for each in _tree() if _part(each.name) == part and each.file.name != "__init__.py"),
        next(each for each in _tree() if _part(each.name) == part),
    )


def _plant(root, file, line):
    with (root / file).open("a") as source:
        source.write(f"\n{line}\n")


def test_the_tree_keeps_to_the_arrows():
    assert arrows.faults(ROOT, ARROWS) == []


def test_the_scan_sees_every_file():
    seen = {module.file for module in _tree()}
    there = {Path(folder, name) for top in tree.TOPS for folder, _, names in os.walk(ROOT / top) for name in names}
    assert seen == {path.relative_to(ROOT) for path in there if path.suffix == ".py"}
    parts = {_part(module.name) for module in _tree()}
    folders = {f"kiosk.{path.parent.name}" for path in (ROOT / "kiosk").glob("*/__init__.py")}
    assert parts >= folders | {"display", "sync"}


def test_every_row_of_the_tables_is_read():
    page = (ROOT / arrows.PAGE).read_text("utf-8")
    rows = [line.strip("| ") for line in page.splitlines() if line.startswith(("| kiosk.", "| display", "| sync"))]
    assert {name for row in rows for name in row.split(" | ")[0].split(", ")} == set(ARROWS.ours)
    assert ARROWS.ours["kiosk.services"] == {"kiosk.hall", "kiosk.store", "sync.presence"}
    assert ARROWS.outside["PySide6"] == {"kiosk.qt", "kiosk.screen", "kiosk.wall", "kiosk.processes"}


@pytest.mark.parametrize("part", sorted(BOUND))
def test_every_part_that_a_row_does_not_name_is_refused_there(copy, part):
    file = _a_module_of(part).file
    forbidden = sorted(ARROWS.ours.keys() - ARROWS.ours[part] - {part})
    lines = [f"import {_a_module_of(other).name}" for other in forbidden]
    _plant(copy, file, "\n".join(lines))
    found = [fault for fault in arrows.faults(copy, ARROWS) if not fault.startswith("circle")]
    assert [fault.partition(": ")[2] for fault in found] == [f"{part} may not import {other}" for other in forbidden]
    assert all(fault.startswith(f"{file}:") for fault in found)


@pytest.mark.parametrize("package", sorted(ARROWS.outside))
def test_what_comes_from_outside_is_refused_where_its_row_does_not_name_it(copy, package):
    refused = sorted(
        part for part in ARROWS.ours if tree.longest(_a_module_of(part).name, ARROWS.outside[package]) is None
    )
    for part in refused:
        _plant(copy, _a_module_of(part).file, f"import {package}")
    told = f"{package} is imported only by "
    assert sum(told in fault for fault in arrows.faults(copy, ARROWS)) == len(refused) > 0


@pytest.mark.parametrize(
    "line",
    [
        "def f():\n    import kiosk.store",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from kiosk.store import Store",
        "from {up} import store",
        "from {up}store.vault import Vault",
        "import importlib\nimportlib.import_module('kiosk.store')",
        "__import__('kiosk.store')",
    ],
)
def test_an_import_is_seen_in_whatever_form_it_stands(copy, line):
    file = _a_module_of("kiosk.hall").file
    _plant(copy, file, line.format(up="." * (len(file.parts) - 1)))
    (found,) = (fault for fault in arrows.faults(copy, ARROWS) if not fault.startswith("circle"))
    assert found.startswith(f"{file}:")
    assert found.endswith(": kiosk.hall may not import kiosk.store")


@pytest.mark.parametrize(
    ("part", "line", "told"),
    [
        ("kiosk.hall", "import kiosk", "kiosk.hall may not import kiosk"),
        ("kiosk.store", "import pandas", "pandas stands in no row of what comes from outside"),
    ],
)
def test_what_stands_in_no_row_is_refused(copy, part, line, told):
    _plant(copy, _a_module_of(part).file, line)
    assert [fault.partition(": ")[2] for fault in arrows.faults(copy, ARROWS)] == [told]


def test_a_module_that_stands_in_no_row_is_refused(copy):
    (copy / "kiosk" / "unheard_of.py").write_text("import sys\n")
    _plant(copy, "kiosk/__init__.py", "import kiosk.hall")
    assert [fault.partition(": ")[2] for fault in arrows.faults(copy, ARROWS)] == [
        "kiosk may not import kiosk.hall",
        "kiosk.unheard_of stands in no part of the table",
    ]


def test_a_package_in_a_row_does_not_let_a_part_inside_it_in():
    inner = arrows.Arrows({"kiosk.exchange": {"sync"}, "sync": set(), "sync.province": {"sync"}}, {})
    imports = (("sync.province.folding.feed", 1), ("sync.journals.journal", 2), ("sync.province", 3))
    module = tree.Module("kiosk.exchange.province.inbox", Path("kiosk/exchange/province/inbox.py"), imports)
    assert list(arrows._faults_of(module, inner)) == [
        f"kiosk/exchange/province/inbox.py:{line}: kiosk.exchange may not import sync.province" for line in (1, 3)
    ]
    own = tree.Module(
        "sync.journals.journal", Path("sync/journal.py"), (("sync.province.folding.feed", 1), ("sync.entries", 2))
    )
    assert list(arrows._faults_of(own, inner)) == ["sync/journal.py:1: sync may not import sync.province"]


def test_a_part_that_the_scan_misses_is_a_fault(copy):
    shutil.rmtree(copy / "sync")
    assert "the scan saw no file of sync" in arrows.faults(copy, ARROWS)


@pytest.mark.parametrize("line", ["import {}", "def f():\n    from {} import anything"])
def test_a_circle_is_refused_wherever_its_imports_stand(copy, line):
    names = {module.name for module in _tree()}
    ends = (
        (module, other)
        for module in _tree()
        for target, _ in module.imports
        if (other := tree.longest(target, names)) not in {None, module.name}
    )
    module, other = next(ends)
    imported = next(each for each in _tree() if each.name == other)
    _plant(copy, imported.file, line.format(module.name))
    (found,) = circles(list(tree.modules(copy)))
    assert set(found.removeprefix("circle: ").split(" -> ")) == {module.name, other}
    assert found in arrows.faults(copy, ARROWS)


def test_nothing_is_too_large():
    assert list(sizes.faults(list(sizes.sizes(ROOT)))) == []


def _fresh_faults(root):
    return set(sizes.faults(list(sizes.sizes(root)))) - set(sizes.faults(list(sizes.sizes(ROOT))))


def _largest_within(size_of):
    """The largest file or folder that keeps its bound."""
    within = [size for size in sizes.sizes(ROOT) if size.count <= size.most and size_of(size)]
    return max(within, key=lambda size: size.count)


@pytest.mark.parametrize("suffix", [".py", ".qml"])
def test_a_file_is_refused_above_300_lines(copy, suffix):
    size = _largest_within(lambda one: one.name.endswith(suffix) and one.name.split("/")[0] in sizes.PRODUCT)
    with (copy / size.name).open("a") as file:
        file.write("\n" * (300 - size.count))
    assert f"{size.name}: 300 lines, at most 300" not in _fresh_faults(copy)
    with (copy / size.name).open("a") as file:
        file.write("\n")
    assert f"{size.name}: 301 lines, at most 300" in _fresh_faults(copy)


def test_a_folder_is_refused_above_15_files(copy):
    size = _largest_within(lambda one: one.unit == "files")
    for number in range(size.count, 15):
        (copy / size.name / f"planted_{number}.py").write_text("")
    assert not any("15 files" in fault for fault in _fresh_faults(copy))
    (copy / size.name / "planted.py").write_text("")
    assert f"{size.name}: 16 files, at most 15" in _fresh_faults(copy)


def test_a_function_is_refused_above_40_lines(copy):
    (copy / "sync" / "planted").mkdir()
    file = copy / "sync" / "planted" / "planted.py"
    file.write_text("def f():\n" + "    pass\n" * 39)
    assert not any("planted" in fault for fault in _fresh_faults(copy))
    file.write_text("class C:\n    async def f():\n" + "        pass\n" * 40)
    assert "sync/planted/planted.py:f: 41 lines, at most 40" in _fresh_faults(copy)


def test_a_test_is_refused_above_600_lines(tmp_path):
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_planted.py").write_text("\n" * 601)
    assert list(sizes.faults(list(sizes.sizes(tmp_path)))) == ["tests/test_planted.py: 601 lines, at most 600"]


def test_the_rooms_are_told_with_their_sizes_and_arrows(tmp_path):
    for name, text in {
        "a/one.py": "import sync.b.two\nimport sync.a.long",
        "a/long.py": "def f():\n    pass\n",
        "b/two.py": "",
    }.items():
        (tmp_path / "sync" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "sync" / name).write_text(text)
    told = rooms(list(tree.modules(tmp_path)), {"sync.a", "sync.b"}, list(sizes.sizes(tmp_path)))
    assert [line.split() for line in told][1:] == [
        ["sync/a", "2", "2", "long.py", "2", "long.py:f", "sync.b"],
        ["sync/b", "1", "0", "two.py", "-", "-"],
    ]


def test_the_check_tells_rooms_and_faults_and_refuses(copy, capsys):
    assert arrows.main(ROOT) == 0
    assert "display/emulator " in capsys.readouterr().out
    _plant(copy, _a_module_of("display").file, "import sync.errors")
    assert arrows.main(copy) == 1
    assert "display may not import sync" in capsys.readouterr().out


@pytest.mark.parametrize("library", OTHERS)
def test_a_library_works_with_everything_else_of_ours_hidden(tmp_path, library):
    shutil.copytree(ROOT / library, tmp_path / library)
    modules = sorted(
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in (ROOT / library).rglob("*.py")
        if path.name != "__main__.py" and "migrations" not in path.parts
    )
    code = (
        f"import sys; sys.path[:] = [path for path in sys.path if path != {str(ROOT)!r}]\n"
        + "\n".join(f"import {module}" for module in modules)
        + f"\nprint({library}.__file__)\nprint(*map(importlib.util.find_spec, {OTHERS[library]!r}))"
    )
    command = [sys.executable, "-c", f"import importlib.util\n{code}"]
    environment = {"PATH": "/usr/bin:/bin", "PYTHONNOUSERSITE": "1"}
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env=environment, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [str(tmp_path / library / "__init__.py"), "None", "None"]


def test_qmllint_is_silent():
    assert qml.lint(ROOT) == 0


@pytest.mark.parametrize(
    "typo",
    [
        "Item { visible: parent.widht > 0 }",
        "Text { text: root.wizard.nosuch }",
        "Item { visible: root.wizard.remark === Remarks.TO_SHORT }",
        'Text { text: Words.said(root.wizard.remark, {[Remarks.TO_SHORT]: "a"}) }',
        'Text { text: { switch (root.wizard.page) { case Pages.SAET: return "a"; default: return "b" } } }',
        "Item { visible: root.wizard.remark === Remark.TOO_SHORT }",
    ],
)
def test_qmllint_finds_a_planted_typo(copy, typo):
    page = next(path for path in sorted(copy.rglob("*.qml")) if "Wizard wizard" in path.read_text("utf-8"))
    text = page.read_text("utf-8")
    at = text.rindex("}")
    page.write_text(f"{text[:at]}    {typo}\n{text[at:]}", "utf-8")
    assert qml.lint(copy) != 0


def test_a_screen_without_pages_is_a_fault(tmp_path):
    assert qml.lint(tmp_path) != 0


def test_every_text_is_there_in_every_language_and_right():
    assert list(words.faults(ROOT)) == []


@pytest.mark.parametrize(
    ("file", "before", "after", "told"),
    [
        (
            BAR,
            'qsTr("返回")',
            'qsTr("回去")',
            "hall_en.ts: not what the pages",
        ),
        (BAR, 'qsTr("返回")', '"返回"', "hall_ko_CN.ts: not what the pages"),
        (BAR, 'qsTr("返回")', '"返回"', 'nobody translates text: "返回"'),
        (
            PAGE,
            '_("再发一个")',
            '_("还发一个")',
            "en/pages.po: not what the pages say",
        ),
        (
            PAGE,
            '{{ _("再发一个") }}',
            "再发一个",
            "ko_CN/pages.po: not what the pages",
        ),
        (SCREEN, ">Back<", ">Return<", "hall_en.qm: not what hall_en.ts says"),
        (SCREEN, ">Back<", "><", "en BottomBar: '返回': not translated"),
        (
            SCREEN,
            "<translation>Back",
            '<translation type="unfinished">Back',
            "not translated",
        ),
        (
            PAGES,
            '"Post another"',
            '"Another"',
            "en/pages.mo: not what en/pages.po",
        ),
        (PAGES, '"Post another"', '""', "'再发一个': not translated"),
        ("config/trades.toml", 'name_ko = "미장공"', "", "config/trades.toml: '瓦工': a Chinese letter is left in it"),
    ],
)
def test_a_text_that_is_missing_or_out_of_date_is_found(copy, file, before, after, told):
    shutil.copytree(ROOT / "config", copy / "config")
    text = (copy / file).read_text("utf-8")
    assert before in text
    (copy / file).write_text(text.replace(before, after, 1), "utf-8")
    assert any(told in fault for fault in words.faults(copy))


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("系统异常，请稍后重试。", "系统异常: nobody says that"),
        ("%1：%2", "no words: a sentence is one text, nothing is glued together"),
        ("，一共 11 位", "a piece of a sentence: a sentence is one text"),
        ("还差 ", "a piece of a sentence: a sentence is one text"),
    ],
)
def test_chinese_that_nobody_says_is_found(source, told):
    assert told in faults_of_source(Text("page", source, ("",), is_finished=True))


@pytest.mark.parametrize(
    ("source", "language", "forms", "told"),
    [
        ("还差 %n 人", ENGLISH, ("%n places left",), "1 forms instead of 2"),
        ("还差 %n 人", KOREAN, ("%n개", "%n개"), "2 forms instead of 1"),
        ("还差 %n 人", ENGLISH, ("one place left", "places left"), "names nothing instead of %n"),
        ("第 %1 页 共 %2 页", ENGLISH, ("Page %1",), "names %1 instead of %1 %2"),
        ("%(bay)s 号上车点接", ENGLISH, ("at bay %(number)s",), "names %(number)s instead of %(bay)s"),
        ("请再试一次。", ENGLISH, ("Please try again",), "ends a sentence where the Chinese does not, or does not"),
        ("今天", KOREAN, ("今天",), "a Chinese letter is left in it"),
        ("明天", KOREAN, ("내일",), "내일 is spelt 래일"),
        ("到服务台", ENGLISH, ("to the counter",), "服务台 is called desk"),
        ("点「发出去」", ENGLISH, ("tap “Post it”",), "“ ”: Korean quotes with 《 》, English with ' '"),
        ("好", ENGLISH, (" OK",), "a blank at an end"),
    ],
)
def test_a_translation_that_says_something_else_is_found(source, language, forms, told):
    text = Text("page", source, forms, is_finished=True, is_plural="%n" in source)
    assert any(fault.startswith(told) for fault in faults_of_translation(text, language, words.FORMS[language]))


def test_who_knows_the_language_reads_and_corrects_a_sheet(copy):
    shutil.copytree(ROOT / "config", copy / "config")
    sheet = copy / "en.csv"
    words.export(copy, ENGLISH, sheet)
    assert words.take_over(copy, ENGLISH, sheet) == []
    assert list(words.faults(copy)) == []
    corrected = {",Back,": ",Go back,", ",Post another,": ",Once more,", ",Bricklayer,": ",Mason,"}
    text = sheet.read_text("utf-8-sig")
    for before, after in corrected.items():
        assert text.count(before) == 1
        text = text.replace(before, after)
    sheet.write_text(text, "utf-8-sig")
    assert words.take_over(copy, ENGLISH, sheet) == ["config/trades.toml: 瓦工: Mason"]
    assert list(words.faults(copy)) == []
    assert ">Go back<" in (copy / SCREEN).read_text("utf-8")
    assert '"Once more"' in (copy / PAGES).read_text("utf-8")
