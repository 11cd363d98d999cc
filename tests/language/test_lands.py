"""Countries keep their kind, whatever the reader guesses."""

import pytest

from lucca.language.lands import kind_by_land
from lucca.records.reading import NameKind


@pytest.mark.parametrize(
    ("name", "guess", "kind"),
    [
        ("Finland", "person", "place"),
        ("Finland’s", "person", "place"),
        ("the Netherlands", "organisation", "place"),
        ("U.S.", "nationality", "place"),
        ("Finland", "place", "place"),
        ("China", "organisation", "place"),
        ("China", "person", "person"),
        ("Israel", "person", "person"),
        ("Jordan", "person", "person"),
        ("Georgia", "person", "person"),
        ("Turkey", "other", "other"),
        ("Keller", "person", "person"),
        ("Finland Station", "organisation", "organisation"),
        ("Norwegian", "nationality", "nationality"),
    ],
)
def test_a_country_is_a_place_unless_its_name_is_somebody_elses_too(name: str, guess: NameKind, kind: NameKind) -> None:
    assert kind_by_land(name, guess) == kind
