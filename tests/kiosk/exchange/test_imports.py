"""A kiosk has its own half of the province in it, and nothing of the province's server."""

import subprocess
import sys

import pytest

SERVER = ("sync.province", "starlette", "fastapi", "psycopg")
CODE = """
import importlib, pkgutil, sys, {package}
for module in {modules}:
    importlib.import_module(module)
print(*sorted(name for name in sys.modules if name.startswith({server})))
"""


@pytest.mark.parametrize(
    ("package", "modules"),
    [
        ("kiosk.exchange", "[each.name for each in pkgutil.walk_packages(kiosk.exchange.__path__, 'kiosk.exchange.')]"),
        ("sync.client", "[each.name for each in pkgutil.walk_packages(sync.client.__path__, 'sync.client.')]"),
        ("kiosk.processes", "['kiosk.processes.sync']"),
    ],
)
def test_nothing_of_the_province_s_server_comes_with_a_kiosk(package, modules):
    code = CODE.format(package=package, modules=modules, server=SERVER)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
