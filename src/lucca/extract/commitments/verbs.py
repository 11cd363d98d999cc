"""Verbs that direct, ask or demand: who is asked stands as their object, under a preposition, or in their clause."""

from __future__ import annotations

from collections.abc import Iterator

from lucca.extract.commitments import lexicon as lex
from lucca.extract.commitments.told import Found, infinitive, is_infinitive, is_told, under
from lucca.extract.times.vocabulary import MONTHS, WEEKDAYS
from lucca.language.predicates import Tree
from lucca.language.predicates.arguments import is_passive, subjects, surface
from lucca.records.reading import CommitmentKind

_CLAUSES = ("ccomp", "xcomp", "advcl")
_NEAR = 6
"""Words behind "call" within which its "for" stands."""
_DAYS = frozenset((*WEEKDAYS, *MONTHS))
_QUESTIONS = frozenset("what who whom which how why when where whether if".split())
_ALIKE = frozenset("beat put cut set hit let read cost hurt shut split spread bet cast quit burst shed thrust".split())
"""Verbs whose past is like their base form: "suggests he beat them" tells of what was."""
_OFFICES = frozenset("president office governor senate seat job post nomination election month week year day hour".split())
"""What one campaigns or presses for that is asked of nobody, and how long."""
_ACTIVE = frozenset("call pledge vow propose promise threaten demand".split())
_THEM = frozenset("them him her it".split())
_PLURAL = frozenset("they we you i these those".split())


def makers(tree: Tree, verb: int) -> tuple[int, ...]:
    """Who does what the verb says, as heads; of "he's called for it", which the parser may take for a passive, "he"."""
    found = subjects(tree, verb)
    has = [k for k in tree.children(verb, "aux:pass") if tree.form(k) in {"'s", "’s"}]
    if not found and has and tree.lemma(verb) in _ACTIVE:
        found = surface(tree, verb, 0)
    return tuple(found)


def undergoing(tree: Tree, verb: int) -> tuple[int, ...]:
    """Whom it is done to: the object, or the passive's subject, joined ones too."""
    own = tree.children(verb, "nsubj:pass") or tree.children(verb, "nsubj")
    if is_passive(tree, verb):
        if own:
            return tuple(tree.conjoined(own[0]))
        relation, head = tree.syntax.relations[verb], tree.syntax.heads[verb]
        return tuple(tree.conjoined(head)) if relation.startswith("acl") else ()
    found = tree.children(verb, "iobj") or tree.children(verb, "obj")
    return tuple(tree.conjoined(found[0])) if found else ()


def before_to(tree: Tree, verb: int, what: int) -> tuple[int, ...]:
    """What stands between a verb and the "to" of its infinitive, though it hangs on the infinitive."""
    to = next((k for k in tree.children(what, "mark") if tree.lemma(k) == "to"), what)
    found = [k for k in tree.children(what, "obj", "obl", "iobj", "nsubj") if verb < k < to]
    return tuple(tree.conjoined(found[0])) if found else ()


def directing(tree: Tree, verb: int) -> Iterator[Found]:
    """ "Urged Brakk to leave", "Brakk was told by Velmora to leave"."""
    lemma = tree.lemma(verb)
    asked = _asked(tree, verb)
    if asked is not None:
        of, what = asked
        by, of = _sent(tree, verb, of) or (makers(tree, verb), of)
        public = lemma in lex.REQUESTING or lemma == "tell"
        kind: CommitmentKind = "proposal" if lemma in lex.ADVISING else "demand"
        yield Found(kind=kind, at=verb, what=what, by=by, of=of, public=public)
    elif lemma == "ask" and (things := [k for k in under(tree, verb, "for") if _is_asked_for(tree, k)]):
        of = undergoing(tree, verb) if not is_passive(tree, verb) else ()
        if not any(tree.form(k) in {"when", "whenever"} for k in tree.children(verb, "mark", "advmod")):
            yield Found(kind="demand", at=verb, what=things[0], by=makers(tree, verb), of=of)
    elif lemma == "urge" and (things := [k for k in tree.children(verb, "obj") if tree.lemma(k) in lex.CONDUCT]):
        yield Found(kind="demand", at=verb, what=things[0], by=makers(tree, verb))
    elif lemma in lex.DEMANDING:
        yield from clausal(tree, verb)
    elif lemma == "want":
        for thing in tree.children(verb, "obj"):
            if tree.lemma(thing) in lex.RIGHTS and thing > verb:
                of = under(tree, verb, "from") or under(tree, thing, "from")
                yield Found(kind="demand", at=verb, what=thing, by=makers(tree, verb), of=of)


