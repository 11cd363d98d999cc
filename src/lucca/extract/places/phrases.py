"""The plain words that tell a place from an actor, and where a place lies. Patterns are bounded: they take linear time."""

import re

DIRECTION = (
    r"(?:north|south|east|west|northern|southern|eastern|western|central|north-?eastern|north-?western|south-?eastern|"
    r"south-?western|north-?east|north-?west|south-?east|south-?west|upper|lower|mainland|downtown|inner|greater|rural|"
    r"nearby|neighbou?ring|war-torn|occupied|besieged|annexed|[a-z]{3,12}-(?:held|controlled|occupied|run|backed))"
)
NOUN = (
    r"(?:city|cities|town|village|port|capital|province|state|region|district|county|governorate|suburb|neighbou?rhood|island|"
    r"enclave|resort|settlement|municipality|peninsula|territory|hamlet|borough|prefecture|canton|emirate|oblast|area)"
)
_BEFORE = rf"(?:the\s+)?(?:(?:{DIRECTION}|Syrian|Iraqi)\s+){{0,2}}"

INSIDE = re.compile(
    rf"\b(?:in|inside|near|outside|across|throughout|within|around|into|onto|off|via|through)\s+{_BEFORE}\Z", re.I
)
"""Ends the words before what is a place whatever else it may stand for."""

AT = re.compile(rf"\b(?:at|from|to|towards?|over|on|of|between|beyond|along|leaving|leave|near)\s+{_BEFORE}\Z", re.I)
"""Ends the words before a place that stands for nobody: a small town, a sea."""

MOVING = re.compile(
    r"\b(?:travel\w*|fl[eyi]\w*|flew|flights?|trips?|visits?|went|go|goes|going|gone|return\w*|arriv\w*|came|come|comes|coming|"
    r"head\w*|mov(?:e|es|ed|ing)|fled|journey\w*|tours?|driv\w*|drove|roads?|highways?|routes?|way|bound|left|leav\w*|"
    r"deport\w*|evacuat\w*|escap\w*|withdr[ae]w\w*|expel\w*|exile\w*|migrat\w*|cross\w*|sail\w*|transfer\w*|deliver\w*|"
    r"miles|kilomet(?:er|re)s|km|trains?|bus(?:es)?|ferr(?:y|ies)|planes?|convoys?|pipelines?|ships?|truck\w*|"
    r"(?:wo)?m[ae]n|people|soldiers|reinforcements|students?|refugees?|residents|migrants|families|workers|tourists|report\w*\s+from|live\s+from)\b"
    rf"[^.;:!?\n]{{0,30}}?\b(?:to|from|for|back)\s+{_BEFORE}\Z",
    re.I,
)
"""Ends the words before the goal or start of a way."""

VISITING = re.compile(
    r"\b(?:visit(?:s|ed|ing)?|leav(?:e|es|ing)|left|reach(?:es|ed|ing)?|enter(?:s|ed|ing)?|flee(?:s|ing)?|fled|"
    r"cross(?:es|ed|ing)?|tour(?:s|ed|ing)|bomb(?:s|ed|ing)|shell(?:s|ed|ing)|captur(?:e|es|ed|ing)|seiz(?:e|es|ed|ing)|"
    rf"recaptur(?:e|es|ed|ing)|retak(?:e|es|ing)|retook|besieg(?:e|es|ed|ing)|overr[ua]n)\s+{_BEFORE}\Z",
    re.I,
)
"""Ends the words before what is visited, left or taken."""

PART_OF = re.compile(
    rf"\b(?:{NOUN}s?|north|south|east|west|heart|cent(?:re|er)|outskirts|part|parts|most|much|half|areas|streets|coasts?|"
    r"borders?|rest|regions|swathes|edge|corner|kilomet(?:re|er)s|miles)"
    rf"(?:\s+{DIRECTION})?\s+of\s+{_BEFORE}\Z",
    re.I,
)
"""Ends the words before the whole of which a part is named: "the north of", "the city of"."""

CALLED = re.compile(rf"\b{NOUN},?\s+\Z", re.I)
"""Ends the words before a name that a noun of place introduces: "the capital, "."""

CALLED_OF = re.compile(rf"\b{NOUN}(?:\s+(?:city|town))?\s+of\s+\Z", re.I)
"""Ends the words before a name that can only be a place's: "the town of"."""

OPENING = re.compile(
    r"\b(New|San|Santa|Santo|Los|Las|El|Al|Port|Fort|Saint|St\.?|Cape|Mount|Lake|Place|Rue|The|Tel|Addis|Kuala|Ho Chi)\s\Z"
)
"""Ends the words before the rest of a name."""

NO_NAME = re.compile(
    r"(?:the\s+)?(?:(?:north|south|east|west|centre|center|central|northern|southern|eastern|western)(?:-?(?:east|west)(?:ern)?)?|"
    r"new|san|santa|saint|cape|mount|port|strait|gulf|bay|sea|lake|river|islands?|isle|valley|delta|coast|state|province|city|republic|union|kingdom)|.*-(?:based|led|backed|born|held|run|style|wide|bound|made)|"
    r".*\s(?:of|the|and)|non-.*",
    re.I,
)
"""What is no place by itself, although some place somewhere bears the name ("the West")."""

