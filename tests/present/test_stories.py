"""Stories as lines and as JSON."""

import json
from dataclasses import dataclass

from lucca.present.stories import as_json, lines
from lucca.records import Report


@dataclass(frozen=True)
class Shared:
    kind: str
    key: str
    share: float


@dataclass(frozen=True)
class Reason:
    nearest: str
    shared: tuple[Shared, ...]


REPORTS = {
    "a": Report(id="a", text="A", path="a.txt", title="The \x1b[31mferry", outlet="Sund Courier", published="2031-03-12"),
    "b": Report(id="b", text="B", url="https://example.org/b"),
    "c": Report(id="c", text="C"),
}
WHY = {
    "a": Reason("b", (Shared("name", "lind", 0.5), Shared("lead name", "lind", 0.3), Shared("word", "ferry", 0.2))),
    "b": Reason("a", ()),
}
STORIES = (("a", "b"), ("c",))


def test_a_line_for_each_story_and_each_report() -> None:
    assert lines(STORIES, REPORTS, WHY.get) == [
        "  1  2 reports  The \ufffd[31mferry",
        "     a.txt  Sund Courier  2031-03-12  like https://example.org/b: lind, ferry",
        "     https://example.org/b  outlet not named  no date  like a.txt: ",
        "  2  1 report  untitled",
        "     c  outlet not named  no date",
    ]


def test_the_json_has_the_reasons() -> None:
    stories = json.loads(as_json(STORIES, REPORTS, WHY.get))["stories"]
    assert [[r["id"] for r in story["reports"]] for story in stories] == [["a", "b"], ["c"]]
    assert stories[0]["reports"][0]["reason"]["shared"][0] == {"kind": "name", "key": "lind", "share": 0.5}
    assert stories[1]["reports"][0]["reason"] is None
