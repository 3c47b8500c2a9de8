"""The command line. What a command needs is imported for it alone, so that each is there at once."""

from __future__ import annotations

import os
from functools import partial
from importlib import import_module

import click
from click.shell_completion import CompletionItem

COMMANDS = {
    "audit": ("audit", "The record of who did what."),
    "backup": ("safekeeping", "Makes a locked copy of all that is kept."),
    "catalogue": ("catalogue", "The goods that all shops know: in, out, doubles merged."),
    "completion": ("completion", "Prints what completes these commands in a shell."),
    "doctor": ("doctor", "Checks whether the bot could run well."),
    "keys": ("safekeeping", "The keys that lock what is kept."),
    "migrate": ("database", "Brings the database up to date."),
    "product": ("product", "What shops sell: their lists, in and out."),
    "restore": ("safekeeping", "Puts a backup into an empty database."),
    "sandbox": ("serving", "Starts a Telegram on this machine, and the bot."),
    "seed": ("database", "Loads the demo shops."),
    "serve": ("serving", "Runs the bot."),
    "shop": ("shops", "The shops: which there are, a new one, the yes to one."),
    "stats": ("stats", "How the last days went: shops, customers, orders."),
    "verify": ("database", "Looks for what is wrong in the database."),
}
"""Each command with its module in `kirana.commands`, and the line about it."""


class Commands(click.Group):
    """A group that imports a command when it is run, and not to tell of it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, _ = COMMANDS[cmd_name]
        command: click.Command = getattr(import_module(f"kirana.commands.{module}"), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, about) for name, (_, about) in sorted(COMMANDS.items())])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        named = [name for name in sorted(COMMANDS) if name.startswith(incomplete)]
        own = click.Command.shell_complete(self, ctx, incomplete)
        return [*(CompletionItem(name, help=COMMANDS[name][1]) for name in named), *own]


@click.group(cls=Commands)
@click.version_option(package_name="kirana", prog_name="kirana")
@click.pass_context
def main(context: click.Context) -> None:
    """Kirana: order from the small grocery shops around you, inside Telegram."""
    # Whatever a command writes, by whichever library, is its owner's alone.
    context.call_on_close(partial(os.umask, os.umask(0o077)))
