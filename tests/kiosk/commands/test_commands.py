"""The command line, as a person meets it: in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
HEAVY = ("PySide6", "sqlalchemy", "fastapi", "PIL", "requests")


def linggong(*words: str, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **more}
    command = [sys.executable, "-m", "kiosk", *words]
    return subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60, check=False)


@pytest.mark.parametrize("words", [("--version",), ("--help",), ("paths",)])
def test_light_commands_load_nothing_heavy(words: tuple[str, ...]) -> None:
    code = (
        "import sys\nfrom kiosk.app import main\n"
        "try: main()\nexcept SystemExit as end: assert not end.code, end.code\n"
        f"print([name for name in {HEAVY} if name in sys.modules], file=sys.stderr)"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", code, *words]
    result = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60, check=True)
    assert result.stderr.strip() == "[]"


def test_paths_are_json(tmp_path: Path) -> None:
    found = json.loads(linggong("paths", XDG_DATA_HOME=str(tmp_path)).stdout)
    assert (Path(found["config"]) / "hall.toml").is_file()
    assert found["data"] == str(tmp_path / "linggong")
    assert found["keys"] == str(tmp_path / "linggong-keys")


def test_fresh_is_for_the_demo_only(tmp_path: Path) -> None:
    result = linggong("up", "--fresh", "--data", str(tmp_path))
    assert result.returncode == 2
    assert "--demo only" in result.stderr


def test_keys_do_not_lie_in_the_data_folder(tmp_path: Path) -> None:
    result = linggong("up", "--data", str(tmp_path), "--keys", str(tmp_path / "keys"))
    assert result.returncode == 2
    assert "keys must not lie in the data folder" in result.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("command", ["verify", "rebuild"])
def test_upkeep_makes_no_hall_where_there_is_none(tmp_path: Path, command: str) -> None:
    result = linggong(command, "--data", str(tmp_path / "none"))
    assert result.returncode == 2
    assert "holds no hall's data" in result.stderr
    assert not (tmp_path / "none").exists()


def test_a_card_can_be_tried_by_hand() -> None:
    ping = "A5" * 8 + "01000080000000000000FE020500A20001000068F85A"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "kiosk", "board", "decode"]
    result = subprocess.run(
        command, input=ping, capture_output=True, text=True, env=environment, timeout=60, check=True
    )
    assert json.loads(result.stdout)["message"] == "Ping"
    assert "--pty" in linggong("board", "emulate", "--help").stdout
    assert linggong("board", "emulate", "--size", "64x32").returncode == 2
