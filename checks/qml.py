"""Lints all QML with the types of our own view models; a misspelt name is an error.

`python checks/qml.py [ROOT]` exits with qmllint's code.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
METATYPES = Path(PySide6.__file__).parent / "Qt" / "metatypes"
MODULE = "Hall.ViewModels"


def describe_view_models(root: Path, build: Path) -> int:
    """Write the module that lets qmllint know the view models, into `build`/qmltypes; an exit code."""
    folder = build / "qmltypes" / Path(*MODULE.split("."))
    folder.mkdir(parents=True)
    (folder / "qmldir").write_text(f"module {MODULE}\ntypeinfo viewmodels.qmltypes\n")
    sources = sorted((root / "kiosk/screen/viewmodels").rglob("*.py"))
    models = [str(path) for path in sources if "@QmlElement" in path.read_text("utf-8")]
    described = build / "viewmodels.json"
    foreign = ",".join(str(METATYPES / f"{name}_metatypes.json") for name in ("qt6core", "qt6qml"))
    return run("pyside6-metaobjectdump", "-o", described, *models) or run(
        "pyside6-qmltyperegistrar",
        *("--generate-qmltypes", folder / "viewmodels.qmltypes", "-o", "/dev/null"),
        *(f"--import-name={MODULE}", "--major-version=1", f"--foreign-types={foreign}", described),
    )


def run(program: str, *arguments: object) -> int:
    """Run one of PySide6's programs; its exit code."""
    return subprocess.run([BIN / program, *map(str, arguments)], check=False).returncode


def lint(root: Path) -> int:
    """Lint every .qml under the screen; the exit code, 1 where there is none to lint."""
    files = sorted((root / "kiosk/screen/qml").rglob("*.qml"))
    if not files:
        print(f"qml: no .qml file under {root / 'kiosk/screen/qml'}")
        return 1
    with tempfile.TemporaryDirectory() as temporary:
        build = Path(temporary)
        imports = ("-I", root / "kiosk/screen/qml", "-I", build / "qmltypes")
        code = describe_view_models(root, build) or run("pyside6-qmllint", "-W", "0", *imports, *files)
    print(f"qml: {len(files)} files linted, exit code {code}")
    return code


if __name__ == "__main__":
    sys.exit(lint(Path(sys.argv[1]).resolve() if sys.argv[1:] else ROOT))
