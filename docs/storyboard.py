"""Writes storyboard.md from the flows: run `make storyboard` after changing one."""

import ast
import inspect
import sys
import textwrap
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

from bot.chat import Flow, Link
from bot.outbox.notices import Notices
from bot.screens.storyboard import Storyboard
from locales.texts import Texts

PAGE = Path(__file__).with_suffix(".md")
INTRODUCTION = """\
# Storyboard

What can happen in a chat, flow by flow. A **screen** reads and shows; an **act** changes something and says
where to go next; an **answer** is an act fed by what the person types or shares. Names are what buttons
carry. This page is written from `bot/flows` by `make storyboard`, and a test keeps the two alike.
"""


def page() -> str:
    """The whole page, as Markdown."""
    board = Storyboard.collect()
    names = sorted({name.partition(".")[0] for name in board.links})
    modules = {module.flow.name: module for name, module in [*sys.modules.items()] if _is_flow(name)}
    flows = [_flow(modules[name], board) for name in names]
    return "\n".join([INTRODUCTION, *flows, _messages(board)])


def _is_flow(name: str) -> bool:
    """Whether a module's name is that of a flow, in a subject's folder or in one within it."""
    return name.startswith("bot.flows.") and hasattr(sys.modules[name], "flow")


@cache
def _texts() -> Texts:
    """Read once: there are hundreds of rows."""
    return Texts.load()


def _flow(module: ModuleType, board: Storyboard) -> str:
    flow: Flow = module.flow
    place = "in the shop's group" if flow.in_group else "in a private chat"
    about = textwrap.dedent(module.__doc__ or "").strip()
    title, _, picture = about.partition("\n\n")
    commands = ", ".join(f"`/{name}` → `{link.name}`" for name, link in sorted(flow.commands.items()))
    rows = [_row(link, module, board) for link in flow.links.values()]
    return "\n".join(
        [
            f"## `{flow.name}`: {place}\n",
            f"{title}\n",
            *(["```", picture, "```", ""] if picture else []),
            *([f"Commands: {commands}.\n"] if commands else []),
            "| Link | | What it does | Texts | Leads to |",
            "|---|---|---|---|---|",
            *rows,
            "",
        ]
    )


def _row(link: Link, module: ModuleType, board: Storyboard) -> str:
    words, texts = sorted(_leads(link, module)), _texts()
    parameters = list(inspect.signature(link.run).parameters)[-len(link.takes) :] if link.takes else []
    shown = [word for word in words if "." not in word and texts.has(word)]
    leads = {f"{link.name.partition('.')[0]}.{word}" if "." not in word else word for word in words}
    if link.asks:
        leads.add(link.asks.back)
    ways = sorted(name for name in leads & board.links.keys() if name != link.name)
    about = (inspect.getdoc(link.run) or "").partition("\n")[0]
    name = f"`{link.name}`" + (f" ({', '.join(parameters)})" if parameters else "")
    return f"| {name} | {_kind(link)} | {about} | {_list(shown)} | {_list(ways)} |"


def _kind(link: Link) -> str:
    if link.accepts:
        given = " or ".join(sorted("text" if kind is str else kind.__name__.lower() for kind in link.accepts))
        return f"answer: {given}"
    return f"{link.kind}, asks for the {link.asks.request}" if link.asks else link.kind


def _list(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _leads(link: Link, module: ModuleType) -> set[str]:
    """Every link or text that its function speaks of, and the private functions that this one calls."""
    functions = {name: each for name, each in vars(module).items() if name.startswith("_")}
    found, waiting = set[str](), [link.run]
    seen: set[object] = set()
    while waiting:
        run = waiting.pop()
        seen.add(run)
        words = set(_words(ast.parse(textwrap.dedent(inspect.getsource(run)))))
        found |= words
        calls = [functions[word] for word in words if inspect.isfunction(functions.get(word))]
        waiting += [each for each in calls if each not in seen]
    return found


def _words(tree: ast.AST) -> Iterator[str]:
    """Names that are read and not the function's own; and literals that may name a link or a text."""
    own = {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    own |= {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and not _is_read(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and _is_read(node) and node.id not in own:
            yield node.id
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and set(".-") & set(node.value):
            yield node.value


def _is_read(name: ast.Name) -> bool:
    return isinstance(name.ctx, ast.Load)


def _messages(board: Storyboard) -> str:
    """What comes unasked, by kind."""
    rows = [
        f"| `{kind}` | {'edited in place' if notice.kept else 'a new message'} "
        f"| {f'`{notice.beside}`' if notice.beside else ''} |"
        for kind, notice in sorted(Notices.collect(board).by_kind.items())
    ]
    return "\n".join(
        [
            "## Notices\n",
            "What comes unasked: rows of the outbox, rendered when they are sent.\n",
            "| Kind | How it comes | In reply to |",
            "|---|---|---|",
            *rows,
            "",
        ]
    )


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
