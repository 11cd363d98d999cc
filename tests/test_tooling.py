"""The locks and the commands that everything else is run with."""

import os
import re
import subprocess
import sys
import tomllib
from typing import Any

import pytest
from tests.support import ROOT

LOCKS = ("core", "dev", "build")
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def pinned(lock: str) -> dict[str, set[str]]:
    """The versions of each package in a lock; several where they differ by system or Python."""
    text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    found: dict[str, set[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE):
        found.setdefault(name, set()).add(version)
    return found


def names(requirements: list[Any]) -> set[str]:
    return {re.split(r"[^\w.-]", each)[0].lower().replace("_", "-") for each in requirements if isinstance(each, str)}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_pinned_with_its_hashes_and_no_host(lock: str) -> None:
    text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    assert "://" not in text
    for entry in re.split(r"\n(?=\S)", text.strip()):
        assert re.match(r"[\w.-]+==\S+", entry), entry[:80]
        assert "--hash=sha256:" in entry, entry[:80]


def test_the_locks_hold_what_the_project_names() -> None:
    groups = PROJECT["dependency-groups"]
    assert names(PROJECT["project"]["dependencies"]) <= set(pinned("core"))
    assert names(groups["build"]) <= set(pinned("build"))
    assert names(groups["dev"]) | names(groups["build"]) <= set(pinned("dev"))


@pytest.mark.parametrize("lock", ["core", "build"])
def test_the_locks_agree(lock: str) -> None:
    everything = pinned("dev")
    assert all(everything.get(name) == versions for name, versions in pinned(lock).items())


@pytest.mark.parametrize(("arguments", "code"), [((), 0), (("--help",), 0), (("frobnicate",), 2)])
def test_the_commands_are_told(arguments: tuple[str, ...], code: int) -> None:
    done = subprocess.run(
        [sys.executable, "dev.py", *arguments], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == code
    assert "python3 dev.py COMMAND" in done.stdout


def test_every_command_is_documented() -> None:
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8") + (ROOT / "README.md").read_text(encoding="utf-8")
    told = re.findall(
        r"^(\w+) {3,}\w", (ROOT / "dev.py").read_text(encoding="utf-8").partition('"""\n\nimport')[0], re.MULTILINE
    )
    assert len(told) == 10
    assert all(f"python3 dev.py {command}" in page for command in told)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no executable bit")
def test_the_server_can_run_the_checks() -> None:
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
