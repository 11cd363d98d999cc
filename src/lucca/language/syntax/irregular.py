"""English words that bend irregularly, and what bends like something else but does not: general knowledge, as tables.

A line of `VERBS` is a base form, its past, and its participle where that is another form; forms that may stand for the same
are parted by a slash.
"""

from __future__ import annotations

from collections.abc import Iterator

_VERBS = """
arise arose arisen; awake awoke awoken; be was/were/is/are/am/'s/'m/'re been; bear bore borne/born; beat beat beaten;
become became become; befall befell befallen; begin began begun; behold beheld; bend bent; beseech besought;
beset beset; bet bet; bid bade/bid bidden; bind bound; bite bit bitten; bleed bled; blow blew blown;
break broke broken; breed bred; bring brought; broadcast broadcast; build built; burn burnt; burst burst; buy bought;
cast cast; catch caught; choose chose chosen; cling clung; come came come; cost cost; creep crept; cut cut;
deal dealt; dig dug; do did/does done; draw drew drawn; dream dreamt; drink drank drunk; drive drove driven;
dwell dwelt; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled; fling flung;
fly flew flown; forbid forbade forbidden; forecast forecast; foresee foresaw foreseen; forget forgot forgotten;
forgive forgave forgiven; forsake forsook forsaken; freeze froze frozen; get got gotten; give gave given;
go went/goes gone; grind ground; grow grew grown; hang hung; have had/has/'ve; hear heard; hide hid hidden; hit hit;
hold held; hurt hurt; keep kept; kneel knelt; know knew known; lay laid; lead led; lean leant; leap leapt;
learn learnt; leave left; lend lent; let let; lie lain/lying; light lit; lose lost/losing; make made; mean meant;
meet met; mislead misled; mistake mistook mistaken; misunderstand misunderstood; mow mown; outdo outdid outdone;
overcome overcame; overhear overheard; override overrode overridden; overrun overran; oversee oversaw overseen;
overtake overtook overtaken; overthrow overthrew overthrown; partake partook partaken; pay paid; plead pled;
prove proven; put put; quit quit; read read; rebuild rebuilt; redo redid redone; remake remade; repay repaid;
rewrite rewrote rewritten; rid rid; ride rode ridden; ring rang rung; rise rose risen; run ran run; say said;
see saw seen; seek sought; sell sold; send sent; set set; sew sewn; shake shook shaken; shed shed; shine shone;
shoot shot; show shown; shrink shrank shrunk; shut shut; sing sang sung; sink sank sunk; sit sat; slay slew slain;
sleep slept; slide slid; sling slung; slit slit; smell smelt; sneak snuck; speak spoke spoken; speed sped;
spell spelt; spend spent; spill spilt; spin spun; spit spat; split split; spoil spoilt; spread spread;
spring sprang sprung; stand stood; steal stole stolen; stick stuck; sting stung; stink stank stunk; stride strode;
strike struck stricken; string strung; strive strove striven; swear swore sworn; sweep swept; swell swollen;
swim swam swum; swing swung; take took taken; teach taught; tear tore torn; tell told; think thought;
throw threw thrown; thrust thrust; tread trod trodden; undergo underwent undergone; understand understood;
undertake undertook undertaken; undo undid undone; uphold upheld; upset upset; wake woke woken; wear wore worn;
weave wove woven; weep wept; win won; wind wound; withdraw withdrew withdrawn; withhold withheld; withstand withstood;
wring wrung; write wrote written; retake retook retaken; resell resold; rethink rethought; foretell foretold;
offset offset; input input; typecast typecast; shear shorn; sow sown; saw sawn; bide bode; wed wed; sweat sweat;
die dying; tie tying; vie vying; belie belying; underlie underlay underlain/underlying; agree agreed; free freed;
guarantee guaranteed; decree decreed; disagree disagreed; referee refereed; oversee overseen; use used/using;
unite united/uniting; paste pasted/pasting; excite excited/exciting; recite recited/reciting; incite incited/inciting;
ignite ignited/igniting; supersede superseded/superseding; panic panicked/panicking; traffic trafficked/trafficking;
mimic mimicked/mimicking; picnic picnicked/picnicking; ski skied/skiing; age ageing; dye dyeing; singe singeing;
queue queueing/queuing; dis dissed; bus bussed/bused/busing; gas gassed/gassing; add added/adding; err erred/erring;
ebb ebbed/ebbing; butt butted/butting; purr purred/purring; bathe bathed/bathing; breathe breathed/breathing;
clothe clothed/clothing; soothe soothed/soothing; loathe loathed/loathing; die dies; lie lies; tie ties; vie vies;
be bein; go gon; want wan; get gotta;
"""

