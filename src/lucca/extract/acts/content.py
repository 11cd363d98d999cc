"""The act that shows in what is said itself: in its moods and modals, its verbs by which things are done, its reproaches."""

from __future__ import annotations

from collections.abc import Sequence

from lucca.extract.acts import lexicon as lex
from lucca.extract.acts.binding import binds, performs
from lucca.extract.acts.clauses import Clause, Own, governed, main_clauses, thought, tokens_in
from lucca.extract.acts.directing import directs
from lucca.extract.acts.judging import blames, denies, praises
from lucca.extract.verbs import ACT_OF_NOUN
from lucca.language.predicates import Tree
from lucca.records import Span
from lucca.records.reading import Act

_STRONG: frozenset[Act] = frozenset({"threaten", "demand", "offer", "deny", "reject", "accuse", "promise", "propose"})
"""Of several acts in one content the first of these is it."""


_MILD: tuple[Act, ...] = ("support", "ask", "doubt", "believe")
"""Acts that only who does nothing stronger does; thoughts and doubts count where they come first."""


_MUSING = frozenset({"back", "again", "ahead"})
"""What "think" stands with that tells no opinion: "I think back to …"."""
_INNER = frozenset({"'", "‘", "“", "``"})
"""Marks that open a quotation inside one."""
_LEADING = 5
"""Main clauses in which a content shows what it is for; what a longer one says behind them is said by the way."""


def act_in(tree: Tree, content: Sequence[Span], own: Own, *, reported: bool) -> Act:
    """The act that a content shows; what shows none asserts. `own` and `reported` as in `main_clauses`."""
    if _asks(tree, content):
        return "accuse" if _asks_to_blame(tree, content) else "ask"
    if reported and next((tree.form(k) for k in tokens_in(tree, content)), "") in {"why", "how", "whether"}:
        return "assert"  # "has not said why it will not publish them"
    clauses = [c for c in main_clauses(tree, content, own, reported=reported) if not _is_asked(tree, c)]
    first = [_act(tree, clause, own, reported=reported) for clause in clauses]
    if any(act == "threaten" and _is_alternative(tree, c) for c, act in zip(clauses, first, strict=True)):
        return "threaten"
    act = next((act for act in first[:_LEADING] if act in _STRONG), None) or next(
        (act for act in _MILD if act in first[:1]), None
    )
    act = act or next((act for act in _MILD[:2] if act in first), None)
    return act or ("accuse" if _reproaches(tree, content) else "assert")


def _is_alternative(tree: Tree, clause: Clause) -> bool:
    """ "Stay away, or we will shoot"."""
    return any(tree.form(k) == "or" for k in tree.children(clause.head, "cc"))


def _reproaches(tree: Tree, content: Sequence[Span]) -> bool:
    """Whether a word that nobody uses of what he approves of stands anywhere in a content."""
    return any(tree.lemma(k) in lex.REPROACHES and tree.syntax.upos[k] == "NOUN" for k in tokens_in(tree, content))


def _asks(tree: Tree, content: Sequence[Span]) -> bool:
    """Whether what is said begins with a question, and most of it stands in questions."""
    tokens = tokens_in(tree, content)
    asked, sentence = 0, 0
    if next((tree.form(k) for k in tokens if tree.form(k) in {"?", "."}), "") == ".":
        return False
    for at, token in enumerate(tokens):
        if tree.form(token) in {"?", "."}:
            if tree.form(token) == "?" and not _is_told_of(tree, tokens[sentence : at + 1]) and not _is_tag(tree, token):
                asked += at + 1 - sentence
            sentence = at + 1
    return asked * 2 > len(tokens)


def _is_tag(tree: Tree, mark: int) -> bool:
    """ "It is late, right?"."""
    return mark > 1 and tree.form(mark - 1) in {"right", "okay", "ok", "huh", "eh"} and tree.form(mark - 2) == ","


def _is_told_of(tree: Tree, sentence: Sequence[int]) -> bool:
    """Whether a question is only told of: "He said, 'Why?'"."""
    behind = tree.form(sentence[-1] + 1) if sentence[-1] + 1 < len(tree.syntax) else ""
    return behind in {"'", "’"} or any(tree.form(k) in _INNER for k in sentence[2:-1] if tree.form(k - 1) in {",", ":"})


def _asks_to_blame(tree: Tree, content: Sequence[Span]) -> bool:
    """ "How many did you kill?": a question that only blames whom it is put to."""
    blamed = (k for k in tokens_in(tree, content) if tree.lemma(k) in lex.VIOLENCE)
    return any(tree.form(s) == "you" for k in blamed for s in tree.children(k, "nsubj"))


def _is_asked(tree: Tree, clause: Clause) -> bool:
    """Whether a clause is a question, or only hangs from one ("whether they should …")."""
    if any(tree.form(m) in {"whether", "if"} for m in tree.children(clause.head, "mark")):
        return True
    return any(tree.form(k) == "?" for k in tree.children(clause.head, "punct"))


def _act(tree: Tree, clause: Clause, own: Own, *, reported: bool) -> Act | None:
    for bound in (directs, binds, performs):
        if act := bound(tree, clause, reported):
            return act
    for judged in (denies, blames, praises):
        if act := judged(tree, clause):
            return act
    return _believes(tree, clause, own, reported=reported)


def _believes(tree: Tree, clause: Clause, own: Own, *, reported: bool) -> Act | None:
    """What the speaker only thinks is done all the same; else he believes, or doubts."""
    head, lemma = clause.head, tree.lemma(clause.head)
    subject = tree.form(clause.subject) if clause.subject is not None else ""
    if lemma == "unlikely" and subject != "it":
        return None
    if lemma in lex.DOUBTFUL and tree.children(head, "cop") and (subject in {"it", "i"} or clause.own):
        told = not reported and any(tree.form(k) in {"was", "were"} for k in tree.children(head, "cop"))
        return None if told else "doubt"
    if lemma in lex.UNSURE and clause.negated and clause.own:
        return "doubt"
    if lemma == "remain" and any(tree.lemma(k) == "see" for k in governed(tree, clause)):
        return "doubt"
    if lemma in lex.EVIDENCE and clause.depth < 2 and not clause.negated:
        for inner in thought(tree, clause, own):
            if (act := _act(tree, inner, own, reported=True)) in _STRONG:
                return act
    if clause.own and lemma == "have" and not clause.negated:
        held = [ACT_OF_NOUN.get(tree.form(k)) for k in tree.children(head, "obj")]
        if (act := next((a for a in held if a in {"believe", "doubt", "reject"}), None)) is not None:
            return act
    thinks = clause.own and (
        (
            lemma in lex.BELIEVING
            and not ("can" in clause.modals and clause.negated)
            and not clause.modals - {"do", "would", "can", "have"}
        )
        or (lemma in lex.CONVINCED and tree.children(head, "cop"))
    )
    if not thinks or clause.depth > 1 or (lemma == "think" and {tree.form(k) for k in tree.children(head)} & _MUSING):
        return None
    if lemma == "doubt":
        return "doubt"
    if not clause.negated:
        for inner in thought(tree, clause, own):
            if (act := _act(tree, inner, own, reported=True)) and act not in {"believe", "promise"}:
                return act
    return "believe"
