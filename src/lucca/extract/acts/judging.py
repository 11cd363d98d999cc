"""What is said of right and wrong: denials, accusations and praise."""

from __future__ import annotations

from lucca.extract.acts import lexicon as lex
from lucca.extract.acts.clauses import Clause, governed, is_infinitive, is_it
from lucca.extract.acts.deeds import blamed_deed, lacks
from lucca.language.predicates import Tree
from lucca.records.reading import Act

_WILLING = frozenset({"will", "would"})


_PAST = frozenset("did had was were have has 've ’ve".split())


def denies(tree: Tree, clause: Clause) -> Act | None:
    """ "That is not true", "I never met them", "there is no deal", "we are not racists"."""
    head, lemma = clause.head, tree.lemma(clause.head)
    subject = tree.lemma(clause.subject) if clause.subject is not None else ""
    if subject in lex.CLAIMS and tree.children(head, "cop"):
        if clause.negated:
            return "deny" if lemma in {"true", "so", "accurate", "correct", "case", "right", "fair"} else None
        heap = tree.children(head, "nmod") if lemma in {"bunch", "lot", "load"} else []
        return "deny" if {tree.lemma(k) for k in (head, *heap)} & lex.FALSE else None
    if not clause.negated:
        return None
    if tree.children(head, "expl") or subject == "there":
        things = tree.children(head, "nsubj", "obj")
        told = {tree.lemma(n) for k in things for n in (k, *tree.children(k, "nmod"))} | {lemma}
        return "deny" if told - {"be", "there"} and not clause.modals & _WILLING and not told & lex.NO_DENIAL else None
    if not clause.own or clause.modals & {"could", "might", "may"}:
        return None
    if tree.children(head, "cop"):
        return "deny" if lemma in lex.WRONG_NOUNS | {"part", "involved"} and not clause.modals - {"be", "have"} else None
    if tree.children(head, "aux:pass") and lemma not in lex.PASSIVE_DEEDS:
        return None
    told = {tree.lemma(k) for k in tree.children(head, "obj")}
    if lemma == "have" and told & lex.NOT_SO:
        return "deny"
    if told & {"difference", "sense", "idea", "attention"}:
        return None
    past = any(tree.form(k) in _PAST for k in tree.children(head, "aux", "aux:pass"))
    past = past or (tree.form(head) != lemma and not tree.form(head).endswith(("s", "ing")))
    return "deny" if past and not clause.modals & _WILLING and lemma not in lex.GUILTLESS else None


def blames(tree: Tree, clause: Clause) -> Act | None:
    """ "They lied", "he is a liar", "the plan is a disgrace", "this is not right", "they failed to act"."""
    head, lemma = clause.head, tree.lemma(clause.head)
    if clause.negated and lemma in {"ok", "okay", "acceptable"} and tree.children(head, "cop"):
        return "accuse"
    if act := lacks(tree, clause):
        return act
    if clause.negated and lemma in {"have", "get"} and any(tree.lemma(k) == "place" for k in tree.children(head, "obj")):
        return "accuse"
    if lemma in {"lie", "rest"} and clause.subject is not None and tree.lemma(clause.subject) in lex.BLAME:
        return "accuse" if not clause.negated else None
    if _is_unwilling(tree, clause):
        return "accuse"
    if not clause.own and not clause.negated and clause.modals == {"would"} and _would_be_wrong(tree, clause):
        return "accuse"
    if clause.own or clause.negated or clause.modals & {"will", "would", "could", "might", "may", "can"}:
        return None
    if tree.children(head, "expl") and lemma in {"be", "evidence", "proof"}:
        return _evidenced(tree, clause)
    upos = tree.syntax.upos[head]
    if clause.subject is not None and any(tree.lemma(k) in lex.SLIGHTING for k in tree.children(clause.subject, "amod")):
        return "accuse"
    if upos == "VERB":
        return blamed_deed(tree, clause)
    if tree.children(head, "cop") and clause.subject is not None and tree.form(clause.subject) not in {"i", "we"}:
        if upos == "ADJ":
            if lemma in lex.SORRY and _is_plight(tree, clause):
                return None
            if lemma == "responsible" and not any(tree.case(k) == "for" for k in tree.children(head, "obl")):
                return None
            return "accuse" if lemma in lex.WRONG_ADJECTIVES and not _is_guilt_of_law(tree, clause) else None
        if _is_plight(tree, clause) and {tree.lemma(k) for k in tree.children(head, "amod")} & lex.SORRY:
            return None
        named = [head, *(tree.children(head, "nmod") if lemma in {"one", "part", "kind", "sort", "example"} else ())]
        if lemma in lex.WRONG_NOUNS and _is_guilt_of_law(tree, clause):
            return None  # "it is a mistake to wait"
        described = {
            w for n in named for k in (n, *tree.children(n, "amod", "compound")) for w in (tree.lemma(k), tree.form(k))
        }
        return "accuse" if described & (lex.WRONG_NOUNS | lex.WRONG_ADJECTIVES | lex.SINGULAR_WRONGS) else None
    if tree.syntax.relations[head] == "root" and upos in {"NOUN", "ADJ"} and clause.subject is None:
        return "accuse" if lemma in lex.WRONG_NOUNS | lex.WRONG_ADJECTIVES and not tree.children(head, "conj") else None
    return None


