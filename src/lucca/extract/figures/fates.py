"""What befalls people and things, by lemma: the classes that verbs, adjectives and nouns put a counted thing into.

The classes are those of `classes`; here they are looked up by base form, because the syntax says who undergoes what.
"""

from collections.abc import Iterable


def _by_lemma(listed: Iterable[tuple[str, str]]) -> dict[str, str]:
    return {lemma: kind for kind, lemmas in listed for lemma in lemmas.split()}


UNDERGONE = _by_lemma(
    (
        ("deaths", "kill murder execute massacre slay assassinate behead lynch slaughter electrocute"),
        ("injured", "injure wound hurt maim scald"),
        ("arrested", "arrest detain apprehend jail imprison"),
        ("charged", "charge indict"),
        ("displaced", "displace evacuate uproot"),
        ("rescued", "rescue save"),
        ("abducted", "abduct kidnap capture"),
        ("infected", "infect"),
        ("destroyed", "destroy demolish raze flatten gut"),
        ("damaged", "damage"),
        ("sold", "sell"),
        ("trapped", "trap entomb"),
        ("hospitalised", "hospitalise hospitalize"),
    )
)
"""Verb to the class of those that it is done to: "killed 12", "12 people were killed", "12 people killed"."""

DONE = _by_lemma(
    (
        ("deaths", "die perish drown succumb suffocate"),
        ("displaced", "flee"),
        ("marchers", "march rally demonstrate protest"),
        ("missing", "vanish disappear"),
    )
)
"""Verb to the class of those that do it: "12 people died"."""

BEING = _by_lemma(
    (
        ("deaths", "dead"),
        ("injured", "injured wounded hurt unconscious"),
        ("missing", "missing unaccounted"),
        ("displaced", "homeless displaced"),
        ("trapped", "trapped"),
        ("infected", "infected"),
    )
)
"""Adjective or participle to the class of those that it is said of: "left 12 people dead", "12 are missing"."""

EVENTS = _by_lemma(
    (
        ("deaths", "death killing murder drowning massacre execution toll"),
        ("injured", "injury wounding"),
        ("arrested", "arrest detention"),
        ("displaced", "evacuation displacement"),
        ("rescued", "rescue"),
        ("abducted", "abduction kidnapping"),
        ("destroyed", "destruction"),
    )
)
"""Noun to the class of those behind its "of" or "to": "the deaths of 12 people"."""

GROUPED = _by_lemma(
    (
        ("deaths", "dead fatality"),
        ("injured", "injured wounded"),
        ("missing", "missing"),
        ("arrested", "arrested"),
    )
)
"""Noun to the class of those who are among such people: "three men were named among the dead"."""

ASSEMBLING = frozenset("gather assemble congregate flock throng mass mill".split())
"""What a crowd does, by itself or in a place."""

ATTENDING = frozenset("attend join pack fill line throng".split())
"""What a crowd does to its occasion."""

OCCASIONS = frozenset(
    "vigil rally march protest demonstration parade celebration funeral service concert procession memorial picket sit-in "
    "festival ceremony gathering event".split()
)
"""What a crowd attends, joins or turns out for."""

HARMS = frozenset("injury wound burn fracture concussion laceration bruise cut whiplash".split())
"""What the injured have, suffer or sustain."""
HAVING = frozenset("have suffer sustain receive get".split())

HOSPITALS = frozenset("hospital clinic infirmary".split())
TAKING = frozenset("take rush airlift transport admit bring fly send transfer move treat carry".split())
"""Verbs that put those whom they are done to into hospital, where one stands beside them."""

REPORTING = frozenset(
    "confirm report declare know believe fear presume say pronounce think list find leave remain appear seem feel assume "
    "stay lie understand".split()
)
"""Verbs whose subjects or objects are what the adjective or infinitive behind them says: "are confirmed dead"."""

TRANSPARENT = frozenset(
    "group total number crowd handful majority team party pair trio gang estimate maximum minimum".split()
)
"""Nouns that stand for those whom they are groups of: "a total of 20 people were hurt"."""

BEFALLING = frozenset((*UNDERGONE.values(), *DONE.values(), *BEING.values()))
"""Classes of what befalls people and things."""
