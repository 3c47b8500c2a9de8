"""Requests made from the document: at the edges of what it allows, and at random within it and beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import Case, GenerationMode
from schemathesis.schemas import APIOperation, BaseSchema


@dataclass(frozen=True)
class Asked:
    """All that is asked of one operation."""

    operation: APIOperation[Any, Any, Any]
    edges: list[Case]
    beside: list[Case]
    within: list[Case]


MODES = [GenerationMode.POSITIVE, GenerationMode.NEGATIVE]
SLOW_IS_FINE = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]
NOT_HERE = ["positive_data_acceptance", "ignored_auth", "allow_header_conformance"]
"""What is asked in tests of their own, with an eye for what is meant."""
_MADE_UP: dict[tuple[str, int], list[Asked]] = {}
UNFITTING = [400, 401, 403, 404, 405, 409, 412, 413, 415, 422, 429]


def schema_of(document: dict[str, Any]) -> BaseSchema:
    """The document, with every way of refusing what does not fit it that we have."""
    schema = schemathesis.openapi.from_dict(document)
    schema.config.checks.update(excluded_check_names=NOT_HERE)
    schema.config.checks.negative_data_rejection.expected_statuses = [str(each) for each in UNFITTING]
    schema.config.checks.missing_required_header.expected_statuses = [str(each) for each in UNFITTING]
    schema.config.generation.with_security_parameters = False  # who calls is our part
    schema.config.generation.allow_x00 = False  # is taken nowhere
    schema.config.output.sanitization.enabled = False
    return schema


def asked_of(document: dict[str, Any], service: str, examples: int) -> list[Asked]:
    """The same for every database: to make it up takes longer than to ask it."""
    if (service, examples) not in _MADE_UP:
        schema = schema_of(document)
        _MADE_UP[service, examples] = [
            Asked(
                each,
                [*at_the_edges(schema, each)],
                at_random(each, GenerationMode.NEGATIVE, examples),
                at_random(each, GenerationMode.POSITIVE, examples),
            )
            for each in operations(schema, service)
        ]
    return _MADE_UP[service, examples]


def operations(schema: BaseSchema, tag: str) -> list[APIOperation[Any, Any, Any]]:
    """The operations of one service."""
    found = [each.ok() for each in schema.get_all_operations()]
    return [each for each in found if tag in each.definition.raw["tags"]]


def at_the_edges(schema: BaseSchema, operation: Any) -> Iterator[Case]:
    """Shortest, longest, missing, of another type, by a method that is not there: the same every time."""
    yield from schema.iter_coverage_cases(
        operation, generation_modes=MODES, generation_config=schema.config.generation
    )


def at_random(operation: Any, mode: GenerationMode, examples: int) -> list[Case]:
    """So many, the same every time."""
    found: list[Case] = []

    @settings(
        max_examples=examples,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=SLOW_IS_FINE,
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def take(case: Case) -> None:
        found.append(case)

    try:
        take()
    except Unsatisfiable:  # every path fits an operation without a query or a body
        assert mode is GenerationMode.NEGATIVE
    return found
