"""What the project says of itself: its licence, versions and needs, and the forms it holds out to others."""

import json
import re
import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from PIL import Image, ImageSequence

ROOT = Path(__file__).parents[3]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PROJECT = PYPROJECT["project"]
ROOMS = PYPROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
FORMS = sorted(path for path in (ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config")
LARGEST_PICTURE = 2 * 1024 * 1024
SECTION = re.compile(
    r"^## \[(\d+)\.(\d+)\.(\d+)\] - (\d{4}-\d\d-\d\d)\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL
)


def told(page: str) -> str:
    return (ROOT / page).read_text("utf-8")


def test_the_licence_is_there_in_full() -> None:
    text = told("LICENSE")
    assert PROJECT["license"] == "Apache-2.0"
    assert PROJECT["license-files"] == ["LICENSE"]
    assert re.search(r"Apache License\s+Version 2\.0, January 2004", text)
    assert [int(number) for number in re.findall(r"^   (\d)\. ", text, re.MULTILINE)] == list(range(1, 10))
    assert "END OF TERMS AND CONDITIONS" in text


def test_the_present_version_has_notes() -> None:
    notes = {".".join(found.groups()[:3]): found for found in SECTION.finditer(told("CHANGELOG.md"))}
    found = notes.get(PROJECT["version"])
    assert found, f"CHANGELOG.md has no dated section for {PROJECT['version']}"
    assert re.search(r"^- \w", found[5], re.MULTILINE)


def test_what_is_unreleased_stands_above_the_versions_newest_first() -> None:
    text = told("CHANGELOG.md")
    found = list(SECTION.finditer(text))
    assert 0 < text.index("\n## [Unreleased]\n") < found[0].start()
    assert len(found) == text.count("\n## [") - 1
    versions = [tuple(map(int, each.groups()[:3])) for each in found]
    assert versions == sorted(versions, reverse=True)
    days = [date.fromisoformat(each[4]) for each in found]
    assert days == sorted(days, reverse=True)


def test_the_pythons_are_the_same_everywhere() -> None:
    known = [each.rpartition(" ")[2] for each in PROJECT["classifiers"] if re.search(r":: 3\.\d+$", each)]
    assert known == [f"3.{minor}" for minor in range(11, 15)]
    assert PROJECT["requires-python"] == f">={known[0]}"
    assert PYPROJECT["tool"]["mypy"]["python_version"] == known[0]
    assert PYPROJECT["tool"]["ruff"]["target-version"] == "py" + known[0].replace(".", "")
    assert "".join(f"python{each} " for each in known) in told(".ci/python")
    assert f"({known[0]} to {known[-1]})" in told(".ci/python")
    assert f"--python-version {known[0]} " in told("Makefile")
    for page in ("README.md", "CONTRIBUTING.md"):
        assert f"{known[0]} to {known[-1]}" in told(page)


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_says_that_its_types_are_meant(room: str) -> None:
    assert (ROOT / room / "py.typed").exists()


def test_an_image_is_built_from_everything_that_it_needs() -> None:
    """Docker sees only what .dockerignore lets in."""
    let_in = {line.removeprefix("!") for line in told(".dockerignore").splitlines() if line.startswith("!")}
    copied = set(re.findall(r"^COPY (\S+) \./$", told("Dockerfile"), re.MULTILINE))
    assert let_in == {*ROOMS, "pyproject.toml", PROJECT["readme"], *PROJECT["license-files"], *copied}


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_a_form_asks_what_its_host_understands(form: Path) -> None:
    """As GitHub's syntax for issue forms has it: a form with an unknown key or a twofold id is not shown."""
    asked: dict[str, Any] = yaml.safe_load(form.read_text("utf-8"))
    assert asked["name"]
    assert asked["description"]
    fields = [field for field in asked["body"] if field["type"] != "markdown"]
    assert fields
    assert len({field["id"] for field in fields}) == len(fields)
    assert len({field["attributes"]["label"] for field in fields}) == len(fields)
    for field in asked["body"]:
        assert field["type"] in ("markdown", "input", "textarea", "dropdown")
        assert set(field) <= {"type", "id", "attributes", "validations"}
        assert set(field["attributes"]) <= {"label", "description", "render", "options", "value"}
        assert set(field.get("validations", {})) <= {"required"}


def test_people_are_led_to_what_they_should_know() -> None:
    assert len(FORMS) >= 2
    for page in ("LICENSE", "SECURITY.md", "CONTRIBUTING.md", "CODE_OF_CONDUCT.md"):
        assert f"]({page})" in told("README.md"), f"README.md leads nobody to {page}"


def test_the_readme_shows_an_order_in_motion() -> None:
    """Filmed by the tests themselves; short and small enough to be loaded by the way."""
    (shown,) = re.findall(r"!\[[^]]{20,}\]\((\S+\.gif)\)", told("README.md"))
    path = ROOT / shown
    assert path.stat().st_size <= LARGEST_PICTURE
    with Image.open(path) as picture:
        assert picture.format == "GIF"
        durations = [frame.info["duration"] for frame in ImageSequence.Iterator(picture)]
        assert picture.info["loop"] == 0
    assert len(durations) > 20
    assert 10_000 <= sum(durations) <= 25_000


def test_the_list_of_packages_has_all_of_them(tmp_path: Path) -> None:
    """As `make sbom` writes it, which also checks it against CycloneDX's schema, for nine seconds."""
    makefile = told("Makefile").replace("\\\n", " ")
    (command,) = re.findall(r"^\t\$\(BIN\)/python (.*-m cyclonedx_py .*) -o ", makefile, re.MULTILINE)
    made = tmp_path / "sbom.json"
    line = [sys.executable, *command.split(), "--no-validate", "-o", str(made)]
    subprocess.run(line, cwd=ROOT, check=True, timeout=100)
    listed = json.loads(made.read_text("utf-8"))
    pinned = dict(re.findall(r"^([\w.-]+)==([^ ;]+)", told("requirements.lock"), re.MULTILINE))
    assert {each["name"]: each["version"] for each in listed["components"]} == pinned
    assert all(each["externalReferences"][0]["hashes"] for each in listed["components"])
    whole = listed["metadata"]["component"]
    assert (whole["name"], whole["version"]) == ("kirana", PROJECT["version"])
    assert whole["licenses"] == [{"license": {"acknowledgement": "declared", "id": "Apache-2.0"}}]


def test_every_table_of_figures_says_how_when_and_of_what_it_was_taken() -> None:
    figures = told("README.md").partition("## The figures")[2].partition("\n## ")[0]
    tables = re.findall(r"(?m)^\|[-|]+\|$", figures)
    assert tables
    assert figures.count("From `make bench") == len(tables)
    assert len(re.findall(r"Measured \d{4}-\d\d-\d\d at `[0-9a-f]{8}`", figures)) == len(tables)
