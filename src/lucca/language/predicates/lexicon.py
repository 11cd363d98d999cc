"""Verbs and nouns that tell political events, with PLOVER's type and mode (openeventdata/PLOVER, manual 2021).

An entry is a lemma, behind "/" the prepositions that its target may stand under ("+": under none, as an object), behind "="
the mode. Sorted by hand after the manual's definitions; words of several meanings need the reader's coder to agree.
"""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """What a word may tell: PLOVER's type, its mode, and where its target stands ("+" for an object)."""

    root: str
    mode: str | None
    places: frozenset[str]


_VERBS = {
    "AGREE": "agree/with invite/+",
    "CONSULT": (
        "meet/+,with visit/+=visit host/+=visit phone/+=phone telephone/+=phone negotiate/with mediate/between "
        "consult/with,+ confer/with speak/with,to talk/with,to"
    ),
    "SUPPORT": (
        "praise/+ endorse/+ back/+ support/+ defend/+ applaud/+ commend/+ congratulate/+ thank/+ hail/+ recognize/+ "
        "recognise/+ apologize/to apologise/to side/with"
    ),
    "COOPERATE": "cooperate/with collaborate/with trade/with",
    "AID": "aid/+ assist/+ help/+ fund/+ finance/+ arm/+ rescue/+ bankroll/+ subsidise/+ subsidize/+ evacuate/+",
    "YIELD": "release/+=release free/+=release pardon/+=release surrender/to retreat/from withdraw/from resign/",
    "REQUEST": (
        "urge/+=change ask/+ appeal/to call/on request/from petition/+ press/+=change pressure/+=change implore/+ beg/+ "
        "plead/with lobby/+ exhort/+"
    ),
    "ACCUSE": (
        "accuse/+=allege blame/+=disapprove condemn/+=disapprove denounce/+=disapprove criticize/+=disapprove "
        "criticise/+=disapprove slam/+=disapprove blast/+=disapprove lambast/+=disapprove lambaste/+=disapprove "
        "rebuke/+=disapprove chide/+=disapprove decry/+=disapprove berate/+=disapprove castigate/+=disapprove "
        "deride/+=disapprove fault/+=disapprove scold/+=disapprove sue/+=allege investigate/+=investigate "
        "probe/+=investigate indict/+=allege charge/+=allege prosecute/+=allege"
    ),
    "REJECT": "reject/+ rebuff/+ veto/+ defy/+ oppose/+ snub/+ spurn/+ disobey/+",
    "THREATEN": "threaten/+ warn/+",
    "PROTEST": "protest/,+,against demonstrate/,against=demo march/,against=demo riot/=riot picket/+=demo boycott/+=boycott",
    "SANCTION": "expel/+=expel suspend/+=expel oust/+=expel",
    "MOBILIZE": "mobilize/,against=troops mobilise/,against=troops",
    "COERCE": (
        "arrest/+=arrest detain/+=arrest jail/+=arrest imprison/+=arrest sanction/+=restrict deport/+=deport "
        "blockade/+=restrict raid/+=seize ban/+=ban occupy/+=seize sentence/+=arrest evict/+=deport annex/+=seize "
        "fine/+=restrict crack/on=restrict blacklist/+=restrict"
    ),
    "ASSAULT": (
        "attack/+ bomb/+=heavy-weapons bombard/+=heavy-weapons shell/+=heavy-weapons kill/+ shoot/+=firearms "
        "assassinate/+=assassinate murder/+ stab/+=primitive beat/+=beat torture/+=torture rape/+=sexual abduct/+=abduct "
        "kidnap/+=abduct hijack/+=abduct invade/+ ambush/+ fight/+,against clash/with fire/on,at=firearms strike/+,at "
        "massacre/+=massacre gas/+=unconventional wound/+ behead/+ execute/+ hack/+ assault/+=beat retaliate/against "
        "slaughter/+=massacre poison/+ battle/+ storm/+ pummel/+=heavy-weapons target/+ hit/+"
    ),
}
_NOUNS = {
    "AGREE": "agreement/with,between deal/with,between accord/with,between pact/with,between treaty/with,between "
    "invitation/to",
    "CONSULT": (
        "talk/with,between meeting/with,between negotiation/with,between visit/to=visit summit/with,between "
        "discussion/with,between conversation/with,between consultation/with,between"
    ),
    "SUPPORT": "endorsement/of praise/for apology/to recognition/of",
    "COOPERATE": "cooperation/with,between",
    "AID": "aid/to,for assistance/to,for help/to,for",
    "YIELD": "release/of=release withdrawal/from retreat/from surrender/to pardon/of=release",
    "REQUEST": "appeal/to request/to plea/to demand/to,on",
    "ACCUSE": (
        "accusation/against,of=allege allegation/against=allege criticism/of=disapprove condemnation/of=disapprove "
        "denunciation/of=disapprove investigation/of,into=investigate lawsuit/against=allege complaint/against,about=allege "
        "indictment/of=allege charge/against=allege"
    ),
    "REJECT": "rejection/of veto/of",
    "THREATEN": "threat/to,against warning/to ultimatum/to",
    "PROTEST": "protest/against demonstration/against=demo boycott/of=boycott",
    "SANCTION": "expulsion/of=expel embargo/on,against=discontinue tariff/on,against=discontinue",
    "MOBILIZE": "deployment/to,against=troops",
    "COERCE": (
        "sanction/on,against=restrict arrest/of=arrest detention/of=arrest blockade/of=restrict "
        "crackdown/on=restrict annexation/of=seize occupation/of=seize deportation/of=deport raid/on,against=seize"
    ),
    "ASSAULT": (
        "attack/on,against,of assault/on,against=beat strike/on,against airstrike/on,against=heavy-weapons "
        "bombing/of=heavy-weapons bombardment/of=heavy-weapons shelling/of=heavy-weapons invasion/of killing/of murder/of "
        "assassination/of=assassinate clash/with,between shooting/of=firearms massacre/of=massacre offensive/against "
        "ambush/of,on abduction/of=abduct kidnapping/of=abduct retaliation/against"
    ),
}


