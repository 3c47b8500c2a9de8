"""Commands about shops: which there are, a new one for somebody, and the yes to one. The machine does it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import click

from domain.catalogue import shop_facts, spelling
from domain.catalogue.about.naming import shop_names
from domain.catalogue.shop import Shop, ShopStanding, ShopState
from domain.catalogue.shop_facts import ShopFact
from domain.errors import DomainError, NotFound
from domain.identity.arrival import arrive
from domain.platform.shops import approving, opening
from domain.platform.shops.checklist import checklist
from domain.typed import places
from domain.unit_of_work import UnitOfWork
from kirana.commands.answers import JSON, tell
from kirana.commands.run import PERSON, checked, run, set_up
from kirana.opening import open_store
from kirana.settings import Settings
from locales.texts import Texts

MOST = 1000
Job = Callable[[UnitOfWork], Awaitable[Any]]
FACTS: dict[str, tuple[ShopFact, str]] = {
    "hours": (ShopFact.HOURS, "When it is usually open, such as 8-21."),
    "radius": (ShopFact.RADIUS, "How far it delivers, such as 3 km."),
    "minimum": (ShopFact.MINIMUM, "From how much it takes an order, in rupees."),
    "fee": (ShopFact.FEE, "What delivery costs, in rupees."),
    "free_from": (ShopFact.FREE_FROM, "From how much delivery is free, in rupees."),
    "registration": (ShopFact.REGISTRATION, "Under GST: unregistered, composition or regular."),
    "legal_name": (ShopFact.LEGAL_NAME, "In whose name the business is."),
    "fssai": (ShopFact.FSSAI, "The 14 digits of its FSSAI licence or registration."),
    "gstin": (ShopFact.GSTIN, "The 15 signs of the number under which it pays GST."),
}
"""What may be said of a new shop, by its option."""


@click.group()
def shop() -> None:
    """The shops: which there are, a new one, the yes to one."""


@shop.command("list")
@click.option(
    "--standing", type=click.Choice([each.value for each in ShopStanding]), help="Those that stand so."
)
@click.option("--name", default="", help="Those whose names have words that begin so, in any spelling.")
@JSON
def list_shops(standing: str | None, name: str, as_json: bool) -> None:
    """Lists the shops with what is missing in each."""
    found = _done(set_up(), lambda work: _listed(work, standing, name))
    tell(map(_line, found) if found else ["There is none."], {"shops": found}, as_json=as_json)


def _said(command: Any) -> Any:
    """The command with an option for each fact."""
    for name, (_, about) in reversed(FACTS.items()):
        command = click.option(f"--{name.replace('_', '-')}", help=about)(command)
    return command


@shop.command("add")
@click.argument("name")
@click.option("--owner", required=True, type=PERSON, help="Telegram id of whom it belongs to.")
@click.option("--at", required=True, help="Where it is: 17.3850,78.4867, or a link from a map.")
@click.option("--address", required=True, help="The address that customers read.")
@click.option("--phone", required=True, help="The number that customers ring.")
@_said
@JSON
def add_shop(
    name: str, owner: int, at: str, address: str, phone: str, as_json: bool, **said: str | None
) -> None:
    """Adds a shop for somebody, called NAME: in up to three languages, with a stroke between them.

    It waits for approval. Its owner completes it under /shop.
    """
    given = set_up()
    checked(given.must_have_secret)

    async def job(work: UnitOfWork) -> dict[str, Any]:
        place = places.coordinates(at)
        if place is None:
            raise click.BadParameter("17.3850,78.4867, or a link from a map", param_hint="--at")
        keeper = await work.people.by_telegram(owner) or await arrive(work, owner, "Owner", "en")
        made = await opening.add_shop(
            work, keeper, by=None, names=shop_names(name), place=place, address=address, phone=phone
        )
        keeper = await work.identities.actor(keeper.identity_id)
        for option, typed in said.items():
            if typed:
                await shop_facts.say_part(work, keeper, made.id, FACTS[option][0], typed)
        await opening.submit(work, keeper, made.id)
        return await _facts(work, await work.shops.get(made.id))

    made = _done(given, job)
    tell([f"Added shop {made['id']}, {made['public_id']}. It waits for approval."], made, as_json=as_json)


@shop.command("approve")
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@JSON
def approve_shops(ids: tuple[str, ...], as_json: bool) -> None:
    """Lets customers see shops and order from them, whatever their checklists say."""
    given = set_up()
    checked(given.must_have_secret)

    async def job(work: UnitOfWork) -> list[dict[str, Any]]:
        for each in [await _shop_id(work, word) for word in ids]:
            await approving.put(work, None, each, ShopState.APPROVED)
        return [await _facts(work, await work.shops.get(await _shop_id(work, word))) for word in ids]

    found = _done(given, job)
    tell(map(_line, found), {"shops": found}, as_json=as_json)


def _done(given: Settings, job: Job) -> Any:
    """What the job gives in one transaction; ends the program with a line where it is refused."""
    return run(_work(given, job))


async def _work(given: Settings, job: Job) -> Any:
    database, store = await open_store(given)
    try:
        async with store.begin() as work:
            return await job(work)
    except DomainError as refused:
        told = Texts.load().plain("en", f"error-{refused.code}", refused.facts)
        raise click.ClickException(told) from None
    finally:
        await database.close()


async def _listed(work: UnitOfWork, standing: str | None, name: str) -> list[dict[str, Any]]:
    which = ShopStanding(standing) if standing else None
    words = spelling.keys(name)
    if name.strip() and not words:
        return []
    return [await _facts(work, each) for each in await work.shops.page(which, words, most=MOST)]


async def _shop_id(work: UnitOfWork, word: str) -> int:
    """By its number or its public id. Raises ClickException."""
    try:
        if word.isascii() and word.isdecimal() and len(word) < 10:
            return (await work.shops.get(int(word))).id
        return await work.ids.shop(word)
    except NotFound:
        raise click.ClickException(f"there is no shop {word}") from None


async def _facts(work: UnitOfWork, of: Shop) -> dict[str, Any]:
    return {
        "id": of.id,
        "public_id": of.public_id,
        "names": dict(of.names.by_language),
        "standing": of.standing.value,
        "is_submitted": of.is_submitted,
        "missing": [gap.what.value for gap in await checklist(work, of)],
    }


def _line(of: dict[str, Any]) -> str:
    standing = of["standing"] if of["is_submitted"] else "not sent yet"
    missing = f"; missing: {', '.join(of['missing'])}" if of["missing"] else ""
    return f"{of['id']}  {of['public_id']}  {standing}  {of['names']['en']}{missing}"
