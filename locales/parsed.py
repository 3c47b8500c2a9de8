"""Parsed texts, kept beside their files as Python keeps its bytecode.

Reading Fluent and following what its texts mention takes longer than all the rest of a start; it is done once
for each state of the files. What is kept is made anew wherever it cannot be read, and never believed of other
files than it was made from.
"""

from __future__ import annotations

import json
import sys
import tempfile
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from fluent.syntax import ast

from locales.patterns import Patterns, checked, read


def patterns_of(folder: Path) -> Patterns:
    """The texts of the language that the folder is named by. Raises BadLocale as `read` and `checked` do."""
    kept, locale = _kept_as(folder), f"{folder.name}-IN"
    with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
        known = json.loads(kept.read_bytes())
        return Patterns(_resource(known["texts"]), known["facts"], locale)
    resource = read(folder)
    facts = checked(resource)
    if not sys.dont_write_bytecode:
        with suppress(OSError):  # a program that may not write where it is installed reads anew each time
            _keep(kept, json.dumps({"texts": resource.to_json(), "facts": facts}).encode())
    return Patterns(resource, facts, locale)


def _resource(known: object) -> ast.Resource:
    made = ast.from_json(known)
    if not isinstance(made, ast.Resource):
        raise ValueError("no resource")
    return made


def _kept_as(folder: Path) -> Path:
    digest = sha256(version("fluent.syntax").encode())
    for path in sorted(folder.rglob("*.ftl")):
        digest.update(b"\0".join([str(path.relative_to(folder)).encode(), path.read_bytes(), b""]))
    return folder.parent / "__pycache__" / f"{folder.name}.{digest.hexdigest()[:16]}.json"


def _keep(path: Path, known: bytes) -> None:
    """In one step, so that whoever starts meanwhile reads all of it or nothing."""
    path.parent.mkdir(exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(known)
    made = Path(file.name)
    made.chmod(0o644)
    made.replace(path)
    for other in path.parent.glob(f"{path.name.partition('.')[0]}.*.json"):
        if other != path:
            other.unlink(missing_ok=True)
