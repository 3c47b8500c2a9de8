"""Names of one language out of their JSON, within a statement: each database says that in its own way."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Text
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class InLanguage(FunctionElement[str]):
    """The name in a language, of a column of names; NULL where there is none."""

    type = Text()
    inherit_cache = True


@compiles(InLanguage)
def _on_sqlite(element: InLanguage, compiler: SQLCompiler, **kwargs: Any) -> str:
    names, language = element.clauses
    return (
        f"json_extract({compiler.process(names, **kwargs)}, '$.' || {compiler.process(language, **kwargs)})"
    )


@compiles(InLanguage, "postgresql")
def _on_postgresql(element: InLanguage, compiler: SQLCompiler, **kwargs: Any) -> str:
    names, language = element.clauses
    return f"(CAST({compiler.process(names, **kwargs)} AS json) ->> {compiler.process(language, **kwargs)})"
