"""People and roles as admins change them, each with a reason that is audited; and the audit itself."""

from typing import Any

import pytest

from tests.storage.given import Street
from tests.web.api.client import ANOTHER, PASSWORD, Person

NEW = {"handle": "lakshmi", "name": "Lakshmi", "password": ANOTHER, "reason": "hired"}
OPERATIONS = [
    ("GET", "/v1/users", None),
    ("POST", "/v1/users", NEW),
    ("GET", "/v1/users/{id}", None),
    ("PATCH", "/v1/users/{id}", {"name": "Somebody", "reason": "asked"}),
    ("DELETE", "/v1/users/{id}?reason=abuse", None),
    ("DELETE", "/v1/users/{id}/erasure?reason=abuse", None),
    ("POST", "/v1/users/{id}/roles", {"role": "support", "reason": "hired"}),
    ("DELETE", "/v1/users/{id}/roles/support?reason=left", None),
    ("DELETE", "/v1/users/{id}/sessions?reason=security", None),
    ("GET", "/v1/audit", None),
]


async def last(admin: Person) -> dict[str, Any]:
    """The newest entry of the audit."""
    entry: dict[str, Any] = (await admin.ask("GET", "/v1/audit?limit=1")).body["items"][0]
    return entry


@pytest.mark.parametrize(("method", "path", "body"), OPERATIONS)
async def test_a_customer_may_do_none_of_it(
    asha: Person, ravi: Person, method: str, path: str, body: Any
) -> None:
    said = await asha.ask(method, path.format(id=ravi.id), body)
    assert (said.status, said.problem) == (403, "not-allowed")


async def test_a_record_is_made_changed_and_closed(meera: Person) -> None:
    made = await meera.ask("POST", "/v1/users", NEW)
    assert (made.status, made.body["handle"], made.body["status"]) == (201, "lakshmi", "active")
    path = f"/v1/users/{made.body['id']}"
    assert (await last(meera))["action"] == "identity.created"
    assert (await last(meera))["outcome"] == "done: hired"
    assert (await meera.ask("POST", "/v1/users", NEW)).problem == "handle-taken"
    lakshmi = Person(meera.api, "lakshmi")
    assert (await lakshmi.sign_in(ANOTHER)).status == 201

    changed = await meera.ask("PATCH", path, {"name": "Lakshmi Devi", "reason": "mistake"})
    assert (changed.body["name"], changed.body["handle"]) == ("Lakshmi Devi", "lakshmi")
    assert (await meera.ask("PATCH", path, {"handle": "meera", "reason": "asked"})).problem == "handle-taken"
    assert (await meera.ask("PATCH", path, {"name": "X"})).problem == "bad-request"

    assert (await meera.ask("PATCH", path, {"is_disabled": True, "reason": "abuse"})).status == 200
    assert (await lakshmi.ask("GET", "/v1/me")).problem == "not-signed-in"
    assert (await lakshmi.sign_in(ANOTHER)).problem == "wrong-credentials"
    assert (await meera.ask("GET", path)).body["status"] == "disabled"
    assert (await meera.ask("PATCH", path, {"is_disabled": False, "reason": "mistake"})).status == 200
    assert (await lakshmi.sign_in(ANOTHER)).status == 201


async def test_a_look_leaves_a_trace_and_lists_leave_none(meera: Person, asha: Person) -> None:
    said = [await meera.ask("GET", f"/v1/users/{asha.id}") for _ in range(2)]
    assert [(each.body["ways"], each.body["sessions"], each.body["chats"]) for each in said] == [
        (["password"], 1, 0)
    ] * 2
    await meera.ask("GET", "/v1/users")
    await meera.ask("GET", f"/v1/users/{meera.id}")
    entries = (await meera.ask("GET", "/v1/audit?limit=100")).body["items"]
    assert [each["outcome"] for each in entries if each["action"] == "people.seen"] == ["done"]


async def test_somebody_is_signed_out_everywhere(meera: Person, asha: Person) -> None:
    assert (await meera.ask("DELETE", f"/v1/users/{asha.id}/sessions?reason=security")).status == 204
    entry = await last(meera)
    assert (entry["action"], entry["outcome"]) == ("session.ended-all", "done: security")
    assert (await asha.ask("GET", "/v1/me")).problem == "not-signed-in"
    assert (await asha.renew()).problem == "not-signed-in"


