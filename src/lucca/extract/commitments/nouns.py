"""Nouns for commitments ("its promise to leave", "a threat of retaliation from Brakk") and for agreements."""

from __future__ import annotations

from collections.abc import Iterator

from lucca.extract.commitments import lexicon as lex
from lucca.extract.commitments.binding import is_year
from lucca.extract.commitments.told import Found, infinitive, is_told, under
from lucca.extract.commitments.verbs import makers
from lucca.language.predicates import Tree
from lucca.language.predicates.arguments import is_passive

_ABOUT = ("of", "for", "against", "about", "over", "on")
_NONE = frozenset({"any", "no", "every", "neither"})
"""Determiners of what nobody is told to have made: "I reject any proposal"."""
_PRESS = frozenset("comment interview".split())
_TOWARDS = ("to", "against", "on")
_JUDGING = frozenset("welcome embrace dismiss".split())
_BEARING = frozenset("deliver make fail renege back walk withdraw pull comply abide stick live go act".split())


def noun(tree: Tree, token: int) -> Iterator[Found]:
    """A noun for a commitment with its giver and what it is about."""
    lemma = tree.lemma(token)
    if {tree.form(k) for k in tree.children(token, "det")} & _NONE:
        return
    kind = lex.NOUNS[lemma]
    by = _giver(tree, token)
    of = _taker(tree, token)
    if _year(tree, token) is not None and tree.children(token, "nmod:poss"):
        yield Found(kind="agreement", at=token, what=token, by=by, noun=True)
        return
    what = infinitive(tree, token, "acl", "xcomp", "ccomp", "advcl")
    if what is None:
        what = next((k for k in tree.children(token, "acl", "ccomp") if _is_that(tree, k) or _is_gerund(tree, k)), None)
    if what is not None:
        asked = under(tree, token, "for") or under(tree, token, "on", "to")
        if kind in {"demand", "proposal"} and lemma not in {"proposal"} and (asked or tree.children(what, "nsubj")):
            own = tree.children(what, "nsubj")
            yield Found(kind="demand", at=token, what=what, by=by, of=tuple(own) or asked, noun=True)
        elif lemma != "call":  # "the umpire's call to stop the race" decides and asks nobody
            dated = [k for k in tree.children(what, "obj") if tree.lemma(k) in lex.AGREEMENTS and _year(tree, k) is not None]
            kind = "agreement" if dated and kind == "promise" else kind
            yield Found(kind=kind, at=token, what=what, by=by, of=of if kind != "agreement" else (), noun=True)
        return
    about = next(
        (k for k in tree.children(token, "nmod", "obl") if k > token and tree.case(k) in _ABOUT and k not in of), None
    )
    if about is None:
        about = _beside(tree, token)
    if about is None or (kind == "threat" and tree.case(about) not in {"of"}):
        return
    if tree.lemma(about) in _PRESS:
        return  # "did not answer requests for comment"
    if kind in {"demand", "offer"} and tree.case(about) != "for" and tree.syntax.upos[about] in {"PROPN", "PRON"}:
        return  # "a demand of Brakk": of whom, but not what
    if not by:
        by = under(tree, about, "by", "from")
    to = infinitive(tree, about, "acl") if tree.case(about) == "for" else None
    if to is not None and kind in {"demand", "proposal"} and lemma != "proposal":
        yield Found(kind="demand", at=token, what=to, by=by, of=tuple(tree.conjoined(about)), noun=True)
    else:
        yield Found(kind=kind, at=token, what=about, by=by, of=tuple(k for k in of if k != about), noun=True)


def _beside(tree: Tree, token: int) -> int | None:
    """What a noun is about, where that hangs on another word ("a call by Lind for sanctions found no support")."""
    by = [k for k in tree.children(token, "nmod", "obl") if tree.case(k) in {"by", "from"}]
    behind = max(tree.subtree(by[0], frozenset({"acl", "acl:relcl", "appos"}))) + 1 if by else len(tree.syntax)
    if behind >= len(tree.syntax) or tree.form(behind) not in {"for", "of"}:
        return None
    about = tree.syntax.heads[behind]
    return about if about > behind else None


