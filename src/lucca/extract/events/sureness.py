"""How sure an event's type is, by its words and by the reader's coder."""

from __future__ import annotations

from collections.abc import Sequence

from lucca.language.predicates import AMBIGUOUS, NAMING, SAYING, Predicate

SURE, LIKELY, ALONE = 0.8, 0.65, 0.5
"""Confidence of an event whose type the words and the coder both tell, one of which the coder is not sure, one without a
target or without a doer."""
_NONE, _SURELY_NONE = 0.9, 0.97
"""Probability of no event at which the coder is believed against a word of several meanings, and of one."""
_SEEN = 0.15
"""Probability of the type at which a word of several meanings is believed."""
_SURELY = 0.7
"""Probability of the type at which to call somebody something is a reproach, and to say what he must do a request."""
_CERTAIN = 0.3
"""Probability of the type at which an act upon what is no actor is told, if its word has several meanings."""


def sureness(predicate: Predicate, plain: bool, by: Sequence[int], to: Sequence[int] | None) -> float | None:
    """How sure the type is; None where the coder sees nothing between the two.

    `by`, `to`: numbers of the agents and patients that are actors; of an act upon what is no actor (`to` is None) the coder
    must be sure. `plain`: the word has one meaning here.
    """
    if not predicate.codings:
        return ALONE
    wanted = to is None and predicate.deed and predicate.root == "REQUEST"
    if wanted:
        to, plain = range(len(predicate.patients)), True
    if to is None and not predicate.mutual:
        seen = min(chance for _, _, chance, *_ in predicate.codings) >= _CERTAIN
        return ALONE if seen or predicate.lemma not in AMBIGUOUS else None
    to = to or ()
    wide = len(predicate.agents) if predicate.mutual else len(predicate.patients)
    pairs = [(a, b) for a in by for b in (by if predicate.mutual else to) if a != b or not predicate.mutual]
    asked = [predicate.codings[a * wide + b] for a, b in pairs]
    veto = _NONE if predicate.lemma in AMBIGUOUS and not wanted else _SURELY_NONE
    if all(root == "NONE" and chance >= veto for root, chance, *_ in asked):
        return None
    own = max(chance for _, _, chance, *_ in asked)
    named = predicate.lemma in (NAMING if predicate.root == "ACCUSE" else SAYING if predicate.root == "REQUEST" else ())
    if own < (_SURELY if named else 0 if plain else _SEEN):
        return None
    return SURE if own >= 0.5 else LIKELY if own >= 0.1 else ALONE