_NOUNS = """
men man; women woman; children child; people person; feet foot; teeth tooth; geese goose; mice mouse; lice louse;
oxen ox; criteria criterion; media medium; phenomena phenomenon; bacteria bacterium; strata stratum;
curricula curriculum; memoranda memorandum; referenda referendum; errata erratum; fungi fungus; stimuli stimulus;
nuclei nucleus; alumni alumnus; cacti cactus; radii radius; syllabi syllabus; foci focus; loci locus; indices index;
matrices matrix; appendices appendix; vertices vertex; vortices vortex; larvae larva; formulae formula;
vertebrae vertebra; antennae antenna; algae alga; alumnae alumna; crises crisis; analyses analysis; theses thesis;
hypotheses hypothesis; oases oasis; diagnoses diagnosis; emphases emphasis; parentheses parenthesis;
synopses synopsis; syntheses synthesis; neuroses neurosis; psychoses psychosis; axes axis; prognoses prognosis;
wolves wolf; knives knife; lives life; wives wife; housewives housewife; midwives midwife; leaves leaf; halves half;
shelves shelf; selves self; thieves thief; loaves loaf; calves calf; scarves scarf; hooves hoof; elves elf;
dwarves dwarf; sheaves sheaf; buses bus; gases gas; viruses virus; statuses status; bonuses bonus; campuses campus;
censuses census; choruses chorus; circuses circus; corpuses corpus; focuses focus; lenses lens; aliases alias;
atlases atlas; canvases canvas; biases bias; irises iris; quizzes quiz; shoes shoe; toes toe; foes foe; woes woe;
canoes canoe; hoes hoe; oboes oboe; movies movie; cookies cookie; ties tie; pies pie; lies lie; rookies rookie;
zombies zombie; calories calorie; hippies hippie; brownies brownie; selfies selfie; genies genie; veggies veggie;
eyries eyrie; collies collie; prairies prairie; sorties sortie; boogies boogie; smoothies smoothie;
necropolises necropolis; metropolises metropolis; passersby passerby; dice die; pence penny; aches ache;
headaches headache; caches cache; niches niche; psyches psyche; avalanches avalanche; creches creche;
mustaches mustache; moustaches moustache;
"""

_UNBENDING = """
always perhaps news series species means headquarters barracks crossroads gallows diabetes rabies measles aids sars mumps
chess gas bus bias lens alias canvas atlas pancreas plus minus yes thus status virus bonus campus census chorus circus
corpus focus iris christmas texas ourselves yourselves themselves thanks pants trousers scissors glasses goggles jeans
pajamas pyjamas clothes gross mess process premises remains surroundings belongings savings earnings outskirts whereabouts
congratulations chaos cosmos ethos pathos logos rhinoceros asbestos kudos pros cons mrs ms this theirs ours yours marquis
debris chassis corps rendezvous bourgeois faux overseas indoors outdoors afterwards besides sometimes nowadays upwards
downwards towards forwards backwards upstairs downstairs
"""

BENDING_ICS = frozenset(
    "academic antic basic ceramic classic clinic characteristic comic critic cynic epic fabric fanatic generic "
    "graphic heretic italic lunatic lyric mechanic medic metric mosaic paramedic picnic plastic relic sceptic skeptic "
    "specific statistic topic tropic".split()
)
"""Words in -ic that have a plural; the others with -ics are names of subjects ("politics")."""

GRADABLE = frozenset(
    "able angry big bitter bold brave brief bright broad busy calm cheap clean clear clever close cloudy cold cool "
    "costly crazy cruel damp dark dead deadly dear deep dense dirty dry dull early easy empty fair faint fancy fast "
    "fat few fine firm fit flat fresh friendly full funny gentle grand grave great green grim guilty happy hard harsh "
    "healthy heavy high holy hot humble hungry keen kind large late lazy lean lengthy light likely little lively lone "
    "lonely long loose loud lovely low lucky mean merry mild mighty narrow nasty near neat new nice noble noisy odd "
    "old pale plain poor pretty proud pure quick quiet rare raw ready rich ripe rough rude sad safe severe sharp "
    "short shallow sick silly simple slight slim slow small smart smooth soft soon sour sparse stark steady steep "
    "stiff strange strict strong subtle sure sweet swift tall tasty tender thick thin tight tiny tough true ugly "
    "vague vast warm wary weak wealthy weird wet white wide wild wise worthy young".split()
)
"""Adjectives and adverbs that take -er and -est. The ending is cut only from these: "other" is no comparative."""

COMPARED = {
    "better": "good", "best": "good", "worse": "bad", "worst": "bad", "furthest": "far", "farther": "far",
    "farthest": "far", "elder": "old", "eldest": "old", "lesser": "less",
}  # fmt: skip
COMPARED_ADVERBS = {**COMPARED, "further": "far", "better": "well", "best": "well", "worse": "badly", "worst": "badly"}


def _lines(table: str) -> Iterator[list[str]]:
    return (entry.split() for entry in table.replace("\n", " ").split(";") if entry.strip())


VERBS = {form: base for base, *forms in _lines(_VERBS) for cell in forms for form in cell.split("/")}
"""Form to base."""

NOUNS = {line[0]: line[1] for line in _lines(_NOUNS)}
"""Plural to singular."""

UNBENDING = frozenset(_UNBENDING.split())
"""Nouns that end like plurals and are their own base form."""
