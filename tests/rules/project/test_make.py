"""The first `make` on a machine: which Python it takes, and what a newcomer reads meanwhile."""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
NEEDED = ("Makefile", ".ci/python", "requirements-dev.lock", "pyproject.toml")
COMMANDS = ("bash", "cp", "env", "make", "mkdir", "tail", "touch")
NOT_RUNNING = "echo 'pyenv: command not found' >&2; exit 127"
AS_OLD_AS = "sys.version_info = ({version}, 0)"
WITHOUT_PIP = "sys.modules['ensurepip'] = None"
QUICK = """\
case "$*" in
    "-m venv --clear .venv") mkdir -p .venv/bin && cp pip .venv/bin/python ;;
    --version) echo Python 3.12.9 ;;
esac
"""
PIP = """\
case "$*" in
    *"import pip"*) exit 0 ;;
    *"{fails_at}"*) echo "ERROR: No matching distribution found"; exit 1 ;;
    *) echo "WARNING: of no interest"; echo "[notice] A new release of pip is available" >&2 ;;
esac
"""


@dataclass(slots=True)
class Machine:
    """A clone of what `make` reads, and a path on which there is nothing but what a test puts there."""

    folder: Path
    bin: Path

    def script(self, path: Path, body: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!{shutil.which('bash')}\n{body}\n", "utf-8")
        path.chmod(0o755)

    def has(self, name: str, pretending: str = "pass") -> None:
        """The real Python under this name; pretends something before it runs what it is given by -c."""
        before = f"import sys; {pretending}; exec(sys.argv[2])"
        self.script(self.bin / name, f'exec {sys.executable} -c "{before}" "$@"')

    def has_quick(self, name: str, fails_at: str = "nothing at all") -> None:
        """One whose environments are made at once, with a pip that installs nothing and says a lot."""
        self.script(self.folder / "pip", PIP.format(fails_at=fails_at))
        self.script(self.bin / name, QUICK)

    def runs(self, *line: str) -> subprocess.CompletedProcess[str]:
        env = {"PATH": str(self.bin), "LC_ALL": "C.UTF-8"}
        return subprocess.run(line, cwd=self.folder, env=env, capture_output=True, text=True, timeout=60)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    machine = Machine(tmp_path / "clone", tmp_path / "bin")
    machine.bin.mkdir()
    for name in NEEDED:
        (machine.folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, machine.folder / name)
    for name in COMMANDS:
        (machine.bin / name).symlink_to(shutil.which(name) or name)
    return machine


def as_old_as(version: str) -> str:
    return AS_OLD_AS.format(version=version.replace(".", ", "))


def test_the_first_that_runs_is_taken(machine: Machine) -> None:
    machine.script(machine.bin / "python3.11", NOT_RUNNING)
    machine.has("python3.12")
    machine.has("python3.13")
    assert machine.runs(".ci/python").stdout == "python3.12\n"


def test_one_without_pip_is_passed_over(machine: Machine) -> None:
    machine.has("python3.11", WITHOUT_PIP)
    machine.has("python3.13")
    assert machine.runs(".ci/python").stdout == "python3.13\n"


def test_a_plain_python3_counts_by_its_version(machine: Machine) -> None:
    machine.has("python3", as_old_as("3.10"))
    machine.has("python", as_old_as("3.13"))
    assert machine.runs(".ci/python").stdout == "python\n"


@pytest.mark.parametrize(
    ("name", "pretending", "told"),
    [
        ("python3", as_old_as("3.9"), "Kirana needs Python 3.11, 3.12, 3.13 or 3.14, and none is here"),
        ("python3", as_old_as("3.15"), "python3 is newer than what Kirana was tried with (3.11 to 3.14)"),
        ("python3.12", f"{as_old_as('3.12')}; {WITHOUT_PIP}", "apt install python3.12-venv"),
    ],
)
def test_where_none_will_do_one_line_says_what_to_install(
    machine: Machine, name: str, pretending: str, told: str
) -> None:
    machine.has(name, pretending)
    ran = machine.runs("make", "sandbox")
    line, make, *rest = ran.stderr.splitlines()
    assert told in line
    assert make.startswith("make: ***")
    assert (ran.returncode, ran.stdout, rest) == (2, "", [])
    assert not (machine.folder / ".venv").exists()


def test_one_that_is_named_is_taken_or_told_of(machine: Machine) -> None:
    machine.has("python3.11")
    machine.has("mine", as_old_as("3.15"))
    machine.has("old", as_old_as("3.10"))
    assert machine.runs(".ci/python", "mine").stdout == "mine\n"
    assert machine.runs(".ci/python", "old").stderr == "old is no Python 3.11 or later that runs here.\n"


def test_a_newcomer_reads_two_kind_lines(machine: Machine) -> None:
    machine.has_quick("python3.12")
    ran = machine.runs("make", ".venv/.installed", "PYTHON=python3.12")
    assert ran.stdout.splitlines() == [
        "Taking Python 3.12.9 (python3.12).",
        "Installing what Kirana needs into .venv (a minute or two)…",
    ]
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "[notice]" in (machine.folder / ".venv/install.log").read_text("utf-8")


@pytest.mark.parametrize("fails_at", ["--require-hashes", "--editable"])
def test_what_did_not_work_is_shown(machine: Machine, fails_at: str) -> None:
    machine.has_quick("python3.12", fails_at)
    ran = machine.runs("make", ".venv/.installed", "PYTHON=python3.12")
    assert "ERROR: No matching distribution found" in ran.stdout
    assert "install.log has all of it" in ran.stdout
    assert ran.returncode == 2
    assert not (machine.folder / ".venv/.installed").exists()
