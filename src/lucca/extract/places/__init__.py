"""Places: which names of a report are places, and where they lie, offline from a packaged gazetteer."""

from lucca.extract.places.entries import FoundPlace, PlaceKind
from lucca.extract.places.resolve import place_records, places

__all__ = ["FoundPlace", "PlaceKind", "place_records", "places"]
