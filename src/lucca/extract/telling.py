"""Whether an attribution tells that something is said: the reader also marks deeds, looks and likings, less surely."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from lucca.extract.actors import ActorDraft
from lucca.extract.acts.clauses import Own
from lucca.extract.acts.cues import act_of_cue
from lucca.extract.verbs import WITNESSING
from lucca.language import Attribution, Syntax
from lucca.language.lexicon import CUES
from lucca.language.predicates import Tree
from lucca.language.words import words

_LEAST_PHRASE = 0.4
"""Lowest confidence of an indirect content that is no clause ("praised the plan"). Below it 1 in 4 of PolNeAR's development
part is right, and hardly any of a web page's."""

_SURE_PHRASE = 0.7
"""The same where the cue is no verb of saying ("unveiled the plan", "voted to leave"): below it every second one of
PolNeAR's is right, and hardly any that careful readers of news keep."""

_SAYING = CUES - frozenset(
    word
    for word in CUES
    if word.startswith(("post", "read", "sing", "sang", "answer", "respon", "continu", "repl", "agree"))
)
"""Cues of what is said in so many words, whatever else is done by them."""

_LEAST_OPEN = 0.35
"""Lowest confidence of an indirect content of which nobody knows who says it; below it 1 in 5 is right."""

_LOOSE = frozenset({"assert", "believe", "support"})
"""Acts that verbs of deeds name as well ("backed", "hoped for"); a cue that names another one ("blamed") says it."""

_NAMELESS = re.compile(
    r"(?:not )?(?:to )?(?:be|remain|being) (?:named|identified|quoted|anonymous)\b|anonymity\b", re.IGNORECASE
)
"""What a source asks for itself; the report tells it of whom it quotes."""

_NAMING = frozenset("called known dubbed named nicknamed titled entitled labeled labelled marked".split())
_NAME = 3
"""Participles behind a noun that only tell its name, and words of such a name ("an old hangar, also called “the Cave”,")."""

_SEEMING = ("seem", "appear")
"""What seems so to nobody in particular is the report's own view."""


def tells(text: str, tree: Tree, found: Attribution, speakers: Sequence[ActorDraft]) -> bool:
    """Whether something is said: not what a person shows, sees or hears, and no single word that is not quoted."""
    if found.kind == "direct" and _is_name(text, tree, found):
        return False
    if found.kind != "indirect" or found.cue is None:
        return True
    told = [w for span in found.content for w in words(text, span.start, span.end) if not w.is_mark]
    cue = words(text, found.cue.start, found.cue.end)
    of_person = bool(speakers) and all(s.kind == "person" for s in speakers)
    if len(told) < 2 or (of_person and cue[0].lower in WITNESSING):
        return False
    if cue[-1].lower.startswith(_SEEMING) and not speakers:
        return False
    if _NAMELESS.match(text, found.content[0].start, found.content[0].end):
        return False
    if found.confidence < _LEAST_OPEN and not speakers:
        return False
    least = _LEAST_PHRASE if any(w.lower in _SAYING for w in cue) else _SURE_PHRASE
    if _is_clause(tree.syntax, found) or (found.confidence >= least and speakers):
        return True
    act = act_of_cue(tree, found.cue, found.content, Own(), reported=True) if speakers else None
    return act is not None and (act not in _LOOSE or found.confidence >= _LEAST_PHRASE)


def _is_name(text: str, tree: Tree, found: Attribution) -> bool:
    """Whether what is quoted is what something is called."""
    if found.cue is None:
        return False
    first = bisect_left(tree.syntax.tokens, found.cue.start, key=lambda t: t.start)
    end = bisect_left(tree.syntax.tokens, found.cue.end, key=lambda t: t.start)
    if not any(tree.form(k) in _NAMING and tree.syntax.relations[k] == "acl" for k in range(first, end)):
        return False
    return sum(not w.is_mark for span in found.content for w in words(text, span.start, span.end)) <= _NAME


def _is_clause(syntax: Syntax, found: Attribution) -> bool:
    """Whether the content has a subject of its own, and not only inside what describes a noun."""
    for span in found.content:
        first = bisect_left(syntax.tokens, span.start, key=lambda t: t.start)
        end = bisect_left(syntax.tokens, span.end, key=lambda t: t.start)
        verbs = [syntax.heads[k] for k in range(first, end) if syntax.relations[k].startswith("nsubj")]
        inside = [v for v in verbs if first <= v < end]
        if any(not (syntax.relations[v].startswith("acl") and first <= syntax.heads[v] < end) for v in inside):
            return True
    return False
