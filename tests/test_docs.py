"""The docs say what there is: every command, option and public name, and every link leads somewhere."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer.main
from tests.support import ROOT

import lucca
from lucca.cli.app import app

PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/**/*.md")])
LINK = re.compile(r"\]\(([^)\s]+)\)|(?:src|href|srcset)=\"([^\"]+)\"")


def options() -> Iterator[tuple[str, str]]:
    group = typer.main.get_command(app)
    commands = {"lucca": group, **group.commands}  # type: ignore[attr-defined]
    for name, command in commands.items():
        for parameter in command.params:
            yield from ((name, flag) for flag in parameter.opts if flag.startswith("--"))


@pytest.mark.parametrize(("command", "flag"), list(options()))
def test_every_option_is_documented(command: str, flag: str) -> None:
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert f"lucca {command}" in page or command == "lucca"
    assert re.search(rf"{flag}\b", page)


@pytest.mark.parametrize("name", lucca.__all__)
def test_every_public_name_is_documented(name: str) -> None:
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    assert f"`lucca.{name}" in page


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target in (one or other for one, other in LINK.findall(text)):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        found = (page.parent / path) if path else page
        assert found.exists(), f"{page.name} links to {target}"
        if anchor:
            titles = re.findall(r"^#+ (.*)$", found.read_text(encoding="utf-8"), re.MULTILINE)
            assert anchor in {slug(title) for title in titles}, f"{page.name} links to {target}"


def slug(title: str) -> str:
    """The anchor that a heading gets."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_file_that_is_named_exists(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for name in re.findall(r"`((?:src|tests|docs|examples|benchmarks|requirements)/[\w./-]+)`", text):
        assert (ROOT / name).exists(), f"{page.name} names {name}"


def test_the_code_in_the_docs_runs() -> None:
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    one_report = blocks[0] + blocks[1]
    names: dict[str, object] = {}
    exec(one_report, names)
    reading = names["reading"]
    assert isinstance(reading, lucca.Reading)
    assert [statement.exact for statement in reading.statements] == ["“We will not sign,”"]
