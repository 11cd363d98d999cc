"""Words by which what is said shows what is done by saying it; base forms.

Drawn up by hand: Searle's classes (directives, commissives, expressives) and Bach and Harnish's verbs give the heads, the
words for wrongs and merits are those of political news. What people do to each other in fights (kill, attack, bomb) is left
out of the wrongs: who tells of it mostly only reports it.
"""

HOSTILE = frozenset(
    "retaliate punish strike sue prosecute veto block boycott expel bomb attack invade destroy obliterate "
    "annihilate kill impose sanction sever jail arrest fine challenge avenge crush hit fight confront pursue "
    "target cripple oust overthrow shoot hunt bombard blockade dismiss fire respond counter hang execute deport "
    "contest resist".split()
)
"""What "we will" threatens with."""

FORETOLD_HARM = frozenset("retaliate avenge punish regret rue suffer".split())
"""What others will do or feel, told as a threat."""

PENALTIES = frozenset(
    "sanction strike restriction tariff retaliation embargo punishment penalty airstrike countermeasure blockade "
    "reprisal measure boycott lawsuit force".split()
)
"""What one threatens with."""

PREPARING = frozenset("work prepare consider weigh draft plan mull ready impose draw".split())
"""Verbs of who gets a penalty ready."""

WITHDRAWING = frozenset(
    "cut withdraw leave stop quit suspend withhold shut close walk reconsider cancel end terminate pull freeze "
    "halt abandon resign act move go take respond seize".split()
)
"""What "we will" threatens with under a condition ("unless …")."""

HARMS = frozenset("consequence retaliation reprisal price revenge punishment".split())

STATIVE = frozenset(
    "be have see know win gain earn lose need get remember forget become like love want mean believe think hope "
    "feel find hear learn understand seem look appear happen come stay live die miss benefit recall care wish "
    "prefer sound notice matter cost remain enjoy wonder suffer survive depend expect struggle grow fall rise "
    "fail succeed wind end say tell talk speak turn face own belong deserve regret last sleep wait watch finish".split()
)
"""What nobody promises or denies by saying that he will or did not."""

BLAME = frozenset("responsibility blame fault guilt culpability".split())
"""What lies with those who did wrong."""

GUILTLESS = (STATIVE - {"lose", "fail", "lie", "say", "tell", "talk", "speak", "own"}) | {
    "recognize", "recognise", "realize", "realise", "hesitate", "bother", "intend", "plan", "mind",
}  # fmt: skip
"""What is not denied by "I did not …"."""

BELIEVING = frozenset(
    "think believe hope expect fear suspect feel guess assume reckon bet imagine suppose worry doubt".split()
)
CONVINCED = frozenset("confident convinced hopeful optimistic sure certain afraid worried concerned pessimistic".split())
UNSURE = frozenset("sure certain convinced persuaded clear confident".split())
DOUBTFUL = frozenset(
    "unclear unsure uncertain doubtful sceptical skeptical unconvinced questionable unlikely debatable".split()
)
READY = frozenset("ready prepared willing open happy glad".split())

COOPERATIVE = frozenset(
    "talk negotiate cooperate help discuss work meet provide host mediate resume share join assist support send".split()
)
"""What one who speaks for a country or body offers in its name."""

PERFORMED = {
    "demand": frozenset("urge demand insist implore order require call press exhort".split()),
    "ask": frozenset("ask beg plead appeal request wonder".split()),
    "offer": frozenset("offer invite".split()),
    "promise": frozenset("promise pledge vow guarantee swear commit assure".split()),
    "propose": frozenset("propose suggest recommend advise".split()),
    "support": frozenset(
        "support back endorse welcome applaud commend congratulate thank praise salute appreciate admire respect hail "
        "embrace favour favor".split()
    ),
    "reject": frozenset("reject oppose refuse disagree object dismiss decline repudiate".split()),
    "accuse": frozenset("condemn accuse blame denounce deplore criticise criticize".split()),
    "deny": frozenset("deny refute".split()),
    "doubt": frozenset("doubt question dispute".split()),
}
"""Verbs by whose saying the thing is done: "we condemn", "I promise"."""

REFUSING = frozenset(
    "comment answer discuss speculate go get debate engage accept tolerate allow let permit negotiate support "
    "vote back endorse bow yield surrender agree join".split()
)
"""What "we will not" refuses."""

PASSIVE_DEEDS = frozenset("involve pay influence bribe inform consult coordinate direct employ".split())
"""What "we were not …" denies."""

FALSE = frozenset(
    "untrue false nonsense baseless unfounded fabrication lie hoax rubbish fiction myth slander libel fake malarkey baloney "
    "hogwash garbage bunk".split()
)
CLAIMS = frozenset(
    "it that this claim allegation accusation report suggestion charge story rumour rumor notion idea".split()
)
"""What is called false."""

NOT_SO = frozenset("relationship role part involvement knowledge contact connection link dealing tie intention".split())
"""What who denies says he has, had or played none of."""

NO_DENIAL = frozenset(
    "doubt question way reason choice place point excuse substitute room time need guarantee chance denying "
    "matter other future hope solution prospect difference end limit alternative problem better word sign "
    "telling turning secret shortage such".split()
)
"""What there is none of without anybody's having said so: "there is no doubt"."""

WRONG_VERBS = frozenset(
    "lie cheat steal betray violate rig undermine endanger abuse murder massacre slaughter neglect exploit "
    "deceive mislead smear incite manipulate sabotage conspire meddle squander mismanage bungle discriminate "
    "demonise demonize scapegoat fabricate falsify distort conceal bribe extort intimidate bully harass persecute "
    "defraud swindle embezzle insult disrespect ridicule mock provoke pander enable divide imperil jeopardise "
    "jeopardize wreck ruin flout breach renege jeer trample poison stoke peddle terrorise terrorize "
    "oppress stonewall obstruct dodge duck".split()
)
"""Verbs whose subject does wrong."""

