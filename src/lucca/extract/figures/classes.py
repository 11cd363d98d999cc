"""What news counts: classes of counted things, and the words that put a number into one of them.

The classes are those of disaster, conflict and crime reporting (EM-DAT's dead, injured, missing, affected, homeless; the
counts that GDELT extracts: KILL, WOUND, ARREST, KIDNAP, AFFECT, DISPLACED, PROTEST, SEIZE), with votes, money and troops.
A noun that is in none of them is its own class.
"""

from collections.abc import Iterable

_STATES: dict[str, tuple[str, str, str]] = {
    # class: (states that stand behind the counted, transitive past forms, intransitive past forms)
    "deaths": (
        "dead killed drowned executed murdered beheaded lynched massacred slain assassinated",
        "killed kills killing kill murdered murdering executed executing drowned drowning beheaded claimed claiming "
        "massacred",
        "died die dying perished drowned succumbed",
    ),
    "injured": (
        "injured wounded hurt maimed burned burnt hospitalised hospitalized",
        "injured injures injuring injure wounded wounds wounding wound hurt hurting maimed maiming hospitalised "
        "hospitalizing",
        "",
    ),
    "missing": ("missing unaccounted", "", "vanished disappeared"),
    "arrested": (
        "arrested detained apprehended jailed imprisoned",
        "arrested arrests arresting arrest detained detains detaining detain apprehended apprehending",
        "",
    ),
    "charged": ("charged indicted", "charged charging indicted indicting", ""),
    "displaced": (
        "displaced evacuated homeless uprooted",
        "displaced displaces displacing displace evacuated evacuates evacuating evacuate uprooted uprooting",
        "fled",
    ),
    "rescued": ("rescued saved freed", "rescued rescues rescuing rescue saved saving", ""),
    "abducted": (
        "abducted kidnapped captured",
        "abducted abducting abducts kidnapped kidnapping captured capturing",
        "",
    ),
    "infected": ("infected", "infected infecting infects", ""),
    "marchers": ("", "", "marched rallied demonstrated protested"),
    "destroyed": (
        "destroyed demolished razed flattened",
        "destroyed destroys destroying destroy demolished demolishing razed razing flattened flattening",
        "",
    ),
    "damaged": ("damaged", "damaged damages damaging", ""),
    "sold": ("sold", "sold selling", ""),
    "trapped": ("trapped", "trapped trapping traps", ""),
}

_NOUNS: dict[str, str] = {
    "deaths": "deaths death fatalities fatality bodies corpses dead",
    "injured": "injuries injured wounded",
    "casualties": "casualties",
    "missing": "missing",
    "arrested": "arrests detentions detainees",
    "displaced": "refugees evacuees displaced",
    "abducted": "hostages captives",
    "infected": "infections cases",
    "marchers": "marchers protesters protestors demonstrators",
    "votes": "votes vote",
    "seats": "seats",
    "troops": "troops",
    "jobs": "jobs",
    "rescued": "survivors",
}

PERSONS = frozenset(
    "people person persons lives victims others men women children passengers workers civilians residents soldiers officers "
    "students villagers migrants employees pupils patients teenagers boys girls adults pilgrims tourists fans protesters "
    "marchers demonstrators rebels fighters militants prisoners inmates crew members firefighters policemen police troops "
    "demonstrators nurses doctors guests spectators drivers cyclists pedestrians toddlers babies infants suspects".split()
)
"""Plurals that count persons: what happens to persons and to things has other names ("sheep killed")."""

WANTED = frozenset(
    "pirates suspects militants rebels fighters gunmen raiders robbers smugglers traffickers terrorists insurgents "
    "fugitives jihadists attackers".split()
)
"""Plurals of whom the law is after: captured, they are under arrest and not abducted."""

GENERIC = frozenset("people person persons lives victims".split())
"""Plurals that say nothing of whom they count."""


