"""Cue verbs by what a speaker does with them: the classes of speech acts that the records know.

The classes follow Vendler's and Bach and Harnish's families of illocutionary verbs, cut to the design's thirteen acts;
the words are those that PolNeAR's annotators marked as cues in political news, sorted by hand, and their synonyms.
"""

from lucca.records.reading import Act

_VERBS: dict[Act, str] = {
    "deny": "deny refute disavow disclaim rebut",
    "doubt": "doubt question dispute challenge query",
    "believe": (
        "believe think hope fear expect suspect consider feel guess assume bet predict worry imagine reckon "
        "anticipate presume foresee deem"
    ),
    "accuse": (
        "accuse blame condemn denounce criticise criticize blast slam lambast lambaste fault charge decry deplore "
        "attack berate castigate rebuke allege assail bash mock ridicule rip excoriate chastise chide scold deride "
        "disparage censure impugn vilify malign bemoan complain pillory skewer upbraid reproach admonish reprimand "
        "liken belittle savage taunt trash scorn demean lament grouse grumble protest critique scoff"
    ),
    "demand": "demand urge order insist press call implore instruct command summon exhort pressure",
    "offer": "offer invite volunteer",
    "threaten": "threaten warn caution vow",
    "promise": "promise pledge guarantee commit assure undertake swear agree",
    "propose": "propose suggest recommend advise advocate moot float encourage pitch",
    "support": (
        "support back welcome praise endorse applaud hail commend congratulate favour favor defend thank laud "
        "salute champion cheer tout celebrate promote nominate extol compliment admire embrace honour honor prefer"
    ),
    "reject": (
        "reject refuse dismiss rebuff decline oppose spurn disagree object repudiate balk resist disapprove disown veto "
        "block boo"
    ),
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
    "rip": ("ripped", "ripping"),
    "disagree": ("disagreeing",),
    "agree": ("agreeing",),
    "rebut": ("rebutted", "rebutting"),
    "extol": ("extolled", "extolling"),
    "foresee": ("foresaw", "foreseen", "foreseeing"),
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

_NOUNS: dict[Act, str] = {
    "deny": "denial denials",
    "doubt": "doubts scepticism skepticism",
    "believe": (
        "belief beliefs hope hopes fear fears concern concerns worry worries confidence optimism prediction view opinion"
    ),
    "accuse": (
        "critique critiques displeasure dig insult insults swipe barb attack attacks accusation accusations "
        "allegation allegations criticism criticisms condemnation outrage complaint complaints denunciation rebuke "
        "disappointment dismay anger disgust frustration astonishment indignation"
    ),
    "demand": "call calls demand demands order orders insistence",
    "offer": "offer offers invitation willingness readiness",
    "threaten": "threat threats warning ultimatum",
    "promise": "promise promises pledge pledges vow vows commitment assurance guarantee",
    "propose": "proposal proposals suggestion recommendation recommendations",
    "support": ("support endorsement praise backing approval admiration gratitude solidarity favor favour tribute"),
    "reject": "rejection refusal opposition objection objections disapproval disagreement distrust",
    "ask": "question questions request requests appeal appeals plea",
}
ACT_OF_NOUN: dict[str, Act] = {noun: act for act, nouns in _NOUNS.items() for noun in nouns.split()}
"""Nouns that serve as cues ("a threat of", "expressed concern")."""

_ADJECTIVES: dict[Act, str] = {
    "doubt": "unclear unsure uncertain doubtful sceptical skeptical unconvinced",
    "believe": "confident hopeful optimistic convinced certain worried alarmed concerned afraid pessimistic fearful",
    "accuse": (
        "aghast appalled critical furious outraged angry frustrated upset unhappy disappointed dismissive scornful "
        "contemptuous"
    ),
    "offer": "willing ready",
    "support": "supportive grateful proud",
    "reject": "opposed unwilling averse wary",
}
ACT_OF_ADJECTIVE: dict[str, Act] = {word: act for act, words in _ADJECTIVES.items() for word in words.split()}
"""Adjectives that serve as cues ("was critical of")."""

_LASHING = frozenset({"at", "into", "against", "aim"})
PARTICLES: dict[str, tuple[tuple[frozenset[str], Act], ...]] = {
    "push": ((frozenset({"for"}), "demand"), (frozenset({"back"}), "reject")),
    "press": ((frozenset({"for"}), "demand"),),
    "lobby": ((frozenset({"for"}), "demand"),),
    "rule": ((frozenset({"out"}), "reject"),),
    "turn": ((frozenset({"down"}), "reject"),),
    "brush": ((frozenset({"off", "aside"}), "reject"),),
    "shrug": ((frozenset({"off"}), "reject"),),
    "shoot": ((frozenset({"down"}), "reject"),),
    "scoff": ((frozenset({"at"}), "reject"),),
    "vote": ((frozenset({"against"}), "reject"), (frozenset({"for"}), "support")),
    "side": ((frozenset({"with"}), "support"),),
    "stand": ((frozenset({"by", "behind", "with"}), "support"),),
    "throw": ((frozenset({"weight", "support"}), "support"),),
    "agree": ((frozenset({"with"}), "support"),),
    "laugh": ((frozenset({"off"}), "reject"),),
    "play": ((frozenset({"down"}), "reject"),),
    "bristle": ((frozenset({"at"}), "reject"),),
    "speak": ((frozenset({"against"}), "accuse"),),
    "argue": ((frozenset({"against"}), "reject"),),
    "be": ((frozenset({"against"}), "reject"),),
    "rally": ((frozenset({"behind", "around"}), "support"),),
    "lash": ((frozenset({"out", "at"}), "accuse"),),
    "hit": ((frozenset({"out", "back"}), "accuse"),),
    "take": ((frozenset({"aim"}), "accuse"), (frozenset({"issue"}), "reject")),
    "rail": ((_LASHING, "accuse"),),
    "tear": ((_LASHING, "accuse"),),
    "lay": ((_LASHING, "accuse"),),
    "call": ((frozenset({"out"}), "accuse"),),
    "point": ((frozenset({"finger", "fingers"}), "accuse"),),
    "cast": ((frozenset({"doubt"}), "doubt"),),
    "board": ((frozenset({"with"}), "support"),),
    "inveigh": ((_LASHING, "accuse"),),
    "go": ((frozenset({"after"}), "accuse"),),
    "fire": ((frozenset({"back"}), "accuse"),),
    "single": ((frozenset({"out"}), "accuse"),),
    "cry": ((frozenset({"for"}), "demand"),),
    "clamour": ((frozenset({"for"}), "demand"),),
    "clamor": ((frozenset({"for"}), "demand"),),
    "distance": ((frozenset({"from", "himself", "herself", "itself", "themselves"}), "reject"),),
    "come": ((frozenset({"against"}), "reject"),),
    "stick": ((frozenset({"with"}), "support"),),
    "get": ((frozenset({"behind"}), "support"),),
}
"""Words that name an act with a word behind them only, by their base form."""

PLAIN = frozenset("report find reveal quote mention admit acknowledge concede confess recall reference feature".split())
"""Verbs after which nothing but telling is done, whatever the form of what is told."""

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
