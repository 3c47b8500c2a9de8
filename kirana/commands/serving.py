"""Commands that run until they are stopped: the bot, and the sandbox with the bot in it."""

from __future__ import annotations

import logging
from pathlib import Path

import click

from kirana import running
from kirana.commands.run import PORT, checked, run, set_up


@click.command()
@click.option("--port", type=PORT, show_default="KIRANA_HTTP_PORT", help="Of the API; 0: a free one.")
def serve(port: int | None) -> None:
    """Runs the bot: polls Telegram, or takes its webhook where KIRANA_PUBLIC_URL is set."""
    given = set_up()
    if port is not None:
        given = given.model_copy(update={"http_port": port})
    checked(given.must_be_ready_to_serve)
    run(running.serve(given))


@click.command()
@click.option("--port", default=8081, show_default=True, type=PORT, help="Of the chat page; 0: a free one.")
@click.option(
    "--api-port",
    type=PORT,
    show_default=f"KIRANA_HTTP_PORT, else {running.API_PORT}",
    help="Of the account page and the API; 0: a free one.",
)
@click.option(
    "--folder",
    default=Path("var/sandbox"),
    type=click.Path(path_type=Path),
    show_default=True,
    help="Where it is kept.",
)
@click.option("--reset", is_flag=True, help="Forgets everything first.")
def sandbox(port: int, api_port: int | None, folder: Path, reset: bool) -> None:
    """Starts a Telegram on this machine, the bot and a page with the chats."""
    folder.mkdir(parents=True, exist_ok=True)
    given = set_up(logging.WARNING)
    if api_port is not None:
        given = given.model_copy(update={"http_port": api_port})
    run(running.play(given, folder, port, is_new=reset))
