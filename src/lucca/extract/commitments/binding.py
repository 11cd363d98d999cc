"""Verbs by which somebody binds himself: promises, threats, offers, agreements."""

from __future__ import annotations

from collections.abc import Iterator

from lucca.extract.commitments import lexicon as lex
from lucca.extract.commitments.told import Found, infinitive, is_infinitive, under
from lucca.extract.commitments.verbs import before_to, directing, makers, undergoing
from lucca.language.predicates import Tree
from lucca.language.predicates.arguments import is_passive, surface
from lucca.records.reading import CommitmentKind

_NOUNS = frozenset({"NOUN", "PROPN"})


def promising(tree: Tree, verb: int) -> Iterator[Found]:
    """ "Promised (Brakk) to leave", "pledged $2 million to Brakk", "vowed that it would leave", "committed to leaving"."""
    by = makers(tree, verb)
    lemma = tree.lemma(verb)
    head = tree.syntax.heads[verb]
    stays = head >= 0 and tree.syntax.relations[verb] == "xcomp" and tree.lemma(head) in {"remain", "stay"}
    if lemma == "commit" and ((is_passive(tree, verb) and not by) or stays):
        yield from committed(tree, verb)
        return
    told = undergoing(tree, verb)
    what = infinitive(tree, verb, "xcomp", "ccomp", "advcl")
    if what is None:
        what = next((k for k in tree.children(verb, "advcl", "obl") if k in tree.ings and _to(tree, k)), None)
    if what is None and told:
        what = infinitive(tree, told[-1], "acl") if tree.syntax.upos[told[-1]] == "PRON" else None
    if what is not None:
        hostile = lemma in {"vow", "swear"} and tree.lemma(what) in lex.HOSTILE
        kind: CommitmentKind = "threat" if hostile else "promise"
        of = tuple(k for k in told if tree.syntax.upos[k] in {"PROPN", "NOUN", "PRON"}) if not is_passive(tree, verb) else ()
        yield Found(kind=kind, at=verb, what=what, by=by, of=of)
        return
    for clause in tree.children(verb, "ccomp"):
        if clause > verb and tree.children(clause, "aux") and {tree.form(k) for k in tree.children(clause, "aux")} & _AHEAD:
            doers = makers(tree, clause)
            yield Found(kind="promise", at=verb, what=clause, by=by, whole=bool(doers) and not _same(tree, doers, by))
            return
    if lemma in {"commit", "swear", "undertake"}:
        return
    for thing in told if not is_passive(tree, verb) or len(told) == 1 else ():
        if tree.syntax.upos[thing] in _NOUNS | {"SYM", "NUM"}:
            of = under(tree, verb, "to", "for") or under(tree, thing, "to")
            inner = tree.children(verb, "iobj")
            kind = "agreement" if _is_dated(tree, thing) else "promise"
            thing = tree.children(verb, "obj")[0] if inner and tree.children(verb, "obj") else thing
            of = tuple(tree.conjoined(inner[0])) if inner else of
            yield Found(kind=kind, at=verb, what=thing, by=by, of=() if kind == "agreement" else of)
            return


def committed(tree: Tree, word: int) -> Iterator[Found]:
    """ "Is (or remains) committed to leaving", "is committed to peace"."""
    by = tuple(surface(tree, word, 0))
    near = [k for k in range(max(word - 3, 0), word) if tree.lemma(k) in {"remain", "stay", "be"}]
    if not by and near:
        by = tuple(surface(tree, near[-1], 0))
    what = infinitive(tree, word, "xcomp", "ccomp", "advcl")
    if what is None:
        beside = tree.children(word, "advcl", "obl", "xcomp", "ccomp")
        what = next((k for k in beside if k > word and _to(tree, k)), None)
    if by and what is not None and (what in tree.ings or tree.syntax.upos[what] in {"VERB", "NOUN", "PROPN"}):
        yield Found(kind="promise", at=word, what=what, by=by)


