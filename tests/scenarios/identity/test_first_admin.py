"""From nothing to an admin over HTTP: a fresh database, one Telegram id in the settings."""

import aiohttp

from tests.scenarios import lines
from tests.scenarios.stage import Stage
from tests.web.api.client import Api, Person


async def test_first_admin(stage: Stage) -> None:
    """Meera signs up on the web, links her chat, makes lasting in chat what the settings say of her."""
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
            Meera sees: They sign in in two steps, as this role needs.
            Meera presses [They asked for it]
            Meera sees: The role is given.
            Meera sees: admin in the chat, by the settings
        """)
        assert (await meera.ask("GET", "/v1/users")).problem == "not-signed-in"
        assert (await meera.sign_in()).status == 201
        assert (await meera.ask("GET", "/v1/users")).status == 200


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
        await desk.add_totp()
        await desk.sign_in()
        assert (await desk.ask("GET", "/v1/users")).status == 200


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
