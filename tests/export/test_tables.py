"""Events as rows and tables, hostile text among it."""

import csv
import importlib
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lucca.errors import UsageError
from lucca.export.context import LONGEST, Contexts
from lucca.export.layouts import CAMEO, LAYOUTS, PLOVER, fields_of
from lucca.export.rows import dated, event_rows
from lucca.export.tables import check_target, csv_bytes, parquet_bytes, table, write_whole
from lucca.language.sentences import sentences
from lucca.records import (
    Actor,
    Brief,
    Event,
    Member,
    Merged,
    Origin,
    Place,
    Reading,
    Report,
    Role,
    Span,
    Statement,
    Story,
    StoryActor,
    Time,
    evidence,
)
from lucca.records.reading import TimexType

HOSTILE = '=HYPERLINK("http://x.example","a,b")\r\nNext\rline'
TEXT = "Norway met Peru. On May 4 Norway, it said, blamed Chile and Peru."


def span_of(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def event(id_: str, type_: str, actors: tuple[str, ...], targets: tuple[str, ...], words: str, **more: str | None) -> Event:
    return Event(
        id=id_,
        type=type_,
        actors=actors,
        targets=targets,
        status="happened",
        evidence=(evidence(TEXT, span_of(words)),),
        confidence=0.5,
        time=more.get("time"),
        place=more.get("place"),
        voice=more.get("voice"),
        cameo=more.get("cameo"),
    )


def reading(report: str, name: str = "Norway", outlet: str | None = None) -> Reading:
    actors = [("n", name, "NOR"), ("p", "Peru", "PER"), ("c", "Chile", "CHL")]
    blamed = span_of("blamed Chile and Peru")
    return Reading(
        lucca="9",
        model="m",
        report=Report(id=report, text=TEXT, outlet=outlet, published="2021-05-06", published_basis="given"),
        actors=tuple(Actor(id=i, name=n, kind="state", country=c, confidence=1.0) for i, n, c in actors),
        statements=(
            Statement(
                id="s", kind="indirect", speakers=("n",), content=(blamed,), exact=TEXT[slice(*blamed)], confidence=1.0
            ),
        ),
        times=(Time(id="t", span=span_of("May 4"), type="DATE", value="2021-05-04", confidence=1.0),),
        places=(Place(id="l", span=span_of("Chile"), name="Chile", country="CHL", lat=-30.5, lon=-71.0, confidence=1.0),),
        events=(
            event("e1", "CONSULT", ("n", "p"), (), "Norway met Peru", cameo="04"),
            event("e2", "ACCUSE", ("n",), ("c", "p"), "blamed Chile and Peru", time="t", place="l", voice="s"),
            event("e3", "PROTEST", ("n", "p"), (), "Norway met", voice="unclear"),
        ),
    )


def brief(name: str = "Norway") -> Brief:
    told = (reading("r1", name, "One"), reading("r2", name, "Two"), reading("r3", name, "two"))
    everywhere = tuple(Member(r.report.id, "e2") for r in told)
    norway = StoryActor(
        id="N",
        name=name,
        kind="state",
        country="NOR",
        roles=(Role(title="Chair", of="Council"), Role(title="Host")),
        members=tuple(Member(r.report.id, "n") for r in told),
        confidence=1.0,
    )
    story = Story(
        id="story",
        title="",
        reports=("r1", "r2", "r3"),
        actors=(norway,),
        origins=(Origin(id="o", kind="agency", name="Wire", reports=("r1", "r2", "r3"), confidence=1.0),),
        events=(Merged(id="g", members=everywhere, confidence=0.5),),
    )
    return Brief(lucca="9", model="m", reports=told, stories=(story,))


def parsed(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))


def test_a_row_for_each_pair() -> None:
    rows = [row for row in event_rows(brief(), sentences) if row.report == "r1"]
    pairs = [(row.event, row.actor.name, row.target.name) for row in rows]
    assert pairs == [
        ("e1", "Norway", None),
        ("e1", "Peru", None),
        ("e2", "Norway", "Chile"),
        ("e2", "Norway", "Peru"),
        ("e3", "Norway", None),
        ("e3", "Peru", None),
    ]
    ids = [row.id for row in event_rows(brief(), sentences)]
    assert len(set(ids)) == len(ids) == 18
    assert ids == [row.id for row in event_rows(brief(), sentences)]


def test_cameo_has_mutual_events_both_ways_and_others_not() -> None:
    rows = [row for row in event_rows(brief(), sentences, both_ways=True) if row.report == "r1"]
    pairs = [(row.event, row.actor.name, row.target.name) for row in rows if row.event != "e2"]
    assert pairs == [("e1", "Norway", "Peru"), ("e1", "Peru", "Norway"), ("e3", "Norway", None), ("e3", "Peru", None)]


