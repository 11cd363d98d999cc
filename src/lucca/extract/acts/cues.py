"""The act that a cue names: its verb, noun or adjective, with its negation and with how the content hangs from it."""

from __future__ import annotations

from collections.abc import Sequence

from lucca.extract.acts import lexicon as lex
from lucca.extract.acts.clauses import Own, is_infinitive, is_negated, main_clauses, tokens_in
from lucca.extract.acts.content import act_in
from lucca.extract.verbs import ACT_OF_ADJECTIVE, ACT_OF_FORM, ACT_OF_NOUN, PARTICLES, PLAIN
from lucca.language.predicates import Tree
from lucca.records import Span
from lucca.records.reading import Act

_CALLED_FOR = frozenset({"on", "for", "upon"})
_CHALLENGING = frozenset({"challenge", "dare", "defy"})
_LABELLING = frozenset("describe portray paint label characterise characterize cast brand depict rank pummel".split())
_NOT = frozenset({"not", "n't", "n’t", "never"})
_QUOTES = frozenset("“\"‘'")
_DEEMING = frozenset({"deem"})
_WORDS = frozenset(
    "message advice view assessment explanation comment glimpse praise criticism condolence apology sympathy hint reason "
    "insight perspective detail account thought".split()
)
"""What is offered only by being said."""
_ANSWERING = frozenset("say comment answer discuss confirm elaborate disclose specify".split())
_IDEAS = frozenset({"idea", "notion", "suggestion"})
"""What is rejected by being called bad, where nobody is blamed for it."""
_OPEN = frozenset({"suggest", "insist", "warn", "vow", "promise", "assure", "guarantee", "swear", "agree", "ask"})
_VOICING = frozenset("echo repeat reiterate voice express make issue level renew raise join".split())
_DOING = frozenset(
    "make express voice issue raise have give offer level deliver pose send repeat renew reiterate show state "
    "announce sound hold be lodge file put do extend join echo bring take lead go keep continue follow say include "
    "come throw lend".split()
)
"""Verbs behind which a noun tells what the speaker does ("issued a threat"); who "faced criticism" did not criticise."""
_NEGATED: dict[Act, Act] = {
    "support": "reject",
    "offer": "reject",
    "promise": "assert",
    "reject": "assert",
    "deny": "assert",
}
"""What it is not to do an act ("did not endorse"); of acts that do not stand here: believing stays, all else asserts."""


def act_of_cue(tree: Tree, cue: Span, content: Sequence[Span], own: Own, *, reported: bool) -> Act | None:
    """The act that the cue's own words name; None where they leave it to the content."""
    tokens = tokens_in(tree, [cue])
    for token in tokens:
        if _withholds(tree, token):
            return "reject"
        if tree.lemma(token) == "confirm" and any(tree.form(k) in _NOT for k in tokens if k < token):
            return "doubt"
        named = _named(tree, token, tokens, content, own, reported=reported)
        if named is not None:
            negated = is_negated(tree, token)
            if negated and tree.lemma(token) == "want":
                return "reject"
            return _negative(named) if negated else named
    return None


def _negative(act: Act) -> Act:
    return "believe" if act == "believe" else _NEGATED.get(act, "assert")


def _named(tree: Tree, token: int, cue: Sequence[int], content: Sequence[Span], own: Own, *, reported: bool) -> Act | None:
    lemma = tree.lemma(token)
    behind = {tree.form(k) for k in cue if k > token} | _first_words(tree, content)
    particle = PARTICLES.get(lemma) if not tree.syntax.relations[token].startswith("aux") else None
    if particle is not None:
        for marks, act in particle:
            if marks & behind:
                return act
    if lemma == "call" and tree.syntax.upos[token] == "NOUN" and "for" in behind and not _is_to_do(tree, content):
        return "propose"
    if lemma == "call":
        if _CALLED_FOR & behind or _governs(tree, token, content):
            return "demand"
        return _naming(tree, content, quoted="accuse")
    if lemma in _LABELLING and "as" in behind | _words(tree, content):
        return _naming(tree, content)
    if lemma in _DEEMING:
        judged = _naming(tree, content)
        return judged if judged in {"accuse", "support"} else _entry(tree, token, cue)
    if lemma == "offer" and _is_word(tree, cue, content):
        return _noun(tree, content) or "assert"
    if lemma in {"tell", "remind"} and reported and _governs(tree, token, content):
        return "demand"
    if lemma in _CHALLENGING and (_governs(tree, token, content) or _is_to(tree, token, content)):
        return "demand"
    if lemma == "want":
        return "demand" if _wants_of_others(tree, token, content) else None
    if lemma in PLAIN:
        return "assert"
    if lemma in _VOICING and (noun := _noun(tree, content)):
        return noun
    entry = _entry(tree, token, cue)
    if entry is not None and (lemma in _OPEN or tree.form(token).startswith(("warn", "caution", "vow"))):
        return _by_content(tree, token, entry, content, own, reported=reported)
    return entry


