#!/usr/bin/env python3
"""Work on Lucca: `python3 dev.py COMMAND`.

example   make .venv, install what is locked, show the brief of the examples and write brief.html
test      make .venv and run every check: lint, types, floors, wheel, tests

lint      formatting and rules (ruff)
types     types (mypy, strict)
floors    quality floors (benchmarks.floors)
wheel     build the wheel and run it in an environment of its own
tests     tests (pytest); what follows is handed to pytest
schema    write docs/schema anew from the records
goldens   write the golden files in tests/golden anew; read the diff before you commit it
lock      resolve requirements/*.txt anew (needs uv)

Nothing but the standard library is needed to start; Python 3.11 or later. The first run downloads what the locks name,
later ones reuse .venv until a lock changes.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
LOCKS = ROOT / "requirements"
BUILD = ROOT / "build"
STORY = ROOT / "examples" / "strait"

OLDEST = (3, 11)


class Failed(Exception):
    """A step that did not pass; the message is what the person should read."""


def main(arguments: list[str]) -> int:
    """Run one command; 0 when it passed, 1 when it failed, 2 when there is no such command."""
    if not arguments or arguments[0] not in COMMANDS:
        print(__doc__)
        return 0 if arguments in ([], ["--help"], ["-h"]) else 2
    if sys.version_info < OLDEST:
        print(f"Lucca needs Python 3.11 or later; this is {sys.version.split()[0]}")
        return 1
    try:
        COMMANDS[arguments[0]](arguments[1:])
    except Failed as failure:
        print(f"\nFAILED: {failure}", flush=True)
        return 1
    return 0


# Environments


def python_of(environment: Path) -> Path:
    """The interpreter of an environment."""
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def make_environment(path: Path) -> Path:
    """A fresh environment at `path`; its interpreter."""
    if find_spec("ensurepip") is None:
        raise Failed(
            "this Python has no ensurepip, so it cannot make an environment; "
            "install it (Debian and Ubuntu: apt install python3-venv) or run dev.py with a Python from python.org"
        )
    say(f"make {path.relative_to(ROOT)} with Python {sys.version.split()[0]}")
    venv.create(path, clear=True, with_pip=True, symlinks=os.name != "nt")
    return python_of(path)


def pip(python: Path, *arguments: str) -> None:
    """Install, with hashes checked wherever a lock is given."""
    run(python, "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "-qq", *arguments)


def state() -> str:
    """What an installation depends on, as one hash: the locks, the project's metadata, the interpreter and the folder."""
    digest = hashlib.sha256(f"{sys.version}\0{ROOT}".encode())
    for path in (*sorted(LOCKS.glob("*.txt")), ROOT / "pyproject.toml"):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def installed(group: str) -> Path:
    """The interpreter of .venv, with the locked `group` ("core" or "dev") and Lucca itself installed in it."""
    python, stamp, now = python_of(ENVIRONMENT), ENVIRONMENT / "lucca.json", state()
    done = json.loads(stamp.read_text()) if stamp.exists() else {}
    if done.get("state") == now and done.get("group") in (group, "dev"):
        return python
    if done.get("python") != sys.version or not python.exists():
        make_environment(ENVIRONMENT)
    say(f"install requirements/{group}.txt and Lucca into .venv")
    locks = ["build", "core"] if group == "core" else ["dev"]
    pip(python, "--require-hashes", *(part for lock in locks for part in ("-r", str(LOCKS / f"{lock}.txt"))))
    pip(python, "--no-deps", "--no-build-isolation", "-e", str(ROOT))
    stamp.write_text(json.dumps({"state": now, "group": group, "python": sys.version}))
    return python


# Running


def say(text: str) -> None:
    """One line of progress."""
    print(f"== {text}", flush=True)


def run(*command: str | Path, **extra: str) -> None:
    """Run a command in the repository's root; Failed when it does not exit with 0."""
    result = subprocess.run([str(part) for part in command], cwd=ROOT, env=surroundings(**extra), check=False)
    if result.returncode:
        raise Failed(f"{' '.join(Path(part).name if isinstance(part, Path) else part for part in command)[:200]}")


def output(*command: str | Path) -> str:
    """What a command writes to its standard output; Failed when it does not exit with 0."""
    result = subprocess.run(
        [str(part) for part in command], cwd=ROOT, env=surroundings(), stdout=subprocess.PIPE, encoding="utf-8", check=False
    )
    if result.returncode:
        raise Failed(f"{Path(str(command[0])).name} exited with {result.returncode}")
    return result.stdout


def surroundings(**extra: str) -> dict[str, str]:
    """The environment variables of a step: UTF-8 everywhere, and nothing from outside on Python's path."""
    own = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")}
    return own | {"PYTHONUTF8": "1"} | extra


