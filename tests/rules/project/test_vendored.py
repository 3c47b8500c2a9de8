"""What others published and we ship is theirs to the byte, and says where it is from."""

import re
from hashlib import sha256
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "web" / "pages" / "swagger-ui"
SUM = re.compile(r"^([0-9a-f]{64})  (\S+)$", re.MULTILINE)


def changed(folder: Path) -> set[str]:
    """Files that are not what the folder's README.md says, on either side."""
    told = {name: digest for digest, name in SUM.findall((folder / "README.md").read_text("utf-8"))}
    there = {
        path.name: sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
        if path.name != "README.md"
    }
    return {name for name, _ in told.items() ^ there.items()}


def test_it_is_as_it_was_published() -> None:
    assert changed(FOLDER) == set()


def test_it_is_of_the_version_that_is_told() -> None:
    (version,) = re.findall(r"npm pack swagger-ui-dist@(\S+?)`", (FOLDER / "README.md").read_text("utf-8"))
    assert f'PACKAGE_VERSION:"{version}"' in (FOLDER / "swagger-ui-bundle.js").read_text("utf-8")


def test_its_licence_comes_along() -> None:
    assert "Apache License" in (FOLDER / "LICENSE").read_text("utf-8")
    assert "SmartBear" in (FOLDER / "NOTICE").read_text("utf-8")


@pytest.mark.parametrize("name", ["swagger-ui.css", "LICENSE"])
def test_a_change_is_noticed(tmp_path: Path, name: str) -> None:
    for path in FOLDER.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / name).write_bytes((tmp_path / name).read_bytes() + b"\n")
    (tmp_path / "more.js").write_text("", "utf-8")
    assert changed(tmp_path) == {name, "more.js"}
