"""How a sentence tells an event: what negations, auxiliaries, governing verbs and conditions make of it."""

from __future__ import annotations

from lucca.language.predicates import Predicate, Tree
from lucca.records.reading import EventStatus

_NOT = frozenset("not never no neither nor n't hardly without".split())
_AHEAD = frozenset("will shall 'll ’ll".split())
_MAYBE = frozenset("may might could can".split())
_DUTY = frozenset("should must ought need".split())
_PLANNING = frozenset(
    "plan intend hope expect prepare vow promise pledge threaten agree aim want set due go schedule decide consider propose "
    "offer ready poise likely determine eager wait mean order commit swear authorize authorise".split()
)
_ASKING = frozenset(
    "ask urge order tell call request demand press want beg implore need invite encourage advise warn".split()
)
_FAILING = frozenset("refuse decline fail avoid stop prevent cancel neglect unable postpone rule withdraw drop".split())
_SEEMING = frozenset("seem appear try attempt seek suspect allege accuse charge claim blame".split())
_DENYING = frozenset("deny dispute reject refute".split())
_GOING_ON = frozenset("continue keep remain".split())
_DONE = frozenset("vote manage help force begin start finish resume cease".split())
_TALKING_OF = frozenset(
    "threaten plan consider propose demand urge discuss debate oppose fear seek weigh mull want call".split()
)
_CLAIMS = frozenset(
    "claim allegation accusation charge suspicion suggestion rumor rumour assertion belief theory insinuation".split()
)
_DOUBTFUL = frozenset("attempted alleged possible potential suspected supposed purported reported apparent".split())
_COMING = frozenset("planned future upcoming proposed expected imminent forthcoming".split())
_AS_PLANNED: dict[EventStatus, EventStatus] = {
    "happened": "planned",
    "ongoing": "planned",
    "negated": "negated",
    "conditional": "conditional",
}
_WEAK_NOUNS = frozenset(
    "plan threat possibility risk call demand decision intention effort proposal warning prospect".split()
)


def status_of(tree: Tree, predicate: Predicate) -> EventStatus | None:
    """The status; None where the sentence does not tell the event as one ("should attack", "was urged to attack")."""
    verb = predicate.token if predicate.light is None else predicate.light
    if tree.syntax.upos[verb] != "VERB":
        return _of_noun(tree, verb)
    found = _of_verb(tree, verb, 0)
    if found in {"happened", "ongoing"} and predicate.light is not None:
        return _beside(tree, predicate.token) or found
    return found


def _of_verb(tree: Tree, verb: int, depth: int) -> EventStatus | None:
    if depth > 4:
        return None
    below = tree.children(verb, "advmod", "aux", "aux:pass", "mark", "cc:preconj", "obj", "det")
    words = {tree.lemma(k) for k in below if tree.syntax.upos[k] not in {"NOUN", "PROPN"}}
    forms = {tree.form(k) for k in below}
    negated = bool(words & _NOT) or any(
        tree.lemma(d) == "no" for o in tree.children(verb, "obj") for d in tree.children(o, "det")
    )
    governed = _governed(tree, verb, depth, forms)
    if negated:
        return "negated" if governed in {"happened", "ongoing", None} and not forms & _DUTY else governed
    if forms & _DUTY:
        return None
    if {"if", "unless"} & words or _has_condition(tree, verb, forms):
        return "conditional"
    if "allegedly" in words or "reportedly" in words:
        return "doubted"
    if forms & _AHEAD:
        return "planned"
    if "would" in forms:
        return "planned" if "have" not in words else None
    if forms & _MAYBE:
        return None
    if governed != "happened":
        return governed
    return "ongoing" if _goes_on(tree, verb, forms) else "happened"


def _governed(tree: Tree, verb: int, depth: int, forms: set[str]) -> EventStatus | None:
    """What the word that a verb hangs on makes of it."""
    relation, head = tree.syntax.relations[verb], tree.syntax.heads[verb]
    infinitive = any(tree.lemma(k) == "to" for k in tree.children(verb, "mark")) or "to" in forms
    if head < 0:
        return "happened"
    lemma = tree.lemma(head)
    if relation == "conj" and not tree.children(verb, "nsubj", "nsubj:pass"):
        inherits = not tree.children(verb, "aux") or infinitive
        return _of_verb(tree, head, depth + 1) if inherits and tree.syntax.upos[head] == "VERB" else "happened"
    if relation in {"xcomp", "ccomp", "csubj"} and (infinitive or verb in tree.ings):
        return _complement(tree, head, lemma, depth, is_ing=not infinitive)
    if relation == "ccomp" and lemma in _DENYING:
        return "denied"
    if relation == "ccomp" and lemma in {"allege", "claim", "accuse", "suspect"}:
        return "doubted"
    if relation == "ccomp" and lemma in {"doubt"}:
        return "doubted"
    if relation in {"ccomp", "acl"} and lemma in _CLAIMS and not infinitive:
        return "doubted"  # "the claim that Brakk had attacked"
    if relation == "ccomp" and lemma in _ASKING | {"suggest", "propose", "recommend", "insist"} and not tree.tensed(verb):
        return None
    if relation == "acl" and infinitive:
        return "planned" if lemma in {"plan", "decision", "threat", "promise", "pledge", "vow", "intention"} else None
    if relation == "advcl" and infinitive:
        return None
    if relation in {"acl", "advcl", "obl", "obl:agent"} and any(
        tree.lemma(k) in {"of", "for", "from", "without", "against"} for k in tree.children(verb, "mark", "case")
    ):
        return _of_charge(tree, lemma, verb)
    if relation == "advcl" and verb in tree.ings and tree.syntax.upos[head] == "VERB":
        outer = _of_verb(tree, head, depth + 1)
        return "happened" if outer in {"happened", "ongoing"} else outer
    return None if infinitive else "happened"


