"""What a province does needs no HTTP: who works at its machine asks the use cases themselves."""

import subprocess
import sys

CODE = """
import sys
from sync.province.desk.province import Province
from sync.province.ledger.keys import SEED_BYTES, ProvinceKeys
from sync.roll.root import SECRET_BYTES, Root
province = Province("sqlite://", ProvinceKeys(bytes(SEED_BYTES), Root(bytes(SECRET_BYTES))))
code = province.enrolment.issue_code("延吉零工市场", "222401")
print(len(code), len(province.clerks.kiosks().kiosks), len(province.public.postings("220000").postings))
province.close()
print(*(name for name in sys.modules if name.startswith(("starlette", "fastapi", "uvicorn", "sync.edge"))))
"""


def test_a_province_is_asked_without_a_web_server():
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["19 0 0", ""]