def reports() -> list[Path]:
    """The example reports."""
    return sorted(path for path in STORY.iterdir() if path.suffix in (".txt", ".html"))


# Commands


def example(_: list[str]) -> None:
    """The first of the README's two commands."""
    python = installed("core")
    names = [path.relative_to(ROOT) for path in reports()]
    say(f"lucca brief {' '.join(name.as_posix() for name in names)}")
    run(python, "-m", "lucca", "brief", *names)
    run(python, "-m", "lucca", "brief", *names, "--html", "brief.html")
    say(f"the same as a page: {ROOT / 'brief.html'}")


def test(_: list[str]) -> None:
    """The second: every check, the cheap ones first; pytest's closing line is the last one."""
    for check in (lint, types, floors, wheel, tests):
        check([])


def lint(_: list[str]) -> None:
    """Formatting and rules."""
    python = installed("dev")
    say("lint: ruff format --check, ruff check")
    run(python, "-m", "ruff", "format", "--check", "--quiet", ".")
    run(python, "-m", "ruff", "check", "--quiet", ".")


def types(_: list[str]) -> None:
    """Types."""
    python = installed("dev")
    say("types: mypy --strict")
    run(python, "-m", "mypy", "--strict")


def floors(_: list[str]) -> None:
    """Quality floors."""
    python = installed("dev")
    say("floors: benchmarks.floors")
    run(python, "-m", "benchmarks.floors")


def tests(arguments: list[str]) -> None:
    """Tests."""
    python = installed("dev")
    say("tests: pytest")
    run(python, "-m", "pytest", "-q", *arguments)


def wheel(_: list[str]) -> None:
    """Build the wheel, install it with the core lock in a fresh environment, and brief the examples from outside."""
    python = installed("dev")
    say("wheel: build")
    folder = BUILD / "wheel"
    shutil.rmtree(folder, ignore_errors=True)
    run(python, "-m", "pip", "--disable-pip-version-check", "wheel", "-qq", "--no-deps", "--no-build-isolation",
        "--wheel-dir", folder, ".")  # fmt: skip
    (built,) = folder.glob("*.whl")
    clean = make_environment(BUILD / "clean")
    say(f"wheel: install {built.name} ({built.stat().st_size / 1e6:.1f} MB) with requirements/core.txt")
    pip(clean, "--require-hashes", "-r", str(LOCKS / "core.txt"))
    pip(clean, "--no-deps", str(built))
    brief = json.loads(output(clean, "-m", "lucca", "brief", *reports(), "--format", "json"))
    statements = sum(len(reading["statements"]) for reading in brief["reports"])
    if len(brief["reports"]) != len(reports()) or not brief["stories"] or not statements:
        raise Failed("the installed wheel gave an incomplete brief of the examples")
    say(f"wheel: {len(brief['reports'])} reports, {statements} statements from a clean environment")
    shutil.rmtree(BUILD / "clean", ignore_errors=True)


def schema(_: list[str]) -> None:
    """Write docs/schema anew."""
    run(installed("dev"), "-m", "pytest", "-q", "tests/test_schema.py", LUCCA_WRITE="1")


def goldens(_: list[str]) -> None:
    """Write the golden files anew."""
    run(installed("dev"), "-m", "pytest", "-q", "tests/test_golden.py", LUCCA_WRITE="1")


def lock(_: list[str]) -> None:
    """Resolve the locks anew, for all supported Pythons and systems at once."""
    uv = shutil.which("uv")
    if uv is None:
        raise Failed("the locks are resolved by uv, which is not on the PATH; install it (pip install uv)")
    say("lock: requirements/dev.txt, core.txt, build.txt")
    everything = LOCKS / "dev.txt"
    compiled(uv, everything, "pyproject.toml", "--group", "dev")
    compiled(uv, LOCKS / "core.txt", "pyproject.toml", "--constraints", everything)
    compiled(uv, LOCKS / "build.txt", "--group", "build", "--constraints", everything)


def compiled(uv: str, target: Path, *sources: str | Path) -> None:
    """One lock; a host's name or a machine's path in it would be a defect, so such lines are refused."""
    run(uv, "pip", "compile", "--quiet", "--universal", "--python-version", ".".join(map(str, OLDEST)), "--generate-hashes",
        "--no-header", "--no-emit-index-url", "--no-emit-find-links", "--no-annotate", "--upgrade",
        "--output-file", target, *sources)  # fmt: skip
    text = target.read_text(encoding="utf-8")
    if "://" in text or str(ROOT) in text:
        raise Failed(f"{target.name} names a host or a path of this machine")


COMMANDS: dict[str, Callable[[list[str]], None]] = {
    "example": example,
    "test": test,
    "lint": lint,
    "types": types,
    "floors": floors,
    "wheel": wheel,
    "tests": tests,
    "schema": schema,
    "goldens": goldens,
    "lock": lock,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
