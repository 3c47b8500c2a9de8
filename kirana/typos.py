"""Settings that nobody knows: a name misspelt would otherwise be a default that nobody chose."""

from __future__ import annotations

from difflib import get_close_matches

from pydantic_settings import BaseSettings, DotEnvSettingsSource, EnvSettingsSource

PASSED_AROUND = frozenset({"KIRANA_SHARED_DATA"})
"""Not settings of the program: what its own tests are told."""


def unknown_names(settings: type[BaseSettings], env_file: str | None) -> list[str]:
    """A line for each variable, there or in the file, that has the prefix and is no setting."""
    prefix = settings.model_config["env_prefix"].upper()
    known = [name.upper() for name in settings.model_fields]
    sources = (EnvSettingsSource(settings), DotEnvSettingsSource(settings, env_file=env_file))
    given = {name.upper() for source in sources for name in source.env_vars} - PASSED_AROUND
    words = {name.removeprefix(prefix) for name in given if name.startswith(prefix)}
    return [_line(prefix, word, known) for word in sorted(words.difference(known))]


def _line(prefix: str, word: str, known: list[str]) -> str:
    meant = get_close_matches(word, known, n=1)
    return f"{prefix}{word}: no such setting" + (f"; did you mean {prefix}{meant[0]}?" if meant else "")
