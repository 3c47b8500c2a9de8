"""Completion in real shells, asking the real program."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from kirana.cli import main
from kirana.commands.completion import PROGRAM, SHELLS, VARIABLE
from tests.kirana.program import environment

BIN = Path(sys.executable).parent
ASKED = {
    "bash": """
        source <(kirana completion bash)
        COMP_WORDS=(kirana audit ''); COMP_CWORD=2; _kirana_completion kirana
        printf '%s\\n' "${COMPREPLY[@]}"
    """,
    "zsh": """
        autoload -Uz compinit && compinit -D && source <(kirana completion zsh)
        [[ $_comps[kirana] = _kirana_completion ]] || exit 1
        compadd() { : } ; _describe() { print -l ${(P)3%%:*} }
        words=(kirana audit ''); CURRENT=3; _kirana_completion
    """,
    "fish": "kirana completion fish | source; complete -C 'kirana audit ' | string split -f1 \\t",
}


def shell(name: str, script: str) -> str:
    """What a shell prints that finds this program as `kirana`."""
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"no {name} on this machine: install it to see whether it completes")
    bare = {"bash": "--norc", "zsh": "--no-rcs", "fish": "--no-config"}[name]
    env = environment({}) | {"PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    ran = subprocess.run(
        [path, bare, "-c", script], env=env, timeout=100, check=True, capture_output=True, text=True
    )
    assert ran.stderr == ""
    return ran.stdout


@pytest.mark.parametrize("name", SHELLS)
def test_a_shell_completes_subcommands(name: str) -> None:
    assert shell(name, ASKED[name]).split() == ["export", "verify"]


@pytest.mark.parametrize("name", SHELLS)
def test_what_is_printed_asks_by_the_name_that_click_listens_for(name: str) -> None:
    printed = CliRunner().invoke(main, ["completion", name]).stdout
    asked = {"COMP_WORDS": "kirana doctor --j", "COMP_CWORD": "2", VARIABLE: f"{name}_complete"}
    if name == "fish":
        asked["COMP_CWORD"] = "--j"
    assert f"{VARIABLE}={name}_complete" in printed
    assert "--json" in CliRunner(env=asked).invoke(main, prog_name=PROGRAM).stdout


def test_a_shell_that_is_none_of_these_is_refused() -> None:
    done = CliRunner().invoke(main, ["completion", "tcsh"])
    assert done.exit_code == 2
    assert "'bash', 'zsh', 'fish'" in done.output
