"""The arrows between packages hold, nothing is too large, and the checks that say so find a planted fault."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from checks import arrows, qml, sizes, tree
from checks.circles import circles
from checks.rooms import rooms

ROOT = tree.ROOT
OTHERS = {"display": ("kiosk", "sync"), "sync": ("kiosk", "display")}
ARROWS = arrows.read_arrows((ROOT / arrows.PAGE).read_text("utf-8"))
TREE = list(tree.modules(ROOT))
BOUND = {part for part, allowed in ARROWS.ours.items() if arrows.ANY_PART not in allowed}


@pytest.fixture
def copy(tmp_path):
    for top in sizes.PRODUCT:
        shutil.copytree(ROOT / top, tmp_path / top, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def _part(name):
    return tree.longest(name, ARROWS.ours)


def _a_module_of(part):
    """Some file of a part that is no package's own."""
    return next(
        (each for each in TREE if _part(each.name) == part and each.file.name != "__init__.py"),
        next(each for each in TREE if _part(each.name) == part),
    )


def _plant(root, file, line):
    with (root / file).open("a") as source:
        source.write(f"\n{line}\n")


def test_the_tree_keeps_to_the_arrows():
    assert arrows.faults(ROOT, ARROWS) == []


def test_the_scan_sees_every_file():
    seen = {module.file for module in TREE}
    there = {Path(folder, name) for top in tree.TOPS for folder, _, names in os.walk(ROOT / top) for name in names}
    assert seen == {path.relative_to(ROOT) for path in there if path.suffix == ".py"}
    parts = {_part(module.name) for module in TREE}
    folders = {f"kiosk.{path.parent.name}" for path in (ROOT / "kiosk").glob("*/__init__.py")}
    assert parts >= folders | {"display", "sync"}


def test_every_row_of_the_tables_is_read():
    page = (ROOT / arrows.PAGE).read_text("utf-8")
    rows = [line.strip("| ") for line in page.splitlines() if line.startswith(("| kiosk.", "| display", "| sync"))]
    assert {name for row in rows for name in row.split(" | ")[0].split(", ")} == set(ARROWS.ours)
    assert ARROWS.ours["kiosk.services"] == {"kiosk.hall", "kiosk.store"}
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
    names = {module.name for module in TREE}
    ends = (
        (module, other)
        for module in TREE
        for target, _ in module.imports
        if (other := tree.longest(target, names)) not in {None, module.name}
    )
    module, other = next(ends)
    imported = next(each for each in TREE if each.name == other)
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
