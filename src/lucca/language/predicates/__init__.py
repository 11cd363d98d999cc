"""Predicates: the words of a text that tell political events, with who does them and to whom."""

from lucca.language.predicates.find import find_predicates
from lucca.language.predicates.tree import Tree
from lucca.language.predicates.types import Predicate
from lucca.language.predicates.vocabulary import AMBIGUOUS, NAMING, SAYING

__all__ = ["AMBIGUOUS", "NAMING", "SAYING", "Predicate", "Tree", "find_predicates"]
