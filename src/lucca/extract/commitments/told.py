"""What the rules for commitments share: what they find, and how a sentence tells of a verb."""

from __future__ import annotations

from dataclasses import dataclass

from lucca.extract.commitments import lexicon as lex
from lucca.language.predicates import Tree
from lucca.records import Statement
from lucca.records.reading import CommitmentKind

_OPEN = frozenset("could may might should must can 'd ’d".split())
_DOUBTING = frozenset({"if", "unless", "whether", "until", "till", "lest"})
_QUESTIONING = frozenset("how why whether what when where who whom which".split())
_DEPTH = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One commitment by the numbers of tokens.

    `at` tells it; `by` and `of` head phrases (empty: who speaks, nobody told); `what` heads what is to be done. `spoken`
    says that it is one only in somebody's words and its maker the speaker; `must_be_of`, that it is one only of somebody
    known; `whole`, that the subject belongs to what is to be done; `public`, that who makes it must be more than a private
    person and whom it is made to known; `agentive`, that it is one only where the speaker speaks for whom it binds.
    """

    kind: CommitmentKind
    at: int
    what: int
    by: tuple[int, ...] = ()
    of: tuple[int, ...] = ()
    spoken: bool = False
    must_be_of: bool = False
    noun: bool = False
    whole: bool = False
    public: bool = False
    agentive: bool = False
    enacted: bool = False


def is_told(tree: Tree, verb: int, depth: int = 0) -> bool:
    """Whether a verb is told as done or to come: neither negated nor asked, supposed, only possible, or left undone."""
    if any(tree.lemma(k) in {"not", "never"} for k in tree.children(verb, "advmod")):
        return False
    if any(tree.form(k) == "no" for k in tree.children(verb, "advmod")):
        return False
    auxiliaries = {tree.form(k) for k in tree.children(verb, "aux")}
    marks = {tree.lemma(k) for k in tree.children(verb, "mark")}
    if auxiliaries & _OPEN or marks & _DOUBTING or "without" in marks:
        return False
    if any(tree.form(k - 1) == "short" for k in tree.children(verb, "mark", "case") if k):
        return False  # "stopped short of calling for"
    relation, head = tree.syntax.relations[verb], tree.syntax.heads[verb]
    if "would" in auxiliaries and relation not in {"ccomp", "acl:relcl"}:
        return False
    if head < 0:
        return not _is_question(tree, verb)
    if relation in {"xcomp", "ccomp"} and tree.lemma(head) in lex.ASKING and not tree.tensed(verb):
        return False
    if relation in {"xcomp", "advcl", "acl", "obl"} and tree.lemma(head) in lex.FAILING and (relation != "advcl"):
        return False
    if relation == "acl" and is_infinitive(tree, verb) and lex.NOUNS.get(tree.lemma(head)) in {"demand", "proposal"}:
        return False
    if relation == "conj" and not tree.children(verb, "nsubj", "aux") and _is_bare(tree, verb):
        heads = {tree.form(k) for k in tree.children(head, "aux")}
        if heads & (_OPEN | {"would"}) or (is_infinitive(tree, verb) and not is_told(tree, head, depth + 1)):
            return False
    if depth < _DEPTH and (relation == "xcomp" or (relation == "conj" and not tree.children(verb, "nsubj", "aux"))):
        apart = relation == "conj" and not any(tree.form(k) in {"or", "nor"} for k in tree.children(verb, "cc"))
        return apart or tree.syntax.upos[head] not in {"VERB", "ADJ"} or is_told(tree, head, depth + 1)
    return True


def _is_bare(tree: Tree, verb: int) -> bool:
    return tree.form(verb) == tree.lemma(verb)


def _is_question(tree: Tree, verb: int) -> bool:
    """Whether the sentence of a root asks ("Has he called for …?")."""
    marks = tree.children(verb, "punct")
    return bool(marks) and tree.form(marks[-1]) == "?"


def is_unsaid(tree: Tree, statement: Statement) -> bool:
    """Whether somebody is told not to have said it ("has not indicated that he will act")."""
    head = tree.head(statement.cue) if statement.cue is not None else None
    return head is not None and any(tree.form(k) in {"not", "n't", "n’t", "never"} for k in tree.children(head, "advmod"))


def is_questioned(tree: Tree, subject: int) -> bool:
    """Whether the subject of a clause follows a word that makes it an indirect question ("how the bank should answer")."""
    first = min(tree.subtree(subject))
    return first > 0 and tree.form(first - 1) in _QUESTIONING


def is_infinitive(tree: Tree, token: int) -> bool:
    """Whether "to" stands before what a token says."""
    return any(tree.lemma(k) == "to" for k in tree.children(token, "mark"))


def infinitive(tree: Tree, token: int, *relations: str) -> int | None:
    """The infinitive below a token."""
    found = [k for k in tree.children(token, *relations) if is_infinitive(tree, k) and k > token]
    return found[0] if found else None


def under(tree: Tree, token: int, *cases: str) -> tuple[int, ...]:
    """The heads, joined ones too, of what stands below a token under one of some prepositions; none where nothing does."""
    for k in tree.children(token, "obl", "nmod", "obl:agent", "obj", "obl:unmarked"):
        if tree.case(k) in cases and tree.syntax.upos[k] in {"NOUN", "PROPN", "PRON", "ADJ"}:
            return tuple(tree.conjoined(k))
    return ()
