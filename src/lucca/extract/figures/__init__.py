"""Figures: quantities in a report with what they count, their bound, their voice and their time."""

from lucca.extract.figures.ages import AGE
from lucca.extract.figures.classes import GENERIC, GROWING, NOUN, PERSONS, QUESTIONS, STEADY
from lucca.extract.figures.counting import Counted, counted
from lucca.extract.figures.measures import KINDS as MEASURED
from lucca.extract.figures.measures import measures
from lucca.extract.figures.nouns import singular
from lucca.extract.figures.quantities import Quantity, quantities
from lucca.extract.figures.records import figure_records

__all__ = [
    "AGE",
    "GENERIC",
    "GROWING",
    "MEASURED",
    "NOUN",
    "PERSONS",
    "QUESTIONS",
    "STEADY",
    "Counted",
    "Quantity",
    "counted",
    "figure_records",
    "measures",
    "quantities",
    "singular",
]
