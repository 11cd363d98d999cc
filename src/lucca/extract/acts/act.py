"""The act of a statement.

The cue decides where it names an act ("denied", "urged"); after a plain cue ("said", "told") what is said does. What shows
no act asserts.
"""

from __future__ import annotations

from collections.abc import Sequence

from lucca.extract.acts.clauses import Own
from lucca.extract.acts.content import act_in
from lucca.extract.acts.cues import act_of_cue
from lucca.language.predicates import Tree
from lucca.records import Span
from lucca.records.reading import Act, StatementKind


def act_of(tree: Tree, kind: StatementKind, cue: Span | None, content: Sequence[Span], own: Own) -> Act:
    """The act of a statement with that cue and content; `own` is what stands for its speakers."""
    reported = kind != "direct"
    if cue is not None:
        named = act_of_cue(tree, cue, content, own, reported=reported)
        if named is not None:
            return named
    return act_in(tree, content, own, reported=reported)
