"""Syntax: words, sentences, parts of speech, lemmas and dependencies, as Universal Dependencies has them.

`types` and `tokens` need nothing heavy; `parse` brings numpy.
"""

from lucca.language.syntax.tokens import tokens
from lucca.language.syntax.types import NO_SYNTAX, Syntax

__all__ = ["NO_SYNTAX", "Syntax", "tokens"]
