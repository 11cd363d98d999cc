"""Invented stories as briefs."""

from dataclasses import replace

import pytest
from tests.present.drafts import Draft, brief, find, utterance

from lucca.records import Brief, Difference, Link, Occasion, Role

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
                Difference(statement=1, kind="dropped", base=a.passage("not ", "does not"), turns=("negation",)),
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


SUMMIT_A = """\
Nordmark must lift its blockade of the Sund if it wants an “honest part” in the new treaty, Ostria’s envoy Piet Maar said.

Maar told reporters that Nordmark had armed the island’s rebels.

The envoy said the talks, which he called “a last chance”, would end on Friday.

Two officials said that the fleet had been told to sail.

The palace declined to comment on the letter.
"""

SUMMIT_B = """\
Envoy to press Nordmark over Sund

Piet Maar will warn Nordmark to end its blockade.

Maar told Channel Nine that the talks, “a final chance”, would end on Friday.
"""


@pytest.fixture
def summit() -> Brief:
    """Two reports of mostly indirect speech: paraphrase, a mixed quote, expected, declined, unnamed sources."""
    a, b = Draft(SUMMIT_A, "ostria-post.txt"), Draft(SUMMIT_B, "nordmark-wire.txt")
    for draft in (a, b):
        draft.actor("Piet Maar", Role(title="envoy", of="Ostria"))
        draft.actor("Nordmark", kind="state")
        draft.actor("reporters", kind="unknown", named=False)
        draft.actor("Channel Nine", kind="outlet")
    a.actor("two officials", kind="group", named=False)
    a.actor("the palace", kind="institution")
    demand = "Nordmark must lift its blockade of the Sund if it wants an “honest part” in the new treaty"
    maar = "Piet Maar"
    must = a.say(demand, by=maar, kind="mixed", act="demand", targets=("a-Nordmark",), cue=a.passage("said").span)
    will, ends = b.passage("will warn").span, "Nordmark to end its blockade"
    warn = b.say(ends, by=maar, kind="indirect", act="threaten", status="expected", cue=will)
    rebels = "that Nordmark had armed the island’s rebels"
    armed = a.say(rebels, by=maar, kind="indirect", act="accuse", targets=("a-Nordmark",), addressees=("a-reporters",))
    last, final = (
        f"the talks, {words}, would end on Friday" for words in ("which he called “a last chance”", "“a final chance”")
    )
    chance_a = a.say(last, by=maar, kind="mixed", act="assert", cue=a.passage("said", "The envoy").span)
    chance_b = b.say(final, by=maar, kind="mixed", act="assert", addressees=("a-Channel Nine",))
    sail = a.say("that the fleet had been told to sail", by="two officials", kind="indirect", act="assert")
    not_so = a.passage("declined").span
    letter = a.say("to comment on the letter", by="the palace", kind="indirect", status="declined", cue=not_so)
    utterances = [
        utterance(must, warn, relation="paraphrase", own_words=(1,)),
        utterance(armed, related=(Link(utterance="u-" + sail.record, kind="related"),)),
        utterance(
            chance_a,
            chance_b,
            differences=(
                Difference(statement=1, kind="changed", base=a.passage("last"), other=b.passage("final")),
                Difference(statement=1, kind="dropped", base=a.passage("which he called"), quoted=False),
            ),
        ),
        utterance(sail, related=(Link(utterance="u-" + letter.record, kind="repeated"),)),
        utterance(letter),
    ]
    return brief([a, b], utterances, "Envoy to press Nordmark over Sund")


@pytest.fixture
def fourteen() -> Brief:
    """Fourteen reports of one press conference, each with one quote that all have and nine of its own."""
    shared = "“The bridge will open when it is safe, and not a day before that,”"
    drafts, all_have, own = [], [], []
    for number in range(14):
        lines = [f"“Remark {number}.{k} on the state of the bridge over the Sund,”" for k in range(9)]
        text = "\n".join(
            (f"Report {number}", f"{shared} Mara Lind said.", *(f"{line} said Guest {k}." for k, line in enumerate(lines)))
        )
        draft = Draft(text, f"report-{number}.txt")
        draft.about = {"title": f"The bridge, day {number}", "outlet": f"Paper {number}", "published": "2031-03-12"}
        draft.about["published_basis"] = "metadata"
        all_have.append(draft.say(shared, by="Mara Lind"))
        own += [draft.say(line, by=f"Guest {k}") for k, line in enumerate(lines)]
        drafts.append(draft)
    return brief(drafts, [utterance(*all_have), *map(utterance, own)], "The bridge")


@pytest.fixture
def hostile() -> Brief:
    """Text, title, outlet, path, URL and names that try to break out of the page."""
    attack = '“</textarea></mark><script>alert(1)</script> " onmouseover="alert(2)" x=\'" & \u202eevil\u202c {{ 7*7 }}”'
    text = f"\U0001f600\u200b<!-- {attack} said <b>Eve</b>. [bold]markup[/bold] \x1b[31mred\n" + "x" * 3000 + "\r\n]]>\r&lt;"
    draft = Draft(text, '"><img src=x onerror=alert(3)>.txt')
    draft.about = {
        "url": "javascript:alert(4)",
        "outlet": "\u202e<i>Times</i>\u2066",
        "title": "</title><script>alert(5)</script>" + "T" * 300,
        "published": "2031-03-12T08:00:00+01:00",
        "published_basis": "given",
        "language": 'en" onload="x',
    }
    draft.actor("<script>alert(8)</script>\u202e\x1b[2J", kind="outlet")
    said = draft.say(
        attack,
        by="<svg onload=alert(6)>\u202e",
        role=Role(title="</h3><script>", of="\x1b]0;pwned\x07"),
        act="accuse",
        addressees=("a-<script>alert(8)</script>\u202e\x1b[2J",),
        occasion=Occasion(medium="in a <b onclick=alert(9)>\x07\u2066 note"),
    )
    turned = draft.say("<b>Eve</b>", kind="indirect", cue=find(text, "\u202eevil\u202c"), status="expected")
    return brief([draft], [utterance(said), utterance(turned)], "<script>alert(7)</script>\u202e" + "long title " * 30)
