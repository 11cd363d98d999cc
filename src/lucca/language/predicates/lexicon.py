"""Verbs and nouns that tell political events, with PLOVER's type and mode (openeventdata/PLOVER, manual 2021).

An entry is a lemma, behind "/" the prepositions that its target may stand under ("+": under none, as an object), behind "="
the mode. Sorted by hand after the manual's definitions; words of several meanings need the reader's coder to agree.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from lucca.language.predicates import vocabulary

MUTUAL = "each other"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a word may tell: PLOVER's type, its mode, and where its target stands ("+" for an object)."""

    root: str
    mode: str | None
    places: frozenset[str]


def _entries(table: dict[str, str]) -> Iterator[tuple[str, Entry]]:
    for root, words in table.items():
        for word in words.split():
            bare, _, mode = word.partition("=")
            lemma, _, places = bare.partition("/")
            yield lemma, Entry(root, mode or None, frozenset(places.split(",")))


def _several(table: dict[str, str]) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, tuple[Entry, ...]] = {}
    for lemma, entry in _entries(table):
        found[lemma] = (*found.get(lemma, ()), entry)
    return found


VERBS: dict[str, tuple[Entry, ...]] = _several(vocabulary.VERBS)
VERBS["call"] += (Entry("CONSULT", "phone", frozenset({"+"})),)
NOUNS: dict[str, Entry] = dict(_entries(vocabulary.NOUNS))

LIGHT = frozenset(
    "launch conduct mount stage hold have sign reach impose slap place put provide give send make issue deliver level file "
    "open begin start resume carry strike commit wage conclude undertake voice express announce perpetrate lodge pay lay "
    "direct hurl heap offer continue order lead head approve authorize authorise join intensify escalate renew extend "
    "prolong tighten run pursue mark pen reiterate reaffirm declare convey step agree seal finalize finalise clinch "
    "intensify unleash mount initiate commence deliver".split()
)
"""Verbs that say little more than that the event of their object is done ("launched an attack")."""
UNDERGOING = frozenset("receive win get face draw earn gain secure nab attract provoke prompt suffer garner land".split())
"""Verbs whose subject undergoes the event of their object ("drew criticism from")."""
LIFTING = frozenset("lift ease drop remove waive relax scrap end suspend loosen".split())
"""Verbs that undo what restricts ("lifted the embargo"): PLOVER's YIELD."""
OFFERING = frozenset("offer pledge promise".split())
"""Verbs that make aid or talks a thing to come: PLOVER's AGREE."""
CALLING_OFF = frozenset("cancel scrap".split())
"""Verbs that refuse talks that were to be: PLOVER's REJECT."""
DEEDS = frozenset(
    "amendment bloodshed bombing budget constitution election execution finding idea killing law legislation massacre "
    "marriage "
    "merger nomination outcome pipeline recommendation restriction result shooting verdict vote "
    "accusation act action agenda agreement aggression allegation ambition announcement apology appeal appointment approach "
    "argument assertion assault attack attempt ban behavior behaviour bid bill blockade bombing boycott budget call "
    "campaign candidacy capture charge choice claim comment comparison complaint conduct contention corruption coup "
    "crackdown criticism cruelty deal decision declaration decree defence defense demand description detention dismissal "
    "effort embargo endorsement excuse execution explanation failure flip-flop handling idea immigration-plan inaction "
    "initiative insistence insult interference intervention invasion invitation involvement judgment killing language law "
    "leadership legislation lie meddling measure move motion nomination offer offensive opposition order overture ouster "
    "performance persecution plan plea platform pledge policy position practice proposal protest provocation record "
    "referendum reform refusal regulation release remark removal reply report repression request resignation resolution "
    "response restraint rhetoric rule ruling sanction scheme settlement siege silence slur speech stance statement strategy "
    "strike suggestion support surrender tactic tariff tax threat tone treatment treaty truce ultimatum use version veto "
    "view violation violence vote vow war warning withdrawal words".split()
)
"""Nouns for what people do, say or want: who condemns or endorses it does so to whoever did it."""

_FORCES = frozenset(
    "troop force soldier warship ship carrier tank jet aircraft destroyer marine battalion fleet reinforcement".split()
)
_GOODS = frozenset(
    "weapon arm missile aid food money equipment ammunition medicine fund loan grant fuel supply tent shelter help "
    "blanket vaccine medicine tank jet drone".split()
)
_SHOTS = frozenset("missile rocket bomb shell mortar torpedo shot".split())
_BONDS = frozenset("tie relation contact link".split())
_CAPTIVES = frozenset("prisoner hostage captive detainee".split())
_TRUCES = frozenset("ceasefire truce armistice cease-fire".split())
_GATES = frozenset("border airspace crossing frontier".split())
_MISSIONS = frozenset("embassy consulate".split())
_ASSETS = frozenset("asset account fund property".split())
_PACTS = frozenset("treaty pact accord agreement deal".split())
_CHARGES = frozenset("charge case lawsuit investigation probe".split())
_MONEY = frozenset("dollar euro pound million billion ruble yen $ € £".split())
_ENVOYS = frozenset("diplomat ambassador envoy attaché".split())
_TALKS = frozenset("talk meeting visit summit negotiation trip".split())
_HITS = frozenset("swipe shot aim jab dig potshot".split())
_FEUD = frozenset("accusation insult barb jab criticism".split())
_LEAVE = frozenset("entry permission visa access asylum".split())
_GRACE = frozenset("permission access amnesty visa bail citizenship".split())
_GAMES = frozenset("exercise drill maneuver manoeuvre game patrol".split())
_CUT = frozenset("reduce cut suspend halt slash freeze withhold end stop".split())
_TO = frozenset({"to", "+iobj"})
_AT = frozenset({"at"})
_ALONE = frozenset({"against"})

