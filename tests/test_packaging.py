"""The wheel, installed in a new environment and run from another folder, has all it needs."""

import json
import os
import signal
import subprocess
import sys
import sysconfig
import time
import tomllib
import urllib.error
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
HALL, STYLE = "试用零工市场", "kiosk/phone/static/phone.css"


def _run(*command, **options):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, check=True, **options).stdout


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    """A new environment with the wheel; what the wheel depends on is borrowed from this one."""
    folder = tmp_path_factory.mktemp("installed")
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check")
    _run(*pip, "wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", folder, ROOT)
    (wheel,) = folder.glob("*.whl")
    _run(sys.executable, "-m", "venv", "--without-pip", folder / "env")
    _run(*pip, "--python", folder / "env" / "bin" / "python", "install", "--quiet", "--no-deps", wheel)
    (site,) = (folder / "env" / "lib").glob("python*/site-packages")
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return folder / "env"


@pytest.fixture
def elsewhere(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    return tmp_path / "elsewhere"


def test_it_says_its_version(environment, elsewhere):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert _run(environment / "bin" / "linggong", "--version", cwd=elsewhere) == f"linggong {project['version']}\n"


def test_config_and_assets_are_found(environment, elsewhere):
    found = json.loads(_run(environment / "bin" / "linggong", "paths", cwd=elsewhere))
    for name in ("config", "assets"):
        installed, checkout = Path(found[name]), ROOT / name
        assert installed.is_relative_to(environment)
        assert _files(installed) == _files(checkout) != set()


def test_the_program_itself_is_the_installed_one(environment, elsewhere):
    code = "import kiosk, display, sync; print(kiosk.__file__, display.__file__, sync.__file__)"
    files = _run(environment / "bin" / "python", "-c", code, cwd=elsewhere).split()
    assert all(Path(file).is_relative_to(environment) for file in files)


def test_every_file_of_the_checkout_is_in_the_wheel(environment):
    (site,) = (environment / "lib").glob("python*/site-packages")
    for top in ("kiosk", "display", "sync"):
        ours = _files(ROOT / top)
        assert any(path.suffix == ".py" for path in ours)
        assert ours == _files(site / top)
    assert {".qml", ".html", ".md"} <= {path.suffix for top in ("kiosk", "display") for path in _files(site / top)}


def test_it_opens_a_hall(environment, elsewhere, free_port):
    (elsewhere / "hall.toml").write_text(
        f'[hall]\nname = "{HALL}"\n[phone]\nport = {free_port}\n[up]\nrun = ["phone"]\n'
    )
    command = [str(environment / "bin" / "linggong"), "up", "--data", "data", "--config", "hall.toml"]
    hall = subprocess.Popen(command, cwd=elsewhere, stdout=subprocess.DEVNULL, env=dict(os.environ))
    try:
        assert HALL in _page(f"http://127.0.0.1:{free_port}/")
        assert (ROOT / STYLE).read_text("utf-8") == _page(f"http://127.0.0.1:{free_port}/static/phone.css")
    finally:
        hall.send_signal(signal.SIGINT)
        assert hall.wait(20) == 0


def _files(folder):
    """Files under a folder by their names in it, without what Python writes itself."""
    found = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder) for path in found}


def _page(address, seconds=60):
    deadline = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                return answer.read().decode("utf-8")
        except (urllib.error.URLError, ConnectionError):
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)