async def test_roles_are_given_and_taken_back(meera: Person, asha: Person, street: Street) -> None:
    path, shop = f"/v1/users/{asha.id}/roles", street.shops[0].public_id
    await meera.ask("POST", path, {"role": "support", "reason": "hired"})
    said = await meera.ask("POST", path, {"role": "courier", "shop": shop, "reason": "hired"})
    assert said.body["roles"] == [{"role": "support", "shop": None}, {"role": "courier", "shop": shop}]
    assert (await last(meera))["action"] == "role.granted:courier"
    assert (await asha.ask("GET", "/v1/me")).problem == "not-signed-in"
    await asha.renew()
    await asha.approved_by(meera)
    await asha.add_totp()
    await asha.sign_in()
    assert (await asha.ask("GET", "/v1/me")).body["roles"] == ["courier", "customer", "support"]
    assert (await asha.ask("GET", f"/v1/users/{meera.id}")).status == 200
    assert (await asha.ask("POST", path, {"role": "admin", "reason": "hired"})).problem == "not-allowed"
    said = await meera.ask("DELETE", f"{path}/support?reason=left")
    assert said.body["roles"] == [{"role": "courier", "shop": shop}]
    assert (await last(meera))["outcome"] == "done: left"
    said = await meera.ask("DELETE", f"{path}/courier?reason=left&shop={shop}")
    assert said.body["roles"] == []


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"role": "staff", "reason": "hired"}, "bad-role"),
        ({"role": "admin", "shop": "0" * 32, "reason": "hired"}, "bad-role"),
        ({"role": "staff", "shop": "0" * 32, "reason": "hired"}, "not-found"),
        ({"role": "customer", "reason": "hired"}, "bad-request"),
        ({"role": "service", "reason": "hired"}, "bad-request"),
        ({"role": "admin"}, "bad-request"),
        ({"role": "admin", "reason": "because"}, "bad-request"),
    ],
)
async def test_a_role_that_is_not_given(
    meera: Person, asha: Person, asked: dict[str, str], code: str
) -> None:
    assert (await meera.ask("POST", f"/v1/users/{asha.id}/roles", asked)).problem == code


async def test_nobody_changes_their_own_standing(meera: Person) -> None:
    path = f"/v1/users/{meera.id}"
    for method, more, body in (
        ("POST", "/roles", {"role": "support", "reason": "hired"}),
        ("DELETE", "/roles/admin?reason=left", None),
        ("DELETE", "?reason=left", None),
        ("DELETE", "/erasure?reason=left", None),
        ("PATCH", "", {"is_disabled": True, "reason": "left"}),
    ):
        assert (await meera.ask(method, path + more, body)).problem == "own-standing"
    assert (await meera.ask("GET", path)).body["roles"] == [{"role": "admin", "shop": None}]


async def test_records_come_in_pages_each_once_and_by_their_beginning(meera: Person) -> None:
    for number in range(7):
        await meera.api.ask(
            "POST", "/v1/registrations", {"handle": f"person{number}", "name": "Person", "password": PASSWORD}
        )
    found: list[str] = []
    cursor: dict[str, str] = {}
    while True:
        page = (await meera.ask("GET", "/v1/users", params={"limit": "3", **cursor})).body
        found += [each["handle"] for each in page["items"]]
        if page["next"] is None:
            break
        cursor = {"cursor": page["next"]}
    assert found == ["meera", *(f"person{number}" for number in range(7))]
    said = await meera.ask("GET", "/v1/users", params={"search": "MEE"})
    assert [each["handle"] for each in said.body["items"]] == ["meera"]
    assert (await meera.ask("GET", "/v1/users", params={"search": "%"})).body["items"] == []
    assert (await meera.ask("GET", "/v1/users", params={"search": "\0"})).problem == "bad-request"
    assert (await meera.ask("GET", "/v1/users", params={"cursor": "0" * 32})).problem == "bad-request"


async def test_the_audit_is_read_from_the_newest_on(meera: Person) -> None:
    everything = (await meera.ask("GET", "/v1/audit?limit=100")).body
    assert everything["next"] is None
    found: list[int] = []
    cursor = ""
    while cursor is not None:
        page = (await meera.ask("GET", f"/v1/audit?limit=2{cursor and f'&cursor={cursor}'}")).body
        found += [each["id"] for each in page["items"]]
        cursor = page["next"]
    assert found == [each["id"] for each in everything["items"]]
    assert found == sorted(found, reverse=True)
