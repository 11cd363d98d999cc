"""Briefs built by hand: the helper finds spans by searching for the words, so that no test counts characters."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from lucca.records import (
    Actor,
    Brief,
    Difference,
    Furniture,
    Link,
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

GOLDEN = Path(__file__).parent / "golden"


def find(text: str, words: str, after: int = 0) -> Span:
    """Where `words` stand in `text`."""
    start = text.index(words, after)
    return Span(start, start + len(words))


@dataclass
class Draft:
    """A report in the making: its text, who speaks in it and what was said."""

    text: str
    path: str = "report.txt"
    about: dict = field(default_factory=dict)
    furniture: list = field(default_factory=list)
    actors: dict[str, Actor] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)

    @property
    def id(self) -> str:
        return report_id(self.text, self.about.get("url"))

    def actor(self, name: str, role: Role | None = None) -> str:
        key = f"a-{name}"
        roles = (role,) if role else ()
        self.actors.setdefault(name, Actor(id=key, name=name, kind="person", roles=roles, confidence=0.9))
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

    def mark(self, words: str, kind: str) -> None:
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
    made = {"id": "u-" + "-".join(m.record for m in members), "statements": members, "relation": relation, "confidence": 0.9}
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
            kind="person",
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


HARBOUR_A = """\
Ports stay shut as talks in Velmar enter third day

The harbour crane at Velmar, idle since Sunday. (Photo: Ines Orlo)

Talks on reopening the ports of the Sund entered a third day on Tuesday, with both delegations accusing each other of \
delay.

“We want to open the ports by the end of the month and keep them open, whatever the weather and whatever the season, \
or the agreement is worth nothing,” Mara Lind, foreign minister of Nordmark, told reporters in Velmar.

“Nobody left the table,” Lind added. “That is already something.

“And nobody slammed a door. We shall sit down again tomorrow morning, with the maps.”

Her counterpart, Tomas Rey of Ostria, was less hopeful. “The proposal on the table does not answer our question,” he \
said. “Who pays for the pilots?”

“We are not here to be lectured,” one of the delegates said on the stairs.

Read more: how the Sund became a frontier
"""

HARBOUR_B = """\
By Jon Ask
12 March 2031

No agreement on the Sund ports

Ostria and Nordmark failed again to agree on the ports of the Sund.

“We want to open the ports by the end of this month and really keep them open,” Mara Lind said.

“Nobody left the table. That is already something.”

Tomas Rey said: “The proposal on the table does answer our question. Who pays for the pilots?”

“We are not here to be lectured,” Rey told our reporter.

The mediator, Ada Kovin, asked for patience. “Ports are patient,” she said, “people are not.”
"""


@pytest.fixture
def harbour() -> Brief:
    """Two ordinary reports: variants, a continued quote, an unknown speaker, furniture, two speakers for one quote."""
    a = Draft(HARBOUR_A, "velmar-herald.txt")
    a.about = {"title": "Ports stay shut as talks in Velmar enter third day", "outlet": None}
    b = Draft(HARBOUR_B, "sund-courier.txt")
    b.about = {
        "title": "No agreement on the Sund ports",
        "outlet": "Sund Courier",
        "published": "2031-03-12",
        "published_basis": "text",
    }
    a.mark("The harbour crane at Velmar, idle since Sunday. (Photo: Ines Orlo)", "caption")
    a.mark("Read more: how the Sund became a frontier", "link")
    b.mark("By Jon Ask\n12 March 2031", "header")
    minister = Role(title="foreign minister", of="Nordmark")
    open_a = a.say(
        "“We want to open the ports by the end of the month and keep them open, whatever the weather and whatever the "
        "season, or the agreement is worth nothing,”",
        by="Mara Lind",
        role=minister,
        act="demand",
    )
    open_b = b.say("“We want to open the ports by the end of this month and really keep them open,”", by="Mara Lind")
    table_a = a.say("“Nobody left the table,”", "“That is already something.", by="Mara Lind")
    table_b = b.say("“Nobody left the table. That is already something.”")
    door_a = a.say("“And nobody slammed a door. We shall sit down again tomorrow morning, with the maps.”")
    a.statements[-1] = replace(a.statements[-1], continues=table_a.record)
    question = "“The proposal on the table does not answer our question,”"
    answer_a = a.say(question, "“Who pays for the pilots?”", by="Tomas Rey")
    answer_b = b.say("“The proposal on the table does answer our question. Who pays for the pilots?”", by="Tomas Rey")
    lecture_a = a.say("“We are not here to be lectured,”", confidence=0.4)
    lecture_b = b.say("“We are not here to be lectured,”", by="Tomas Rey")
    patience = b.say("“Ports are patient,”", "“people are not.”", by="Ada Kovin")
    tail = ", whatever the weather and whatever the season, or the agreement is worth nothing"
    utterances = [
        utterance(
            open_a,
            open_b,
            differences=(
                Difference(statement=1, kind="changed", base=a.passage("the", "of the month"), other=b.passage("this")),
                Difference(statement=1, kind="added", other=b.passage("really")),
                Difference(statement=1, kind="dropped", base=a.passage(tail)),
            ),
        ),
        utterance(table_a, table_b, related=(Link(utterance="u-" + door_a.record, kind="related"),)),
        utterance(door_a),
        utterance(
            answer_a,
            answer_b,
            differences=(
                Difference(statement=1, kind="dropped", base=a.passage("not ", "does not")),
                Difference(
                    statement=1,
                    kind="punctuation",
                    base=a.passage(",", "question,”"),
                    other=b.passage(".", "question."),
                ),
            ),
        ),
        utterance(lecture_a, lecture_b),
        utterance(patience),
    ]
    return brief([a, b], utterances, "Ports stay shut as talks in Velmar enter third day")
