"""The province over HTTP."""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from http import HTTPStatus

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from sync.edge.bodies import Bodies
from sync.province.calls.callers import Callers
from sync.province.calls.challenges import Challenges
from sync.province.calls.operations import operations
from sync.province.calls.problem import problem_answer
from sync.province.calls.web import LIMITS, Web
from sync.province.desk.province import Province
from sync.province.pages.halls import HallPages
from sync.province.pages.phone import PhonePages


def create_app(province: Province) -> FastAPI:
    """The application of one node."""

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        async with province.news.running():
            yield

    app, web = FastAPI(openapi_url=None, lifespan=lifespan), Web(_callers(province), province.pool)
    app.router.routes.extend(PhonePages(province, Bodies(LIMITS)).routes())
    app.router.routes.extend(HallPages(province).routes())
    for operation in operations(province):
        app.add_route(operation.path, web.endpoint(operation), methods=[operation.method])
    app.add_exception_handler(HTTPException, _problem)
    app.add_exception_handler(Exception, _problem)
    return app


def _callers(province: Province) -> Callers:
    challenges = Challenges(province.keys.mac, lambda: province.store.now, province.store.new_bytes)
    return Callers(challenges, province.enrolment, province.api_keys, province.limits, time.monotonic)


def _problem(_request: Request, error: Exception) -> Response:
    if isinstance(error, HTTPException):
        return problem_answer(HTTPStatus(error.status_code), str(error.detail), dict(error.headers or {}))
    return problem_answer(HTTPStatus.INTERNAL_SERVER_ERROR, "")
