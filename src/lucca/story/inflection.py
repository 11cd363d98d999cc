"""English verbs whose past forms the rules of spelling do not give: base, past, participle.

The list is the common stock of irregular verbs in any English grammar, cut to those that news uses.
"""

_VERBS = """
arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|begin began begun
bend bent bent|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred
bring brought brought|build built built|buy bought bought|catch caught caught|choose chose chosen|cling clung clung
come came come|creep crept crept|deal dealt dealt|dig dug dug|do did done|draw drew drawn|drink drank drunk
drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found
flee fled fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven
freeze froze frozen|get got got|give gave given|go went gone|grow grew grown|hang hung hung|have had had
hear heard heard|hide hid hidden|hold held held|keep kept kept|know knew known|lay laid laid|lead led led
leave left left|lend lent lent|lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant|meet met met
mistake mistook mistaken|pay paid paid|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said
see saw seen|seek sought sought|sell sold sold|send sent sent|shake shook shaken|shine shone shone|shoot shot shot
show showed shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|slide slid slid
speak spoke spoken|spend spent spent|spin spun spun|stand stood stood|steal stole stolen|stick stuck stuck
strike struck struck|swear swore sworn|sweep swept swept|swim swam swum|swing swung swung|take took taken
teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown|undergo underwent undergone
understand understood understood|undertake undertook undertaken|wake woke woken|wear wore worn|weep wept wept
win won won|wind wound wound|withdraw withdrew withdrawn|withstand withstood withstood|write wrote written
overcome overcame overcome|overthrow overthrew overthrown|burn burnt burnt|learn learnt learnt|dream dreamt dreamt
"""

_SAME = "bet burst cast cost cut hit hurt let put quit rid set shed shut split spread thrust upset".split()

_TRIPLES = [verb.split() for line in _VERBS.strip().splitlines() for verb in line.split("|")]

BASE = {form: base for base, *forms in _TRIPLES for form in forms} | {
    "died": "die",
    "lied": "lie",
    "tied": "tie",
    "used": "use",
}
"""Past form or participle to its verb."""

PAST = {base: past for base, past, _ in _TRIPLES} | {verb: verb for verb in _SAME}
"""Verb to its past form."""


_ALWAYS_E = ("c", "v", "z", "u", "dg", "rg", "ls", "ns", "ps", "rs", "tl", "bl", "gl", "dl", "pl", "kl", "fl", "ang", "eng")
"""What verbs end in before -e and hardly any without it ("force", "move", "collapse", "settle")."""

_MOSTLY_E = frozenset("at ut ur ir ar ag ud id od ad iz ok uk as is us ul in um am om ib ik ap".split())
"""A vowel and a consonant at the end of longer verbs that mostly have an -e ("create", "ensure", "decide")."""

_WITH_E = frozenset(
    "creat recreat explor ignor restor invit unit ignit excit postpon overrid promot provok quot vot devot".split()
)
_WITHOUT_E = frozenset(
    "focus visit limit audit combat format abandon orbit avoid pardon discus balloon harbour solicit occur total signal "
    "target market credit edit exhibit prohibit inherit profit".split()
)

_EE = frozenset("agreed disagreed freed guaranteed decreed refereed".split())
_VOWELS = frozenset("aeiou")


def infinitive(past: str) -> str | None:
    """The verb of a past form, irregular or in -ed; None for what looks like no past form."""
    if past in BASE:
        return BASE[past]
    if past in _SAME or past in _EE:
        return past[:-1] if past in _EE else past
    if not past.endswith("ed") or len(past) < 5 or past.endswith("eed"):
        return None
    root = past[:-2]
    if root.endswith("i"):
        return root[:-1] + "y"
    if root[-1] == root[-2] and root[-1] not in "lsfz":
        return root[:-1]
    return past[:-1] if _has_e(root) else root


def _has_e(root: str) -> bool:
    """Whether a verb without its -ed has an e at its end: English doubles a lone consonant otherwise ("planned")."""
    if root in _WITH_E or root in _WITHOUT_E:
        return root in _WITH_E
    if root.endswith(_ALWAYS_E):
        return True
    if root[-1] in "wxy" or root[-1] in _VOWELS or root[-2] not in _VOWELS:
        return False
    if len(root) > 2 and root[-3] in _VOWELS and root[-3:-1] != "ui":
        return root[-1] == "s"
    syllables = sum(b in _VOWELS and a not in _VOWELS for a, b in zip(" " + root, root, strict=False))
    return syllables == 1 or root[-2:] in _MOSTLY_E
