"""The arrows between packages hold, and the checks that say so find a planted fault."""

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PARTS = ("display", "sync", "kiosk.hall", "kiosk.store", "kiosk.services", "kiosk.screen", "kiosk.phone", "kiosk.board")


def _load(name):
    spec = importlib.util.spec_from_file_location(f"checks_{name}", ROOT / "checks" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


arrows, qml = _load("arrows"), _load("qml")
TABLE = arrows.table((ROOT / "docs" / "architecture.md").read_text("utf-8"))


@pytest.fixture
def copy(tmp_path):
    for top in arrows.TOPS:
        shutil.copytree(ROOT / top, tmp_path / top, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def test_the_tree_keeps_to_the_arrows():
    assert arrows.faults(ROOT, TABLE) == []
    seen = {arrows.part_of(one.module, set(TABLE)) for one in arrows.imports(ROOT)}
    assert set(PARTS) <= seen


@pytest.mark.parametrize(
    ("file", "line", "told"),
    [
        ("display/text.py", "import kiosk.hall", "display may not import kiosk.hall"),
        ("sync/journal.py", "from display import sign", "sync may not import display"),
        ("kiosk/hall/ids.py", "def f():\n    import sqlalchemy", "kiosk.hall may import of others only msgspec"),
        ("kiosk/hall/ids.py", "from kiosk.store import Store", "kiosk.hall may not import kiosk.store"),
        ("kiosk/services/jobs.py", "import sqlalchemy", "kiosk.services may not import sqlalchemy"),
        ("kiosk/store/fold.py", "from sync import replica", "kiosk.store may not import sync"),
        ("kiosk/phone/app.py", "from kiosk.store import Store", "kiosk.phone may not import kiosk.store"),
        ("kiosk/unheard_of.py", "import sys", "stands in no part"),
    ],
)
def test_a_planted_import_is_found(copy, file, line, told):
    with (copy / file).open("a") as source:
        source.write(f"\n{line}\n")
    assert [fault for fault in arrows.faults(copy, TABLE) if told in fault and file in fault]


@pytest.mark.parametrize("library", ["display", "sync"])
def test_a_library_works_with_everything_else_of_ours_hidden(tmp_path, library):
    shutil.copytree(ROOT / library, tmp_path / library)
    modules = sorted(
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in (ROOT / library).rglob("*.py")
        if path.name != "__main__.py"
    )
    hidden = "import sys; sys.path[:] = [p for p in sys.path if not p.startswith(sys.argv[2])] + [sys.argv[1]]\n"
    hidden += "sys.meta_path[:] = [f for f in sys.meta_path if 'Editable' not in repr(f)]\n"
    code = hidden + "\n".join(f"import {module}" for module in modules) + f"\nprint({library}.__file__)"
    command = [sys.executable, "-c", code, str(tmp_path), str(ROOT) + "/."]
    environment = {"PATH": "/usr/bin:/bin", "PYTHONNOUSERSITE": "1"}
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env=environment, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip().startswith(str(tmp_path))


def test_qmllint_is_silent_and_finds_a_planted_typo(copy):
    assert qml.lint(ROOT) == 0
    page = next((copy / "kiosk/screen/qml").rglob("StartPage.qml"))
    text = page.read_text("utf-8")
    at = text.rindex("}")
    page.write_text(text[:at] + "    Item { visible: parent.widht > 0; widht: 3 }\n" + text[at:], "utf-8")
    assert qml.lint(copy) != 0
