"""Fluent files, read strictly: what Fluent lets pass in silence is an error here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from fluent.runtime import FluentBundle
from fluent.runtime import resolver as fluent_resolver
from fluent.runtime.types import FluentType
from fluent.syntax import FluentParser, ast

# Fluent refuses facts above 2,500 characters for fear of foreign templates; ours are our own, and
# the lines of a full cart are longer. Telegram's limit on a whole message is kept where it is sent.
fluent_resolver.MAX_PART_LENGTH = 100_000


class BadLocale(Exception):
    """The files cannot be used; the text says each mistake in a line of its own."""


class BadText(Exception):
    """A text cannot be told: unknown, a fact is missing, or a fact cannot be shown."""


class Choice(FluentType):
    """A fact that a text may choose by and never print, such as a state, yes or no, or nothing."""

    def __init__(self, value: str) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return self.value == (other.value if isinstance(other, Choice) else other)

    def __hash__(self) -> int:
        return hash(self.value)

    def format(self, locale: object) -> str:
        """Raises BadText."""
        raise BadText(f"“{self.value}” may be chosen by, not printed")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One text: a message's value or one of its attributes. `fixed` is set where no fact changes it."""

    variables: tuple[str, ...]
    fixed: str | None
    bundle: FluentBundle
    compiled: fluent_resolver.Pattern

    def filled(self, facts: Mapping[str, str | int | Choice]) -> str:
        """The text with these facts in it. Raises BadText."""
        told, errors = self.bundle.format_pattern(self.compiled, dict(facts))
        if errors or not isinstance(told, str):
            raise BadText("; ".join(map(str, errors)))
        return told


def nodes(part: object) -> Iterator[ast.BaseNode]:
    """Everything in a parsed part, itself first, in the order of the file."""
    if isinstance(part, list):
        for item in part:
            yield from nodes(item)
    elif isinstance(part, ast.BaseNode):
        yield part
        for value in vars(part).values():
            yield from nodes(value)


def read(folder: Path, files: str = "*.ftl") -> ast.Resource:
    """All files of one language as one. Raises BadLocale for junk, doubles and what is no UTF-8."""
    body: list[ast.EntryType] = []
    for path in sorted(folder.rglob(files)):
        try:
            source = path.read_text("utf-8")
        except UnicodeDecodeError as error:
            raise BadLocale(f"{path}: {error}") from error
        parsed = FluentParser(with_spans=False).parse(source).body
        body += parsed
        if any(isinstance(entry, ast.Junk) for entry in parsed):
            raise BadLocale("\n".join(_complaints(path, source)))
    if doubles := _doubles(body):
        raise BadLocale(f"{folder}: told twice: {', '.join(doubles)}")
    return ast.Resource(body)


def _complaints(path: Path, source: str) -> Iterator[str]:
    """What is wrong where: read again with positions, which are costly to keep for all."""
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, ast.Junk) and entry.span:
            reasons = ", ".join(str(note.message) for note in entry.annotations)
            yield f"{path}:{source.count(chr(10), 0, entry.span.start) + 1}: {reasons}"


def _doubles(body: list[ast.EntryType]) -> list[str]:
    told = Counter(name for name, _ in parts(ast.Resource(body)))
    return sorted(name for name, times in told.items() if times > 1)


def parts(resource: ast.Resource) -> Iterator[tuple[str, ast.Pattern]]:
    """Every text by its key, `message`, `message.attribute`, `-term` or `-term.attribute`."""
    for entry in resource.body:
        if not isinstance(entry, ast.Message | ast.Term):
            continue
        name = f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name
        if entry.value:
            yield name, entry.value
        for attribute in entry.attributes:
            yield f"{name}.{attribute.id.name}", attribute.value


def checked(resource: ast.Resource) -> dict[str, list[str]]:
    """Every message and attribute by its key, with the facts that it needs.

    Raises BadLocale for references to nothing.
    """
    known = dict(parts(resource))
    needed = {key: sorted(_variables(pattern, known, (key,))) for key, pattern in known.items()}
    return {key: variables for key, variables in needed.items() if not key.startswith("-")}


class Patterns:
    """The texts of a language by their keys, each made ready to fill when it is first told."""

    def __init__(self, resource: ast.Resource, variables: Mapping[str, Sequence[str]], locale: str) -> None:
        self._variables = variables
        self._bundle = FluentBundle([locale], use_isolating=False)
        self._bundle.add_resource(resource)
        self._made: dict[str, Pattern] = {}

    def __contains__(self, key: str) -> bool:
        return key in self._variables

    def get(self, key: str) -> Pattern | None:
        """The text of this key; None where there is none."""
        if key not in self._made and key in self._variables:
            self._made[key] = self._pattern(key)
        return self._made.get(key)

    def _pattern(self, key: str) -> Pattern:
        name, _, attribute = key.partition(".")
        message = self._bundle.get_message(name)
        pattern = message.attributes[attribute] if attribute else message.value
        assert pattern is not None
        fixed = pattern.value if isinstance(pattern, fluent_resolver.TextElement) else None
        return Pattern(tuple(self._variables[key]), fixed, self._bundle, pattern)


def _variables(pattern: ast.Pattern, known: Mapping[str, ast.Pattern], path: tuple[str, ...]) -> set[str]:
    """What a text needs to be told, by itself and through the messages that it mentions."""
    found: set[str] = set()
    for node in nodes(pattern):
        if isinstance(node, ast.VariableReference):
            found.add(node.id.name)
        elif isinstance(node, ast.MessageReference):
            found |= _followed(_key(node), known, path)
        elif isinstance(node, ast.TermReference):
            given = {name.name.name for name in node.arguments.named} if node.arguments else set()
            if lacking := _followed("-" + _key(node), known, path) - given:
                raise BadLocale(f"{path[0]}: -{_key(node)} lacks {', '.join(sorted(lacking))}")
        elif isinstance(node, ast.FunctionReference) and node.id.name != "NUMBER":
            raise BadLocale(f"{path[0]}: there is no {node.id.name}()")
    return found


def _key(node: ast.MessageReference | ast.TermReference) -> str:
    return f"{node.id.name}.{node.attribute.name}" if node.attribute else node.id.name


def _followed(key: str, known: Mapping[str, ast.Pattern], path: tuple[str, ...]) -> set[str]:
    if key not in known:
        raise BadLocale(f"{path[0]} mentions {key}, which is not there")
    if key in path:
        raise BadLocale(f"{path[0]} mentions itself by way of {key}")
    return _variables(known[key], known, (*path, key))
