"""The API's document: valid OpenAPI 3.1, of all routes and no others, and the one that is committed."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from domain.values import LANGUAGES
from locales.texts import Texts
from tests.web.api.client import Api, Person
from tests.web.api.schema import CHECKS, SAYS_NOTHING, TYPES, faults
from web import documents
from web.api import all_routes, sections
from web.api import routes as api_routes
from web.calls import Calls
from web.openapi import errors_of
from web.problems import STATUS
from web.routes import Route, Section
from web.sign_in_methods import SignInMethods

SNAPSHOT = Path(__file__).parents[3] / "docs" / "openapi.json"
SERVICES = {"identity", "carts", "addresses", "products", "orders", "payments"}
FIXED = {
    ("POST", "/v1/registrations"),
    ("POST", "/v1/sessions"),
    ("POST", "/v1/sessions/refresh"),
    ("DELETE", "/v1/sessions/{session}"),
    ("GET", "/v1/me"),
    ("GET", "/v1/shops"),
    ("GET", "/v1/products"),
    ("GET", "/v1/carts"),
    ("GET", "/v1/addresses"),
    ("GET", "/v1/orders"),
    ("GET", "/v1/payments"),
}


def routes() -> list[Route]:
    """Every route; what they are given does not matter to what they are."""
    return all_routes(_sections())


def _sections() -> list[Section]:
    nothing: Any = None
    parts = dict.fromkeys(("write", "draw", "outline", "bill", "book", "statement", "reader"), nothing)
    return sections(SignInMethods(nothing, nothing, nothing), nothing, nothing, **parts)


def operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Method, path and operation."""
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            yield method.upper(), path, operation


def parts(of: Any) -> Iterator[dict[str, Any]]:
    """Every object in it."""
    if isinstance(of, dict):
        yield of
        for each in of.values():
            yield from parts(each)
    elif isinstance(of, list):
        for each in of:
            yield from parts(each)


def test_every_route_has_an_entry_and_every_entry_a_route(api: Api) -> None:
    told = {(method, path) for method, path, _ in operations(api.document)}
    assert told == {(route.method, route.path) for route in routes()}
    assert len(told) == len(routes())
    assert told >= FIXED


def test_nothing_is_served_that_has_no_entry(api: Api) -> None:
    nothing: Any = None
    calls = Calls(nothing, nothing, nothing, nothing)
    served = {each.path for each in api_routes(_sections(), calls, nothing)}
    assert served - api.document["paths"].keys() == {"/v1/openapi.json", "/.well-known/jwks.json"}


async def test_every_entry_is_served_and_nothing_else(api: Api) -> None:
    for method, path, _ in operations(api.document):
        said = await api.ask(method, re.sub(r"{\w+}", "x", path))
        assert said.status not in (405, 500)
        assert said.problem != "not-found" or "{" in path
    for path in api.document["paths"]:
        asked = re.sub(r"{\w+}", "x", path)
        served = {
            method
            for method, each, _ in operations(api.document)
            if re.fullmatch(re.sub(r"{\w+}", "[^/]+", each), asked)
        }
        refused = await api.ask("TRACE", asked)
        assert refused.status == 405
        assert set(refused.headers["Allow"].split(",")) - {"HEAD"} == served


def test_it_is_openapi_3_1(api: Api) -> None:
    document = api.document
    assert document["openapi"] == "3.1.0"
    assert document.keys() == {"openapi", "info", "tags", "paths", "components"}
    assert {"title", "version"} <= document["info"].keys()
    names = [operation["operationId"] for _, _, operation in operations(document)]
    assert len(names) == len(set(names))
    for _, path, operation in operations(document):
        asked = operation["parameters"]
        assert all({"name", "in", "schema"} <= each.keys() for each in asked)
        assert {each["in"] for each in asked} <= {"path", "query", "header"}
        in_path = [each for each in asked if each["in"] == "path"]
        assert [each["name"] for each in in_path] == re.findall(r"{(\w+)}", path)
        assert all(each["required"] for each in in_path)
        assert len({(each["in"], each["name"]) for each in asked}) == len(asked)
        for status, answer in operation["responses"].items():
            assert re.fullmatch("[2-5][0-9][0-9]", status)
            assert answer["description"]
            assert "content" in answer or status == "204"


def test_every_schema_is_one_and_every_reference_leads_somewhere(api: Api) -> None:
    schemas = api.document["components"]["schemas"]
    for part in parts(api.document):
        if isinstance(part.get("$ref"), str):
            assert part["$ref"].removeprefix("#/components/schemas/") in schemas
    for schema in [*schemas.values()]:
        for part in [schema, *schema.get("properties", {}).values()]:
            assert part.keys() <= CHECKS.keys() | SAYS_NOTHING
            assert part.get("type", "object") in TYPES
            assert set(part.get("required", [])) <= part.get("properties", {}).keys()


def test_every_operation_is_of_one_service_and_each_service_has_some(api: Api) -> None:
    tags = [operation["tags"] for _, _, operation in operations(api.document)]
    assert {len(each) for each in tags} == {1}
    assert {each for (each,) in tags} == SERVICES == {tag["name"] for tag in api.document["tags"]}