def _would_be_wrong(tree: Tree, clause: Clause) -> bool:
    """ "Such a ban would be a disaster"."""
    return bool(tree.children(clause.head, "cop")) and tree.lemma(clause.head) in lex.WRONG_NOUNS | {
        "unacceptable", "wrong", "irresponsible", "reckless", "disastrous", "catastrophic", "illegal", "unconstitutional",
    }  # fmt: skip


def _is_unwilling(tree: Tree, clause: Clause) -> bool:
    """ "They are not willing to talk", "the ministry refuses to answer", said of others."""
    if clause.own or clause.first or clause.subject is None or not governed(tree, clause):
        return False
    if tree.lemma(clause.head) in {"willing", "prepared"}:
        return clause.negated
    return tree.lemma(clause.head) == "refuse" and not clause.negated and not clause.modals - {"have", "be"}


def _evidenced(tree: Tree, clause: Clause) -> Act | None:
    """ "There is evidence that they cheated"."""
    told = [clause.head, *tree.children(clause.head, "nsubj")]
    inner = [c for k in told if tree.lemma(k) in {"evidence", "proof"} for c in tree.children(k, "acl", "ccomp")]
    blamed = any(tree.lemma(k) in lex.WRONG_VERBS for k in inner)
    return "accuse" if blamed else None


def _is_guilt_of_law(tree: Tree, clause: Clause) -> bool:
    ruled = any(is_infinitive(tree, k) for k in tree.children(clause.head, "csubj", "acl"))
    return is_it(tree, clause) and (ruled or bool(governed(tree, clause)))


def _is_plight(tree: Tree, clause: Clause) -> bool:
    """Whether "it", or what happened, is said to be so: "it was a terrible accident", "it's dangerous there"."""
    if is_it(tree, clause):
        return True
    told = [clause.head] if clause.subject is None else [clause.head, clause.subject]
    return any(tree.lemma(k) in lex.HAPPENINGS for k in told)


def praises(tree: Tree, clause: Clause) -> Act | None:
    """ "She is a great leader", "we stand with them", "I am proud of them", "they did a fantastic job"."""
    head, lemma = clause.head, tree.lemma(clause.head)
    if clause.negated or clause.modals & {"will", "would", "could", "might", "may", "can"}:
        return None
    stood = tree.children(head, "obl") if lemma == "stand" and clause.own else []
    if any(tree.case(k) in {"with", "by", "behind"} or tree.lemma(k) == "solidarity" for k in stood):
        return "support"
    mine = clause.own or (clause.subject is None and tree.syntax.relations[head] == "root")
    if lemma in {"proud", "grateful", "thankful"} and mine and tree.children(head, "obl"):
        return "support"
    if lemma in lex.FED_UP and clause.own and tree.children(head, "cop", "aux:pass"):
        return "accuse" if tree.children(head, "obl", "advcl", "ccomp") else None
    told = [head] if tree.children(head, "cop") else tree.children(head, "obj") if lemma in {"do", "make"} else []
    for token in told:
        praised = {tree.lemma(k) for k in tree.children(token, "amod")} & lex.MERITS
        person = tree.lemma(token) in {
            "job",
            "leader",
            "man",
            "woman",
            "person",
            "friend",
            "work",
            "choice",
            "partner",
            "ally",
        }
        if praised and person and not clause.own and not clause.first:
            return "support"
    return None
