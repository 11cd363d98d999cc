"""What people do, say or want, and whose it is: who rejects Brakk's plan rejects Brakk."""

from __future__ import annotations

from lucca.language.predicates.lexicon import DEEDS, NOUNS
from lucca.language.predicates.tree import Tree
from lucca.records import Span

_DEEDS = DEEDS | NOUNS.keys()
_JUDGING = frozenset({"ACCUSE", "SUPPORT", "REJECT", "REQUEST"})
_FORCE = frozenset({"ASSAULT", "SANCTION", "COERCE", "YIELD"})
_DONE_TO = frozenset("release return arrest detention extradition removal ouster capture killing execution".split())
"""Deeds whose owner may be the one to whom they are done ("demanded Moreau's release")."""


def is_deed(tree: Tree, token: int) -> bool:
    """Whether a noun names something that somebody does, says or wants."""
    return tree.syntax.upos[token] == "NOUN" and tree.lemma(token) in _DEEDS


def owner(tree: Tree, token: int, root: str) -> Span | None:
    """Whose it is: of a deed, for types that judge it ("Brakk's plan", "an offer from Brakk"), of a thing for what is done
    to it ("Brakkian positions", "Brakk's bridges", "Brakkian steel")."""
    if tree.syntax.upos[token] != "NOUN":
        return None
    owners = [k for k in tree.children(token, "nmod:poss") if root not in _FORCE or tree.syntax.upos[k] != "PRON"]
    owners = owners or [k for k in tree.children(token, "compound", "amod") if tree.is_capitalised(k)]
    if root not in _FORCE and (root not in _JUDGING or not is_deed(tree, token) or tree.lemma(token) in _DONE_TO):
        return None
    owners = owners or [k for k in tree.children(token, "nmod", "obl") if tree.case(k) in {"by", "from"}]
    if not owners and root in _JUDGING and tree.lemma(token) not in NOUNS:  # "the policies of Brakk"
        owners = [k for k in tree.children(token, "nmod") if tree.case(k) == "of" and tree.syntax.upos[k] == "PROPN"]
    return tree.phrase(owners[0]) if owners else None
