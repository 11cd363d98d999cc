"""What a cold command loads, and what it leaves to the others."""

import json
import subprocess
import sys

import pytest
from tests.support import ROOT

REPORT = ROOT / "examples" / "strait" / "northern-wire.txt"

_MODULES = (
    "import sys\n"
    "from lucca.cli import main\n"
    "sys.argv = ['lucca', *sys.argv[1:]]\n"
    "try:\n    main()\n"
    "finally:\n    import json\n    print(json.dumps(sorted(sys.modules)), file=sys.stderr)\n"
)


def loaded(*arguments: str) -> set[str]:
    """The modules that a command has loaded when it is done."""
    done = subprocess.run(
        [sys.executable, "-c", _MODULES, *arguments], capture_output=True, encoding="utf-8", check=True, cwd=ROOT
    )
    return set(json.loads(done.stderr.splitlines()[-1]))


@pytest.mark.parametrize("output", ["terminal", "json"])
def test_a_brief_loads_nothing_of_the_other_commands(output: str) -> None:
    modules = loaded("brief", str(REPORT), "--format", output)
    assert "lucca.story.build" in modules
    others = ("lucca.story.drafts", "lucca.export", "lucca.spacy", "jinja2", "pydantic", "trafilatura", "lxml", "py3langid")
    assert not [name for name in modules for other in others if name == other or name.startswith(f"{other}.")]


def test_a_brief_in_json_needs_no_terminal() -> None:
    modules = loaded("brief", str(REPORT), "--format", "json")
    assert not {"lucca.present.terminal", "rich.console"} & modules


def test_help_loads_no_reader() -> None:
    assert not {"numpy", "onnxruntime", "tokenizers"} & loaded("brief", "--help")
