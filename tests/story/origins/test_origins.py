"""Which reports have one origin, and what proves it."""

import random
from collections.abc import Sequence

import pytest
from benchmarks.origins import b_cubed, scores, story, text_of
from hypothesis import given, settings
from hypothesis import strategies as st

from lucca.records import Origin, Reading, Report, report_id
from lucca.story.origins import origins, support


def reading(text: str, outlet: str | None = None, byline: str | None = None) -> Reading:
    report = Report(id=report_id(text), text=text, outlet=outlet, byline=byline)
    return Reading(lucca="", model="", report=report)


def outlets(found: Sequence[Origin], readings: Sequence[Reading]) -> list[list[str | None]]:
    of = {r.report.id: r.report.outlet for r in readings}
    return sorted(sorted((of[r] for r in o.reports), key=str) for o in found)


def first_paragraphs(name: str, n: int) -> str:
    return "\n\n".join(text_of(name).split("\n\n")[:n])


def test_two_outlets_with_the_same_narrative_have_one_origin_that_nobody_names() -> None:
    told = [
        reading(text_of("wire-1"), "The Tarn Post"),
        reading(first_paragraphs("wire-1", 5), "The Rusk Echo"),
        reading(text_of("own-1"), "The Hallin Courier"),
    ]
    found = origins(told)
    assert outlets(found, told) == [["The Hallin Courier"], ["The Rusk Echo", "The Tarn Post"]]
    assert [(o.kind, o.name) for o in found] == [("shared", None), ("own", "The Hallin Courier")]
    assert support([r.report.id for r in told], told, found).origins == 2
    assert support([r.report.id for r in told], told, found).outlets == 3


def test_the_longest_shared_run_is_shown_on_both_sides() -> None:
    told = [reading(text_of("wire-1"), "The Tarn Post"), reading(first_paragraphs("wire-1", 5), "The Rusk Echo")]
    (one,) = origins(told)
    assert {p.report for p in one.evidence} == {r.report.id for r in told}
    assert len({p.exact for p in one.evidence}) == 1
    text = {r.report.id: r.report.text for r in told}
    assert all(text[p.report][p.span.start : p.span.end] == p.exact for p in one.evidence)


def test_shared_quotations_are_no_shared_origin() -> None:
    quotes = "\n\n".join(
        f'"{words}," the minister said.'
        for words in (
            "We shall publish every finding, whatever it costs us, and we shall do it before the summer is over",
            "No ship of this line will leave port until two engineers who do not work for it have signed the papers",
            "I have asked the families to name somebody they trust, and that person will sit at the table with us",
        )
    )
    told = [
        reading(f"The hearing in Oster began late.\n\n{quotes}\n\nOutside it rained.", "The Oster Post"),
        reading(f"Few seats were taken in the hall.\n\n{quotes}\n\nLunch was at one.", "The Rusk Post"),
    ]
    assert [o.kind for o in origins(told)] == ["own", "own"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("HALLIN (Reuters) - The ferry was pulled free on Thursday.", "Reuters"),
        ("OSTER, May 4 (AFP) — The ferry was pulled free on Thursday.", "Agence France-Presse"),
        ("A photograph of the ship. (Photo: Getty) HALLIN (AP) -- The ferry was pulled free.", "Associated Press"),
        ("The ferry was pulled free on Thursday.\n\n(Xinhua)", "Xinhua"),
        ("The ferry was pulled free on Thursday.\n\nPA", "Press Association"),
        (
            "The ferry was pulled free on Thursday.\n\nCopyright 2031 The Associated Press. All rights reserved.",
            "Associated Press",
        ),
    ],
)
def test_a_report_that_names_its_agency(text: str, name: str) -> None:
    (one,) = origins([reading(text, "The Tarn Post")])
    assert (one.kind, one.name) == ("agency", name)


@pytest.mark.parametrize(
    ("byline", "kind"),
    [("Reuters", "agency"), ("Ola Rand, Associated Press", "agency"), ("AP Staff", "agency"), ("Ola Rand and AP", "own")],
)
def test_a_byline_names_an_agency_alone_or_after_its_reporter(byline: str, kind: str) -> None:
    assert origins([reading("The ferry was pulled free.", "The Tarn Post", byline)])[0].kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "The ferry was pulled free on Thursday. (Photo: Reuters) It was towed to Hallin.",
        "A tug at work. (AP Photo/Ola Rand) The ferry was pulled free on Thursday.",
        "The PA system failed, passengers said. The AA sent vans.",
        "Oster (AA) road patrols helped the stranded on Thursday.",
    ],
)
def test_what_signs_a_picture_or_only_looks_like_a_tag_names_no_agency(text: str) -> None:
    assert origins([reading(text, "The Tarn Post")])[0].kind == "own"


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("It was towed.\n\nThe Associated Press contributed to this report.", ("contributed", "Associated Press")),
        ("It was towed.\n\nAdditional reporting by Reuters.", ("contributed", "Reuters")),
        ("The captain told the BBC that both engines had failed.", ("cited", "BBC")),
        ("According to a Reuters report, the bank was known.", ("cited", "Reuters")),
        ("Both engines had failed, Xinhua reported.", ("cited", "Xinhua")),
    ],
)
def test_help_and_citations_are_credited_and_are_no_origin(text: str, credit: tuple[str, str]) -> None:
    (one,) = origins([reading(f"The ferry was pulled free. {text}", "The Tarn Post")])
    assert one.kind == "own"
    assert [(c.kind, c.name) for c in one.credits] == [credit]
    assert credit[1].split()[-1] in one.credits[0].evidence.exact


