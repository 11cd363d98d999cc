"""Terms of offices: the table is well made, and dates only what it surely knows."""

from datetime import date
from itertools import pairwise

import pytest

from lucca import world
from lucca.world import tables
from lucca.world.entries import Office


def _term(office: str, holder: str) -> tuple[str, str | None] | None:
    found = world.office(office)
    assert found is not None
    served = world.term(found, holder)
    return (served.start, served.end) if served else None


@pytest.mark.parametrize(
    ("office", "holder", "dates"),
    [
        ("German Chancellor", "Angela Merkel", ("2005-11-22", "2021-12-08")),
        ("German Chancellor", "Merkel", ("2005-11-22", "2021-12-08")),
        ("US President", "Barack H. Obama", ("2009-01-20", "2017-01-20")),
        ("Russian foreign minister", "Sergey Lavrov", ("2004-03-09", None)),
        ("UN Secretary-General", "Ban Ki-moon", ("2007-01-01", "2016-12-31")),
        ("US Secretary of State", "Kerry", ("2013-02-01", "2017-01-20")),
        ("Chinese President", "Xi", ("2013-03-14", None)),
        ("EU foreign policy chief", "Federica Mogherini", ("2014-11-01", "2019-11-30")),
    ],
)
def test_an_office_and_a_name_tell_the_term(office: str, holder: str, dates: tuple[str, str | None]) -> None:
    assert _term(office, holder) == dates


@pytest.mark.parametrize(
    ("office", "holder"),
    [
        ("US President", "Bush"),  # two of them
        ("US President", "Donald Trump"),  # two terms
        ("French President", "Angela Merkel"),
        ("German Chancellor", "Otto Merkel"),
        ("foreign minister", "Lavrov"),  # of what country?
        ("US President", ""),
        ("Chinese President", "Jinping"),  # a given name
        ("German foreign minister", "Steinmeier"),  # twice
    ],
)
def test_what_is_not_sure_has_no_dates(office: str, holder: str) -> None:
    assert _term(office, holder) is None


def test_every_term_has_dates_in_order() -> None:
    for row in tables.rows("holders"):
        start = date.fromisoformat(row["start"])
        assert not row["end"] or start < date.fromisoformat(row["end"])


def test_no_two_hold_one_office_at_a_time() -> None:
    terms = sorted((row["key"], row["of"], row["start"], row["end"], row["holder"]) for row in tables.rows("holders"))
    for one, other in pairwise(terms):
        assert one[:2] != other[:2] or "" < one[3] <= other[2], (one, other)


def test_every_office_is_of_a_country_or_a_body_that_the_tables_have() -> None:
    for row in tables.rows("holders"):
        assert world.country_of(row["of"]) or world.body(row["of"]), row


def test_long_names_are_left_alone() -> None:
    assert world.term(Office(key="president", title="president", country="USA"), "Bush " * 1000) is None


@pytest.mark.parametrize(
    ("name", "day", "country", "in_office"),
    [
        ("Angela Merkel", "2012-05-01", "DEU", True),
        ("Merkel", "2012-05-01", "DEU", True),
        ("Angela Merkel", "2024-05-01", "DEU", False),
        ("Sergey Lavrov", None, "RUS", False),
        ("Xi", "2016-05-01", "CHN", True),
        ("Park Geun-hye", None, "KOR", False),
        ("Joseph R. Biden", "2022-05-01T10:00:00+01:00", "USA", True),
    ],
)
def test_a_holders_name_tells_the_country(name: str, day: str | None, country: str, in_office: bool) -> None:
    assert world.officeholder(name, day) == world.Officeholder(country, in_office)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Merkel", "1999-05-01"),  # no holder yet: any Merkel
        ("Merkel", None),
        ("Otto Merkel", "2024-05-01"),
        ("Kofi Annan", "2000-05-01"),  # of no country
        ("Salman", "2018-05-01"),  # one name may be anybody's
        ("Park Jin", None),
        ("Jonathan", "2012-05-01"),  # a given name as well
        ("Benjamin Johnson", "2020-05-01"),
        ("", "2012-05-01"),
        ("Merkel " * 1000, "2012-05-01"),
    ],
)
def test_other_names_tell_no_country(name: str, day: str | None) -> None:
    assert world.officeholder(name, day) is None
