"""How long a cold `lucca brief` takes, against the imports that it cannot do without.

    python -m benchmarks.cold [ROUNDS]

Both are started as new processes, in turn, and timed by the wall clock; the medians and their ratio are printed as JSON.
The first round warms the file cache, writes the bytecode that an installed wheel has, and does not count.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

LIBRARIES = ("onnxruntime", "numpy", "tokenizers", "typer", "rich", "jinja2")
STORY = Path(__file__).resolve().parent.parent / "examples" / "strait"
REPORTS = (STORY / "northern-wire.txt", STORY / "harrow-courier.txt")

BAR = 5.0
"""The ratio above which a brief of two reports is too slow to start."""


def seconds(*command: str | Path) -> float:
    """Wall time of one run of Python."""
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run([sys.executable, *map(str, command)], check=True, stdout=subprocess.DEVNULL, env=surroundings)
    return time.perf_counter() - start


def measure(rounds: int) -> dict[str, float | int]:
    """Medians over `rounds` rounds, interleaved."""
    briefs, imports = [], []
    for _ in range(rounds + 1):
        briefs.append(seconds("-m", "lucca", "brief", *REPORTS))
        imports.append(seconds("-c", f"import {', '.join(LIBRARIES)}"))
    brief, base = statistics.median(briefs[1:]), statistics.median(imports[1:])
    return {
        "brief_seconds": round(brief, 3),
        "import_seconds": round(base, 3),
        "ratio": round(brief / base, 2),
        "bar": BAR,
        "rounds": rounds,
    }


def main(arguments: list[str]) -> int:
    """0 when the ratio is within the bar."""
    absent = [name for name in LIBRARIES if find_spec(name) is None]
    if absent:
        print(f"not measured: {', '.join(absent)} not installed; install requirements/dev.txt", file=sys.stderr)
        return 1
    result = measure(int(arguments[0]) if arguments else 9)
    print(json.dumps(result))
    return int(result["ratio"] > BAR)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