def test_what_a_row_tells() -> None:
    row = next(row for row in event_rows(brief(), sentences) if row.event == "e2")
    assert (row.date, row.precision, row.timex) == ("2021-05-04", "day", "2021-05-04")
    assert (row.published, row.basis) == ("2021-05-06", "given")
    assert (row.voice, row.said_by) == ("statement", "Norway")
    assert (row.actor.id, row.actor.role, row.target.country) == ("N", "Chair, Council;Host", "CHL")
    assert (row.place, row.place_country, row.lat, row.lon) == ("Chile", "CHL", -30.5, -71.0)
    assert (row.merged, row.outlets, row.origins) == ("g", 2, 1)
    assert TEXT[row.start : row.end] == row.clause == "blamed Chile and Peru"
    assert row.sentence == "On May 4 Norway, it said, blamed Chile and Peru."


@pytest.mark.parametrize(("voice", "events"), [("report", {"e1"}), ("statement", {"e2"}), ("unclear", {"e3"})])
def test_voices_are_kept_apart(voice: str, events: set[str]) -> None:
    assert {row.event for row in event_rows(brief(), sentences, voices=frozenset({voice}))} == events


@pytest.mark.parametrize(
    ("type_", "value", "date", "precision"),
    [
        ("DATE", "2021-05-04", "2021-05-04", "day"),
        ("TIME", "2021-05-04T10:30", "2021-05-04", "day"),
        ("DATE", "2021-05", "2021-05", "month"),
        ("DATE", "2021", "2021", "year"),
        ("DATE", "2021-13", None, None),
        ("DATE", "2021-02-30", None, None),
        ("DATE", "2021-W14", None, None),
        ("DATE", "2021-W14-1", None, None),
        ("DATE", "2021W141", None, None),
        ("DATE", "PAST_REF", None, None),
        ("DATE", "202", None, None),
        ("SET", "2021", None, None),
        ("DURATION", "P6Y", None, None),
    ],
)
def test_dates_have_a_precision_or_are_none(type_: TimexType, value: str, date: str | None, precision: str | None) -> None:
    assert dated(Time(id="t", span=Span(0, 1), type=type_, value=value, confidence=1.0)) == (date, precision)
    assert dated(None) == (None, None)


@pytest.mark.parametrize("name", list(LAYOUTS))
def test_hostile_names_come_back_whole_and_harmless(name: str) -> None:
    layout = LAYOUTS[name]
    data = table(event_rows(brief(HOSTILE), sentences), layout, Path("a.csv"))
    lines = parsed(data)
    column = next(column.name for column in layout if column.field == "actor.name")
    assert len(lines) == 18
    assert lines[2][column] == f"'{HOSTILE}"
    numbers = [column.name for column in layout if column.kind != "text"]
    assert not any(cell.startswith(("=", "+", "-", "@")) for line in lines for k, cell in line.items() if k not in numbers)
    latitude = next(column.name for column in layout if column.field == "lat")
    assert lines[2][latitude] == "-30.5"
    assert fields_of(list(lines[0])) is not None


@given(st.lists(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=2, max_size=2), max_size=5))
def test_every_text_comes_back(cells: list[list[str]]) -> None:
    data = csv_bytes(["a", "b"], cells)
    lines = [list(line.values()) for line in parsed(data)]
    for line, told in zip(lines, cells, strict=True):
        for back, cell in zip(line, told, strict=True):
            assert back == cell or (back == f"'{cell}" and not cell[0].isalnum())
            assert not back.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_columns_have_one_name_each_and_tell_the_same() -> None:
    assert {column.field for column in PLOVER} == {column.field for column in CAMEO}
    for layout in (PLOVER, CAMEO):
        assert len({column.name for column in layout}) == len(layout)


def test_a_long_sentence_is_cut_around_its_words() -> None:
    text = f"{'la ' * 3000}Norway left Peru{' la' * 3000}."
    at = text.index("Norway")
    shown = Contexts(text, sentences).of(Span(at, at + 11))
    assert "Norway left Peru" in shown
    assert len(shown) <= LONGEST + 2
    assert shown.startswith("…")
    assert shown.endswith("…")


@pytest.mark.parametrize("name", ["table.xlsx", "table", "no/such/folder/table.csv", "folder.csv"])
def test_targets_that_cannot_be(name: str, tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(UsageError):
        check_target(tmp_path / name)


def test_parquet_without_pyarrow_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(importlib, "import_module", absent)
    with pytest.raises(UsageError, match="pip install pyarrow"):
        check_target(tmp_path / "a.parquet")


def test_parquet_holds_text_as_it_is() -> None:
    pytest.importorskip("pyarrow")
    parquet = importlib.import_module("pyarrow.parquet")
    read = parquet.read_table(io.BytesIO(parquet_bytes(list(event_rows(brief(HOSTILE), sentences)), CAMEO)))
    assert read.column_names == [column.name for column in CAMEO]
    assert read.column("source_name")[2].as_py() == HOSTILE
    assert read.column("latitude")[2].as_py() == -30.5
    assert read.column("latitude")[0].as_py() is None


def test_a_file_is_written_whole_or_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.csv"
    write_whole(target, b"old")

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(UsageError, match="No space left"):
        write_whole(target, b"new")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.csv", b"old")]
