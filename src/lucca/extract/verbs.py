"""Cue verbs by what a speaker does with them: the classes of speech acts that the records know.

The classes follow Vendler's and Bach and Harnish's families of illocutionary verbs, cut to the design's thirteen acts;
the verbs are those that PolNeAR's annotators marked as cues in political news, sorted by hand.
"""

from lucca.records.reading import Act

_VERBS: dict[Act, str] = {
    "deny": "deny refute disavow disclaim",
    "doubt": "doubt question dispute challenge query",
    "believe": (
        "believe think hope fear expect suspect consider feel guess assume bet predict worry imagine reckon anticipate"
    ),
    "accuse": (
        "accuse blame condemn denounce criticise criticize blast slam lambast fault charge decry deplore attack "
        "berate castigate rebuke allege"
    ),
    "demand": "demand urge order insist require press call implore instruct command summon exhort",
    "offer": "offer invite",
    "threaten": "threaten warn vow",
    "promise": "promise pledge guarantee commit assure undertake swear reiterate reaffirm",
    "propose": "propose suggest recommend advise advocate moot",
    "support": "support back welcome praise endorse applaud hail commend favour favor defend congratulate thank",
    "reject": "reject refuse dismiss rebuff decline oppose spurn",
    "ask": "ask enquire inquire wonder plead appeal request beg",
}

_IRREGULAR = {
    "think": ("thought",),
    "feel": ("felt",),
    "bet": ("betting",),
    "swear": ("swore", "sworn"),
    "undertake": ("undertook", "undertaken"),
    "beg": ("begged", "begging"),
    "commit": ("committed", "committing"),
    "slam": ("slammed", "slamming"),
    "refer": ("referred", "referring"),
}


def _forms(verb: str) -> set[str]:
    """The inflected forms of a verb, by the rules of English spelling."""
    if verb.endswith("e"):
        regular = {verb, verb + "s", verb + "d", verb[:-1] + "ing"}
    elif verb.endswith("y") and verb[-2] not in "aeou":
        regular = {verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"}
    else:
        plural = verb + ("es" if verb.endswith(("s", "ss", "sh", "ch", "x")) else "s")
        regular = {verb, plural, verb + "ed", verb + "ing"}
    return regular | set(_IRREGULAR.get(verb, ()))


ACT_OF_FORM: dict[str, Act] = {form: act for act, verbs in _VERBS.items() for verb in verbs.split() for form in _forms(verb)}
"""Each inflected form of a telling verb, with the act that it names."""

ACT_OF_NOUN: dict[str, Act] = {
    "denial": "deny",
    "doubts": "doubt",
    "belief": "believe",
    "accusation": "accuse",
    "allegation": "accuse",
    "criticism": "accuse",
    "call": "demand",
    "calls": "demand",
    "demand": "demand",
    "demands": "demand",
    "offer": "offer",
    "threat": "threaten",
    "threats": "threaten",
    "warning": "threaten",
    "promise": "promise",
    "pledge": "promise",
    "proposal": "propose",
    "suggestion": "propose",
    "support": "support",
    "rejection": "reject",
    "refusal": "reject",
    "question": "ask",
    "request": "ask",
    "appeal": "ask",
}
"""Nouns that serve as cues ("a threat of", "a call by")."""

PREPOSED_OBJECT = frozenset(
    form
    for verb in "accuse blame condemn denounce criticise criticize blast slam urge warn ask order press threaten invite "
    "condemn praise thank assure implore attack".split()
    for form in _forms(verb)
)
"""Verbs whose object is whom they aim at ("urged Russia", "accused the ministry")."""

WITNESSING = frozenset(form for verb in "show watch notice".split() for form in _forms(verb)) | frozenset(
    "shown see sees saw seen seeing hear hears heard hearing".split()
)
"""What a person does without saying anything, though a report tells of it; documents and polls "show" by saying."""
