"""Readings of invented passages, made without the trained reader: who says what is given by hand."""

import re
from collections.abc import Mapping

from lucca.extract.figures import figure_records
from lucca.extract.places import place_records
from lucca.extract.times import time_records
from lucca.language import NamedSpan
from lucca.language.structure import structure
from lucca.records import Actor, Name, Reading, Report, Span, Statement, report_id

_COUNTRY = re.compile(r"\b(?:Norway|Portugal|Austria|Switzerland|Morocco)\b")


def reading(
    text: str,
    *,
    published: str | None = None,
    outlet: str | None = None,
    said: Mapping[str, str] | None = None,
    cues: Mapping[str, str] | None = None,
) -> Reading:
    """The reading of a passage: `said` gives what each speaker says, `cues` a cue other than "said"."""
    report = Report(id=report_id(text, outlet), text=text, published=published, outlet=outlet)
    split = structure(text)
    actors, statements = [], []
    for k, (source, content) in enumerate((said or {}).items()):
        at, start = text.index(source), text.index(content)
        cue = (cues or {}).get(source, "said")
        verb = min((m.start() for m in re.finditer(cue, text)), key=lambda v: abs(v - at))
        actors.append(Actor(id=f"a{k}", name=source, kind="unknown", mentions=(Span(at, at + len(source)),), confidence=0.9))
        statements.append(
            Statement(
                id=f"s{k}",
                kind="indirect",
                speakers=(f"a{k}",),
                source=Span(at, at + len(source)),
                cue=Span(verb, verb + len(cue)),
                content=(Span(start, start + len(content)),),
                exact=content,
                confidence=0.9,
            )
        )
    spans = [Span(*m.span()) for m in _COUNTRY.finditer(text)]
    named = [NamedSpan(s, "place", (), None, False, True, False) for s in spans]
    times = time_records(report, split.paragraphs)
    return Reading(
        lucca="0",
        model="none",
        report=report,
        names=tuple(Name(id=f"n{k}", span=s, kind="place", confidence=0.9) for k, s in enumerate(spans)),
        actors=tuple(actors),
        statements=tuple(statements),
        times=times,
        places=place_records(report, named),
        figures=figure_records(report, split.sentences, statements, times),
    )