def _entries(table: dict[str, str]) -> Iterator[tuple[str, Entry]]:
    for root, words in table.items():
        for word in words.split():
            bare, _, mode = word.partition("=")
            lemma, _, places = bare.partition("/")
            yield lemma, Entry(root, mode or None, frozenset(places.split(",")))


VERBS: dict[str, Entry] = dict(_entries(_VERBS))
NOUNS: dict[str, Entry] = dict(_entries(_NOUNS))

LIGHT = frozenset(
    "launch conduct mount stage hold have sign reach impose slap place put provide give send make issue deliver level file "
    "open begin start resume carry strike commit wage conclude undertake voice express announce perpetrate lodge pay".split()
)
"""Verbs that say little more than that the event of their object is done ("launched an attack")."""
LIFTING = frozenset("lift ease drop remove waive relax scrap".split())
"""Verbs that undo what restricts ("lifted the embargo"): PLOVER's YIELD."""
OFFERING = frozenset("offer pledge promise".split())
"""Verbs that make aid or talks a thing to come: PLOVER's AGREE."""

_FORCES = frozenset(
    "troop force soldier warship ship carrier tank jet aircraft destroyer marine battalion fleet reinforcement".split()
)
_GOODS = frozenset(
    "weapon arm missile aid food money equipment ammunition medicine fund loan grant fuel supply tent shelter help "
    "blanket vaccine medicine tank jet drone".split()
)
_SHOTS = frozenset("missile rocket bomb shell mortar torpedo shot".split())
_BONDS = frozenset("tie relation contact link".split())
_ENVOYS = frozenset("diplomat ambassador envoy attaché".split())
_TO = frozenset({"to", "+iobj"})

# "severed" is taken for a form of "severe" where that word is the commoner.
PHRASES: tuple[tuple[frozenset[str], frozenset[str], Entry], ...] = (
    (frozenset("send dispatch deploy move".split()), _FORCES, Entry("MOBILIZE", "troops", frozenset({"to", "against"}))),
    (frozenset("send supply deliver provide give donate ship lend".split()), _GOODS, Entry("AID", None, _TO)),
    (
        frozenset("fire launch drop hurl lob".split()),
        _SHOTS,
        Entry("ASSAULT", "heavy-weapons", frozenset({"at", "on", "into", "against"})),
    ),
    (
        frozenset("sever severe cut break suspend".split()),
        _BONDS,
        Entry("SANCTION", "discontinue", frozenset({"with", "to"})),
    ),
    (frozenset("grant give offer".split()), frozenset({"asylum", "refuge"}), Entry("AID", "asylum", _TO)),
    (frozenset("expel recall withdraw".split()), _ENVOYS, Entry("SANCTION", "expel", frozenset({"from", "modifier"}))),
)
"""Verbs with the nouns that make them an event, and where the target stands: "+iobj" the indirect object, "modifier" a name
that describes the noun ("expelled two Brakkian diplomats")."""


AMBIGUOUS = frozenset(
    "agree aid arm ask assault assist attack back ban battle beat blast call charge deal defend execute fault fight fine "
    "fire free hack hail help hit host kill march meet occupy oppose oust poison press pressure protest raid rally "
    "recognise recognize release resign retreat sanction shoot slam speak storm strike support surrender suspend "
    "talk target walk withdraw".split()
)
"""Words that often tell something else ("attacked his rival's plan"): the coder must see the type too."""
VERBAL = {"attack": "ACCUSE", "assault": "ACCUSE", "blast": "ACCUSE", "charge": "ACCUSE", "target": "ACCUSE"}
"""What words may tell among people who only talk."""
