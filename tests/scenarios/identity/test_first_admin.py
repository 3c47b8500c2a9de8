"""From nothing to an admin over HTTP: a fresh database, one Telegram id in the settings."""

import re

import aiohttp

from tests.scenarios import lines
from tests.scenarios.stage import Stage
from tests.web.api.client import Api, Person


async def test_first_admin(stage: Stage) -> None:
    """Meera signs up on the web, links her chat, makes lasting in chat what the settings say of her.

    Her second step is from before: it counts for the role once her chat has said yes to it.
    """
    assert stage.kirana is not None
    url = stage.kirana.server.url
    stage.improvises("what comes from the web is not told")
    async with aiohttp.ClientSession() as http, http.get(f"{url}/v1/openapi.json") as answer:
        api = Api(url, http, stage.clock, await answer.json())
        meera = await api.person("meera")
        await meera.add_totp()
        await meera.sign_in()
        await links(stage, meera)
        await stage.plays("""
            Meera: /role meera admin
            Meera sees: They sign in in two steps, but that is not approved for a role yet.
            Meera presses [They asked for it]
            Meera sees: The role is given.
            Meera sees: admin in the chat, by the settings
        """)
        assert (await meera.ask("GET", "/v1/users")).problem == "not-signed-in"
        assert (await meera.sign_in()).status == 201
        assert (await meera.ask("GET", "/v1/users")).problem == "not-allowed"
        asked = (await meera.ask("POST", "/v1/me/approval-requests")).body
        await stage.settles()
        await stage.plays(f"""
            Meera presses [{asked["number"]}]
            Meera sees: Thank you.
        """)
        shown = {"request": asked["request"]}
        assert (await meera.ask("POST", "/v1/me/approvals", shown)).status == 204
        assert (await meera.ask("GET", "/v1/users")).status == 200
        await stage.plays("""
            Meera: /user meera
            Meera sees: Second step approved for roles
        """)


async def test_first_admin_by_another_record(stage: Stage) -> None:
    """Or she makes the record that she signed up with an admin, without linking; a factor more is asked."""
    assert stage.kirana is not None
    url = stage.kirana.server.url
    stage.improvises("what comes from the web is not told")
    async with aiohttp.ClientSession() as http, http.get(f"{url}/v1/openapi.json") as answer:
        api = Api(url, http, stage.clock, await answer.json())
        desk = await api.person("desk")
        await stage.plays("""
            Meera: /start
            Meera: /role desk admin
            Meera sees: Desk has not set that up yet
            Meera presses [New here]
        """)
        await desk.sign_in()
        assert (await desk.ask("GET", "/v1/users")).problem == "not-allowed"
        assert (await desk.ask("POST", "/v1/me/totp")).problem == "approval-needed"
        code = await code_from_chat(stage)
        assert (await desk.ask("POST", "/v1/me/approvals", {"code": code})).status == 204
        await desk.add_totp()
        await desk.sign_in()
        assert (await desk.ask("GET", "/v1/users")).status == 200


async def code_from_chat(stage: Stage) -> str:
    """Meera makes one in the chat, to hand it over to whoever has that record."""
    await stage.plays("""
        Meera: /user desk
        Meera presses [Code for a second step]
        Meera sees: Please be sure that it is really them
        Meera presses [New here]
        Meera sees: A code for Desk
    """)
    found = re.search(r"\b[A-Z]{4}-[A-Z]{4}\b", lines.persona(stage.sandbox, "Meera").chat.messages[-1].text)
    assert found
    await stage.plays("""
        Meera presses [‹ The record]
        Meera sees: Signs in as
    """)
    return found[0]


async def links(stage: Stage, meera: Person) -> None:
    """Her chat comes to the record that she signed up with."""
    code = (await meera.ask("POST", "/v1/link-codes", {})).body
    lines.act(stage.sandbox, f"Meera: {code['code']}")
    await stage.settles()
    await stage.plays("Meera presses [Yes, go on]")
    lines.act(stage.sandbox, f"Meera: {code['match']}")
    await stage.settles()
    assert (await meera.ask("POST", f"/v1/link-codes/{code['id']}/approval")).status == 200
    await stage.settles()
    await meera.sign_in()