VIOLENCE = frozenset("kill shoot murder beat attack arrest bomb jail gas".split())
"""Verbs that blame only with how, or whom."""

SHIRKED = frozenset("avoid evade escape dodge hide cheat abuse exploit attack kill commit".split())
"""What only who does wrong enables others to do."""

VIRTUES = frozenset(
    "integrity temperament judgment judgement experience courage character leadership vision honesty credibility decency "
    "empathy competence clue spine backbone gut strategy respect shame principle transparency".split()
)
"""What who lacks it is blamed for lacking."""

KIN = frozenset("brother sister son daughter child kid baby father mother wife husband family friend".split())
"""Whose death or injury "my" or "our" makes a reproach."""

LUCK = frozenset(
    "find reach win qualify score slow open start arrive appear locate reply return sell materialise materialize explode "
    "break finish convince persuade impress beat sink land launch register".split()
)
"""What one fails to do without being to blame for it."""

SORRY = frozenset("terrible horrible awful dangerous crazy insane tragic horrific appalling sad".split())
"""Adjectives that blame nobody where they are said of what happened."""

HAPPENINGS = frozenset(
    "accident incident crash tragedy situation disaster fire attack shooting explosion earthquake storm flood death scene "
    "sight day night time moment loss news".split()
)
"""What happens, and is bad without anybody's being bad."""

WRONG_NOUNS = frozenset(
    "liar fraud disgrace hypocrite hypocrisy racist bigot bully coward traitor thief crook criminal dictator "
    "tyrant demagogue demagoguery phony fool idiot puppet scandal shame outrage travesty sham betrayal failure "
    "incompetence aggression aggressor violation crime injustice mistake blunder catastrophe disaster provocation "
    "cheat scam hoax cover-up extremist corruption negligence cruelty cowardice distortion smear insult affront "
    "nonsense hatred bigotry racism sexism misogyny malpractice dishonesty recklessness weakness stupidity joke "
    "mess embarrassment abomination menace charlatan clown warmonger loser lie propaganda meddling interference "
    "ambush conman war-crime slap farce abuse".split()
)
WRONG_ADJECTIVES = frozenset(
    "dangerous reckless irresponsible incompetent corrupt dishonest crooked racist sexist bigoted disgraceful "
    "shameful pathetic unfit unqualified hypocritical cowardly wrong guilty responsible complicit illegal "
    "unlawful unconstitutional unacceptable outrageous despicable disgusting appalling deplorable inexcusable "
    "indefensible immoral unethical unjust unfair cruel inhumane brutal barbaric divisive hateful offensive "
    "insulting negligent lying weak ridiculous absurd stupid foolish crazy insane terrible horrible awful "
    "disastrous misguided naive clueless callous heartless un-American repugnant reprehensible troubling cynical "
    "vicious nasty unreliable untrustworthy ignorant arrogant rigged worst careless".split()
)
MERITS = frozenset(
    "great good strong excellent outstanding brave courageous wonderful fantastic terrific tremendous wise hero "
    "heroic remarkable extraordinary amazing admirable honourable honorable historic superb brilliant leader "
    "friend champion patriot best smart proud grateful thankful delighted pleased".split()
)
FED_UP = frozenset("sick tired appalled outraged disgusted angry furious disappointed dismayed ashamed shocked".split())
"""What somebody is of another's doings."""
SLIGHTING = frozenset(
    "ignorant reckless dangerous irresponsible failed disastrous shameful misguided hateful divisive bigoted "
    "racist cruel corrupt incompetent dishonest cynical foolish".split()
)
"""What is said of somebody's doings before a word is said about them: "his reckless policy has cost lives"."""
SHADY = frozenset("wrong unreliable untrustworthy unfair unjust dishonest unlawful".split())
"""What blames who does it with or goes there: "heads in the wrong direction", "sides with unreliable partners"."""
SINGULAR_WRONGS = frozenset("fault blame shame".split())

EVIDENCE = frozenset("demonstrate show prove mean clear obvious evident fact truth point problem".split())
"""Words before what is really said: "it is clear that they lied"."""

FITTING = frozenset(
    "appropriate right important vital essential necessary crucial imperative critical advisable wise better best".split()
)
"""What "it is" to do something, says who proposes it."""

REPROACHES = frozenset(
    "provocation aggression hypocrisy fabrication smear betrayal fault incompetence meddling cowardice treachery "
    "demagoguery demagogy malfeasance bigotry disgrace hypocrite liar lies cover-up".split()
)
"""Words that blame wherever they stand."""

DUES = frozenset(
    "justice answer truth accountability investigation inquiry apology resignation end change action explanation recount "
    "release ceasefire retraction transparency".split()
)
"""What one demands by saying that one wants it."""

QUIT = frozenset(
    "resign retract apologise apologize quit stop leave withdraw release end cease step go refrain surrender free".split()
)
"""What "should" rather demands than proposes."""

ANSWERABLE = frozenset(
    "government ministry minister president regime party company police authority council leader court parliament "
    "bank administration opposition rebel state world community union side country nation congress senate army "
    "military mayor governor officer official politician lawmaker voter citizen employer agency chief boss firm "
    "commission".split()
)
"""Of whom something can be demanded, where no name tells it."""

IDLE_IMPERATIVES = frozenset(
    "look listen see remember imagine say thank welcome know wait note guess suppose take trust mark mind believe "
    "come let consider bless forgive excuse pardon have make be get go ask".split()
)
"""Imperatives by which nothing is asked for, or that begin what is no order ("take the case of …")."""
