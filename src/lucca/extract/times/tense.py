"""Which way a clause looks: from the nearest verb or preposition that tells, the left one first."""

import re

_TO = (
    r"urged|urging|asked|asking|invited|order(?:ed|ing|s)|requir(?:ed|es|ing)|told|called on|vow(?:ed|s)|"
    r"pledge[ds]|promise[ds]|threaten(?:ed|s)|agreed|likely|ready|willing|slated"
)
_MAY_COME = (
    r"come|happen|begin|start|end|stretch|face|become|vote|decide|win|lose|rise|fall|drop|announce|approve|last|resume|open|"
    r"close|clear|pass"
)
_DONE = r"(?! have (?:been|\w{1,15}(?:ed|en|wn|ne|ld|de|id|ght|it|ut|ome|ost|eft|un|ad|et|nt))\b)"
"""Not before a perfect, which looks back: "would have won", but "would have trouble"."""
_AHEAD = (
    r"(?:(?:is|are) to|will|would|to|shall|should|may|might|must)\s(?:\w{2,12}\s){0,2}be\s\w{2,15}|will|shall|let['’]s|"
    rf"would{_DONE}|won['’]t|['’]ll|scheduled|slated|due|set for|planned|plans? to|planning|expected|expects?|expires?|"
    r"(?:set|going) to(?:\sbe\s\w{2,15})?|(?:is|are|was|were) to|ahead of|upcoming|"
    r"(?<!in )(?<!since )(?<!by )may(?= [a-z])(?! have)|can(?!['’]t)|needs?|heading into|looming|"
    r"(?:goes|takes?) (?:into )?effect|"
    rf"might{_DONE}|should{_DONE}|begins?|starts|opens|effective|deadline|postponed|intends?|hopes?|"
    r"meets|arrives|departs|adjourns|reopens|airs|travels|flies|embarks|heads (?:to|for|home|back)|gets under ?way|"
    r"leaves(?= (?:(?:for|on)\b|\Z))|"
    rf"prepar(?:e|es|ing)|(?<!was )(?<!were )(?<!been )(?<!not )able to|must{_DONE}|holds|kicks off|"
    rf"could(?=\s(?:still\s|also\s|soon\s)?(?:{_MAY_COME})\b)|ha(?:s|ve) to(?! do)|"
    r"(?:chances?|hoping|wants?|aim(?:s|ing)|seek(?:s|ing)|poised|about|try|tries|trying|looking|on track|on pace) to|"
    r"convenes|resumes|"
    r"testif(?:y|ies)|takes? office|runs|lasts|look(?:s|ing)? forward to|go(?:es)? to the polls"
)
_ASKED = rf"(?:{_TO})\s(?:\w{{2,12}}\s){{0,2}}to\s(?!comment)\w{{2,15}}"
_VERBS_BACK = (
    r"said|says|told|chose|bore|ate|spun|shrank|was|were|had|has|did|been|met|held|took|came|went|shot|fell|rose|made|"
    r"gave|saw|began|found|tore|drove|flew|left|lost|sent|kept|stood|broke|brought|caught|fought|got|grew|heard|knew|"
    r"led|paid|ran|sat|sold|spoke|struck|thought|threw|won|wrote|blew|burst|swept|drew|became|arose|awoke|bound|built|"
    r"clung|crept|dealt|drank|dug|fed|felt|fled|flung|forgot|froze|hid|hung|laid|lent|meant|overthrew|overtook|rang|"
    r"rode|sang|sank|shone|shook|slept|slid|sought|spent|sprang|stole|strode|stuck|swam|swore|swung|taught|undertook|"
    r"understood|wept|withdrew|woke|wore|bought|upheld|withheld|overcame|underwent|oversaw|rebuilt|retook|forgave|foresaw|wound|bit|"
    r"bled|bred|bent|knelt|leapt|lit|stung|withstood|forbade|mistook|outbid|shed|burnt|dreamt|spelt|spilt|swore|trod|undid|"
    r"(?!united|hundred|need|indeed|feed|speed|\w{1,4}ceed)(?<!\ba )(?<!\ban )(?<!\bthe )(?<!\bstill )(?<!\byet )\w{2,20}ed"
)
_NO_LONGER = r"had been (?:due|expected|scheduled|slated|set|planned|supposed)(?: to\s\w{2,15})?"
_UNCHANGED = (
    r"(?<!\bto )(?<!\bwill )(?<!\bwould )(?<!\bmay )(?<!\bmight )(?<!\bcould )(?<!\bcan )(?<!\bmust )"
    r"(?<!\bshould )(?<!\bthe )(?<!\ba )(?<!['’]s )(?:hit|hurt|quit|shut|beat|put)"
)
"""Past tenses that are written as the present is: not behind a word that makes them one."""
_CUE = re.compile(
    rf"\b(?:{_NO_LONGER}|(?P<ahead>{_AHEAD}|{_ASKED})|(?:{_VERBS_BACK}|{_UNCHANGED}|since|after(?!\sthe\s\Z)))\b"
)
_CUE_RIGHT = re.compile(rf"\b(?:(?P<ahead>{_AHEAD})|(?:{_VERBS_BACK}|{_UNCHANGED}))\b")
_NEXT = re.compile(
    rf"\s(?:also\s|\w{{2,15}}ly\s)?(?:(?P<ahead>will|would(?! have)|is to|are to|may|might)|(?:{_VERBS_BACK}|"
    r"cast|put|set|hit|cut|shut|beat|quit|split|spread|let))\b"
)
_END = re.compile(
    r"(?:(?<![.\s(][a-z])(?<!\bmr)(?<!\bms)(?<!\bdr)(?<!gen)(?<!sen)(?<!gov)(?<!mrs)\.|[!?;])['\"”’)]{0,2}\s|\n\s{0,4}\n"
)
_DEADLINE = re.compile(
    r"\w\s(?:(?:until|till)(?:\s(?:after|before))?|(?P<by>by)|no later than|between now and|as soon as|as early as)"
    r"(?:\s(?:late|early|midnight|noon|the|next|this|sometime|\d{1,2}(?:[:.]\d\d)?|[ap]\.?m\.?|e[sd]t|gmt|local time|"
    r"end of)){0,3}\s\Z"
)
_DONE_BY = re.compile(
    r"\b(?:had|has|have|were|was)\s(?:not\s|already\s|all\s)?\w{2,15}(?:ed|en|wn|ne|ld|nt|de|id)\b[^,;]{0,60}\sby\s(?:late\s|early\s)?\Z"
)
_HAD_BECOME = re.compile(
    r"had|has|have|been|was|were|rose|fell|grew|sank|slid|shrank|stood|became|reached|climbed|dropped|declined|increased|"
    r"decreased|jumped|doubled|tripled|soared|plunged|swelled|looked"
)
"""What was so by a day, or had become so: no deadline."""
_BEING_DONE = re.compile(r"(?:\b(?:is|are|am)|['’](?:s|re|m))\s(?:not\s|also\s)?\w{2,15}ing\s(?:on\s)?\Z")
_WAS_TOLD = re.compile(r"(?<!\bbe )\b\w{3,20}ed\s(?:late\s|early\s)?(?:on\s)?\Z")
_CLAUSE_START = re.compile(
    r"(?:\A|[,:—–(]|\b(?:and|but|while|that|because|when)\b)[\s\"“'‘]{0,3}"
    r"(?:on|in|at|by|for|from|through|during|late|early|until|before|as of|back in)?\s{0,2}"
    r"(?:\d{1,2}(?:[:.]\d\d)?\s[ap]\.?m\.?\s)?\Z"
)
_WORD_OF_IT = re.compile(
    r"(?<!\bto )(?<!\bwill )\b(?:report|statement|interview|announcement|ruling|attack|bombing|decision|"
    r"letter|tweet|email|post|victory|win|loss|"
    r"defeat|shooting|killing|crash|blast|explosion|raid|arrest|death|protest|rejection|recommendation)s?\s"
    r"(?:late\s|early\s)?(?:on\s|of\s)?\Z"
)
_SUFFERED = re.compile(
    r"(?P<of>['’]s)?\s(?:[\w-]{2,15}\s)?(?:ruling|attack|bombing|shooting|killing|crash|blast|explosion|raid|arrest|death|defeat|victory|"
    r"win|loss|decision|verdict|announcement|statement|remark|comment|quake|earthquake|storm|incident|accident|disaster|fire|"
    r"agreement|accord|pact|survey|collision|massacre|violence|riot|clash|bloodshed|coup|assassination|fall|drop|decline|slide|plunge|sell-off|rout|gain|"
    r"close)(?:e?s)?\b"
)
_ARTICLE = re.compile(r"\b(?:an?|the|his|her|its|their)\s(?:late\s|early\s|mid-)?\Z")
_AWAITED = re.compile(
    r"\b(?:ahead of|before|until|await(?:s|ing)?|for|by|prior to|into)\s(?:(?:an?|the|his|her|its|their)\s)?\Z"
)
_COMPARED = re.compile(
    r"(?:\bthan\s(?:\w{2,10}\s){0,2}(?:forecast|expected|predicted|projected|estimated|reported|announced|planned)\s(?:in|on)|"
    r"\bthan\s(?:it\s|they\s)?(?:was\s|were\s|did\s|had\s)?(?:in|on)|\bcompared\s(?:with|to)\s[^,;]{0,40}|"
    r"\b(?:up|down)\sfrom\s[^,;]{0,30})\s\Z"
)
"""What something is compared with is known."""
_IS_THEN = re.compile(r"\b(?:is|are)\s(?:on\s)?(?:late\s|early\s)?\Z")
_EVE = re.compile(r"\b(?:on the eve of|in time for|(?:hours|days) before|in the run-?up to)\s(?:the\s)?\Z")
_ITS_EVENT_WILL = re.compile(r"['’]s\s(?:[\w-]{2,15}\s){1,4}(?:will|is to|are to|is expected|are expected|looms)\b")
"""What is dated lies ahead: "the summit is Monday", "on the eve of Monday's vote", "Monday's vote will be close"."""
_CONDITION = re.compile(r"\b(?:if|unless)\b[^,]{0,60}\Z")
_HAD = re.compile(r"\bhad\b")
_MAIN_CLAUSE = re.compile(
    rf",\s(?:(?!(?:is|are|has|have|who|which|that|as|and|or|if)\b)[\w’'-]{{1,15}}\s){{0,4}}?"
    rf"(?:(?P<back>{_VERBS_BACK})|will|would|is to|are to)\b"
)
"""A main clause after the phrase that a date ends: "at the first debate in August, she attacked him"."""
_OPENING = " \n\t\"'“‘(_-–—"
"""What may stand before the first word of a sentence."""
_LEFT, _RIGHT = 110, 70
"""Code points that are looked at on either side."""