def _of_charge(tree: Tree, lemma: str, verb: int) -> EventStatus | None:
    """ "Accused of bombing", "blamed for killing", "apologised for killing", "without attacking"."""
    marks = {tree.lemma(k) for k in tree.children(verb, "mark", "case")}
    if "without" in marks:
        return "negated"
    if lemma in {"accuse", "suspect", "blame", "charge", "criticize", "criticise", "accusation", "suspicion", "allegation"}:
        return "doubted"
    if lemma in {"apologize", "apologise", "condemn", "praise", "thank", "arrest", "jail", "denounce", "convict"}:
        return "happened"
    return None


def _complement(tree: Tree, head: int, lemma: str, depth: int, *, is_ing: bool) -> EventStatus | None:
    """The status of an infinitive or a gerund by the verb that governs it."""
    outer = _of_verb(tree, head, depth + 1) if tree.syntax.upos[head] == "VERB" else "happened"
    if outer is None or lemma == "threaten":
        return None
    if lemma in _DENYING:
        return "denied"
    if lemma in _FAILING:
        return "negated"
    if lemma in _SEEMING:
        return "doubted"
    if lemma in _PLANNING:
        if lemma in _ASKING and tree.children(head, "obj"):
            return None
        return _AS_PLANNED.get(outer)
    if lemma in _ASKING:
        return None
    if lemma in _DONE | _GOING_ON:
        return "ongoing" if outer == "happened" and lemma in _GOING_ON else outer
    return outer if is_ing else None


def _has_condition(tree: Tree, verb: int, forms: set[str]) -> bool:
    if not forms & (_AHEAD | _MAYBE | {"would"}):
        return False
    clauses = tree.children(verb, "advcl")
    return any(tree.lemma(m) in {"if", "unless"} for c in clauses for m in tree.children(c, "mark", "advmod"))


def _goes_on(tree: Tree, verb: int, forms: set[str]) -> bool:
    now = {"is", "are", "am", "'s", "'re", "’s", "’re", "been"}
    return verb in tree.ings and bool(forms & now)


def _of_noun(tree: Tree, noun: int) -> EventStatus | None:
    """Of an event that a noun tells: by its adjectives and by what is done with it."""
    beside = _beside(tree, noun)
    if beside is not None:
        return beside
    relation, head = tree.syntax.relations[noun], tree.syntax.heads[noun]
    if head < 0:
        return "happened"
    lemma = tree.lemma(head)
    marks = tree.children(noun, "case")
    if marks and "ahead" in {tree.form(marks[0]), tree.form(max(marks[0] - 1, 0))}:
        return None  # whether "ahead of the visit" tells what is past, the words do not say
    if any(tree.lemma(d) == "no" for d in tree.children(noun, "det")):
        return "negated"
    if tree.syntax.upos[head] == "NOUN" and lemma in _WEAK_NOUNS:
        return None
    if lemma in _DENYING:
        return "denied" if relation in {"obj", "nsubj:pass"} else "happened"
    if relation in {"obj", "nsubj:pass", "obl", "xcomp"} and lemma in _FAILING | _TALKING_OF:
        return None
    if any(tree.lemma(k) in {"if", "without"} for k in tree.children(noun, "case", "mark")):
        return None
    if relation in {"obj", "nsubj", "nsubj:pass"} and tree.syntax.upos[head] == "VERB":
        outer = _of_verb(tree, head, 1)
        return "happened" if outer in {"happened", "ongoing"} else None
    return "happened"


def _beside(tree: Tree, noun: int) -> EventStatus | None:
    words = {tree.lemma(k) for k in tree.children(noun, "amod", "advmod", "compound")}
    if words & _DOUBTFUL:
        return "doubted"
    return "planned" if words & _COMING else None
