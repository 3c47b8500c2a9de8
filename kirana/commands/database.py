"""Commands about what is in the database: its schema, the demo shops, and whether it adds up."""

from __future__ import annotations

import click

from kirana.commands.answers import JSON, tell, tell_problems
from kirana.commands.run import GROUP, PERSON, checked, end, run, sealer_of, set_up, with_database
from kirana.demo import seeding
from kirana.installation import to_know
from kirana.opening import open_store
from kirana.settings import Settings
from storage.care.migrate import migrate as bring_up_to_date
from storage.care.verify import Problem, problems
from storage.engine.database import Database


@click.command()
@JSON
def migrate(as_json: bool) -> None:
    """Brings the database up to date."""
    run(bring_up_to_date(set_up().database_url.get_secret_value()))
    tell(["The database is up to date."], {"is_current": True}, as_json=as_json)


@click.command()
@click.option("--owner", required=True, type=PERSON, help="Telegram id of the demo shops' owner.")
@click.option("--group", type=GROUP, help="Chat id of the group that is their counter.")
@click.option("--force", is_flag=True, help="Adds them even where there are shops already.")
@JSON
def seed(owner: int, group: int | None, force: bool, as_json: bool) -> None:
    """Loads the demo shops."""
    given = set_up()
    checked(given.must_have_secret)
    count = run(_seed(given, owner, group, force))
    lines = [f"Loaded the demo shops with {count} products."]
    if group is None:
        lines.append("They take no orders until a group is connected: write /shop to the bot.")
    tell(lines, {"products": count}, as_json=as_json)


@click.command()
@JSON
def verify(as_json: bool) -> None:
    """Runs the invariants over the database and prints what is wrong."""
    given = set_up()
    found, notes = run(with_database(given, lambda database: _wrong(database, given)))
    end(tell_problems(found, notes, as_json=as_json))


async def _wrong(database: Database, given: Settings) -> tuple[list[Problem], list[str]]:
    found = await problems(database, await sealer_of(database, given))
    return found, await to_know(database, given)


async def _seed(given: Settings, owner: int, group: int | None, force: bool) -> int:
    database, store = await open_store(given)
    try:
        async with store.begin() as work:
            return await seeding.seed(work, owner, group, force=force)
    except seeding.HasShops:
        raise click.ClickException("there are shops already; --force adds the demo shops to them") from None
    finally:
        await database.close()
