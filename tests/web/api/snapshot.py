"""`--write-openapi` writes docs/openapi.json anew."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-openapi", action="store_true", help="writes docs/openapi.json from the routes")