OFFICE_OF = re.compile(r"\b([A-Za-z]+)\s+(?:of|to|for)\s+(?:the\s+)?\Z")
"""Ends the words before what someone holds an office of; the first group is the office's last word."""

AGAINST = re.compile(
    r"\b(?:against|by|beat|beating|versus|vs\.?|with|(?:loss|losses|lost|losing) (?:to|at))\s+(?:the\s+)?\Z", re.I
)
"""Ends the words before who plays or fights."""

PART_OF_NAME = re.compile(
    r"\s+(?:Road|Street|Avenue|Lane|Corner|Close|Drive|Hospital|University|School|College|Stadium|Cent(?:re|er)|United|Club|"
    r"Council|Court|Times|Post|Bank|Group|Airlines|Agreement|Accords?|Treaty|Declaration|Protocol)\b"
)
"""Begins the words behind a name that is only the first part of another."""

LISTING = re.compile(rf"(?:,|,?\s+(?:and|or|to))\s+{_BEFORE}\Z|\A\s*/\s*\Z", re.I)
"""All that stands between two members of a list."""

LIST_GOES_ON = re.compile(
    r"\s*(?:[,.;:()!?”’\"'–—]|\Z|(?:and|or|as|in|on|at|after|before|where|which|who|that|since|during|by|with|for|to|from|over|"
    r"last|this|next|when|while|amid|because|until|under|again|early|late|on)\b)",
    re.I,
)
"""Begins the words behind a member of a list that is no subject."""

PLACE_NOUN_BEHIND = re.compile(
    rf"\s+(?:{DIRECTION}\s+)?(?:{NOUN}|coast|border|airport|countryside|suburbs|outskirts|airspace|waters|streets|region)\b",
    re.I,
)
"""Begins the words behind a name that is used as a place: "'s northern coast"."""

ROLE_BEHIND = re.compile(
    r"(?:-(?:backed|led|brokered|sponsored|based|born|made|style|supplied|trained|allied|friendly|drafted)\b|"
    r"\s+(?:government|ministry|ministers?|officials?|troops|forces|polic\w+|army|military|leaders?|authorities|embassy|"
    r"ambassadors?|presidents?|prime|foreign|secretary|senators?|congress\w*|governors?|mayors?|spokes\w+|diplomats?|"
    r"lawmakers|intelligence|administration|regime|parliament|senate|attorney|judge|court|university|times|post|"
    r"tribune|herald|journal|united|city\s+council|chiefs?|sheriff|republicans?|democrats?|team|fans|relations|sanctions|"
    r"talks|visit|summit|countries|nations|conference|deal|accords?|agreement|treaty|interests?|supporters?|allies|strategy|stock\w*)\b)",
    re.I,
)
"""Begins the words behind a name that only says whose or which something is."""

_CONTAINER = r"((?-i:[A-Z])[\w.'’-]*(?:\s+(?:of\s+|and\s+the\s+)?(?-i:[A-Z])[\w.'’-]*){0,3})"

WITHIN_BEHIND = (
    re.compile(rf",\s+(?:in\s+)?{_BEFORE}{_CONTAINER}", re.I),
    re.compile(rf",?\s+(?:in|near)\s+{_BEFORE}{_CONTAINER}", re.I),
    re.compile(rf"\s*[(/]\s*{_CONTAINER}\s*\)", re.I),
    re.compile(rf",?\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,4}}(?:in|of|near)\s+{_BEFORE}{_CONTAINER}", re.I),
    re.compile(rf",\s+(?:an?|the)\s+(?:[a-z-]+\s+){{0,2}}{_CONTAINER}\s+(?:[a-z-]+\s+){{0,3}}{NOUN}\b", re.I),
)
"""Begin the words behind a name that say in what it lies."""

WITHIN_BEFORE = (
    re.compile(rf"\b{_CONTAINER}\s+(?:[a-z-]+\s+){{0,3}}{NOUN}(?:\s+(?:city|town))?(?:\s+of|,)?\s+\Z", re.I),
    re.compile(rf"\b{_CONTAINER}['’]s?\s+(?:(?:second|third)?-?[a-z-]+\s+){{0,3}}(?:{NOUN}(?:\s+of|,)?\s+)?\Z", re.I),
)
"""End the words before a name that say in what it lies: "the Tuscan city of", "Syria's northern "."""

DATELINE = re.compile(
    r"(?:,\s(?-i:[A-Z])[\w.]*(?:\s[A-Z][\w.]*)?){0,2}(?:,?\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8})(?:,?\s\d{4})?)?"
    r"\s{0,2}(?:\([^()\n]{2,40}\)\s{0,2}(?:[–—―:-]|--)|[–—―]|--|-\s)",
)
"""Begins the words behind the place of a dateline, at the beginning of a line."""

REGION_NOUN = re.compile(
    r"(?:\s+|-)(?:province|state|region|governorate|county|oblast|district|prefecture|department)\b", re.I
)
REGION_NOUN_OF = re.compile(r"\b(?:province|state|region|governorate|county|oblast)\s+of\s+\Z", re.I)
CITY_NOUN = re.compile(r"\s+city\b", re.I)
CITY_NOUN_OF = re.compile(r"\b(?:city|town|village|port|capital|suburb)(?:\s+city)?(?:\s+of|,)?\s+\Z", re.I)