_AHEAD = frozenset("will would shall 'll ’ll can could".split())


def _to(tree: Tree, token: int) -> bool:
    return any(tree.lemma(k) == "to" for k in tree.children(token, "mark", "case"))


def _same(tree: Tree, doers: tuple[int, ...], by: tuple[int, ...]) -> bool:
    return any(tree.syntax.upos[d] == "PRON" for d in doers) or doers == by


def is_year(form: str) -> bool:
    """Whether a word is a year."""
    return len(form) == 4 and form.isdigit() and form[:2] in {"18", "19", "20"}


def _is_dated(tree: Tree, noun: int) -> bool:
    """ "The 2013 agreement"."""
    return tree.lemma(noun) in lex.AGREEMENTS and any(is_year(tree.form(k)) for k in tree.children(noun))


def threatening(tree: Tree, verb: int) -> Iterator[Found]:
    """ "Threatened to strike", "threatened Brakk with sanctions", "threatened sanctions against Brakk"."""
    by = makers(tree, verb)
    what = infinitive(tree, verb, "xcomp", "ccomp", "advcl")
    if what is not None:
        yield Found(kind="threat", at=verb, what=what, by=by)
        return
    objects = undergoing(tree, verb)
    means = [k for k in tree.children(verb, "obl") if tree.case(k) == "with"]
    if objects and means:
        yield Found(kind="threat", at=verb, what=means[0], by=by, of=objects)
    elif objects and tree.lemma(objects[0]) in lex.HOSTILE_NOUNS:
        yield Found(kind="threat", at=verb, what=objects[0], by=by)
    else:
        for clause in tree.children(verb, "ccomp", "advcl"):
            if clause > verb and clause in tree.ings | {clause} and tree.lemma(clause) in lex.HOSTILE:
                yield Found(kind="threat", at=verb, what=clause, by=by)
                return


def warning(tree: Tree, verb: int) -> Iterator[Found]:
    """ "Warned Brakk to leave", "warned (Brakk) of retaliation", "warned that it would strike"."""
    told = list(directing(tree, verb))
    if told:
        yield from told
        return
    by, of = makers(tree, verb), undergoing(tree, verb)
    for thing in under(tree, verb, "of"):
        if tree.lemma(thing) in lex.HOSTILE_NOUNS:
            yield Found(kind="threat", at=verb, what=thing, by=by, of=of)
            return
    for clause in tree.children(verb, "ccomp"):
        auxiliaries = {tree.form(k) for k in tree.children(clause, "aux")}
        if auxiliaries & _AHEAD and tree.lemma(clause) in lex.HOSTILE and clause > verb and not is_passive(tree, clause):
            yield Found(kind="threat", at=verb, what=clause, by=makers(tree, clause) or by, of=of, agentive=True)
            return


def offering(tree: Tree, verb: int) -> Iterator[Found]:
    """ "Offered to leave", "offered Brakk a loan", "offered a loan to Brakk", "offers Brakk the chance to return"."""
    by = makers(tree, verb)
    what = infinitive(tree, verb, "xcomp", "ccomp", "advcl")
    if what is not None and not undergoing(tree, verb):
        yield Found(kind="offer", at=verb, what=what, by=by)
        return
    things = tree.children(verb, "obj")
    given = tree.children(verb, "iobj")
    if is_passive(tree, verb):
        own = tree.children(verb, "nsubj:pass")
        if things and own:
            yield Found(kind="offer", at=verb, what=things[0], by=by, of=tuple(tree.conjoined(own[0])))
        elif own:
            yield Found(kind="offer", at=verb, what=own[0], by=by, of=under(tree, verb, "to"))
        return
    if given and not things and (pseudo := _cleft(tree, verb)) is not None:
        yield Found(kind="offer", at=verb, what=pseudo, by=by, of=tuple(tree.conjoined(given[0])))
        return
    none = any(tree.form(k) == "no" for thing in things[:1] for k in tree.children(thing, "det"))
    if (
        things
        and not none
        and tree.syntax.upos[things[0]] in _NOUNS | {"SYM", "NUM"}
        and tree.lemma(things[0]) not in lex.GIVEN
    ):
        of = tuple(tree.conjoined(given[0])) if given else under(tree, verb, "to") or under(tree, things[0], "to")
        anybody = tree.lemma(things[0]) in lex.OFFERED
        yield Found(kind="offer", at=verb, what=things[0], by=by, of=of, must_be_of=not anybody)


