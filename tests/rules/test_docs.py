"""The documents say what is: each rule here compares one with the code."""

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from pydantic import SecretStr

from kirana.settings import Settings

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
ADRS = sorted((DOCS / "adr").glob("*.md"))
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")
CODE = re.compile(r"`([^`]+)`")
ROOMS = "kirana|domain|workers|bot|web|storage|security|sandbox|locales"
PATHS = re.compile(rf"(?<![\w/.])(?:tests/[\w./]*\w|(?:{ROOMS})/(?:\w+/)*(?!test_)\w+\.\w+)")
"""Whatever of the tests is named, and files of the rooms; a proof by its name has a test of its own."""
TO_BE = {"bot/flows/catalogue/hours.py", "locales/en/catalogue/hours.ftl"}
"""The flow that CONTRIBUTING has somebody add."""


def _loaded(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_storyboard_is_what_the_flows_are() -> None:
    generator = _loaded(DOCS / "storyboard.py")
    is_current = generator.PAGE.read_text("utf-8") == generator.page()
    assert is_current, "run `make storyboard`"


def test_the_page_of_who_may_do_what_is_what_the_policy_is() -> None:
    generator = _loaded(DOCS / "policy.py")
    is_current = generator.PAGE.read_text("utf-8") == generator.page()
    assert is_current, "run `make policy`"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    assert [to for to in LINK.findall(page.read_text("utf-8")) if not (page.parent / to).exists()] == []


def _shown_by() -> Iterator[str]:
    """What the page of the identity service names as tests: its third column, and every test by its name."""
    page = (DOCS / "identity.md").read_text("utf-8")
    rows = [line.split(" | ") for line in page.splitlines() if line.startswith("| ")]
    yield from (name for row in rows for name in CODE.findall(row[2]) if not name.startswith("make "))
    yield from (name for name in CODE.findall(page) if re.fullmatch(r"(\w+/)*test_\w+\.py", name))


def test_every_test_that_is_named_as_proof_is_there() -> None:
    named = sorted(set(_shown_by()))
    assert len(named) > 40
    assert [name for name in named if not (ROOT / "tests" / name).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_path_into_the_checkout_is_one(page: Path) -> None:
    named = PATHS.findall(page.read_text("utf-8"))
    assert [path for path in named if path not in TO_BE and not (ROOT / path).exists()] == []


def _default(name: str) -> str:
    given = Settings.model_fields[name].default
    given = given.get_secret_value() if isinstance(given, SecretStr) else given
    return ",".join(map(str, sorted(given))) if isinstance(given, frozenset) else str(given)


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_is_told_with_its_default(name: str) -> None:
    row = re.search(
        rf"^\| `KIRANA_{name.upper()}` \| (.*?) \|", (DOCS / "operations.md").read_text("utf-8"), re.MULTILINE
    )
    assert row, "docs/operations.md has no row for it"
    assert row[1].strip("`") == (_default(name) or "none")


def test_the_example_names_every_setting_and_no_other() -> None:
    named = re.findall(r"^#? ?KIRANA_([A-Z_]+)=", (ROOT / ".env.example").read_text("utf-8"), re.MULTILINE)
    assert sorted(named) == sorted(name.upper() for name in Settings.model_fields)


@pytest.mark.parametrize("page", ADRS, ids=lambda page: page.stem)
def test_a_decision_is_a_title_and_a_paragraph(page: Path) -> None:
    title, *paragraphs = page.read_text("utf-8").strip().split("\n\n")
    assert re.fullmatch(r"# \d+\. .+[^.]", title)
    assert title.startswith(f"# {int(page.name[:4])}. ")
    assert len(paragraphs) == 1


def test_decisions_are_numbered_without_gaps() -> None:
    assert [int(page.name[:4]) for page in ADRS] == list(range(1, len(ADRS) + 1))


def test_make_help_tells_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    phony = set(" ".join(re.findall(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)).split())
    assert set(re.findall(r"^([a-z-]+):.*## ", makefile, re.MULTILINE)) == phony