def _sent(tree: Tree, verb: int, asked: tuple[int, ...]) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """Who asks whom in "Brakk sent letters to Oskel urging them to leave": the sender, and who the letters went to."""
    if verb not in tree.ings or len(asked) != 1 or tree.form(asked[0]) not in _THEM:
        return None
    above = tree.syntax.heads[verb]
    for _ in range(_NEAR):
        if above < 0 or tree.syntax.upos[above] == "VERB":
            break
        above = tree.syntax.heads[above]
    if above < 0 or tree.lemma(above) not in lex.SENDING:
        return None
    sent = tree.children(above, "obj")
    to = under(tree, above, "to") or (under(tree, sent[0], "to") if sent else ())
    by = makers(tree, above)
    return (by, to) if by and to and to[0] < verb else None


def _is_asked_for(tree: Tree, thing: int) -> bool:
    return tree.lemma(thing) in lex.ASKED_FOR and not _is_none(tree, thing)


def _is_none(tree: Tree, thing: int) -> bool:
    """ "We ask for no ransom"."""
    return any(tree.form(k) == "no" for k in tree.children(thing, "det"))


def _asked(tree: Tree, verb: int) -> tuple[tuple[int, ...], int] | None:
    """Who is asked, and the head of what."""
    for clause in tree.children(verb, *_CLAUSES):
        own = tree.children(clause, "nsubj", "nsubj:pass")
        if clause > verb and is_infinitive(tree, clause):
            if own and own[0] > verb:
                return tuple(tree.conjoined(own[0])), clause
            of = undergoing(tree, verb) or before_to(tree, verb, clause)
            if of and (is_passive(tree, verb) or of[0] < clause):
                return of, clause
    objects = tree.children(verb, "obj", "iobj")
    for one in objects:  # the infinitive hangs on whom it is asked of
        clause_of = infinitive(tree, one, "acl", "acl:relcl")
        if clause_of is not None and tree.lemma(verb) in lex.DIRECTING:
            return tuple(tree.conjoined(one)), clause_of
    return None


def clausal(tree: Tree, verb: int) -> Iterator[Found]:
    """ "Demanded that Brakk leave", "insisted Brakk must leave"; with a tensed verb it is asserted, not demanded."""
    for clause in tree.children(verb, "ccomp", "xcomp"):
        own = tree.children(clause, "nsubj", "nsubj:pass")
        if (
            not own
            or clause < verb
            or _asks(tree, verb, clause)
            or is_infinitive(tree, clause)
            or not _is_subjunctive(tree, clause, own[0], strict=tree.lemma(verb) != "demand")
        ):
            continue
        of = makers(tree, clause)
        kind = "proposal" if tree.lemma(verb) in lex.PROPOSING else "demand"
        yield Found(
            kind=kind,  # type: ignore[arg-type]
            at=verb,
            what=clause,
            by=makers(tree, verb),
            of=of if of else (),
            whole=not of or is_passive(tree, clause),
        )


def _asks(tree: Tree, verb: int, clause: int) -> bool:
    """Whether a clause is a question: "asked what should be done"."""
    return any(tree.form(k) in _QUESTIONS for k in range(verb + 1, min(verb + 4, clause)))


def _is_subjunctive(tree: Tree, clause: int, subject: int, *, strict: bool) -> bool:
    bare = clause
    beside = tree.children(clause, "aux", "aux:pass", "cop")
    if beside:
        first = tree.form(beside[0])
        return first in {"be", "should", "not"} or (first == "must" and not strict)
    if tree.form(bare) != tree.lemma(bare):
        return False
    plural = tree.form(subject) in _PLURAL or (tree.form(subject).endswith("s") and tree.syntax.upos[subject] == "NOUN")
    return not (strict and (plural or tree.form(bare) in _ALIKE or tree.syntax.upos[clause] != "VERB"))


def demanding(tree: Tree, verb: int) -> Iterator[Found]:
    """ "Demanded that Brakk leave", "demanded an apology from Brakk"."""
    told = list(clausal(tree, verb)) or list(directing(tree, verb))
    if told:
        yield from told
        return
    if tree.lemma(verb) not in {"demand", "insist"} or (tree.lemma(verb) == "insist" and tree.children(verb, "ccomp")):
        return  # "insisted on Monday that …"
    whats = undergoing(tree, verb) if tree.lemma(verb) == "demand" else under(tree, verb, "on", "upon")
    if whats and tree.syntax.upos[whats[0]] in {"NOUN", "PROPN"}:
        of = under(tree, verb, "from", "of") or under(tree, whats[0], "from")
        yield Found(kind="demand", at=verb, what=whats[0], by=makers(tree, verb), of=of)