def _is_that(tree: Tree, clause: int) -> bool:
    return any(tree.lemma(k) == "that" for k in tree.children(clause, "mark"))


def _is_gerund(tree: Tree, clause: int) -> bool:
    return clause in tree.ings and any(tree.lemma(k) in {"of", "for", "to"} for k in tree.children(clause, "mark", "case"))


def _year(tree: Tree, token: int) -> int | None:
    return next((k for k in tree.children(token) if k < token and is_year(tree.form(k))), None)


def _giver(tree: Tree, token: int) -> tuple[int, ...]:
    """Whose it is: an owner, "from" or "by" whom, the subject of the verb that only makes it, a nationality before it."""
    own = tree.children(token, "nmod:poss")
    if own:
        return tuple(tree.conjoined(own[0]))
    found = under(tree, token, "from", "by")
    if found:
        return found
    relation, head = tree.syntax.relations[token], tree.syntax.heads[token]
    light = head >= 0 and tree.syntax.upos[head] == "VERB" and tree.lemma(head) in lex.MAKING and is_told(tree, head)
    if light and (relation == "obj" or (relation == "nsubj:pass" and is_passive(tree, head))):
        return makers(tree, head)
    return tuple(
        k
        for k in tree.children(token, "compound", "amod")
        if tree.syntax.upos[k] == "PROPN" or (tree.syntax.upos[k] == "ADJ" and tree.form(k) not in {"new", "latest"})
    )[:1]


def _taker(tree: Tree, token: int) -> tuple[int, ...]:
    """To whom it is made: "an offer to Brakk", "sent Brakk an ultimatum"."""
    found = under(tree, token, *_TOWARDS)
    if found:
        return found
    head = tree.syntax.heads[token]
    if head >= 0 and tree.syntax.relations[token] in {"obj", "nsubj:pass"} and tree.lemma(head) in lex.MAKING:
        given = tree.children(head, "iobj")
        return tuple(tree.conjoined(given[0])) if given else under(tree, head, "to")
    return ()


def agreement(tree: Tree, token: int) -> Iterator[Found]:
    """ "The deal between Brakk and Oskel to …"; "the 2013 agreement" that somebody has broken or kept."""
    sides = under(tree, token, "between")
    if len(sides) > 1 and not _is_being_made(tree, token):
        yield Found(kind="agreement", at=token, what=token, by=sides, noun=True)
        return
    doer = bearer(tree, token)
    if doer is not None and tree.lemma(doer) in _JUDGING:
        return  # who welcomes a truce is no party to it
    if doer is not None and (_year(tree, token) is not None or _is_known(tree, token)):
        by = makers(tree, doer)
        if by:
            yield Found(kind="agreement", at=token, what=token, by=by, of=under(tree, token, "with"), noun=True)


def _is_known(tree: Tree, token: int) -> bool:
    return any(tree.form(k) in {"the", "its", "their", "this", "that"} for k in tree.children(token, "det", "nmod:poss"))


def _is_being_made(tree: Tree, token: int) -> bool:
    head = tree.syntax.heads[token]
    return head >= 0 and tree.syntax.upos[head] == "VERB" and tree.lemma(head) in lex.SIGNING | {"seek", "want", "hope"}


def bearer(tree: Tree, token: int) -> int | None:
    """The verb that tells how the commitment of a noun has come out ("broke its promise", "delivered on the deal")."""
    relation, head = tree.syntax.relations[token], tree.syntax.heads[token]
    if head < 0 or tree.syntax.upos[head] != "VERB":
        return None
    lemma = tree.lemma(head)
    if relation in {"obj", "nsubj:pass"} and lemma in lex.BREAKING | lex.KEEPING | lex.REFUSING | lex.ACCEPTING:
        return head
    if relation in {"obl", "nmod"} and tree.case(token) in {"on", "from", "by", "with", "to", "of", "out"}:
        return head if lemma in _BEARING | {"renege"} else None
    return None
