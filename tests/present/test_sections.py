"""What stands beside who said what: disputes, figures, commitments, timeline, meetings, ties, origins, the table."""

from dataclasses import replace

import pytest
from tests.present.drafts import Draft, brief, utterance
from tests.present.html import Page

from lucca.present import page, terminal
from lucca.present.sections.figures import counts, number
from lucca.present.view import view_of
from lucca.present.words import range_of_days
from lucca.records import (
    Account,
    Brief,
    Commitment,
    Credit,
    Dispute,
    Evidence,
    Figure,
    Meeting,
    Member,
    Merged,
    Origin,
    Passage,
    Place,
    Sharing,
    StoryFigure,
    Support,
    Tie,
    Time,
    TimelineEntry,
)
from lucca.records.reading import Bound

EVIL = "<script>alert(1)</script>\u202e\x1b[2J"

A = f"""\
“We will open the port,” Mara Lind said. Nobody paid for it.
At least 80 ships wait in Velmar, the harbour master said.
Nordmark must lift its blockade if it wants a treaty {EVIL}.
Lind and Rey meet in Velmar on Friday. Nordmark backs Ostria.
"""
B = "“We will open the port,” Mara Lind said.\nSome 90 ships wait in Velmar.\nLind paid for it, it was said on 4 May.\n"
C = "“We will open that port,” Mara Lind said.\nShe will open the port."


def evidence(draft: Draft, words: str) -> tuple[Evidence, ...]:
    found = draft.passage(words)
    return (Evidence(span=found.span, exact=found.exact),)


def ships(name: str, value: float, bound: Bound, found: tuple[Evidence, ...]) -> Figure:
    return Figure(id=name, value=value, bound=bound, counts="ship", of="ships", evidence=found, confidence=0.9)


@pytest.fixture
def rich() -> Brief:
    """Three reports with everything that a story can hold, some of it hostile."""
    a, b, c = Draft(A, "a.txt"), Draft(B, "b.txt"), Draft(C, "c.txt")
    for draft, outlet in ((a, "Post"), (b, "Wire"), (c, "Wire")):
        draft.about = {"outlet": outlet}
        for name, kind in (("Nordmark", "state"), ("Ostria", "state"), ("Tomas Rey", "person"), (EVIL, "unknown")):
            draft.actor(name, kind=kind)
    open_a = a.say("“We will open the port,”", by="Mara Lind")
    open_b = b.say("“We will open the port,”", by="Mara Lind")
    open_c = c.say("“We will open that port,”", by="Mara Lind")
    demand = a.say("Nordmark must lift its blockade", by="Mara Lind", kind="indirect", act="demand")
    told = utterance(open_a, open_b, open_c, own_words=(2,), relation="paraphrase")
    made = brief([a, b, c], [told, utterance(demand)])
    first = replace(
        made.reports[0],
        times=(Time(id="t1", span=a.passage("Friday").span, type="DATE", value="2031-05-09", confidence=0.9),),
        places=(Place(id="p1", span=a.passage("Velmar").span, name=EVIL, confidence=0.9),),
        figures=(
            Figure(
                id="f1", value=80, bound="at-least", counts="ship", of="ships", evidence=evidence(a, "80"), confidence=0.9
            ),
        ),
        commitments=(
            Commitment(
                id="c1",
                kind="demand",
                by=("a-Mara Lind",),
                of=("a-Nordmark",),
                what=f"lift its blockade {EVIL}",
                condition="it wants a treaty",
                statement=demand.record,
                evidence=evidence(a, "must lift"),
                confidence=0.9,
            ),
        ),
        meetings=(
            Meeting(
                id="m1",
                who=("a-Mara Lind", "a-Tomas Rey"),
                where="p1",
                when="t1",
                status="due",
                evidence=evidence(a, "meet in"),
                confidence=0.9,
            ),
        ),
        ties=(Tie(id="t1", from_="a-Nordmark", to="a-Ostria", kind="backs", evidence=evidence(a, "backs"), confidence=0.9),),
    )
    second = replace(
        made.reports[1],
        figures=(
            Figure(id="f2", value=90, bound="about", counts="ship", of="ships", evidence=evidence(b, "90"), confidence=0.9),
        ),
        commitments=(
            Commitment(id="c2", kind="demand", what="open the port", evidence=evidence(b, "open the port"), confidence=0.5),
        ),
    )
    ids = [r.report.id for r in made.reports]
    (lind,) = (actor.id for actor in made.stories[0].actors if actor.name == "Mara Lind")
    story = replace(
        made.stories[0],
        disputes=(
            Dispute(
                id="d1",
                kind="who",
                question=f"Who paid for it? {EVIL}",
                accounts=(
                    Account(
                        gist=f"Nobody paid for it {EVIL}", outlets=("Post",), evidence=(a.passage("Nobody paid for it"),)
                    ),
                    Account(gist="Lind paid for it", holders=(lind,), evidence=(b.passage("Lind paid for it"),)),
                ),
                confidence=0.9,
            ),
        ),
        figures=(
            StoryFigure(
                id="s1",
                counts="ship",
                of="ships",
                value=90,
                bound="about",
                change="disputed",
                members=(Member(ids[0], "f1"), Member(ids[1], "f2"), Member("lost", "lost")),
                confidence=0.9,
            ),
        ),
        timeline=(
            TimelineEntry(id="x2", when=None, gist="She opens it", status="planned", evidence=(), confidence=0.9),
            TimelineEntry(
                id="x1",
                when="2031-05-04/2031-05-06",
                gist=f"Lind paid {EVIL}",
                status="happened",
                voice=open_b,
                support=Support(origins=1, outlets=2),
                evidence=(b.passage("paid for it"), Passage(report="lost", span=(0, 1), exact="x")),  # type: ignore[arg-type]
                confidence=0.9,
            ),
        ),
        origins=(
            Origin(
                id="o1",
                kind="own",
                name=None,
                reports=(ids[0],),
                partly=(Sharing(report=ids[0], other=ids[1], words=31, share=0.2, evidence=(b.passage("it was said"),)),),
                confidence=0.6,
            ),
            Origin(
                id="o2",
                kind="agency",
                name=f"The Wire {EVIL}",
                reports=(ids[1], ids[2]),
                credits=(Credit(report=ids[1], name="Sky", kind="cited", evidence=b.passage("it was said")),),
                confidence=0.9,
            ),
        ),
        commitments=(Merged(id="k1", members=(Member(ids[0], "c1"), Member(ids[1], "c2")), confidence=0.9),),
    )
    return replace(made, reports=(first, second, made.reports[2]), stories=(story,))


