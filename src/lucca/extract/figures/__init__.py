"""Figures: quantities in a report with what they count, their bound, their voice and their time."""

from lucca.extract.figures.classes import GENERIC, GROWING, NOUN, PERSONS, QUESTIONS
from lucca.extract.figures.counting import Counted, counted, singular
from lucca.extract.figures.quantities import Quantity, quantities
from lucca.extract.figures.records import figure_records

__all__ = [
    "GENERIC",
    "GROWING",
    "NOUN",
    "PERSONS",
    "QUESTIONS",
    "Counted",
    "Quantity",
    "counted",
    "figure_records",
    "quantities",
    "singular",
]
