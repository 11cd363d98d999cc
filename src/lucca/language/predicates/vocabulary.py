"""The words that tell political events, sorted by hand after PLOVER's manual of 2021 and the rules of `training/events`.

A word is a base form, with "_" before the particle that belongs to it ("lash_out"). Behind "/" stand the places of its
target: a preposition, "+" for an object, "+to" for one with an infinitive ("told Brakk to leave"), "+as" for one that is
called something ("called Brakk a liar"), "!" behind a place for what is no actor ("called for talks"), nothing for a
word that needs no target. Behind "=" stands the mode. A word may stand under several types: the first whose target is there
counts.
"""

VERBS = {
    "AGREE": "agree/with invite/+ pledge/to promise/to commit/to reconcile/with",
    "CONSULT": (
        "meet/+,with visit/+=visit host/+=visit receive/+=visit phone/+=phone telephone/+=phone negotiate/with "
        "mediate/between "
        "consult/with,+ confer/with speak/with,to talk/with,to huddle/with dine/with brief/+ greet/+ bargain/with "
        "discuss/with parley/with debrief/+ lunch/with engage/with sit_down/with"
    ),
    "SUPPORT": (
        "praise/+ endorse/+ back/+ support/+ defend/+ applaud/+ commend/+ congratulate/+ thank/+ hail/+ recognize/+ "
        "recognise/+ apologize/to apologise/to side/with laud/+ salute/+ champion/+ compliment/+ extol/+ vouch/for "
        "campaign/for,with stump/for rally/behind,around sympathize/with sympathise/with welcome/+ honor/+ honour/+ cheer/+ "
        "embrace/+ approve/+ ratify/+ vote/for stand/by stick_up/for speak_up/for stand_up/for line_up/behind come_out/for "
        "ally/with"
    ),
    "COOPERATE": (
        "cooperate/with collaborate/with trade/with partner/with coordinate/with extradite/to share/with team/with "
        "team_up/with join_forces/with"
    ),
    "AID": (
        "aid/+ assist/+ help/+ fund/+ finance/+ arm/+ rescue/+ bankroll/+ subsidise/+ subsidize/+ evacuate/+ donate/to "
        "equip/+ train/+ shelter/+ compensate/+ reimburse/+ rearm/+ resupply/+ lend/+iobj,to supply/+ bail_out/+ protect/+ "
        "provide/+"
    ),
    "YIELD": (
        "release/+=release free/+=release pardon/+=release surrender/to retreat/from withdraw/from resign/=resign "
        "step_down/=resign capitulate/to bow/to cave/to relent/ acquit/+=release exonerate/+=release repatriate/+ "
        "disarm/=disarm parole/+=release"
    ),
    "REQUEST": (
        "urge/+=change ask/+ appeal/to call/on,upon,for! request/from petition/+ press/+=change pressure/+=change implore/+ "
        "beg/+ plead/with lobby/+ exhort/+ demand/from,of,+! beseech/+ entreat/+ order/+to=change instruct/+to=change "
        "direct/+to=change tell/+to=change push/+to=change prod/+=change nudge/+=change encourage/+to=change "
        "challenge/+to=change dare/+to=change advise/+to=change subpoena/+ summon/+ solicit/from seek/from "
        "command/+to=change invite/+to goad/+ badger/+ pester/+"
    ),
    "ACCUSE": (
        "accuse/+=allege blame/on=disapprove blame/+=disapprove condemn/+=disapprove denounce/+=disapprove "
        "criticize/+=disapprove "
        "criticise/+=disapprove slam/+=disapprove blast/+=disapprove lambast/+=disapprove lambaste/+=disapprove "
        "rebuke/+=disapprove chide/+=disapprove decry/+=disapprove berate/+=disapprove castigate/+=disapprove "
        "deride/+=disapprove fault/+=disapprove scold/+=disapprove assail/+=disapprove bash/+=disapprove rip/+=disapprove "
        "skewer/+=disapprove savage/+=disapprove hammer/+=disapprove trash/+=disapprove mock/+=disapprove "
        "ridicule/+=disapprove taunt/+=disapprove insult/+=disapprove belittle/+=disapprove disparage/+=disapprove "
        "denigrate/+=disapprove demean/+=disapprove vilify/+=disapprove malign/+=disapprove smear/+=disapprove "
        "impugn/+=disapprove lampoon/+=disapprove excoriate/+=disapprove pillory/+=disapprove censure/+=disapprove "
        "reprimand/+=disapprove admonish/+=disapprove chastise/+=disapprove upbraid/+=disapprove reproach/+=disapprove "
        "scoff/at=disapprove sneer/at=disapprove jeer/+,at=disapprove boo/+=disapprove heckle/+=disapprove "
        "needle/+=disapprove knock/+=disapprove scorch/+=disapprove eviscerate/+=disapprove swipe/at=disapprove "
        "snipe/at=disapprove rail/against,at=disapprove inveigh/against=disapprove complain/about=disapprove "
        "deplore/+=disapprove slander/+=disapprove defame/+=disapprove lash_out/at,against=disapprove "
        "hit_back/at=disapprove fire_back/at=disapprove hit_out/at=disapprove punch_back/at=disapprove "
        "call_out/+=disapprove lash/+=disapprove lecture/+=disapprove grill/+=disapprove confront/+=disapprove "
        "troll/+=disapprove attack_back/+=disapprove tear_into/+=disapprove tear/into=disapprove rip/into=disapprove "
        "lay_into/+=disapprove light/into=disapprove shame/+=disapprove scapegoat/+=disapprove demonize/+=disapprove "
        "demonise/+=disapprove go/after=disapprove protest/to=disapprove speak_out/against=disapprove sue/+=allege "
        "investigate/+=investigate probe/+=investigate "
        "indict/+=allege charge/+=allege prosecute/+=allege impeach/+=allege arraign/+=allege implicate/+=allege "
        "interrogate/+=investigate scrutinize/+=investigate scrutinise/+=investigate audit/+=investigate "
        "interview/+=investigate question/+=disapprove "
        "call/+as=disapprove label/+as=disapprove brand/+as=disapprove dub/+as=disapprove cast/+as=disapprove "
        "portray/+as=disapprove paint/+as=disapprove depict/+as=disapprove"
    ),
    "REJECT": (
        "reject/+ rebuff/+ veto/+ defy/+ oppose/+ snub/+ spurn/+ disobey/+ dismiss/+ repudiate/+ disavow/+ renounce/+ "
        "disown/+ shun/+ rebut/+ refute/+ thwart/+ overrule/+ override/+ filibuster/+ break/with split/with distance/from "
        "disagree/with bar/+ disinvite/+ disinvite/from turn_down/+ vote/against block/+ renege/on walk_out/of "
        "push_back/against,on resist/+ balk/at refuse/+ decline/+"
    ),
    "THREATEN": "threaten/+ warn/+ menace/+ blackmail/+ extort/+ intimidate/+",
    "PROTEST": (
        "protest/,+,against demonstrate/,against=demo march/,against,on=demo riot/=riot picket/+=demo boycott/+=boycott "
        "rally/against=demo disrupt/+=obstruct"
    ),
    "SANCTION": (
        "expel/+=expel suspend/+=expel oust/+=expel sack/+=expel fire/+=expel disqualify/+=expel exclude/+=expel "
        "convict/+=convict defund/+=discontinue depose/+=expel unseat/+=expel overthrow/+=expel topple/+=expel "
        "remove/+=expel"
    ),
    "MOBILIZE": "mobilize/,against=troops mobilise/,against=troops deploy/to,against=troops",
    "COERCE": (
        "arrest/+=arrest detain/+=arrest jail/+=arrest imprison/+=arrest sanction/+=restrict deport/+=deport "
        "blockade/+=restrict raid/+=seize ban/+=ban occupy/+=seize sentence/+=arrest evict/+=deport annex/+=seize "
        "fine/+=restrict crack/on=restrict crack_down/on=restrict blacklist/+=restrict apprehend/+=arrest nab/+=arrest "
        "intern/+=arrest incarcerate/+=arrest handcuff/+=arrest exile/+=deport banish/+=deport repress/+=restrict "
        "suppress/+=restrict persecute/+=restrict silence/+=censor censor/+=censor muzzle/+=censor gag/+=censor "
        "outlaw/+=ban besiege/+=restrict penalize/+=restrict penalise/+=restrict punish/+=restrict hound/+=restrict "
        "seize/+=seize "
        "confiscate/from=seize"
    ),
    "ASSAULT": (
        "attack/+ bomb/+=heavy-weapons bombard/+=heavy-weapons shell/+=heavy-weapons kill/+ shoot/+=firearms "
        "assassinate/+=assassinate murder/+ stab/+=primitive beat/+=beat torture/+=torture rape/+=sexual abduct/+=abduct "
        "kidnap/+=abduct hijack/+=abduct invade/+ ambush/+ fight/+,against clash/with fire/on,at=firearms strike/+,at "
        "massacre/+=massacre gas/+=unconventional wound/+ behead/+ execute/+ hack/+ assault/+=beat retaliate/against "
        "slaughter/+=massacre poison/+ battle/+ storm/+ pummel/+=heavy-weapons target/+ hit/+ injure/+ maim/+ lynch/+ "
        "pound/+=heavy-weapons strafe/+=heavy-weapons torpedo/+=heavy-weapons decapitate/+ gun_down/+=firearms "
        "shoot_down/+=firearms shoot_dead/+=firearms punch/+=beat kick/+=beat slap/+=beat bludgeon/+=beat "
        "teargas/+=crowd-control capture/+=abduct overrun/+ molest/+=sexual grope/+=sexual demolish/+=destroy "
        "skirmish/with repel/+ rout/+ defeat/+ retake/from recapture/from liberate/from drive_out/+ repulse/+ "
        "brutalize/+ brutalise/+ "
        "destroy/+=destroy ransack/+=destroy torch/+=destroy"
    ),
}
NOUNS = {
    "AGREE": "agreement/with,between deal/with,between accord/with,between pact/with,between treaty/with,between "
    "invitation/to pledge/to promise/to offer/to",
    "CONSULT": (
        "talk/with,between meeting/with,between negotiation/with,between visit/to=visit summit/with,between "
        "discussion/with,between conversation/with,between consultation/with,between lunch/with dinner/with breakfast/with "
        "briefing/with dialogue/with,between huddle/with mediation/between"
    ),
    "SUPPORT": (
        "endorsement/of,for praise/for apology/to recognition/of support/for,of backing/for,of defense/of defence/of "
        "tribute/to applause/for condolence/to solidarity/with sympathy/for,to congratulation/to"
    ),
    "COOPERATE": "cooperation/with,between partnership/with,between collaboration/with,between intelligence/with",
    "AID": "aid/to,for assistance/to,for help/to,for donation/to contribution/to grant/to loan/to funding/for,to",
    "YIELD": (
        "release/of=release withdrawal/from retreat/from surrender/to pardon/of=release concession/to resignation/=resign"
    ),
    "REQUEST": "appeal/to request/to plea/to demand/to,on subpoena/to",
    "ACCUSE": (
        "accusation/against,of=allege claim/against=allege assertion/against=allege allegation/against=allege "
        "criticism/of,at=disapprove condemnation/of=disapprove denunciation/of=disapprove "
        "investigation/of,into,against=investigate lawsuit/against=allege complaint/against,about=allege "
        "indictment/of=allege charge/against=allege rebuke/of,to=disapprove broadside/against,at=disapprove "
        "tirade/against=disapprove swipe/at=disapprove jab/at=disapprove dig/at=disapprove barb/at=disapprove "
        "insult/to,against,at=disapprove smear/of,against=disapprove slur/against=disapprove "
        "probe/into,of,against=investigate inquiry/into,against=investigate prosecution/of=allege impeachment/of=allege "
        "suit/against=allege action/against=allege mockery/of=disapprove critique/of=disapprove scolding/of=disapprove "
        "blame/on=disapprove "
        "scorn/on,for=disapprove outrage/at=disapprove"
    ),
    "REJECT": "rejection/of veto/of opposition/to snub/of,to rebuff/of,to dismissal/of repudiation/of disavowal/of",
    "THREATEN": "threat/to,against warning/to ultimatum/to",
    "PROTEST": "protest/against demonstration/against=demo boycott/of=boycott rally/against=demo march/against=demo "
    "walkout/against=strike",
    "SANCTION": (
        "expulsion/of=expel embargo/on,against=discontinue tariff/on,against=discontinue duty/on=discontinue "
        "quota/on=discontinue ouster/of=expel firing/of=expel "
        "sacking/of=expel suspension/of=expel conviction/of=convict"
    ),
    "MOBILIZE": "deployment/to,against=troops",
    "COERCE": (
        "sanction/on,against=restrict arrest/of=arrest detention/of=arrest blockade/of=restrict "
        "crackdown/on=restrict annexation/of=seize occupation/of=seize deportation/of=deport raid/on,against=seize "
        "curfew/on,in=curfew restriction/on,against=restrict ban/on=ban warrant/for,against=arrest capture/of=abduct "
        "siege/of=restrict eviction/of=deport imprisonment/of=arrest jailing/of=arrest persecution/of=restrict "
        "seizure/of=seize"
    ),
    "ASSAULT": (
        "attack/on,against,of assault/on,against=beat strike/on,against airstrike/on,against=heavy-weapons "
        "bombing/of=heavy-weapons bombardment/of=heavy-weapons shelling/of=heavy-weapons invasion/of killing/of murder/of "
        "assassination/of=assassinate clash/with,between shooting/of=firearms massacre/of=massacre offensive/against "
        "ambush/of,on abduction/of=abduct kidnapping/of=abduct retaliation/against torture/of=torture slaughter/of=massacre "
        "beating/of=beat rape/of=sexual war/against,on,with,between fighting/with,between,against "
        "battle/with,between,against "
        "fight/against hostility/between,with skirmish/with,between combat/with,between gunfight/with,between "
        "shootout/with,between incursion/into execution/of stabbing/of=primitive poisoning/of beheading/of "
        "counteroffensive/against "
        "counterattack/against,on violence/against aggression/against confrontation/with,between"
    ),
}