def test_a_dispute_shows_positions_holders_and_places(rich: Brief) -> None:
    (dispute,) = view_of(rich).stories[0].sections.disputes
    nobody, lind = dispute.accounts
    assert (dispute.number, dispute.kind) == ("D1", "who")
    assert (nobody.holders, nobody.outlets, [spot.place for spot in nobody.spots]) == ((), ("Post",), ["A1"])
    assert (lind.holders, [spot.place for spot in lind.spots]) == (("Mara Lind",), ["B3"])


def test_disputes_and_disputed_figures_are_checks(rich: Brief) -> None:
    checks = {check.kind: check for check in view_of(rich).stories[0].checks}
    assert [ref.number for ref in checks["dispute"].refs] == ["D1"]
    assert checks["figure"].text == "Ships: at least 80 (A2) and about 90 (B2)"


def test_a_figure_has_its_values_in_order(rich: Brief) -> None:
    (figure,) = view_of(rich).stories[0].sections.figures
    assert (figure.counts, figure.change, figure.letters) == ("ships", "DISPUTED", ("A", "B"))
    assert [(v.text, [s.place for s in v.spots]) for v in figure.values] == [("at least 80", ["A2"]), ("about 90", ["B2"])]


def test_what_two_reports_demand_is_one_line_and_says_who_lacks_the_condition(rich: Brief) -> None:
    (demand,) = view_of(rich).stories[0].sections.commitments
    assert (demand.between, demand.letters) == ("Mara Lind → Nordmark", ("A", "B"))
    assert demand.condition == "if it wants a treaty (not in B)"
    assert [ref.number for ref in demand.refs] == ["2"]


def test_the_timeline_stands_by_day_and_undated_last(rich: Brief) -> None:
    paid, opens = view_of(rich).stories[0].sections.timeline
    assert (paid.when, paid.who, paid.support, paid.status) == ("4–6 May 2031", "Mara Lind", "1 origin, 2 outlets", None)
    assert (opens.when, opens.status) == (None, "planned")


def test_meetings_and_ties(rich: Brief) -> None:
    shown = view_of(rich).stories[0].sections
    assert [(m.who, m.when, m.status) for m in shown.meetings] == [("Mara Lind and Tomas Rey", "9 May 2031", "due")]
    assert [tie.words for tie in shown.ties] == ["Nordmark backs Ostria"]


def test_origins_are_told_in_the_head(rich: Brief) -> None:
    line = view_of(rich).stories[0].sections.origins or ""
    assert line.startswith("2 outlets, 2 origins: The Wire")
    assert line.endswith(
        "(BC); own reporting, as far as can be told (A) · A and B have 31 words in common (B3) · B cites Sky (B3)"
    )
    alone = replace(rich.stories[0].origins[0], partly=())
    own = replace(rich.stories[0], origins=(alone,))
    unknown = view_of(replace(rich, stories=(own,))).stories[0].sections.origins
    assert unknown == "Origins: each outlet’s own, as far as the reports tell"


