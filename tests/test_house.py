"""The house: who may import whom, and what `import lucca` may cost."""

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support import ROOT

SOURCE = ROOT / "src" / "lucca"

BASE = {"errors", "records", "layout"}
STAGES = BASE | {"world", "ingest", "language", "extract", "story", "store", "present", "export"}
MAY_IMPORT = {
    "errors": set(),
    "records": {"errors"},
    "layout": {"errors", "records"},
    "world": {"errors", "records"},
    "ingest": BASE | {"world"},
    "language": BASE | {"world"},
    "extract": BASE | {"world", "language"},
    "story": BASE | {"world", "language", "extract"},
    "store": BASE,
    "present": BASE | {"world"},
    "export": BASE,
    "spacy": BASE | {"language"},
    "version": set(),
    "pipeline": STAGES | {"version"},
    "lucca": STAGES | {"version", "pipeline"},
    "cli": STAGES | {"version", "pipeline", "lucca"},
    "web": STAGES | {"version", "pipeline", "lucca"},
    "__main__": {"cli"},
}
"""Every part of the package and the other parts it may import; there is no way back. A new part gets its line here."""

HEAVY = ("jinja2", "onnxruntime", "numpy", "pydantic", "rich", "spacy", "tokenizers", "torch", "trafilatura", "typer")
"""What `import lucca` leaves alone: imported where it is used, when it is used."""


def part_of(module: str) -> str:
    """The part that a module belongs to: `lucca.story.align` is of `story`, `lucca` itself of `lucca`."""
    names = module.split(".")
    return names[1] if len(names) > 1 else "lucca"


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted(SOURCE.rglob("*.py")):
        names = path.relative_to(SOURCE.parent).with_suffix("").parts
        yield ".".join(names[:-1] if names[-1] == "__init__" else names), path


def imported(module: str, path: Path) -> Iterator[str]:
    """The modules that a file imports anywhere in it, inside functions and `if TYPE_CHECKING` too."""
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package.split(".")[: len(package.split(".")) - node.level + 1]) if node.level else ""
            origin = ".".join(filter(None, (base, node.module)))
            # `from lucca import records` names a part, `from lucca import read` the package itself.
            yield from (
                f"lucca.{name.name}" if origin == "lucca" and name.name in MAY_IMPORT else origin for name in node.names
            )


@pytest.mark.parametrize(("module", "path"), [pytest.param(*pair, id=pair[0]) for pair in modules()])
def test_imports_go_one_way(module: str, path: Path) -> None:
    part = part_of(module)
    assert part in MAY_IMPORT, f"{module} belongs to no part of the house; give it a line in MAY_IMPORT"
    own = {name for name in imported(module, path) if name.split(".")[0] == "lucca"}
    against = {name for name in own if part_of(name) != part and part_of(name) not in MAY_IMPORT[part]}
    assert not against, f"{module} imports {sorted(against)}"


@pytest.mark.parametrize(("module", "path"), [pytest.param(*pair, id=pair[0]) for pair in modules()])
def test_the_package_needs_no_workshop(module: str, path: Path) -> None:
    outside = {name for name in imported(module, path) if name.split(".")[0] in ("training", "benchmarks", "tests")}
    assert not outside, f"{module} imports {sorted(outside)}, which the wheel does not carry"


def test_import_is_light() -> None:
    code = "import json, sys; import lucca; lucca.read; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] for name in json.loads(done.stdout)}
    assert not loaded.intersection(HEAVY)
