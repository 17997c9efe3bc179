"""The arrows between packages hold, and the checks that say so find a planted fault."""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def _load(name):
    spec = importlib.util.spec_from_file_location(f"checks_{name}", ROOT / "checks" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


arrows, qml = _load("arrows"), _load("qml")
OTHERS = {"display": ("kiosk", "sync"), "sync": ("kiosk", "display")}
ARROWS = arrows.read_arrows((ROOT / "docs" / "architecture.md").read_text("utf-8"))


@pytest.fixture
def copy(tmp_path):
    for top in arrows.TOPS:
        shutil.copytree(ROOT / top, tmp_path / top, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def test_the_tree_keeps_to_the_arrows():
    assert arrows.faults(ROOT, ARROWS) == []


def test_the_scan_sees_every_file():
    seen = {module.file for module in arrows.modules(ROOT)}
    there = {Path(folder, name) for top in arrows.TOPS for folder, _, names in os.walk(ROOT / top) for name in names}
    assert seen == {path.relative_to(ROOT) for path in there if path.suffix == ".py"}
    parts = {arrows.part_of(module.name, set(ARROWS.ours)) for module in arrows.modules(ROOT)}
    folders = {f"kiosk.{path.parent.name}" for path in (ROOT / "kiosk").glob("*/__init__.py")}
    assert parts >= folders | {"display", "sync", "kiosk.app", "kiosk.commands", "kiosk.settings"}


def test_every_row_of_the_tables_is_read():
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    rows = [line for line in page.splitlines() if line.startswith(("| kiosk.", "| display, sync |"))]
    assert {name for row in rows for name in row.split(" | ")[0].strip("| ").split(", ")} == set(ARROWS.ours)
    assert ARROWS.ours["kiosk.store"] == {
        "kiosk.hall",
        *(
            "sync.authority",
            "sync.columns",
            "sync.durable",
            "sync.entries",
            "sync.errors",
            "sync.journal",
            "sync.nesting",
        ),
        *("sync.offers", "sync.records", "sync.roll", "sync.rolls", "sync.root", "sync.sealing", "sync.signing"),
        "sync.stored",
    }
    assert ARROWS.outside["PySide6"] == {"kiosk.qt", "kiosk.screen", "kiosk.wall", "kiosk.processes"}


@pytest.mark.parametrize(
    ("file", "line", "told"),
    [
        ("display/text.py", "import kiosk.hall", "display may not import kiosk.hall"),
        ("display/driver.py", "import msgspec", "msgspec is imported only by kiosk, sync, not by display.driver"),
        ("display/driver.py", "import PIL.Image", "PIL is imported only by display.emulator"),
        ("sync/journal.py", "from display import sign", "sync may not import display"),
        ("sync/journal.py", "import fastapi", "fastapi is imported only by kiosk.phone, kiosk.processes"),
        (
            "kiosk/hall/ids.py",
            "def f():\n    import sqlalchemy",
            "sqlalchemy is imported only by kiosk.simulate, kiosk.store, sync",
        ),
        (
            "kiosk/hall/ids.py",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from kiosk.store import Store",
            "store",
        ),
        ("kiosk/hall/ids.py", "from .. import store", "kiosk.hall may not import kiosk.store"),
        ("kiosk/hall/ids.py", "from ..store.vault import Vault", "kiosk.hall may not import kiosk.store"),
        ("kiosk/hall/ids.py", "import importlib\nimportlib.import_module('kiosk.store')", "may not import kiosk.store"),
        ("kiosk/hall/ids.py", "import kiosk", "kiosk.hall may not import kiosk"),
        ("kiosk/services/jobs.py", "import sqlalchemy", "not by kiosk.services.jobs"),
        ("kiosk/services/jobs.py", "from PySide6 import QtCore", "not by kiosk.services.jobs"),
        ("kiosk/services/jobs.py", "import requests", "not by kiosk.services.jobs"),
        ("kiosk/services/jobs.py", "from sync.journal import Header", "kiosk.services may not import sync"),
        ("kiosk/store/fold.py", "from sync import replica", "kiosk.store may not import sync"),
        ("kiosk/phone/app.py", "from kiosk.store import Store", "kiosk.phone may not import kiosk.store"),
        ("kiosk/exchange/host.py", "import kiosk.services", "kiosk.exchange may not import kiosk.services"),
        ("kiosk/commands.py", "from PySide6 import QtGui", "not by kiosk.commands"),
        ("kiosk/store/store.py", "import pandas", "pandas stands in no row of what comes from outside"),
        ("kiosk/__init__.py", "import kiosk.hall", "kiosk may not import kiosk.hall"),
        ("kiosk/unheard_of.py", "import sys", "stands in no part"),
    ],
)
def test_a_planted_import_is_found(copy, file, line, told):
    with (copy / file).open("a") as source:
        source.write(f"\n{line}\n")
    (found,) = set(arrows.faults(copy, ARROWS)) - set(arrows.faults(ROOT, ARROWS))
    assert found.startswith(file)
    assert told in found


def test_a_part_that_the_scan_misses_is_a_fault(copy):
    shutil.rmtree(copy / "sync")
    assert "the scan saw no file of sync" in arrows.faults(copy, ARROWS)


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


@pytest.mark.parametrize("typo", ["Item { visible: parent.widht > 0 }", "Text { text: root.wizard.nosuch }"])
def test_qmllint_finds_a_planted_typo(copy, typo):
    page = next(path for path in sorted(copy.rglob("*.qml")) if "Wizard wizard" in path.read_text("utf-8"))
    text = page.read_text("utf-8")
    at = text.rindex("}")
    page.write_text(f"{text[:at]}    {typo}\n{text[at:]}", "utf-8")
    assert qml.lint(copy) != 0


def test_a_screen_without_pages_is_a_fault(tmp_path):
    assert qml.lint(tmp_path) != 0