def looks(text: str, low: str, start: int, end: int) -> int:
    """1 where what stands around `text[start:end]` in its sentence speaks of the future, -1 of the past, 0 of neither.

    `low` is `text` in lower case. Asked in this order: a noun of something said or suffered before it ("a statement
    Monday"); a verb right after it ("on Monday ripped into"); what follows, where a clause begins with it; a deadline; what
    stands before it. A word with a capital ("Ahmed") is no verb.
    """
    left = _END.split(low[max(0, start - _LEFT) : start])[-1]
    right = _END.split(low[end : end + _RIGHT])[0]
    if _WORD_OF_IT.search(left) or _COMPARED.search(left) or _of_suffered(left, right):
        return -1
    if _ITS_EVENT_WILL.match(right) or (_EVE.search(left) and not _HAD.search(left)):
        return 1
    if verb := _NEXT.match(right):
        return -1 if _WAS_TOLD.search(left) else _side(verb)
    if _CLAUSE_START.search(left) and not right.startswith(("'s", "’s")):
        for cue in _CUE_RIGHT.finditer(right):
            if not text[end + cue.start()].isupper():
                return _side(cue)
    at = start - len(left)
    cues = [c for c in _CUE.finditer(left) if not text[at + c.start()].isupper() or not left[: c.start()].strip(_OPENING)]
    if deadline := _DEADLINE.search(left):
        had = cues and _HAD_BECOME.fullmatch(cues[-1][0])
        return -1 if deadline["by"] and (had or _DONE_BY.search(left)) else 1
    if _BEING_DONE.search(left) or _CONDITION.search(left) or _IS_THEN.search(left):
        return 1
    if not cues and (clause := _MAIN_CLAUSE.match(right)):
        return -1 if clause["back"] else 1
    return _side(cues[-1]) if cues else 0


def _of_suffered(left: str, right: str) -> bool:
    """Whether what is dated was done or suffered: "Friday's fire", "the June agreement", unless it is still awaited."""
    suffered = _SUFFERED.match(right)
    return bool(suffered and (suffered["of"] or _ARTICLE.search(left)) and not _AWAITED.search(left))


def _side(cue: re.Match[str]) -> int:
    return 1 if cue["ahead"] else -1
