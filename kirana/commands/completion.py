"""Completion: what a shell reads to complete kirana's commands and options."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

PROGRAM, VARIABLE = "kirana", "_KIRANA_COMPLETE"
"""What is completed, and where click looks for what a shell asks."""
SHELLS = ("bash", "zsh", "fish")


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Prints what makes SHELL complete these commands and their options."""
    found = get_completion_class(shell)
    assert found, "click knows each of SHELLS"
    click.echo(found(context.find_root().command, {}, PROGRAM, VARIABLE).source())