def _withholds(tree: Tree, token: int) -> bool:
    """ "Would not say", "would not confirm"."""
    would = any(tree.form(k) == "would" for k in tree.children(token, "aux"))
    return would and tree.lemma(token) in _ANSWERING and is_negated(tree, token)


def _entry(tree: Tree, token: int, cue: Sequence[int]) -> Act | None:
    """The act of a word by its class; a noun names what is done only alone or behind a verb that does it."""
    form, upos = tree.form(token), tree.syntax.upos[token]
    if upos == "NOUN":
        verbs = {tree.lemma(k) for k in cue if k < token and tree.syntax.upos[k] == "VERB"}
        return ACT_OF_NOUN.get(form) if verbs <= _DOING else "assert" if form in ACT_OF_NOUN else None
    if upos == "ADJ":
        return ACT_OF_ADJECTIVE.get(form)
    return None if upos in {"ADV", "ADP"} else ACT_OF_FORM.get(form)


def _is_to(tree: Tree, token: int, content: Sequence[Span]) -> bool:
    """ "challenged them to a debate"."""
    return any(tree.syntax.heads[k] == token and tree.case(k) == "to" for k in tokens_in(tree, content)[:12])


def _by_content(tree: Tree, token: int, act: Act, content: Sequence[Span], own: Own, *, reported: bool) -> Act | None:
    """Verbs of two acts: one warns somebody to do something, threatens or foretells; one suggests a course or a fact."""
    lemma, form = tree.lemma(token), tree.form(token)
    shown = act_in(tree, content, own, reported=reported)
    infinitive = _governs(tree, token, content)
    if form.startswith(("warn", "caution", "vow")):
        if shown == "threaten" or _harm(tree, content):
            return "threaten"
        if form.startswith("vow"):
            return "promise"
        return "demand" if infinitive else "assert" if shown in {"believe", "promise"} else shown
    if lemma == "suggest":
        return "propose" if not _is_tensed(tree, content) else shown
    if lemma == "insist":
        return "demand" if infinitive or "on" in _first_words(tree, content) else shown
    if lemma == "agree":
        to = "to" in _first_words(tree, content) | {tree.form(token + 1)} if token + 1 < len(tree.syntax) else False
        return "promise" if infinitive or to else shown
    if lemma == "ask":
        return act
    return (
        shown
        if shown not in {"assert", "believe", "promise"} and not infinitive
        else act
        if infinitive
        else ("promise" if shown == "promise" or not _is_tensed(tree, content) else shown)
    )


def _noun(tree: Tree, content: Sequence[Span]) -> Act | None:
    """The act that a content names by its first noun: "echoed [the criticism]", "voiced [doubts about the plan]"."""
    nouns = (k for k in tokens_in(tree, content)[:6] if tree.syntax.upos[k] in {"NOUN", "VERB"})
    first = next(nouns, None)
    return ACT_OF_NOUN.get(tree.form(first)) if first is not None and tree.syntax.upos[first] == "NOUN" else None


def _is_to_do(tree: Tree, content: Sequence[Span]) -> bool:
    """Whether somebody is called to do something ("calls for Brakk to leave"), not something for."""
    return any(is_infinitive(tree, k) for k in tokens_in(tree, content)[:12])


