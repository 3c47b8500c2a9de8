"""Whatever is asked, by whomever: an answer that the document promises, and never one of the kind 5xx."""

import asyncio
from collections.abc import Iterator
from itertools import cycle
from typing import Any

import pytest
import requests
from schemathesis import Case, GenerationMode
from schemathesis.core.failures import FailureGroup

from storage.work import StoredStore
from tests.storage.given import Street
from tests.web.api.client import Api
from tests.web.api.fuzz.amount import FEW
from tests.web.api.fuzz.cases import asked_of
from tests.web.api.fuzz.cast import ROLES, SERVICES, Cast
from web import documents

TOLD_TO_NOBODY = ("Traceback", 'File "', "site-packages", "sqlalchemy", "asyncpg", "sqlite3", "pydantic")


@pytest.fixture
def http() -> Iterator[requests.Session]:
    """A client that asks no proxy."""
    with requests.Session() as session:
        session.trust_env = False
        yield session


@pytest.fixture
async def cast(api: Api, store: StoredStore, street: Street) -> Cast:
    """Everybody."""
    return Cast(api, store, street)


@pytest.mark.timeout(0)
@pytest.mark.parametrize("service", SERVICES)
async def test_every_answer_is_one_that_is_promised(
    cast: Cast, http: requests.Session, database_url: str, service: str, request: pytest.FixtureRequest
) -> None:
    examples = request.config.getoption("--fuzz-examples")
    found, writes, share = dict[str, str](), True, slice(None)
    if examples == FEW:  # most of it on one database: the other is asked the same by the same statements
        share = slice(1, None, 2) if database_url.startswith("sqlite") else slice(0, None, 6)
    for asked in asked_of(cast.api.document, service, examples):
        wrote, writes = writes, asked.operation.method != "get"
        if wrote or writes:
            await cast.gather()
        for role, case in zip(cycle(ROLES), asked.edges[share] + asked.beside):
            found |= await _complaints(cast, http, role, case)
        for number, case in enumerate(asked.within):
            for role in ROLES:
                if number % 2 == 0:
                    await _make_it_name_what_there_is(cast, case)
                found |= await _complaints(cast, http, role, case)
    assert not found, f"{len(found)} kinds of answers that were not promised\n" + "\n\n".join(found.values())


def _is_fitting(case: Case) -> bool:
    return case.meta is not None and case.meta.generation.mode is GenerationMode.POSITIVE


async def _make_it_name_what_there_is(cast: Cast, case: Case) -> None:
    """Else all that is asked for by an id would be none."""
    known = cast.known
    case.path_parameters = case.path_parameters | {
        name: known[name] for name in case.path_parameters.keys() & known.keys()
    }
    case.query = case.query | {name: known[name] for name in case.query.keys() & known.keys()}
    if isinstance(case.body, dict):
        case.body = case.body | {name: known[name] for name in case.body.keys() & known.keys()}
    if "If-Match" in case.headers:
        case.headers["If-Match"] = await cast.version()


async def _complaints(cast: Cast, http: requests.Session, role: str, case: Case) -> dict[str, str]:
    """What is wrong with the answer, and how to ask again."""
    token = cast.token(role)
    mine = {"Authorization": f"Bearer {token}"} if token else {}
    headers = mine | dict(case.headers)
    said = await asyncio.to_thread(
        case.call, base_url=cast.api.url, session=http, headers=headers, allow_redirects=False
    )
    if said.status_code == 429:
        await cast.gather()
    found = [*_oddities(case, role, said)]
    try:
        case.validate_response(said)
    except FailureGroup as group:
        found += [f"{each.title}: {each.message}" for each in group.exceptions]
    curl = case.as_curl_command({name: value for name, value in headers.items() if name != "Authorization"})
    told = f"{role}, {said.status_code} {_text(said)[:200]}"
    return {f"{case.operation.label}: {one}": f"{told}\n{one}\n{curl[:1000]}" for one in found}


def _oddities(case: Case, role: str, said: Any) -> Iterator[str]:
    """What the document does not say, but we do."""
    yield from (f"it tells {word}" for word in TOLD_TO_NOBODY if word in _text(said))
    if said.status_code < 400:
        return
    if said.headers["content-type"][0].partition(";")[0] != "application/problem+json":
        yield "a refusal that is no problem"
        return
    problem, operation = said.json(), case.operation.definition.raw
    code = problem["type"].removeprefix("/problems/")
    if documents.statuses().get(code) != said.status_code or problem["status"] != said.status_code:
        yield f"{code} is no {said.status_code}"
    told = operation["responses"].get(str(said.status_code), {}).get("description", "")
    if said.status_code != 405 and code not in told.split(", "):
        yield f"{code} is not among what is promised"
    is_open = {} in operation["security"]
    if role == "nobody" and not is_open and said.status_code not in (401, 404, 405):
        yield "nobody gets in without signing in"
    if role == "admin" and case.operation.method == "get" and code == "not-signed-in":
        yield "who is signed in is not known"
    is_made_up = problem.get("where") == "query.cursor"  # no form says what a list has given
    if _is_fitting(case) and code == "bad-request" and not is_made_up:
        yield "it fits the document, and is said not to"


def _text(said: Any) -> str:
    """What it says; of a file, too, which need not be text."""
    return str(said.content, "utf-8", "replace")
