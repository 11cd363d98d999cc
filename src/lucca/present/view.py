"""A Brief as what is shown: the one place where order, numbers and letters are decided."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from lucca.present.chains import entries, predecessors
from lucca.present.checks import Checks, few
from lucca.present.columns import columns
from lucca.present.index import Index
from lucca.present.notes import lead_in
from lucca.present.order import Entry, by_speaker
from lucca.present.places import Places
from lucca.present.sections import Ground, sections
from lucca.present.shapes import (
    OUTSIDE_SIGNS,
    BriefView,
    Only,
    Piece,
    Ref,
    ReportView,
    SourceView,
    SpeakerView,
    StoryView,
    UtteranceView,
)
from lucca.present.source import marks_of, source
from lucca.present.speakers import Cast, Speaker
from lucca.present.support import Backing
from lucca.present.translations import SpeaksEnglish, may_be_two_translations
from lucca.present.utterances import LOW_CONFIDENCE, Collated, Collator
from lucca.present.words import BASIS, coverage, opening, published, web_link
from lucca.records import Brief, Member, Reading, Story
from lucca.world import english

SEE = {"related": "see", "repeated": "again in"}
"""How a link to another utterance is said."""

KINDS = {"transcript": "transcript", "release": "press release"}
"""What a report that is no article is called in the list."""

OPENING_WIDTH = 60
"""Code points of an utterance that a pointer to it shows."""


def view_of(brief: Brief, speaks_english: SpeaksEnglish = english.speaks_english) -> BriefView:
    """All that a brief shows, in order; `speaks_english` tells whose quotes may be translations."""
    index = Index(brief)
    numbers = count(1)
    homes: dict[str, tuple[str, str]] = {}
    places = Places(index)
    stories = tuple(
        _Shown(index, story, numbers, homes, speaks_english, places).view(n)
        for n, story in enumerate(brief.stories, start=1)
    )
    in_stories = {report for story in brief.stories for report in story.reports}
    loose = [reading for key, reading in index.readings.items() if key not in in_stories]
    return BriefView(
        title=stories[0].title if len(stories) == 1 else f"{len(stories)} stories" if stories else "No story",
        coverage=coverage(brief.model),
        made_by=f"Lucca {brief.lucca}",
        stories=stories,
        loose=tuple(_report(reading, index, None) for reading in loose),
        sources=tuple(_source(reading, index, homes, places) for reading in index.readings.values()),
    )


def _report(reading: Reading, index: Index, story_title: str | None) -> ReportView:
    report = reading.report
    letter = index.letters[report.id]
    return ReportView(
        letter=letter,
        anchor=f"source-{letter}",
        name=index.names[report.id],
        link=web_link(report.url),
        outlet=report.outlet,
        kind=KINDS.get(report.kind),
        published=published(report),
        basis=BASIS[report.published_basis if report.published or report.published_range else "none"],
        title=report.title if report.title != story_title else None,
    )


def _source(reading: Reading, index: Index, homes: dict[str, tuple[str, str]], places: Places) -> SourceView:
    own = places.marks.get(reading.report.id, ())
    marks = (*marks_of(index.of_report(reading.report.id), homes), *own)
    return source(reading.report, _report(reading, index, None), marks)


class _Shown:
    """One story while it is laid out. `homes` learns number and anchor of the utterance of every statement."""

    def __init__(
        self,
        index: Index,
        story: Story,
        numbers: "count[int]",
        homes: dict[str, tuple[str, str]],
        speaks_english: SpeaksEnglish,
        places: Places,
    ) -> None:
        self.index, self.story, self.speaks_english, self.places = index, story, speaks_english, places
        self.readings = [index.readings[key] for key in story.reports if key in index.readings]
        self.backing = Backing(story, self.readings)
        self.cast = Cast(index, story)
        collator = Collator(index, self.cast)
        collated = tuple(map(collator.collate, story.utterances))
        self.groups = by_speaker(entries(collated))
        before = ({letter: collated[n] for letter, n in some.items() if n is not None} for some in predecessors(collated))
        self.before = dict(zip((item.utterance.id for item in collated), before, strict=True))
        self.numbers: dict[str, str] = {}
        for entry in (entry for _, group in self.groups for entry in group):
            number = next(numbers)
            for part, item in enumerate(entry):
                self.numbers[item.utterance.id] = f"{number}{_suffix(part)}"
        self.items = tuple(item for _, group in self.groups for entry in group for item in entry)
        self.by_id = {item.utterance.id: item for item in self.items}
        self.rank = {item.utterance.id: n for n, item in enumerate(self.items)}
        self.speaker_of = {
            item.utterance.id: speaker.name for speaker, group in self.groups for entry in group for item in entry
        }
        self.home_of = {Member(*member): item for item in self.items for member in item.utterance.statements}
        for item in self.items:
            here = (self.numbers[item.utterance.id], self.anchor(item))
            homes.update({cited.spot.anchor: here for cited in item.cited if cited and cited.spot.anchor})

    def view(self, number: int) -> StoryView:
        """The story as it is shown."""
        readings = self.readings
        ground = Ground(self.index, self.story, self.cast, self.places, self.backing, self.home)
        beside = sections(ground, self.items, f"story-{number}")
        checks = Checks(
            self.items, readings, self.index, self.cast, self.ref, self.is_translated, beside, self.backing
        ).all()
        speakers = tuple(self._speaker(speaker, group) for speaker, group in self.groups)
        shown = tuple(one for speaker in speakers for entry in speaker.entries for one in entry)
        return StoryView(
            anchor=f"story-{number}",
            title=self.story.title,
            reports=tuple(_report(reading, self.index, self.story.title) for reading in readings),
            checks=checks,
            first_checks=few(checks),
            speakers=speakers,
            differing=tuple(one for one in shown if one.columns),
            only=self._only(readings),
            sections=beside,
            count=len(shown),
            has_told=any(not piece.quoted for one in shown for piece in _all_pieces(one)),
            has_outside=any(piece.signs == OUTSIDE_SIGNS for one in shown for piece in one.pieces),
        )

    def anchor(self, item: Collated) -> str:
        """Where the utterance stands in the page."""
        return f"u{self.numbers[item.utterance.id]}"

    def is_translated(self, item: Collated) -> bool:
        """Whether its wordings may be two translations."""
        return may_be_two_translations(item, self.speaks_english)

    def home(self, member: Member) -> Ref | None:
        """A pointer to the utterance that a statement stands in."""
        item = self.home_of.get(member)
        return self.ref(item) if item else None

    def ref(self, item: Collated) -> Ref:
        """A pointer to the utterance."""
        text = " ".join(filter(None, (lead_in(item.base), item.base.statement.exact))) if item.base else ""
        return Ref(
            number=self.numbers[item.utterance.id],
            anchor=self.anchor(item),
            speaker=self.speaker_of[item.utterance.id],
            opening=opening(text, OPENING_WIDTH),
        )

    def _speaker(self, speaker: Speaker, group: Sequence[Entry]) -> SpeakerView:
        reports = (report for entry in group for item in entry for report in item.reports)
        return SpeakerView(
            name=speaker.name,
            role=speaker.role,
            unnamed=speaker.unnamed,
            letters=self.index.lettered(reports),
            entries=tuple(tuple(self._utterance(item, part) for part, item in enumerate(entry)) for entry in group),
        )

    def _utterance(self, item: Collated, part: int) -> UtteranceView:
        statement = item.base.statement if item.base else None
        confidences = (item.utterance.confidence, statement.confidence if statement else 1.0)
        return UtteranceView(
            number=self.numbers[item.utterance.id],
            anchor=self.anchor(item),
            letters=self.index.lettered(item.reports),
            support=self.backing.words(item.reports),
            is_copied=self.backing.is_less(item.reports),
            act=statement.act if statement else None,
            status=statement.status if statement and statement.status != "said" else None,
            lead_in=lead_in(item.base) if item.base else None,
            notes=item.notes,
            pieces=item.pieces,
            witnesses=item.witnesses,
            retold=item.retold,
            see=self._see(item, goes_on=part > 0),
            goes_on=part > 0,
            sure=min(confidences) >= LOW_CONFIDENCE,
            orphaned=item.orphaned,
            translated=self.is_translated(item),
            columns=columns(item),
        )

    def _see(self, item: Collated, *, goes_on: bool) -> tuple[tuple[str, tuple[Ref, ...]], ...]:
        """Utterances to look at with this one; where a quote goes on in one report only, what it goes on from there."""
        seen: dict[str, list[Collated]] = {}
        for link in item.utterance.related:
            if link.utterance in self.by_id:
                seen.setdefault(SEE[link.kind], []).append(self.by_id[link.utterance])
        for letter, one in () if goes_on else self.before[item.utterance.id].items():
            seen.setdefault(f"in {letter} after", []).append(one)
        for some in seen.values():
            some.sort(key=lambda other: self.rank[other.utterance.id])
        return tuple((label, tuple(map(self.ref, some))) for label, some in seen.items())

    def _only(self, readings: Iterable[Reading]) -> tuple[Only, ...]:
        """What one report alone has; nothing where there is but one report."""
        keys = [reading.report.id for reading in readings]
        if len(keys) < 2:
            return ()
        alone = {key: tuple(self.ref(item) for item in self.items if item.reports == {key}) for key in keys}
        return tuple(Only(letter=self.index.letters[key], refs=refs) for key, refs in alone.items() if refs)


def _all_pieces(one: UtteranceView) -> Iterator[Piece]:
    yield from one.pieces
    for witness in one.retold:
        yield from witness.pieces


def _suffix(part: int) -> str:
    """ "" for the first paragraph of a quote, then b, c … z, then numbers with a point."""
    return "" if part == 0 else chr(ord("a") + part) if part < 26 else f".{part + 1}"
