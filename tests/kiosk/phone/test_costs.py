"""What a page may ask of the database and of the rules: how busy the machine is makes no difference to it."""

from contextlib import contextmanager

import pytest
import sqlalchemy as sa

from kiosk.hall.linter import law
from kiosk.phone.pages import HallFacts, Pages
from kiosk.settings import read_law, resource
from tests.kiosk.phone.conftest import CATALOGUE

MOST = {"/post": 6, "sent": 75, "own": 14, "/postings": 6, "job": 4}
"""What is sent leads to its own page, which is counted with it."""


@contextmanager
def _counted(hall):
    """Statements that are run meanwhile."""
    asked, engines = [], (hall.store._reading, hall.store._writing)

    def listen(_conn, _cursor, statement, *_more):
        asked.append(statement)

    for engine in engines:
        sa.event.listen(engine, "before_cursor_execute", listen)
    yield asked
    for engine in engines:
        sa.event.remove(engine, "before_cursor_execute", listen)


def test_a_page_asks_the_database_little(hall, employer, filled):
    read = employer.send(employer.get("/post"), **filled)
    with _counted(hall) as sent:
        own = employer.send(read, "/post/send")
    counts = {"sent": len(sent)}
    job = own.url.replace("/postings/", "/jobs/")
    for name, path in {"/post": "/post", "own": own.url, "/postings": "/postings", "job": job}.items():
        with _counted(hall) as asked:
            assert employer.get(path).status == 200
        counts[name] = len(asked)
    assert {name: count for name, count in counts.items() if count > MOST[name]} == {}


@pytest.mark.parametrize("note", ["带手套", "只要男的"])
def test_a_form_is_held_against_the_law_once(hall, employer, filled, monkeypatch, note):
    judged = []
    own = read_law(resource("config") / "hall.toml", "220100")
    monkeypatch.setattr(law, "lint", lambda *said, lint=law.lint: judged.append(said) or lint(*said))
    hall.services.postings.limits = hall.services.postings.limits.__class__(law=own)
    form = employer.get("/post")
    employer.send(form, **{**filled, "note": note})
    assert len(judged) == 1


def test_templates_are_compiled_once_a_process():
    first, second = (Pages(CATALOGUE, lambda: 0, HallFacts("长春")) for _ in range(2))
    first.get_ready()
    codes = [
        {name: templates.get_template(name).root_render_func.__code__ for name in templates.list_templates()}
        for pages in (first, second)
        for templates in pages.templates.values()
    ]
    assert len(codes) == 6
    assert all(code is codes[0][name] for each in codes for name, code in each.items())
