"""Answers: what the commands found out, in lines for people or as one JSON document for machines.

docs/operations.md tells the shapes to whoever reads them by program, so they change as the API does.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from kirana.safekeeping import Restored
from storage.care.verify import Problem

JSON = click.option("--json", "as_json", is_flag=True, help="Answers with one JSON document, for machines.")


def tell(lines: Iterable[str], facts: dict[str, Any], *, as_json: bool) -> None:
    """Writes the lines or the facts to the output."""
    for line in [json.dumps(facts, ensure_ascii=False)] if as_json else lines:
        click.echo(line)


def tell_problems(problems: list[Problem], notes: list[str], *, as_json: bool) -> bool:
    """What must never be and is, after what is worth knowing; whether there is none."""
    facts = {"problems": _problem_facts(problems), "notes": notes}
    tell([f"Note: {note}" for note in notes] + _problem_lines(problems), facts, as_json=as_json)
    return not problems


def tell_chain(broken: int | None, last: str | None, *, has_kept: bool, as_json: bool) -> bool:
    """The chain of the audit; whether it is whole. Raises ClickException, for people, where it is not."""
    is_whole = broken is None and has_kept
    if not is_whole and not as_json:
        cut_off = "no entry has that hash any more: the end of the chain was cut off"
        raise click.ClickException(cut_off if broken is None else f"the chain is broken at entry {broken}")
    line = "The chain is whole. Its last hash is " + (last or "none: nothing was recorded")
    facts = {"is_whole": is_whole, "broken_at": broken, "has_kept": has_kept, "last": last}
    tell([line], facts, as_json=as_json)
    return is_whole


def tell_backup(sums: dict[Path, str], checked: Restored | None, *, as_json: bool) -> bool:
    """The two files of a backup and how it could be restored, where that was tried; whether all adds up."""
    lines = [f"{path}  sha256 {digest}" for path, digest in sums.items()]
    data, keys = ({"path": str(path), "sha256": digest} for path, digest in sums.items())
    facts = {"data": data, "keys": keys, "restored": _restored_facts(checked) if checked else None}
    tell(lines + (_restored_lines(checked) if checked else []), facts, as_json=as_json)
    return not (checked and checked.problems)


def tell_restored(done: Restored, *, as_json: bool) -> bool:
    """What was restored; whether all adds up."""
    tell(_restored_lines(done), _restored_facts(done), as_json=as_json)
    return not done.problems


def _restored_lines(done: Restored) -> list[str]:
    *broken, outcome = _problem_lines(done.problems)
    return [
        *broken,
        f"Restored as of {done.at:%Y-%m-%d %H:%M} UTC; {done.erased} people erased again.",
        outcome,
    ]


def _restored_facts(done: Restored) -> dict[str, Any]:
    return {"at": done.at.isoformat(), "erased": done.erased, "problems": _problem_facts(done.problems)}


def _problem_lines(problems: list[Problem]) -> list[str]:
    return [*map(str, problems), f"{len(problems)} problems." if problems else "Everything adds up."]


def _problem_facts(problems: list[Problem]) -> list[dict[str, Any]]:
    return [{"rule": problem.rule, "facts": problem.facts} for problem in problems]