def test_what_an_outlet_was_told_itself_is_no_credit() -> None:
    (one,) = origins([reading("The ferry was late. Ms Vahl told The Sun that she was cold.", "thesun")])
    assert one.credits == ()


def test_two_reports_of_one_outlet_are_one_witness() -> None:
    told = [reading(text_of("own-1"), "The Tarn Post"), reading(text_of("own-2"), "The Tarn Post")]
    assert [(o.kind, o.name, len(o.reports)) for o in origins(told)] == [("own", "The Tarn Post", 2)]


def test_reports_without_an_outlet_stay_apart() -> None:
    assert len(origins([reading(text_of("own-1")), reading(text_of("own-2"))])) == 2


def test_copy_of_two_agencies_stays_apart_though_one_report_holds_some_of_both() -> None:
    both = "\n\n".join([*text_of("wire-1").split("\n\n")[:4], *text_of("wire-2").split("\n\n")[:4]])
    told = [
        reading(text_of("wire-1") + "\n\n(Reuters)", "The Tarn Post"),
        reading(both, "The Rusk Post"),
        reading(text_of("wire-2") + "\n\n(AFP)", "The Oster Post"),
    ]
    found = origins(told)
    assert {o.name for o in found} >= {"Reuters", "Agence France-Presse"}
    assert sorted(len(o.reports) for o in found) == [1, 2]


def test_one_agency_is_one_origin_though_its_reports_share_no_words() -> None:
    told = [
        reading("HALLIN (Reuters) - " + text_of("own-1"), "The Tarn Post"),
        reading("HALLIN (Reuters) - " + text_of("own-2"), "The Rusk Post"),
    ]
    assert [(o.name, len(o.reports)) for o in origins(told)] == [("Reuters", 2)]


def test_invented_newsrooms() -> None:
    rows = {row["words changed"]: row for row in scores(20)}
    assert min(row["precision"] for row in rows.values()) == 1.0
    assert rows[0.1]["recall"] >= 0.98


def test_any_order_gives_the_same_origins() -> None:
    told = [one.reading for one in story(7, 0.1)]
    mixed = random.Random(1).sample(told, len(told))
    assert {(o.id, o.kind, o.confidence) for o in origins(told)} == {(o.id, o.kind, o.confidence) for o in origins(mixed)}
    assert b_cubed(story(7, 0.1), origins(mixed)) == (1.0, 1.0)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(min_size=1, max_size=300).filter(str.strip), min_size=1, max_size=4))
def test_every_report_has_one_origin_and_all_evidence_stands_in_the_text(texts: list[str]) -> None:
    told = [reading(text) for text in texts]
    found = origins(told)
    assert sorted(r for o in found for r in o.reports) == sorted({r.report.id for r in told})
    text_by = {r.report.id: r.report.text for r in told}
    for one in found:
        for p in (*one.evidence, *(c.evidence for c in one.credits)):
            assert text_by[p.report][p.span.start : p.span.end] == p.exact


@pytest.mark.parametrize("part", ["A-", "Aa ", "told A ", "(Reuters) ", "Copyright © ", "Ab, "])
def test_hostile_text_takes_no_long(part: str) -> None:
    origins([reading("The ferry. " + part * (60_000 // len(part)))])


_TAKEN = (
    "It was the first sinking on the lake since the steamer Aurelia went down in a gale with two bakers, a judge and all of "
    "the mayor's papers on board."
)


def test_longer_runs_in_reports_of_their_own_are_shown_as_partly_shared() -> None:
    told = [
        reading(f"{text_of('own-1')}\n\n{_TAKEN}", "The Hallin Courier"),
        reading(f"{text_of('own-2')}\n\n{_TAKEN}", "The Tarn Post"),
    ]
    one, two = origins(told)
    assert (one.kind, two.kind) == ("own", "own")
    (sharing,) = one.partly
    assert (sharing.report, sharing.other, sharing.words) == (told[0].report.id, told[1].report.id, len(_TAKEN.split()))
    assert 0 < sharing.share < 0.2
    assert [p.exact for p in sharing.evidence] == [_TAKEN.rstrip("."), _TAKEN.rstrip(".")]
    assert two.partly[0].other == told[0].report.id


def test_a_shared_quotation_is_nothing_partly_shared() -> None:
    told = [
        reading(f'{text_of("own-1")}\n\n"{_TAKEN}"', "The Hallin Courier"),
        reading(f'{text_of("own-2")}\n\n"{_TAKEN}"', "The Tarn Post"),
    ]
    assert [o.partly for o in origins(told)] == [(), ()]


@pytest.mark.parametrize("seed", range(20))
def test_texts_of_several_origins_share_nothing_partly(seed: int) -> None:
    told = story(seed, 0.0)
    source = {one.reading.report.id: one.source for one in told}
    shared = [s for o in origins([one.reading for one in told]) for s in o.partly]
    assert all(source[s.report] == source[s.other] for s in shared)
