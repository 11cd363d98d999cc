"""Names of countries: what the tables of the world know for sure, the reader need not guess."""

from lucca import world
from lucca.records.reading import NameKind


def kind_by_land(name: str, kind: NameKind) -> NameKind:
    """A name's kind: "place" where it is a country's and nothing else's, `kind` otherwise.

    The reader sees few names of countries beside a possessive ending and takes some for persons ("Finland's president"). A
    country's name that is a given name as well may be a person's, if the reader says so.
    """
    if kind == "place":
        return kind
    land = world.country(name)
    if land is None or land.ambiguous or (kind == "person" and world.gender_of(name) is not None):
        return kind
    return "place"
