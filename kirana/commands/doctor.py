"""The command that looks whether the bot could run well."""

from __future__ import annotations

import click

from kirana.commands.answers import JSON, tell
from kirana.commands.run import end, run, set_up
from kirana.doctor import Finding, examine


@click.command()
@JSON
def doctor(as_json: bool) -> None:
    """Checks token, Telegram, files, database, webhook, clock, texts, counters and what is late."""
    end(_tell(run(examine(set_up())), as_json=as_json))


def _tell(findings: list[Finding], *, as_json: bool) -> bool:
    """What the doctor found; whether all is well."""
    is_well = all(finding.is_well for finding in findings)
    lines = [f"{'✔' if finding.is_well else '✘'} {finding.what}: {finding.says}" for finding in findings]
    each = [{"what": one.what, "is_well": one.is_well, "says": one.says} for one in findings]
    tell(lines, {"is_well": is_well, "findings": each}, as_json=as_json)
    return is_well
