"""What `pip install .` brings is the whole program: texts, migrations, demo shops and the sandbox's page."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from email import message_from_string
from pathlib import Path

import pytest

from domain.values import Money
from tests.rooms import ROOMS

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[zipfile.ZipFile]:
    """The wheel, built as pip builds it."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--quiet"]
    # Reads the project in place and writes nothing beside it.
    subprocess.run([*build, "--wheel-dir", str(folder), str(ROOT)], check=True, cwd=folder, timeout=100)
    (path,) = folder.glob("kirana-*.whl")
    with zipfile.ZipFile(path) as opened:
        yield opened


def tracked() -> set[str]:
    """Every file of the rooms that belongs to the project."""
    found = {path for room in ROOMS for path in (ROOT / room).rglob("*") if path.is_file()}
    return {str(path.relative_to(ROOT)) for path in found if "__pycache__" not in path.parts}


def test_every_file_of_every_room_is_in_it(wheel: zipfile.ZipFile) -> None:
    packed = {name for name in wheel.namelist() if ".dist-info/" not in name}
    assert packed == tracked()


@pytest.mark.parametrize(
    "name",
    [
        *(f"locales/{language}/errors.ftl" for language in ("en", "hi", "te")),
        "storage/migrations/env.py",
        "storage/migrations/script.py.mako",
        "storage/migrations/versions/0001_the_first_schema.py",
        "kirana/demo/shops.json",
        "kirana/demo/categories.json",
        "kirana/demo/products.csv",
        "sandbox/page/index.html",
        "sandbox/page/page.js",
        "sandbox/page/page.css",
        "web/pages/swagger-ui/swagger-ui-bundle.js",
        "web/pages/swagger-ui/LICENSE",
        *(f"{room}/py.typed" for room in ROOMS),
    ],
)
def test_what_the_program_reads_is_in_it(wheel: zipfile.ZipFile, name: str) -> None:
    assert wheel.read(name) == (ROOT / name).read_bytes()


def test_it_brings_the_command_and_what_that_needs(wheel: zipfile.ZipFile) -> None:
    (info,) = {name.partition("/")[0] for name in wheel.namelist() if ".dist-info/" in name}
    assert "kirana = kirana.cli:main" in wheel.read(f"{info}/entry_points.txt").decode()
    metadata = message_from_string(wheel.read(f"{info}/METADATA").decode())
    needed = metadata.get_all("Requires-Dist") or []
    assert any(each.startswith("python-telegram-bot") for each in needed)
    assert not any(each.startswith("pytest") and "extra" not in each for each in needed)


def test_it_brings_its_licence(wheel: zipfile.ZipFile) -> None:
    (info,) = {name.partition("/")[0] for name in wheel.namelist() if ".dist-info/" in name}
    metadata = message_from_string(wheel.read(f"{info}/METADATA").decode())
    assert metadata["License-Expression"] == "Apache-2.0"
    assert wheel.read(f"{info}/licenses/LICENSE") == (ROOT / "LICENSE").read_bytes()


def test_nothing_but_the_rooms_is_in_it(wheel: zipfile.ZipFile) -> None:
    tops = {name.partition("/")[0] for name in wheel.namelist() if ".dist-info/" not in name}
    assert tops == set(ROOMS)


def test_who_builds_on_it_sees_its_types(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    """Types of what is installed count where the package says so (PEP 561)."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", "theirs"], check=True, cwd=tmp_path)
    (packages,) = (tmp_path / "theirs").glob("lib/python*/site-packages")
    wheel.extractall(packages)
    theirs = "".join(f"import {room}\n" for room in ROOMS)
    theirs += f"from {Money.__module__} import Money\nreveal_type(Money(5))\n"
    (tmp_path / "theirs.py").write_text(theirs, "utf-8")
    # Without a path to the project's folder, or that is what would be read.
    env = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "MYPYPATH")}
    asked = [sys.executable, "-P", "-m", "mypy", "--config-file=", "--cache-dir=cache", "theirs.py"]
    ran = subprocess.run(
        [*asked, "--python-executable", "theirs/bin/python"], env=env, cwd=tmp_path, timeout=100,
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert f'Revealed type is "{Money.__module__}.Money"' in ran.stdout
    assert ran.returncode == 0, ran.stdout


def test_the_image_is_built_from_every_room() -> None:
    let_in = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    assert {f"!{room}" for room in ROOMS} <= set(let_in)


def test_it_runs_by_itself(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    """Unpacked elsewhere, with nothing of the project's folder in reach, it finds its own files."""
    wheel.extractall(tmp_path)
    code = "import kirana.cli, locales.texts as t; t.Texts.load(); print(t.__file__)"
    ran = subprocess.run(
        [sys.executable, "-P", "-c", code], env={"PYTHONPATH": str(tmp_path)}, cwd=tmp_path, timeout=60,
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    assert Path(ran.stdout.strip()).is_relative_to(tmp_path)
