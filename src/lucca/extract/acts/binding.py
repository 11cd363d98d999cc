"""What binds the speaker: promises, offers, threats and refusals, and what he does by the very verb."""

from __future__ import annotations

from lucca.extract.acts import lexicon as lex
from lucca.extract.acts.clauses import Clause, governed, is_infinitive, is_named, is_negated
from lucca.language.predicates import Tree
from lucca.records.reading import Act

_COMING = frozenset({"will", "'ll", "’ll", "wo", "would", "shall", "going", "can", "to", "'d", "’d"})


def binds(tree: Tree, clause: Clause, reported: bool) -> Act | None:
    """ "We will build it", "we are ready to talk", "there will be consequences", "we will leave unless …"."""
    head, lemma = clause.head, tree.lemma(clause.head)
    if tree.form(head) in lex.READY and tree.children(head, "cop", "aux:pass", "aux") and governed(tree, clause):
        verb = tree.lemma(governed(tree, clause)[0])
        if clause.negated:
            return "reject" if clause.own and verb in lex.REFUSING else None
        if not clause.own and (verb not in lex.COOPERATIVE or not is_named(tree, clause)):
            return None
        return "threaten" if verb in lex.HOSTILE else "offer" if verb not in lex.STATIVE - lex.COOPERATIVE else None
    if (act := _threatens(tree, clause)) or (act := _offers(tree, clause)):
        return act
    going = lemma == "go" and tree.form(head) == "going" and governed(tree, clause)
    verb = tree.lemma(governed(tree, clause)[0]) if going else lemma
    if tree.children(head, "aux:pass") or _will_be(tree, governed(tree, clause)[0] if going else head):
        return None
    willing = going or "will" in clause.modals or (reported and "would" in clause.modals)
    if not willing or "have" in clause.modals - ({"have"} if going else frozenset()):
        return None
    told = {tree.lemma(k) for k in tree.children(head, "obj", "nsubj")} | {lemma}
    if (
        not clause.negated
        and (told & lex.HARMS)
        and (lemma in {"be", "pay", "face", "suffer", "bear", "have", "consequence"})
    ):
        return "threaten" if not clause.own else None
    if not clause.own:
        return "threaten" if (verb in lex.FORETOLD_HARM or _in_kind(tree, head)) and not clause.negated else None
    if any(tree.form(k) == "rather" for k in tree.children(head, "advmod")):
        return "propose"
    conditions = [(tree.form(m), c) for c in tree.children(head, "advcl") for m in tree.children(c, "mark")]
    conditional = any(mark in {"if", "unless"} for mark, _ in conditions)
    if clause.negated:
        return _refuses(tree, clause, verb)
    refused = any(mark == "unless" or (mark == "if" and is_negated(tree, c)) for mark, c in conditions)
    if verb == "fight" and _for_something(tree, head):
        return "promise"
    if verb in lex.HOSTILE or (refused and verb in lex.WITHDRAWING):
        return "threaten"
    if verb in lex.PERFORMED["support"] | {"vote"} and "would" in clause.modals:
        return "support"
    return None if verb in lex.STATIVE or conditional or ("would" in clause.modals and not reported) else "promise"


def _will_be(tree: Tree, head: int) -> bool:
    """ "We will be winners", "we will be better off"; who "will be fair", or "be at the talks", promises something."""
    if not tree.children(head, "cop") or tree.case(head) == "at" or tree.form(head) in {"there", "here", "back"}:
        return False
    return tree.syntax.upos[head] != "ADJ" or tree.lemma(head) in _STATES or tree.form(head).endswith("er")


_STATES = frozenset("able sure happy glad proud likely good bad due dead".split())


def _for_something(tree: Tree, head: int) -> bool:
    """ "Will fight for the poor", "would fight to keep it"."""
    verbs = [head, *tree.children(head, "xcomp")]
    aims = (k for v in verbs for k in tree.children(v, "xcomp", "advcl") if tree.lemma(k) != "fight")
    return any(is_infinitive(tree, k) for k in aims) or any(
        tree.case(k) == "for" for v in verbs for k in tree.children(v, "obl")
    )


def _in_kind(tree: Tree, head: int) -> bool:
    """ "Would answer in kind", "would hit back"."""
    return any(tree.lemma(k) == "kind" for k in tree.children(head, "obl")) or (
        tree.lemma(head) in {"hit", "strike", "fight", "fire"} and any(tree.form(k) == "back" for k in tree.children(head))
    )


