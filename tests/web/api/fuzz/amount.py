"""The option for more examples."""

import pytest

FEW = 1


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--fuzz-examples N`."""
    told = f"how many requests of each kind are made up for each operation (default {FEW})"
    parser.addoption("--fuzz-examples", type=int, default=FEW, metavar="N", help=told)
