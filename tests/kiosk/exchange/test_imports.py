"""A kiosk has its own half of the province in it, and nothing of the province's server."""

import subprocess
import sys

import pytest

SERVER = ("sync.province", "fastapi", "psycopg")
CODE = """
import importlib, pkgutil, sys, {package}
for module in {modules}:
    importlib.import_module(module)
print(*sorted(name for name in sys.modules if name.startswith({server})))
"""


@pytest.mark.parametrize(
    ("package", "modules", "server"),
    [
        (
            "kiosk.exchange",
            "[each.name for each in pkgutil.walk_packages(kiosk.exchange.__path__, 'kiosk.exchange.')]",
            SERVER,
        ),
        (
            "sync.client",
            "[each.name for each in pkgutil.walk_packages(sync.client.__path__, 'sync.client.')]",
            (*SERVER, "starlette"),
        ),
        ("kiosk.processes", "['kiosk.processes.sync']", (*SERVER, "starlette")),
    ],
)
def test_nothing_of_the_province_s_server_comes_with_a_kiosk(package, modules, server):
    code = CODE.format(package=package, modules=modules, server=server)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