def test_every_operation_says_what_it_does_and_how_it_fails(api: Api) -> None:
    known = documents.statuses()
    for method, path, operation in operations(api.document):
        assert operation["summary"].endswith("."), (method, path)
        for status, answer in operation["responses"].items():
            if "application/problem+json" in answer.get("content", {}):
                assert {known[code] for code in answer["description"].split(", ")} == {int(status)}
    for route in routes():
        told = api.document["paths"][route.path][route.method.lower()]["responses"]
        for error in errors_of(route):
            assert error.code in told[str(STATUS[error.kind])]["description"].split(", ")


async def test_every_write_takes_a_key_or_says_what_a_repeat_does(api: Api) -> None:
    for route in routes():
        operation = api.document["paths"][route.path][route.method.lower()]
        names = {each["name"] for each in operation["parameters"] if each["in"] == "header"}
        assert ("Idempotency-Key" in names) == (route.writes and not route.is_open), route.operation
        if route.writes and route.is_open:
            assert "again" in operation["description"].lower(), route.operation
        if route.is_secret:
            assert "answered-once" in operation["responses"]["409"]["description"]
            assert "shown once" in operation["description"]


def test_what_is_shown_once_is_kept_by_nobody(api: Api) -> None:
    """Whatever an answer calls a secret of its own is answered once, or to who is not known yet."""
    telling = re.compile(r"secret|recovery_codes$|token|seed|ceremony|^codes?$|^start$|^deep_link$|^match$")
    schemas = api.document["components"]["schemas"]
    for route in routes():
        says = route.status != 204 and not route.gives_files
        told = {*schemas[route.answer.__name__]["properties"]} if says else set()
        if route.takes_keys and any(map(telling.search, told)) and "items" not in told:
            assert route.is_secret, route.operation


def test_it_is_the_one_that_is_committed(api: Api, request: pytest.FixtureRequest) -> None:
    now = json.dumps(api.document, indent=1, ensure_ascii=False) + "\n"
    if request.config.getoption("--write-openapi"):
        SNAPSHOT.write_text(now, "utf-8")
    assert SNAPSHOT.read_text("utf-8") == now, "the API has changed: if it is meant, pytest --write-openapi"


def test_an_answer_that_does_not_fit_is_noticed(api: Api) -> None:
    schemas = api.document["components"]["schemas"]
    good = {"id": "x", "name": "main", "is_current": True, "version": 1}
    assert [*faults(schemas["CartSummary"], good, schemas)] == []
    for bad in (good | {"version": "1"}, good | {"more": 1}, good | {"name": None}, {"id": "x"}, []):
        assert [*faults(schemas["CartSummary"], bad, schemas)]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_problem_has_its_page_in_every_language(api: Api, texts: Texts, language: str) -> None:
    headings = {}
    for code, status in documents.statuses().items():
        said = await api.ask("GET", f"/problems/{code}", headers={"Accept-Language": f"{language}, en;q=0.5"})
        assert (said.status, said.headers["Content-Language"]) == (200, language)
        assert f'<html lang="{language}">' in said.body
        assert f"HTTP {status}" in said.body
        headings[code] = texts.outline(language, f"error-{code}")
        assert "{" not in said.body
    assert "…" in headings["below-minimum"]
    assert (await api.ask("GET", "/problems/never-heard-of")).status == 404


async def test_a_problem_is_told_in_the_callers_language(asha: Person, texts: Texts) -> None:
    for header, language in (
        ("te-IN,te;q=0.9,en;q=0.5", "te"),
        ("fr, hi;q=0.3", "hi"),
        ("en;q=0, fr", "en"),
        ("hi;q=x, te;q=0.1", "te"),
        ("", "en"),
    ):
        said = await asha.ask("GET", "/v1/carts/none", headers={"Accept-Language": header})
        assert said.body["title"] == texts.plain(language, "error-not-found")


async def test_the_viewer_needs_nothing_from_outside(api: Api) -> None:
    page = await api.ask("GET", "/docs")
    assert (page.status, page.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    policy = page.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    linked = re.findall(r'(?:src|href)="(/[^"]+)"', page.body)
    assert len(linked) == 4
    for path in linked:
        kind = "text/css" if path.endswith(".css") else "text/javascript"
        part = await api.ask("GET", path)
        assert (part.status, part.headers["Content-Type"]) == (200, f"{kind}; charset=utf-8")
    assert not re.search(r"<script(?! src)|<style| style=| on\w+=|//", page.body)
    for name in ("docs.js", "docs.css", "page.css"):
        assert "http" not in (await api.ask("GET", f"/docs/{name}")).body
    for name in ("problem.html", "README.md", "swagger-ui", "swagger-ui%2Fswagger-ui.css", "..%2Fapi.py"):
        assert (await api.ask("GET", f"/docs/{name}")).status == 404


async def test_the_viewer_comes_packed_to_who_unpacks(api: Api) -> None:
    path = f"{api.url}/docs/swagger-ui-bundle.js"
    async with api.http.get(path, headers={"Accept-Encoding": "identity"}) as answer:
        plain, size = await answer.read(), int(answer.headers["Content-Length"])
    async with api.http.get(path, headers={"Accept-Encoding": "gzip"}) as answer:
        assert answer.headers["Vary"] == "Accept-Encoding"
        assert int(answer.headers["Content-Length"]) < size / 3
        assert await answer.read() == plain


async def test_the_keys_are_public_and_private_ones_stay(api: Api) -> None:
    said = await api.ask("GET", "/.well-known/jwks.json")
    (key,) = said.body["keys"]
    assert (key["kty"], key["crv"], key["alg"]) == ("OKP", "Ed25519", "EdDSA")
    assert "d" not in key
