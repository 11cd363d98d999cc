"""Base forms of verbs and nouns by which somebody binds himself or others, sorted by what they do; drawn up by hand from
Levin's and Vendler's classes of commissive and directive verbs."""

from lucca.records.reading import CommitmentKind

DIRECTING = frozenset(
    "urge press order implore instruct command exhort pressure tell warn caution beseech challenge".split()
)
"""Whom, and then an infinitive: "urged Brakk to leave"."""
ADVISING = frozenset("advise encourage".split())
"""The same, of what is rather proposed."""
REQUESTING = frozenset("ask request want need require expect beg".split())
"""The same, of what can also be a mere wish: demands only where both sides are more than private persons."""
ASKING = DIRECTING | REQUESTING | frozenset("call appeal plead demand insist propose suggest recommend".split())
"""What stands in the infinitive or subjunctive below these is asked for, not done."""
CALLING = {"call": ("on", "upon"), "appeal": ("to",), "plead": ("with",)}
"""Verbs whose preposition tells whom: "called on Brakk to leave"."""
PRESSING = frozenset("push press lobby petition clamour clamor".split())
"""Verbs behind whose "for" what is demanded stands: "pushed for an inquiry"."""
CONDUCT = frozenset(
    "calm restraint caution patience vigilance action unity dialogue moderation peace compromise cooperation "
    "understanding tolerance".split()
)
"""What is urged without anybody's being told to: "urged restraint"."""
DEMANDING = frozenset("demand insist request require urge order ask stipulate".split())
"""What, as a clause in the subjunctive: "demanded that Brakk leave"."""
PROMISING = frozenset("promise pledge vow guarantee undertake swear commit".split())
PROPOSING = frozenset("propose suggest recommend advocate moot".split())
ASKED_FOR = frozenset(
    "help information calm patience support privacy assistance apology investigation inquiry review ceasefire aid "
    "intervention witness donation volunteer tip clemency mercy restraint protection recount".split()
)
"""What who asks for it wants of others: "asked for the public's help"."""
OFFERED = frozenset(
    "reward amnesty refund asylum help aid assistance compensation truce ceasefire concession mediation pardon ransom "
    "bounty shelter".split()
)
"""What is offered to whoever takes it up, though nobody is named."""
READY = frozenset("ready prepared willing".split())
SIGNING = frozenset("sign reach strike seal conclude clinch ink agree finalise finalize make".split())

NOUNS: dict[str, CommitmentKind] = {
    **dict.fromkeys("promise pledge vow commitment guarantee assurance undertaking".split(), "promise"),
    **dict.fromkeys("offer invitation".split(), "offer"),
    **dict.fromkeys("threat ultimatum".split(), "threat"),
    **dict.fromkeys("demand request appeal".split(), "demand"),
    **dict.fromkeys("call proposal".split(), "proposal"),
}  # fmt: skip
AGREEMENTS = frozenset("agreement deal accord treaty pact truce ceasefire armistice".split())
MAKING = frozenset(
    "make issue give put renew repeat reiterate table unveil announce extend submit present deliver voice send reject "
    "broke carry".split()
)
"""Verbs that say little more than that the commitment of their object is made ("issued an ultimatum")."""

HOSTILE = frozenset(
    "retaliate strike bomb attack punish impose sanction sue expel suspend boycott invade destroy prosecute veto block "
    "withdraw deploy arrest fine bombard sever halt terminate obliterate annihilate kill jail target close seize "
    "respond hit cut quit leave shut withhold shoot mount launch blockade nationalise nationalize cancel deport".split()
)
GIVEN = frozenset(
    "advice condolence criticism praise apology explanation assessment view thought insight comment glimpse detail "
    "evidence hint clue prayer proof sympathy reason example reassurance perspective account opinion thanks".split()
)
"""What is given by being offered: no offer is left to take up."""
HARMFUL = frozenset(
    "retaliate strike bomb attack punish impose sanction sue expel boycott invade destroy bombard annihilate obliterate "
    "blockade retaliat shoot mount veto".split()
)
"""Verbs for what does harm whoever does it: said of oneself they threaten."""
HOSTILE_NOUNS = frozenset(
    "retaliation consequence reprisal sanction strike war force revenge action tariff punishment step "
    "countermeasure measure lawsuit boycott response airstrike restriction bombing expulsion embargo penalty fine".split()
)
DOING = HOSTILE | frozenset(
    "send give provide release open lift build pay fund support back help protect defend continue keep stop end halt start "
    "begin resume join sign ratify hold allow ban raise increase reduce spend invest create publish introduce "
    "appeal file investigate cooperate work return accept reject host meet talk negotiate recall offer "
    "deliver supply train share scrap abandon restore rebuild repair compensate reimburse refund freeze extradite hand free "
    "pull dismantle dissolve appoint nominate oppose fight resist review reopen "
    "reconsider honour honor implement enforce comply fulfil fulfill abide respect guarantee ensure grant donate deploy "
    "enter leave transfer sell buy acquire divest disclose notify inform consult "
    "apologise apologize resign conduct repay evacuate maintain".split()
)
"""Verbs for what one does of one's own will: "will" with them binds, with others it foretells."""

REFUSING = frozenset("reject dismiss spurn rebuff decline refuse".split())
ACCEPTING = frozenset("accept welcome embrace".split())
BREAKING = frozenset("violate breach break renege abandon betray ignore flout".split())
KEEPING = frozenset("keep honour honor fulfil fulfill deliver meet implement respect observe".split())
FAILING = frozenset(
    "refuse decline fail deny avoid stop hesitate unable reluctant prevent consider contemplate mull unwilling "
    "forget cease rule neglect failure refusal failed refused declined denied".split()
)
"""What stands in the infinitive or gerund below these is not done."""

RIGHTS = frozenset(
    "justice answer accountability change action apology resignation inquiry enquiry investigation explanation release "
    "compensation reform ceasefire protection respect equality closure transparency guarantee assurance".split()
)
"""What people who want it ask others for."""
CARRYING = frozenset("have need get ought go ready prepared willing".split())
"""What only carries an infinitive in what somebody says: "has to leave", "is going to leave"."""
NOT_ASKED = frozenset(
    "admit say confess note remember realise realize recognise recognize understand know see think ask wonder wait "
    "decide win lose beat earn gain capture stipulate concede hope".split()
)
"""What nobody is asked to do by being told that he must."""
THINGS = frozenset(
    "poll survey study agreement deal event defeat missive message assertion pledge call proposal plan bill resolution "
    "article history law ruling book ad advert advertisement report petition manifesto platform memo document email "
    "charge criticism accusation claim attack debate election vote victory result crisis headline editorial".split()
)
"""Descriptions of what cannot itself demand or promise: whose it is does."""
RETALIATION = frozenset(
    "retaliate retaliation retaliatory revenge avenge respond response reprisal countermeasure counterattack answer "
    "counter".split()
)
"""What answers a deed, so that it goes against whose deed it was."""
PROVOCATIONS = frozenset(
    "fault blame attack strike airstrike raid bombing assault invasion incursion killing assassination shelling expulsion "
    "sanction tariff embargo blockade provocation aggression seizure ban move decision step decree firing test".split()
)
BLAMING = frozenset(
    "accuse blame condemn denounce criticise criticize blast slam lambast rebuke decry castigate assail".split()
)
SENDING = frozenset("send write deliver address issue email fax post submit sign dispatch".split())
"""Verbs with "to" before whoever is asked something in what is sent."""