def _threatens(tree: Tree, clause: Clause) -> Act | None:
    """ "Sanctions are on the table", "we could strike again", "we are working on new restrictions"."""
    if clause.negated:
        return None
    head, lemma = clause.head, tree.lemma(clause.head)
    beside = [head, *tree.children(head, "nsubj", "nsubj:pass", "obj", "obl")]
    about = {tree.lemma(n) for k in beside for n in (k, *tree.children(k, "nmod", "compound", "conj"))}
    if not about & lex.PENALTIES:
        mighty = clause.own and clause.modals & {"could", "can", "may", "might"}
        return "threaten" if mighty and lemma in lex.FORETOLD_HARM | {"strike", "bomb", "sue"} else None
    table = {tree.lemma(k) for k in (head, *tree.children(head, "obl"))} & {"table", "option"}
    if table and any(tree.case(k) == "on" for k in (head, *tree.children(head, "obl"))):
        return "threaten"
    if clause.own and (clause.modals & {"could", "may", "might", "will", "would"} or lemma in lex.PREPARING):
        return "threaten" if lemma in lex.PREPARING | lex.HOSTILE | {"mount", "launch", "add", "order"} else None
    return None


def _offers(tree: Tree, clause: Clause) -> Act | None:
    """ "There is a chance for Brakk to return", "Brakk can be part of it", "what we are offering is a new start"."""
    head, lemma = clause.head, tree.lemma(clause.head)
    if clause.negated:
        return None
    if any(
        tree.lemma(k) == "offer" and any(tree.form(s) == "we" for s in tree.children(k, "nsubj")) for k in _cleft(tree, head)
    ):
        return "offer"
    there = bool(tree.children(head, "expl"))
    told = [head, *tree.children(head, "nsubj", "obj")]
    if there and any(
        (tree.lemma(k) in {"chance", "opportunity"} and tree.children(k, "acl", "advcl"))
        or (tree.lemma(k) in {"chance", "opportunity"} and tree.children(head, "advcl", "xcomp"))
        for k in told
    ):
        return "offer"
    if "can" in clause.modals and clause.subject is not None and not clause.own and is_named(tree, clause):
        part = lemma == "part" and tree.children(head, "cop")
        return "offer" if part or lemma in {"join", "rejoin", "return"} else None
    return None


def _cleft(tree: Tree, head: int) -> list[int]:
    """The verb of "what we are offering", where that is the subject."""
    subjects = tree.children(head, "csubj", "nsubj", "nsubj:outer", "csubj:outer")
    return [k for s in subjects for k in (s, *tree.children(s, "acl:relcl", "advcl:relcl"))]


def _refuses(tree: Tree, clause: Clause, verb: str) -> Act | None:
    """What "we will not" does: it refuses, or promises to leave something be."""
    if verb in {"let", "allow"}:
        inner = tree.children(clause.head, "ccomp", "xcomp")
        return "reject" if any(tree.syntax.upos[k] == "VERB" for k in inner) else None
    if verb in lex.REFUSING:
        return "reject"
    return None if verb in lex.STATIVE else "promise"


def _is_told(tree: Tree, head: int) -> bool:
    """ "I swear the boat lifted off": what is so, not what will be."""
    told = tree.children(head, "ccomp", "xcomp")
    if not told:
        return not any(tree.form(k) != "you" for k in tree.children(head, "obj"))
    return not any(tree.form(k) in _COMING for t in told for k in (t, *tree.children(t, "aux", "mark")))


def performs(tree: Tree, clause: Clause, reported: bool) -> Act | None:
    """ "We condemn", "I promise you", "we are asking for", "I want you to go", "he supports the ban" of oneself."""
    head, lemma, form = clause.head, tree.lemma(clause.head), tree.form(clause.head)
    if not clause.own or tree.syntax.upos[head] != "VERB" or clause.modals - {"be", "do", "can", "would", "must"}:
        return None
    if lemma == "call":
        on = any(tree.case(k) in {"on", "upon", "for"} for k in tree.children(head, "obl"))
        return "demand" if on and (form != "called" or reported) else None
    if lemma == "want":
        inner = governed(tree, clause)
        whom = [k for i in inner for k in tree.children(i, "nsubj")] + tree.children(head, "obj")
        if clause.negated:
            idle = all(tree.lemma(i) in lex.STATIVE for i in inner)
            return "reject" if whom and not (inner and idle) else None
        wanted = bool(inner and whom) or any(tree.lemma(k) in lex.DUES for k in tree.children(head, "obj"))
        return "demand" if wanted and (form != "wanted" or reported) else None
    if lemma in {"intend", "plan"} and governed(tree, clause):
        return None if clause.negated or not (form == lemma or reported) else "promise"
    if lemma == "wish":
        return "support" if tree.children(head, "obj", "iobj") and not clause.negated else None
    if form != lemma and not form.endswith(("ing", "s")) and (not reported or lemma in lex.PERFORMED["demand"]):
        return None
    if clause.negated and clause.modals & {"can"} and lemma in {"support", "back", "endorse", "accept"}:
        return "reject"
    if lemma in {"swear", "promise", "guarantee", "assure"} and _is_told(tree, head):
        return None
    act: Act
    for act, verbs in lex.PERFORMED.items():  # type: ignore[assignment]
        if lemma in verbs:
            if not clause.negated:
                return act
            return "reject" if act in {"support", "offer", "promise"} else None
    return None
