"""Briefs built by hand: the helper finds spans by searching for the words, so that no test counts characters."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from lucca.records import (
    Actor,
    Brief,
    Furniture,
    Member,
    Passage,
    Reading,
    Report,
    Role,
    Span,
    Statement,
    Story,
    StoryActor,
    Utterance,
    record_id,
    report_id,
)
from lucca.records.report import FurnitureKind


def find(text: str, words: str, after: int = 0) -> Span:
    """Where `words` stand in `text`."""
    start = text.index(words, after)
    return Span(start, start + len(words))


@dataclass
class Draft:
    """A report in the making: its text, who speaks in it and what was said."""

    text: str
    path: str = "report.txt"
    about: dict[str, Any] = field(default_factory=dict)
    furniture: list[Furniture] = field(default_factory=list)
    actors: dict[str, Actor] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)

    @property
    def id(self) -> str:
        return report_id(self.text, self.about.get("url"))

    def actor(self, name: str, role: Role | None = None, **about: Any) -> str:
        key = f"a-{name}"
        made: dict[str, Any] = {"id": key, "name": name, "kind": "person", "roles": (role,) if role else ()}
        self.actors.setdefault(name, Actor(**(made | {"confidence": 0.9} | about)))
        return key

    def say(self, *words: str, by: str | None = None, role: Role | None = None, **more) -> Member:
        """Adds a statement whose content is the stretches `words`; gives its place in the story."""
        spans = tuple(find(self.text, stretch) for stretch in words)
        made = Statement(
            **{
                "id": record_id(self.id, "s", spans),
                "kind": "direct",
                "speakers": (self.actor(by, role),) if by else (),
                "content": spans,
                "exact": " … ".join(words),
                "confidence": 0.9,
            }
            | more
        )
        self.statements.append(made)
        return Member(self.id, made.id)

    def mark(self, words: str, kind: FurnitureKind) -> None:
        self.furniture.append(Furniture(span=find(self.text, words), kind=kind))

    def passage(self, words: str, after: str = "") -> Passage:
        start = self.text.index(after) if after else 0
        return Passage(report=self.id, span=find(self.text, words, start), exact=words)

    def reading(self) -> Reading:
        report = Report(id=self.id, text=self.text, path=self.path, furniture=tuple(self.furniture), **self.about)
        return Reading(
            lucca="0.1.0",
            model="structure-1",
            report=report,
            actors=tuple(self.actors.values()),
            statements=tuple(self.statements),
        )


def utterance(*members: Member, **more) -> Utterance:
    relation = "single" if len(members) == 1 else "variant" if more.get("differences") else "verbatim"
    made: dict[str, Any] = {
        "id": "u-" + "-".join(m.record for m in members),
        "statements": members,
        "relation": relation,
        "confidence": 0.9,
    }
    return Utterance(**(made | more))


def brief(drafts: list[Draft], utterances: list[Utterance], title: str = "A story") -> Brief:
    """One story of all drafts; actors of one name are one actor."""
    by_name: dict[str, list[tuple[Draft, Actor]]] = {}
    for draft in drafts:
        for name, actor in draft.actors.items():
            by_name.setdefault(name, []).append((draft, actor))
    actors = tuple(
        StoryActor(
            id=f"A{n}",
            name=name,
            kind=found[0][1].kind,
            country=found[0][1].country,
            named=any(a.named for _, a in found),
            roles=next((a.roles for _, a in found if a.roles), ()),
            members=tuple(Member(d.id, a.id) for d, a in found),
            confidence=0.9,
        )
        for n, (name, found) in enumerate(by_name.items(), start=1)
    )
    story = Story(
        id="story",
        title=title,
        reports=tuple(draft.id for draft in drafts),
        actors=actors,
        utterances=tuple(utterances),
    )
    readings = tuple(draft.reading() for draft in drafts)
    return Brief(lucca="0.1.0", model="structure-1", reports=readings, stories=(story,))
