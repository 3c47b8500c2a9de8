"""The table of facts: read, and written anew from the whole documentation as data.

Each paragraph is a method with its parameters or a type with its fields. Methods are there that the sandbox
answers. For one type more, its bare name goes there as a paragraph, and `--write-bot-api-facts` fills it in.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.sandbox.facts import Fact, Facts, Json, Part

TABLE = Path(__file__).parent / "bot_api_facts.txt"
HEAD = """\
# Facts of {version} ({release_date}) for the methods and types that Kirana and the sandbox use.
# From {changelog}
# `name?` may be missing; a method returns what follows →. Written by --write-bot-api-facts.
"""


def read() -> Facts:
    """The facts that the project keeps."""
    blocks = [block.splitlines() for block in TABLE.read_text("utf-8").split("\n\n")[1:]]
    facts = (_fact(head, lines) for head, *lines in blocks)
    return Facts({fact.name: fact for fact in facts})


def whole(path: Path) -> tuple[Facts, str]:
    """All facts of the documentation as data, and the table's head for them."""
    data = json.loads(path.read_text("utf-8"))
    facts = (_from_data(each) for each in (data["methods"] | data["types"]).values())
    return Facts({fact.name: fact for fact in facts}), HEAD.format_map(data)


def write(facts: Iterable[Fact], head: str) -> None:
    """Writes the table anew."""
    told = ("\n".join(_lines(fact)) for fact in facts)
    TABLE.write_text("\n\n".join([head.rstrip(), *told]) + "\n", "utf-8")


def _from_data(each: Json) -> Fact:
    parts = (Part(f["name"], tuple(f["types"]), f["required"]) for f in each.get("fields", ()))
    return Fact(each["name"], tuple(parts), tuple(each.get("returns") or each.get("subtypes", ())))


def _fact(head: str, lines: list[str]) -> Fact:
    name, _, others = head.partition(" → " if " → " in head else " = ")
    parts = (line.strip().split(": ") for line in lines)
    return Fact(
        name,
        tuple(Part(part.rstrip("?"), _kinds(kinds), not part.endswith("?")) for part, kinds in parts),
        _kinds(others),
    )


def _kinds(told: str) -> tuple[str, ...]:
    return tuple(told.split(" | ")) if told else ()


def _lines(fact: Fact) -> Iterator[str]:
    sign = "→" if fact.name[0].islower() else "="
    yield f"{fact.name} {sign} {' | '.join(fact.others)}" if fact.others else fact.name
    for part in fact.parts:
        yield f"  {part.name}{'' if part.is_required else '?'}: {' | '.join(part.kinds)}"
