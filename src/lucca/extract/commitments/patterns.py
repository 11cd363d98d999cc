"""How a sentence tells of a commitment, by its syntax: verbs that direct or bind, nouns for it, what must or will be."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lucca.extract.commitments import binding, nouns, spoken, verbs
from lucca.extract.commitments import lexicon as lex
from lucca.extract.commitments.told import Found, is_told
from lucca.language.predicates import Tree

_Rule = Callable[[Tree, int], Iterator[Found]]

_VERBS: dict[str, _Rule] = {
    **dict.fromkeys(lex.DIRECTING | lex.REQUESTING | lex.ADVISING, verbs.directing),
    **dict.fromkeys(lex.PRESSING, verbs.pressing),
    **dict.fromkeys(("warn", "caution"), binding.warning),
    **dict.fromkeys(lex.CALLING, verbs.calling),
    **dict.fromkeys(("demand", "insist", "stipulate"), verbs.demanding),
    **dict.fromkeys(lex.PROPOSING, verbs.proposing),
    **dict.fromkeys(lex.PROMISING, binding.promising),
    "threaten": binding.threatening,
    "offer": binding.offering,
    "invite": binding.inviting,
    "agree": binding.agreeing,
    **dict.fromkeys(lex.SIGNING - {"agree"}, binding.signing),
}


def found(tree: Tree) -> Iterator[Found]:
    """The commitments that a text's sentences tell of, in the order of the words that tell them."""
    for token, upos in enumerate(tree.syntax.upos):
        lemma = tree.lemma(token)
        if upos == "VERB":
            rule = _VERBS.get(lemma)
            if rule is not None and is_told(tree, token):
                yield from rule(tree, token)
            if lemma in {"have", "need"}:
                yield from spoken.having_to(tree, token)
        elif upos == "NOUN" and lemma in lex.NOUNS:
            yield from nouns.noun(tree, token)
        elif upos == "NOUN" and lemma in lex.AGREEMENTS:
            yield from nouns.agreement(tree, token)
        elif upos == "ADJ" and lemma in lex.READY and is_told(tree, token):
            yield from binding.ready(tree, token)
        elif upos == "ADJ" and lemma == "committed" and is_told(tree, token):
            yield from binding.committed(tree, token)
        if tree.children(token, "aux"):
            yield from spoken.modal(tree, token)