def _by_word(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    return {word: kind for kind, listed in pairs for word in listed.split()}


STATE = _by_word((kind, states) for kind, (states, _, _) in _STATES.items())
"""Word behind a counted noun to its class: "12 people injured", "seven dead"."""

TRANSITIVE = _by_word((kind, forms) for kind, (_, forms, _) in _STATES.items())
"""Verb form before a number to the class of its objects: "killing at least 12"."""

INTRANSITIVE = _by_word((kind, forms) for kind, (_, _, forms) in _STATES.items())
"""Verb form behind a counted noun to the class of its subjects: "12 people died"."""

NEEDS_PASSIVE = frozenset("sold captured saved freed charged burned hurt murdered executed".split())
"""States that count only behind a form of "to be": "two bars sold in the shops" says which bars."""

NOUN = _by_word(_NOUNS.items())
"""Counted noun to its class."""

PHRASES: tuple[tuple[str, str], ...] = (
    ("lost their lives", "deaths"),
    ("lost his life", "deaths"),
    ("lost her life", "deaths"),
    ("found dead", "deaths"),
    ("shot dead", "deaths"),
    ("put to death", "deaths"),
    ("taken to hospital", "hospitalised"),
    ("taken to a hospital", "hospitalised"),
    ("rushed to hospital", "hospitalised"),
    ("in hospital", "hospitalised"),
    ("to hospital", "hospitalised"),
    ("in custody", "arrested"),
    ("without power", "without power"),
    ("without electricity", "without power"),
    ("without water", "without water"),
    ("on board", "aboard"),
    ("aboard", "aboard"),
    ("forced from their homes", "displaced"),
    ("from their homes", "displaced"),
    ("took to the streets", "marchers"),
    ("taken hostage", "abducted"),
    ("tested positive", "infected"),
    ("in favour", "votes"),
)
"""Phrases behind a counted noun, with their classes."""

LEADS: tuple[tuple[str, str], ...] = (
    ("death toll", "deaths"),
    ("toll", "deaths"),
    ("number of dead", "deaths"),
    ("number of deaths", "deaths"),
    ("number of people killed", "deaths"),
    ("number of the dead", "deaths"),
    ("number of fatalities", "deaths"),
    ("number of injured", "injured"),
    ("number of wounded", "injured"),
    ("number of people injured", "injured"),
    ("number of missing", "missing"),
    ("number of people missing", "missing"),
    ("number of arrests", "arrested"),
    ("turnout", "turnout"),
)
"""Heads of "… rose to 12", "… stood at 12" with their classes; "the number of X" is of X otherwise."""

QUESTIONS: dict[str, str] = {
    "deaths": "How many {of} were killed?",
    "injured": "How many {of} were injured?",
    "casualties": "How many casualties were there?",
    "missing": "How many {of} are missing?",
    "arrested": "How many {of} were arrested?",
    "charged": "How many {of} were charged?",
    "displaced": "How many {of} were displaced?",
    "rescued": "How many {of} were rescued?",
    "abducted": "How many {of} were abducted?",
    "infected": "How many {of} were infected?",
    "marchers": "How many {of} took part?",
    "destroyed": "How many {of} were destroyed?",
    "damaged": "How many {of} were damaged?",
    "sold": "How many {of} were sold?",
    "votes": "How many votes were there?",
    "seats": "How many seats are there?",
    "troops": "How many troops are there?",
    "jobs": "How many jobs are there?",
    "hospitalised": "How many {of} were taken to hospital?",
    "without power": "How many {of} were without power?",
    "without water": "How many {of} were without water?",
    "aboard": "How many {of} were on board?",
    "trapped": "How many {of} were trapped?",
    "turnout": "How high was the turnout?",
    "crowd": "How large was the crowd?",
    "shots fired": "How many shots were fired?",
    "shots that hit": "How many shots hit?",
    "stabs": "How many stabs were there?",
}
"""Class to the question that its figures answer; `{of}` is the counted noun."""

STEADY = frozenset({"crowd", "marchers", "aboard", "shots fired", "shots that hit", "stabs"})
"""Counts of what is over when it is told: that they differ is no development."""

GROWING = frozenset(
    "deaths injured casualties arrested charged displaced rescued abducted infected destroyed damaged sold "
    "hospitalised".split()
)
"""Counts of what cannot be undone: they rise while news comes in."""