AMBIGUOUS = frozenset(
    "action advise agree aid aim ally arm ask assault assertion assist attack ban bar battle beat blast block "
    "bow break brief call capture cast cave challenge champion charge cheer claim clash combat commit confront "
    "confrontation counterattack counteroffensive deal debrief decline defeat defend demolish depict deploy depose destroy "
    "direct discuss dismiss "
    "disrupt embrace encourage engage exclude execute execution fault fight fine fire free funding gag goad greet "
    "grill hack hail hammer help hit honor honour host huddle intelligence interview kick kill knock label lash lecture "
    "lend "
    "light lunch march meet needle occupy offer order oust overrun paint partner pledge poison portray pound "
    "press pressure probe prod promise protect protest provide pummel punch punish push question raid rally ransack receive "
    "recognise recognize refuse release relent remove repel repress resign resist retreat rip rout salute sanction "
    "scrutinise scrutinize "
    "savage seek seize share shell shelter shoot shot silence skewer slam slap solidarity speak split stand storm "
    "strike subpoena summon supply suppress surrender suspend swipe sympathy talk target team tear tell "
    "topple torch train trash unseat violence vote walk war warn welcome withdraw".split()
)
"""Words that often tell something else ("attacked his rival's plan"): the coder must see the type too."""
OTHERWISE: dict[str, dict[str, str | None]] = {
    **{
        word: {"ACCUSE": "disapprove"}
        for word in "attack assault blast charge target hit fire pummel pound strike battle fight punch kick slap torch "
        "savage ambush raid bombard gag shoot war".split()
    },
    "clash": {"ACCUSE": "disapprove", "PROTEST": "riot"},
    "dismiss": {"SANCTION": "expel"},
}
"""What else words may tell, with its mode, if the coder sees it best: of attacks among people who only talk, reproaches."""
NAMING = frozenset("call label brand dub cast portray paint depict".split())
"""Words that tell a reproach only if what somebody is called is one."""
SAYING = frozenset("say insist tell write tweet declare add stress reiterate argue warn".split())
"""Words of saying that ask something only if the content says that somebody must do it."""