def calling(tree: Tree, verb: int) -> Iterator[Found]:
    """ "Called on Brakk to leave", "called for Brakk to leave", "called for a ceasefire", "appealed to Brakk for help"."""
    cases = lex.CALLING[tree.lemma(verb)]
    beside = {tree.form(k) for k in tree.children(verb, "compound:prt", "advmod", "mark")}
    first = next((k for k in range(verb + 1, min(verb + _NEAR, len(tree.syntax))) if tree.form(k) in {*cases, "for"}), verb)
    if any(verb < k < first for k in tree.children(verb, "obj", "iobj")) or first == verb:
        return  # "called him for the third time"
    asked = tuple(k for k in under(tree, verb, *cases) if tree.form(k) not in _DAYS)
    what = infinitive(tree, verb, *_CLAUSES)
    if not asked and beside & set(cases):
        asked = under(tree, verb, "+") or (before_to(tree, verb, what) if what is not None else ())
    if asked:
        what = what if what is not None else infinitive(tree, asked[-1], "acl")
        whats = under(tree, verb, "for") or under(tree, asked[-1], "for")
        if what is not None or whats:
            by = makers(tree, verb)
            yield Found(kind="demand", at=verb, what=what if what is not None else whats[0], by=by, of=asked)
    elif tree.lemma(verb) != "plead":
        yield from _calling_for(tree, verb, what)


def pressing(tree: Tree, verb: int) -> Iterator[Found]:
    """ "Pushed for an inquiry", "pressed Brakk for an answer", "pressed Brakk to leave"."""
    told = list(directing(tree, verb)) if tree.lemma(verb) in lex.DIRECTING else []
    if told:
        yield from told
        return
    if _is_aside(tree, verb):
        return
    for thing in under(tree, verb, "for")[:1]:
        if tree.syntax.upos[thing] == "NOUN" and tree.lemma(thing) not in _OFFICES and not _is_none(tree, thing):
            of = undergoing(tree, verb) if not is_passive(tree, verb) else ()
            yield Found(kind="demand", at=verb, what=thing, by=makers(tree, verb), of=of)


def _is_aside(tree: Tree, verb: int) -> bool:
    """ "Pressed for details, he …" and "could win by pushing for it": what is undergone, or only a means of what may be."""
    relation, head = tree.syntax.relations[verb], tree.syntax.heads[verb]
    if relation not in {"advcl", "obl", "acl"} or head < 0:
        return False
    return verb not in tree.ings or not is_told(tree, head)


def _calling_for(tree: Tree, verb: int, what: int | None) -> Iterator[Found]:
    by = makers(tree, verb)
    near = next((k for k in range(verb + 1, min(verb + _NEAR, len(tree.syntax))) if tree.form(k) == "for"), None)
    if near is None:
        return
    if what is not None and what > near:
        own = tree.children(what, "nsubj", "nsubj:pass")
        between = [k for k in tree.children(verb, "obj", "obl", "nsubj") if near < k < what]
        of = makers(tree, what) if own else tuple(between[:1]) or before_to(tree, verb, what)
        passive = is_passive(tree, what) or bool(tree.children(what, "aux:pass"))
        agents = tuple(k for k in of if k not in between) if passive else of
        yield Found(kind="demand", at=verb, what=what, by=by, of=of if passive and not agents else agents)
        return
    apart = tree.syntax.heads[near] == verb  # "for" hangs on the verb, not on what is called for
    things = [k for k in tree.children(verb, "obl", "obj") if k > near and tree.case(k) == ("+" if apart else "for")]
    for thing in things[:1]:
        to = infinitive(tree, thing, "acl")
        if to is not None and tree.syntax.upos[thing] == "PROPN":
            yield Found(kind="demand", at=verb, what=to, by=by, of=tuple(tree.conjoined(thing)))
        else:
            yield Found(kind="demand" if tree.lemma(verb) == "appeal" else "proposal", at=verb, what=thing, by=by)
    for gerund in tree.children(verb, "advcl", "xcomp", "ccomp") if not things else ():
        if any(tree.lemma(m) == "for" for m in tree.children(gerund, "mark")) and gerund in tree.ings:
            yield Found(kind="proposal", at=verb, what=gerund, by=by)
            return


def proposing(tree: Tree, verb: int) -> Iterator[Found]:
    """ "Proposed a joint patrol", "suggested that Brakk leave", "recommended sending ships"."""
    told = list(clausal(tree, verb))
    if told:
        yield from told
        return
    by = makers(tree, verb)
    for clause in tree.children(verb, "xcomp", "ccomp", "advcl"):
        if clause > verb and (is_infinitive(tree, clause) or clause in tree.ings) and not tree.children(clause, "nsubj"):
            yield Found(kind="proposal", at=verb, what=clause, by=by, of=under(tree, verb, "to"))
            return
    if tree.lemma(verb) == "propose":
        for what in undergoing(tree, verb)[:1]:
            if tree.syntax.upos[what] in {"NOUN", "PROPN"} and what > verb:
                yield Found(kind="proposal", at=verb, what=what, by=by, of=under(tree, verb, "to"))