def _cleft(tree: Tree, verb: int) -> int | None:
    """Of "what we are offering them is a chance", the chance."""
    what = tree.syntax.heads[verb]
    if what < 0 or tree.form(what) != "what" or not tree.syntax.relations[what].startswith("nsubj"):
        return None
    return tree.syntax.heads[what]


def inviting(tree: Tree, verb: int) -> Iterator[Found]:
    """ "Invited Brakk to join the talks", "invited Brakk to a summit"."""
    of = undergoing(tree, verb)
    what = infinitive(tree, verb, "xcomp", "ccomp", "advcl")
    if what is None and of:
        what = infinitive(tree, of[-1], "acl")
    if what is not None and not of:
        of = before_to(tree, verb, what)
    occasion = [k for k in tree.children(verb, "obl") if tree.case(k) in {"to", "for"}]
    if of and (what is not None or occasion):
        yield Found(kind="offer", at=verb, what=what if what is not None else occasion[0], by=makers(tree, verb), of=of)


def ready(tree: Tree, word: int) -> Iterator[Found]:
    """ "Is ready to negotiate"; not "has to be ready to"."""
    head = tree.syntax.heads[word]
    if tree.syntax.relations[word] == "xcomp" and head >= 0 and tree.lemma(head) in {"have", "need", "want"}:
        return
    what = infinitive(tree, word, "xcomp", "ccomp", "advcl")
    stands = head >= 0 and tree.lemma(head) in {"stand", "remain"}
    if what is not None and stands and tree.lemma(what) in lex.DOING:  # "stands ready to help"
        yield Found(kind="offer", at=word, what=what, by=tuple(surface(tree, head, 0)), public=True)
    elif what is not None and tree.children(word, "cop", "aux:pass") and tree.lemma(what) in lex.DOING:
        by = tree.children(word, "nsubj", "nsubj:pass")
        yield Found(kind="offer", at=word, what=what, by=tuple(tree.conjoined(by[0])) if by else (), public=True)


def agreeing(tree: Tree, verb: int) -> Iterator[Found]:
    """ "Brakk and Oskel agreed to stop", "Brakk agreed with Oskel on a truce", "Brakk agreed to leave"."""
    by, of = makers(tree, verb), under(tree, verb, "with")
    what = infinitive(tree, verb, "xcomp", "ccomp", "advcl")
    if what is None:
        what = next(iter(under(tree, verb, "on", "upon")), None)
    if what is None:
        what = next((k for k in undergoing(tree, verb) if tree.lemma(k) in lex.AGREEMENTS), None)
    if what is not None and tree.syntax.upos[what] in _NOUNS | {"VERB", "AUX", "ADJ"}:
        yield Found(kind="agreement", at=verb, what=what, by=by, of=of)


def signing(tree: Tree, verb: int) -> Iterator[Found]:
    """ "Signed a deal with Brakk", "a truce was reached between Brakk and Oskel"."""
    if tree.lemma(verb) in {"agree"}:
        return
    for thing in undergoing(tree, verb)[:1]:
        if tree.lemma(thing) in lex.AGREEMENTS and is_infinitive(tree, verb) is False:
            sides = under(tree, thing, "between") or under(tree, verb, "between")
            of = under(tree, thing, "with") or under(tree, verb, "with")
            yield Found(kind="agreement", at=verb, what=thing, by=sides or makers(tree, verb), of=of)
