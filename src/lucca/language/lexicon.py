"""Closed word classes of English news, for what structure alone can tell and for what stands around a name."""

_SAYING = """
say says said saying
tell tells told telling
add adds added adding
ask asks asked asking
reply replies replied replying
respond responds responded responding
answer answers answered answering
explain explains explained explaining
note notes noted noting
state states stated stating
declare declares declared declaring
announce announces announced announcing
insist insists insisted insisting
argue argues argued arguing
warn warns warned warning
claim claims claimed claiming
complain complains complained complaining
continue continues continued continuing
conclude concludes concluded concluding
comment comments commented commenting
remark remarks remarked remarking
recall recalls recalled recalling
admit admits admitted admitting
acknowledge acknowledges acknowledged acknowledging
confirm confirms confirmed confirming
stress stresses stressed stressing
emphasise emphasises emphasised emphasising emphasize emphasizes emphasized emphasizing
underline underlines underlined underlining
reiterate reiterates reiterated reiterating
repeat repeats repeated repeating
write writes wrote writing
tweet tweets tweeted tweeting
post posts posted posting
quip quips quipped quipping
joke jokes joked joking
shout shouts shouted shouting
cry cries cried crying
exclaim exclaims exclaimed exclaiming
whisper whispers whispered whispering
urge urges urged urging
observe observes observed observing
predict predicts predicted predicting
suggest suggests suggested suggesting
counter counters countered countering
retort retorts retorted retorting
boast boasts boasted boasting
concede concedes conceded conceding
pledge pledges pledged pledging
vow vows vowed vowing
promise promises promised promising
caution cautions cautioned cautioning
muse muses mused musing
opine opines opined opining
sing sang chant chanted chants chanting
read reads reading
fume fumes fumed fuming
joked agreed agree agrees
""".split()

CUES = frozenset(_SAYING)
"""Forms of verbs that take speech as their complement (PolNeAR's guidelines call them cues)."""

INVERTING = CUES - frozenset("tell tells told telling read reads reading urge urges urged".split())
"""Cues after which the speaker may stand ("said Tillerson")."""

GERUNDS = frozenset(word for word in CUES if word.endswith("ing") and word not in {"sing"})
"""Cues whose subject stands earlier in the sentence (", adding")."""

ADDRESSING = frozenset("tell tells told telling ask asks asked asking urge urges urged warn warns warned".split())
"""Cues whose object is who was told, so that it may stand between cue and quote."""

COLON_ONLY = frozenset("read reads reading".split())
"""Cues only before a colon ("the statement read:"); elsewhere they are what people do with texts."""

AUXILIARIES = frozenset(
    "has have had is was are were be been will would can could may might did does do also later then once again earlier "
    "recently previously repeatedly reportedly simply only just even still already today yesterday tonight now "
    "subsequently publicly privately angrily quietly bluntly flatly clearly further jokingly famously initially "
    "apparently immediately quickly not n't to went on".split()
)
"""Words between a speaker and the cue that belong to neither."""

SUBORDINATORS = frozenset(
    "that and but or as because when while after before although though if since so which who whom whose where until "
    "unless whereas however meanwhile yet nor".split()
)
"""Words that open a clause: a speaker's noun phrase does not reach across them."""

PREPOSITIONS = frozenset(
    "in on at to from by with about into over after before during under between against through without within along "
    "following across behind beyond amid among for of despite upon toward towards as".split()
)

PRONOUNS_PERSON = frozenset("he she".split())
PRONOUNS = frozenset("he she they it we i you".split())
DETERMINERS = frozenset(
    "the a an one another some this that these those his her their its several many most two three four five six "
    "seven eight nine ten both our my your each other others all".split()
)

NOT_NAMES = (
    SUBORDINATORS
    | PREPOSITIONS
    | PRONOUNS
    | DETERMINERS
    | AUXILIARIES
    | frozenset(
        "there here what why how not no yes oh well asked if it's i'm that's he's she's they're we're there's "
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
        "september october november december today tomorrow yesterday last next earlier later instead indeed perhaps "
        "according despite such like unlike while speaking asked responding referring finally first second also "
        "his her their our my your its let please thanks thank nobody everyone everybody someone nothing something "
        "anyone more much very too never ever always often sometimes critics officials police witnesses people "
        "experts analysts investigators authorities residents sources ministers leaders".split()
    )
)
"""Words that are no name although a sentence's start gives them a capital."""

HONORIFICS = frozenset("mr mrs ms miss dr prof sir dame lord lady baroness rev madam".split())
"""Forms of address: the name after one is a person's."""

_OFFICES = """
president vice-president vice chancellor premier minister prime foreign defence defense finance interior health justice
trade energy education home deputy acting former ex secretary general undersecretary secretary-general ambassador envoy
governor mayor senator sen congressman congresswoman representative rep councillor judge justice attorney commissioner
chairman chairwoman chair chief executive officer director manager head leader speaker king queen prince princess
emperor sultan sheikh pope archbishop bishop cardinal imam ayatollah colonel general gen captain capt major sergeant
lieutenant lt sgt admiral commander inspector superintendent detective constable professor spokesman spokeswoman
spokesperson coach actor actress singer author journalist striker principal boss founder
""".split()
OFFICES = frozenset(_OFFICES)
"""Words of offices and callings that stand before a person's name, with or without a capital."""

SPOKESPEOPLE = frozenset("spokesman spokeswoman spokesperson spokespeople spokesmen".split())

ORGANISATION_WORDS = frozenset(
    "ministry department office agency council committee commission police service party government parliament senate "
    "congress court bank university institute union association federation organisation organization company group "
    "corporation corp inc ltd plc force forces army navy authority board bureau club team times post guardian "
    "telegraph news tribune journal house fund centre center foundation league assembly cabinet administration "
    "branch unit division nations yard states kingdom republic emirates summit conference brigade hospital school network "
    "campaign front movement society trust embassy consulate airlines".split()
)
"""Last words that make a name an organisation's."""
