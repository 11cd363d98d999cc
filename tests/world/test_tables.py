"""Every table row is well formed, and any string is safe."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import lucca.world
from lucca import world
from lucca.world import tables
from lucca.world.fold import fold
from lucca.world.phrase import domains

DATA = Path(lucca.world.__file__).parent / "data"
TABLES = sorted(path.stem for path in DATA.glob("*.tsv"))
LARGEST = 240_000
"""Bytes of all tables: what keeps them quick to load."""

STANDS_FOR = re.compile(r"[a-z]+(?:-[a-z]+)*\Z")


@pytest.mark.parametrize("table", TABLES)
def test_every_row_has_every_column(table: str) -> None:
    assert list(tables.rows(table))
    for row in tables.rows(table):
        for cell in row.values():
            assert cell == cell.strip()
            parts = cell.split(";") if table != "ambiguous" and "[" not in cell else [cell]
            assert "\t" not in cell
            assert len(parts) == 1 or all(parts), (table, row)


def test_the_tables_are_small() -> None:
    assert sum(path.stat().st_size for path in DATA.iterdir()) < LARGEST


def test_every_table_has_its_source() -> None:
    sources = (DATA.parent / "SOURCES.md").read_text(encoding="utf-8")
    assert all(f"`{table}.tsv`" in sources for table in TABLES)


def test_codes_are_well_formed_and_of_their_own() -> None:
    rows = list(tables.rows("territories"))
    assert all(re.fullmatch("[A-Z]{3}", r["id"]) and re.fullmatch("[A-Z]{2}", r["alpha2"]) for r in rows)
    assert len({r["id"] for r in rows}) == len({r["alpha2"] for r in rows}) == len(rows) == 250
    ids = [r["id"] for r in tables.rows("nations")]
    assert len(ids) == len(set(ids))
    assert {r["id"] for r in rows} <= set(ids)


def test_every_country_is_whole() -> None:
    for nation in tables.nations().values():
        assert nation.of is None or nation.of in tables.nations()
        assert nation.code is None or nation.status == "former" or nation.code in tables.nations()
        assert (nation.alpha2 is not None) == (nation.id in {r["id"] for r in tables.rows("territories")})
        if nation.status == "state":
            assert nation.code == nation.id
            assert nation.capital
            assert nation.adjectives or nation.id in {"COG", "DMA"}


def test_regions_are_of_known_countries() -> None:
    rows = list(tables.rows("regions"))
    assert len({row["id"] for row in rows}) == len(rows)
    for row in rows:
        assert row["of"] in tables.nations()
        assert row["id"].split("-")[0] == tables.nations()[row["of"]].alpha2


def test_every_name_finds_its_country() -> None:
    for nation in tables.nations().values():
        for form in (nation.name, *nation.variants):
            assert nation in tables.country_names().candidates(form), form
            assert nation in tables.country_names().candidates(f"the {form.removeprefix('the ')}’s"), form
        for form in (*nation.adjectives, *nation.people):
            assert nation in tables.nationalities().candidates(form), form


def keys(*indexes: str) -> Iterator[tuple[str, list[object]]]:
    for name in indexes:
        yield from getattr(tables, name)().forms()


def test_a_form_of_several_entries_says_so() -> None:
    for key, entries in keys("country_names", "nationalities", "bodies"):
        if any(entry != entries[0] for entry in entries):
            form = key.upper()
            for lookup in (world.country, world.nationality, world.body):
                found = lookup(form)
                if found is not None and found in entries:
                    assert found.ambiguous, key


def test_no_entry_stands_twice() -> None:
    names = Counter(row["name"] for table in ("bodies", "outlets") for row in tables.rows(table))
    assert not {name for name, count in names.items() if count > 1}
    seats = Counter((row["name"], row["of"]) for row in tables.rows("seats"))
    assert not {name for name, count in seats.items() if count > 1}
    titles = Counter(fold(f).lower() for row in tables.rows("titles") for f in tables.several(row["forms"]))
    assert not {form for form, count in titles.items() if count > 1}
    assert len(domains()) == sum(len(tables.several(row["forms"])) for row in tables.rows("domains"))


def test_seats_and_bodies_name_known_countries_and_kinds() -> None:
    known = set(tables.nations())
    bodies = {row["name"] for row in tables.rows("bodies")}
    for row in tables.rows("seats"):
        assert not row["of"] or row["of"] in known
        assert row["kind"] in {"capital", "seat", "city", "residence", "building", "quarter", "ministry"}
        assert not row["stands_for"] or STANDS_FOR.match(row["stands_for"])
    for row in tables.rows("bodies"):
        assert row["kind"] in {"bloc", "institution", "armed-group"}
        assert not row["country"] or row["country"] in known
        assert not row["part_of"] or row["part_of"] in bodies
    for row in tables.rows("outlets"):
        assert row["kind"] in {"wire", "outlet", "platform"}
        assert not row["country"] or row["country"] in known


def test_notes_on_single_forms_name_forms() -> None:
    for table in ("seats", "bodies", "outlets"):
        for row in tables.rows(table):
            _, single = tables.notes(row["also"])
            assert set(single) <= {row["name"], *tables.several(row["variants"])}, row


def test_ambiguous_forms_are_forms() -> None:
    forms = {f for n in tables.nations().values() for f in (n.name, *n.variants, *n.adjectives, *n.people)}
    assert {row["form"] for row in tables.rows("ambiguous")} <= forms


def test_titles_are_understood() -> None:
    keyed = set()
    for row in tables.rows("titles"):
        for form in tables.several(row["forms"]):
            found = world.office(form)
            assert found is not None, form
            assert found.country == (row["country"] or None), form
            assert found.key == row["key"], form
            keyed.add(found.key)
    holders = {*tables.nations(), *(row["name"] for row in tables.rows("bodies"))}
    ministers = {f"{row['domain']}-minister" for row in tables.rows("domains")}
    for row in tables.rows("styles"):
        assert row["holder"] in holders
        key = row["key"]
        assert {key, key.partition("-")[2]} & (keyed | ministers | {"head"}), row
    for row in tables.rows("leaders"):
        assert row["key"] in keyed
        assert set(tables.several(row["of"])) <= set(tables.nations())


def test_a_country_has_one_leader() -> None:
    led = Counter(of for row in tables.rows("leaders") for of in tables.several(row["of"]))
    assert set(led.values()) == {1}


def test_given_names_are_plain_and_of_one_gender() -> None:
    listed = [name for row in tables.rows("given_names") for name in row["names"].split()]
    assert len(listed) == len(set(listed))
    assert all(re.fullmatch(r"[a-z-]{2,}", name) for name in listed)


WORDS = st.sampled_from(
    "the The of for to at US U.S. Russia's Russian foreign minister Secretary secretary State state top diplomat "
    "UN chief head former deputy ex- and spokesman Kremlin ambassador president leader ministry , ' ’s . & G 7 St 's".split()
)


@given(st.one_of(st.text(), st.lists(WORDS, max_size=24).map(" ".join)))
def test_any_string_is_safe(phrase: str) -> None:
    for lookup in (
        world.country,
        world.nationality,
        world.seat,
        world.body,
        world.office,
        world.honorific,
        world.gender_of,
        world.split_title,
        world.readings,
        world.country_of,
        world.region,
    ):
        assert lookup(phrase) == lookup(phrase)


@given(st.text(min_size=1000, max_size=3000))
def test_a_long_string_is_nothing(phrase: str) -> None:
    assert world.office(phrase) is None
    assert world.readings(phrase) == ()