def _is_word(tree: Tree, cue: Sequence[int], content: Sequence[Span]) -> bool:
    """ "Offers messages about …", "offered condolences"."""
    opening = [k for k in (*cue, *tokens_in(tree, content)[:3]) if tree.syntax.upos[k] == "NOUN"]
    return bool(opening) and tree.lemma(opening[0]) in _WORDS


def _harm(tree: Tree, content: Sequence[Span]) -> bool:
    """Whether a content begins with what is done in revenge: "retaliatory steps", "serious consequences"."""
    opening = tokens_in(tree, content)[:6]
    return any(tree.lemma(k) in lex.HARMS | lex.FORETOLD_HARM | {"retaliatory"} for k in opening)


def _is_tensed(tree: Tree, content: Sequence[Span]) -> bool:
    """Whether the content is a clause in the indicative, not an infinitive, a gerund or a bare form."""
    clauses = main_clauses(tree, content, Own(), reported=True)
    if not clauses or clauses[0].subject is None:
        return False
    head = clauses[0].head
    finite = tree.children(head, "aux", "aux:pass", "cop")
    if any(tree.form(k) == "should" for k in finite):
        return False
    if finite:
        return not all(tree.form(k) == "be" for k in finite)
    return tree.form(head) != tree.lemma(head) or tree.form(clauses[0].subject or 0) in {"i", "we", "they"}


def _governs(tree: Tree, token: int, content: Sequence[Span]) -> bool:
    """Whether the content is, or begins with whom it is asked of and then, an infinitive that the cue governs."""
    for inside in tokens_in(tree, content)[:40]:
        head = tree.syntax.heads[inside]
        if head == token and tree.syntax.relations[inside] in {"xcomp", "ccomp"} and is_infinitive(tree, inside):
            return True
    return False


def _wants_of_others(tree: Tree, token: int, content: Sequence[Span]) -> bool:
    """ "wants Brakk to leave", "wants an inquiry"; not "wants to leave"."""
    within = set(tokens_in(tree, content))
    objects = [k for k in tree.children(token, "obj") if k in within]
    inner = [k for k in tree.children(token, "xcomp", "ccomp") if k in within]
    return bool(objects) or any(tree.children(k, "nsubj", "nsubj:pass") for k in inner)


def _naming(tree: Tree, content: Sequence[Span], quoted: Act = "assert") -> Act | None:
    """What somebody is called, says what is done by it: "a liar", "a great leader".

    `quoted` is what is done by a word that the report puts in quotation marks and that no list knows.
    """
    said = [k for k in tokens_in(tree, content)[:14] if tree.syntax.upos[k] != "VERB"]
    lemmas = {tree.lemma(k) for k in said}
    if lemmas & lex.HAPPENINGS and not lemmas & (lex.WRONG_NOUNS | lex.WRONG_ADJECTIVES) - lex.SORRY - lex.HAPPENINGS:
        return "assert"
    if lemmas & lex.FALSE:
        return "deny"
    first = next((tree.lemma(k) for k in tokens_in(tree, content) if tree.syntax.upos[k] == "NOUN"), "")
    if first in _IDEAS and lemmas & (lex.WRONG_NOUNS | lex.WRONG_ADJECTIVES):
        return "reject"
    if lemmas & (lex.WRONG_NOUNS | lex.WRONG_ADJECTIVES):
        return "accuse"
    if lemmas & (lex.MERITS | lex.FITTING):
        return "support"
    return quoted if _is_marked(tree, content) else "assert"


def _is_marked(tree: Tree, content: Sequence[Span]) -> bool:
    """Whether a quotation mark opens behind what is named: "the deal a “trap”", not "the “cod war”"."""
    named = False
    for token in tokens_in(tree, content):
        if tree.form(token) in _QUOTES:
            return named
        named = named or tree.syntax.upos[token] in {"NOUN", "PROPN", "PRON"}
    return False


def _words(tree: Tree, content: Sequence[Span]) -> frozenset[str]:
    return frozenset(tree.form(k) for k in tokens_in(tree, content)[:14])


def _first_words(tree: Tree, content: Sequence[Span]) -> frozenset[str]:
    return frozenset(tree.form(k) for k in tokens_in(tree, content)[:1])