# "severed" is taken for a form of "severe" where that word is the commoner.
PHRASES: tuple[tuple[frozenset[str], frozenset[str], Entry], ...] = (
    (
        frozenset("send dispatch deploy move mass amass station position".split()),
        _FORCES,
        Entry("MOBILIZE", "troops", frozenset({"to", "against"})),
    ),
    (frozenset("send supply deliver provide give donate ship lend".split()), _GOODS, Entry("AID", None, _TO)),
    (
        frozenset("fire launch drop hurl lob".split()),
        _SHOTS,
        Entry("ASSAULT", "heavy-weapons", frozenset({"at", "on", "into", "against"})),
    ),
    (
        frozenset("sever severe cut break suspend downgrade freeze".split()),
        _BONDS,
        Entry("SANCTION", "discontinue", frozenset({"with", "to"})),
    ),
    (frozenset("grant give offer".split()), frozenset({"asylum", "refuge"}), Entry("AID", "asylum", _TO)),
    (frozenset("expel recall withdraw".split()), _ENVOYS, Entry("SANCTION", "expel", frozenset({"from", "modifier"}))),
    (frozenset({"summon"}), _ENVOYS, Entry("ACCUSE", "disapprove", frozenset({"modifier"}))),
    (frozenset("take aim fire".split()), _HITS, Entry("ACCUSE", "disapprove", _AT)),
    (
        frozenset("mobilize mobilise activate".split()),
        _FORCES | {"army", "reservist", "police"},
        Entry("MOBILIZE", "troops", _ALONE),
    ),
    (frozenset("deny refuse".split()), _LEAVE, Entry("REJECT", None, _TO)),
    (frozenset("establish restore".split()), _BONDS, Entry("SUPPORT", None, frozenset({"with", MUTUAL}))),
    (
        frozenset("hold stage conduct begin start launch".split()),
        _GAMES,
        Entry("COOPERATE", None, frozenset({"with", MUTUAL})),
    ),
    (frozenset({"go"}), frozenset({"strike"}), Entry("PROTEST", "strike", _ALONE)),
    (frozenset({"take"}), frozenset({"street"}), Entry("PROTEST", "demo", _ALONE)),
    (
        frozenset("exchange swap trade".split()),
        _CAPTIVES,
        Entry("YIELD", "release", frozenset({"with", MUTUAL})),
    ),
    (
        frozenset("declare announce observe implement begin".split()),
        _TRUCES,
        Entry("YIELD", "ceasefire", frozenset({"with"})),
    ),
    (frozenset("violate breach break".split()), _TRUCES, Entry("ASSAULT", None, frozenset({"with", "in"}))),
    (frozenset("close shut seal".split()), _GATES, Entry("COERCE", "restrict", frozenset({"with", "to"}))),
    (
        frozenset("close shut shutter".split()),
        _MISSIONS,
        Entry("SANCTION", "discontinue", frozenset({"in", "modifier"})),
    ),
    (frozenset("freeze seize confiscate".split()), _ASSETS, Entry("COERCE", "restrict", frozenset({"of", "modifier"}))),
    (
        frozenset("abandon scrap annul terminate repeal quit suspend cancel".split()),
        _PACTS,
        Entry("SANCTION", "discontinue", frozenset({"with"})),
    ),
    (frozenset({"drop", "dismiss"}), _CHARGES, Entry("YIELD", "ease", frozenset({"against"}))),
    (frozenset("grant give".split()), _GRACE, Entry("YIELD", "access", _TO)),
    (frozenset("give provide donate contribute send".split()), _MONEY, Entry("AID", None, _TO)),
    (frozenset({"join"}), frozenset({"force"}), Entry("COOPERATE", None, frozenset({"with"}))),
    (
        frozenset("throw put".split()),
        frozenset("support weight backing".split()),
        Entry("SUPPORT", None, frozenset({"behind"})),
    ),
    (frozenset({"open"}), frozenset({"fire"}), Entry("ASSAULT", "firearms", frozenset({"on", "at"}))),
    (frozenset({"lay"}), frozenset({"siege"}), Entry("COERCE", "restrict", frozenset({"to"}))),
    (
        _CUT,
        frozenset("aid assistance funding loan supply flight donation cooperation trade".split()),
        Entry("SANCTION", "discontinue", frozenset({"to", "for"})),
    ),
    (CALLING_OFF, _TALKS, Entry("REJECT", "meet", frozenset({"with", "to"}))),
    (
        frozenset("trade exchange swap".split()),
        _FEUD,
        Entry("ACCUSE", "disapprove", frozenset({"with", MUTUAL})),
    ),
    (
        frozenset("trade exchange".split()),
        frozenset({"fire", "gunfire"}),
        Entry("ASSAULT", "firearms", frozenset({"with", MUTUAL})),
    ),
)
"""Verbs with the nouns that make them an event, and where the target stands: "+iobj" the indirect object, "modifier" a name
that describes the noun ("expelled two Brakkian diplomats"), `MUTUAL` each other."""
