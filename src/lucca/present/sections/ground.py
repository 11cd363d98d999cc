"""What the sections stand on: the brief's index, one story's cast, places and utterances."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from lucca.present.index import Cited, Index
from lucca.present.places import Places
from lucca.present.shapes import Ref, Spot
from lucca.present.speakers import Cast
from lucca.present.support import Backing
from lucca.records import Evidence, Member, Passage, Reading, Story


@dataclass(frozen=True, slots=True)
class Ground:
    """One story's ground. `ref` points to the utterance that holds a statement, null where none does."""

    index: Index
    story: Story
    cast: Cast
    places: Places
    backing: Backing
    ref: Callable[[Member], Ref | None]

    @property
    def readings(self) -> list[Reading]:
        """The story's readings."""
        return [self.index.readings[key] for key in self.story.reports if key in self.index.readings]

    def spots(self, passages: Iterable[Passage | tuple[str, Evidence]]) -> tuple[Spot, ...]:
        """The spots of some passages, each place once, in the order of letters and lines."""
        found: dict[str, Spot] = {}
        for passage in passages:
            report, evidence = (passage.report, passage) if isinstance(passage, Passage) else passage
            spot = self.places.spot(report, evidence)
            if spot is not None:
                found.setdefault(spot.place, spot)
        order = list(self.index.letters.values())
        return tuple(sorted(found.values(), key=lambda s: (order.index(s.letter), s.line or 0)))

    def refs(self, members: Iterable[Member | None]) -> tuple[Ref, ...]:
        """The utterances that hold some statements, each once."""
        found = (self.ref(Member(*member)) for member in members if member is not None)
        return tuple({ref.anchor: ref for ref in found if ref}.values())

    def told_by(self, passages: Sequence[Passage]) -> tuple[Ref, ...]:
        """The utterances in whose words some passages stand."""
        return self.refs(
            Member(cited.report.id, cited.statement.id)
            for passage in passages
            for cited in self.index.of_report(passage.report)
            if any(a < passage.span[1] and passage.span[0] < b for a, b in cited.content)
        )

    def names(self, report: str, actors: Iterable[str]) -> tuple[str, ...]:
        """The names of a reading's actors, as the story has them."""
        found = (self.cast.name(Member(report, actor)) for actor in actors)
        return tuple(dict.fromkeys(name for name in found if name))

    def speaker(self, report: str, voice: str | None) -> str | None:
        """Who says what a record tells: a name, "unclear", or null for the report's own voice."""
        if voice is None or voice == "unclear":
            return voice
        cited = self.statement(Member(report, voice))
        return (self.cast.speaker(cited).name or "unclear") if cited else None

    def statement(self, member: Member) -> Cited | None:
        """The statement, null where there is none."""
        return self.index.statement(member)
