"""World knowledge in small tables: countries, seats of government, bodies, offices, outlets, forms of address, given names.

General knowledge only, from stated sources (`SOURCES.md`); nobody is given an office that a report does not give. Lookups
are pure, take whole phrases, and never decide between meanings silently: see `ambiguous` in the records and `readings`.
"""

from lucca.world.entries import Body, Country, Gender, Honorific, Office, Seat
from lucca.world.holders import Officeholder, Term, officeholder, term
from lucca.world.lookup import (
    body,
    country,
    country_of,
    gender_of,
    honorific,
    nationality,
    readings,
    region,
    region_of,
    seat,
)
from lucca.world.offices import may_be_same_office, office, same_office, split_title
from lucca.world.organisations import Organisation, organisation
from lucca.world.sectors import sector, sector_of_body, sector_of_office, sector_of_seat, sector_of_words

__all__ = [
    "Body",
    "Country",
    "Gender",
    "Honorific",
    "Office",
    "Officeholder",
    "Organisation",
    "Seat",
    "Term",
    "body",
    "country",
    "country_of",
    "gender_of",
    "honorific",
    "may_be_same_office",
    "nationality",
    "office",
    "officeholder",
    "organisation",
    "readings",
    "region",
    "region_of",
    "same_office",
    "seat",
    "sector",
    "sector_of_body",
    "sector_of_office",
    "sector_of_seat",
    "sector_of_words",
    "split_title",
    "term",
]