def test_support_counts_origins_before_outlets(rich: Brief) -> None:
    one = view_of(rich).stories[0].speakers[0].entries[0][0]
    assert (one.letters, one.support, one.is_copied) == (("A", "B", "C"), "2 origins, 2 outlets", True)


def test_the_table_says_who_carries_what(rich: Brief) -> None:
    table = view_of(rich).stories[0].sections.matrix
    assert table is not None
    assert (table.letters, table.alone) == (("A", "B", "C"), 1)
    assert [(row.ref.number, row.cells) for row in table.rows] == [("1", ("same", "same", "own words"))]


def test_two_reports_need_no_table(harbour: Brief) -> None:
    assert view_of(harbour).stories[0].sections.matrix is None


@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_terminal_shows_every_section_within_its_width(rich: Brief, width: int) -> None:
    out = terminal.render(rich, width=width, full=True)
    for heading in (
        *("WHERE THEY DIFFER", "FIGURES", "DEMANDS, OFFERS, THREATS", "TIMELINE", "MEETINGS", "STANDS WITH"),
        "WHO CARRIES WHAT",
    ):
        assert heading in out
    assert all(len(line) <= width for line in out.splitlines())
    assert not [c for c in out if c in "\x1b\u202e"]


def test_the_page_shows_every_section_and_hostile_words_stay_words(rich: Brief) -> None:
    html = page.render(rich)
    parsed = Page(html)
    text = "".join(parsed.text)
    assert text.count("<script>alert(1)</script>") >= 6
    assert not [tag for tag, _ in parsed.tags if tag == "script"]
    ids = [a["id"] for _, a in parsed.tags if "id" in a]
    assert len(ids) == len(set(ids))
    links = {href[1:] for _, a in parsed.tags if (href := a.get("href") or "").startswith("#")}
    assert links <= set(ids)
    assert {"story-1-disputes", "story-1-figures", "story-1-timeline", "story-1-d1", "A-e1"} <= set(ids)


def test_evidence_that_does_not_match_is_shown_as_such(rich: Brief) -> None:
    dispute = rich.stories[0].disputes[0]
    wrong = replace(dispute.accounts[0], evidence=(replace(dispute.accounts[0].evidence[0], exact="Somebody paid for"),))
    story = replace(rich.stories[0], disputes=(replace(dispute, accounts=(wrong,)),))
    (shown,) = view_of(replace(rich, stories=(story,))).stories[0].sections.disputes
    assert [(spot.place, spot.anchor) for spot in shown.accounts[0].spots] == [("A?", None)]


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2017-04-11/2017-04-12", "11–12 Apr 2017"),
        ("2017-04-30/2017-05-02", "30 Apr – 2 May 2017"),
        ("2016-12-30/2017-01-02", "30 Dec 2016 – 2 Jan 2017"),
        ("2017-04-11/2017-04-11", "11 Apr 2017"),
        ("2017-04", "Apr 2017"),
        ("2017", "2017"),
        ("2017-13", "2017-13"),
        ("spring", "spring"),
        (None, None),
    ],
)
def test_days_and_ranges_as_people_write_them(when: str | None, words: str | None) -> None:
    assert range_of_days(when) == words


@pytest.mark.parametrize(
    ("amount", "words"), [(80, "80"), (1250, "1,250"), (3.5, "3.5"), (2e6, "2 million"), (1.25e9, "1.25 billion"), (0, "0")]
)
def test_numbers_as_people_write_them(amount: float, words: str) -> None:
    assert number(amount) == words


def test_an_inferred_date_is_said_to_be_about(harbour: Brief) -> None:
    report = replace(
        harbour.reports[0].report,
        published="2031-03-11",
        published_basis="story",
        published_range=("2031-03-11", "2031-03-12"),
    )
    dated = replace(harbour, reports=(replace(harbour.reports[0], report=report), harbour.reports[1]))
    shown = view_of(dated).stories[0].reports[0]
    assert (shown.published, shown.basis) == ("about 11–12 Mar 2031", "from the other reports")


@pytest.mark.parametrize(
    ("counted", "of", "words"),
    [
        ("deaths", "people", "deaths"),
        ("deaths", "women", "deaths, women"),
        ("deaths", None, "deaths"),
        ("man", "men", "men"),
        ("ship", None, "ship"),
    ],
)
def test_what_is_counted(counted: str, of: str | None, words: str) -> None:
    figure = StoryFigure(id="f", counts=counted, of=of, value=1, bound="exactly", members=(), confidence=1)
    assert counts(figure) == words
