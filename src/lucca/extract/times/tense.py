"""Which way a clause looks: from the nearest verb or preposition that tells, the left one first."""

import re

_AHEAD = (
    r"(?:will|would|to|shall|should|may|might)\s(?:\w{2,10}\s)?be\s\w{2,15}|will|shall|would|won't|'ll|scheduled|due|planned|"
    r"plans? to|planning|expected|expects?|expires?|set to|going to|(?:is|are|was|were) to|ahead of|upcoming|may|might|should|"
    r"begins?|starts|opens|effective|deadline|postponed|intends?|hopes?|prepar(?:e|es|ing)|vowed to|agreed to|able to"
)
_BACK = (
    r"said|says|told|was|were|had|has|did|been|met|held|took|came|went|shot|fell|rose|made|gave|saw|began|found|tore|drove|"
    r"flew|left|lost|sent|kept|stood|broke|brought|caught|fought|got|grew|heard|knew|led|paid|ran|sat|sold|spoke|struck|"
    r"thought|threw|won|wrote|blew|burst|swept|drew|became|since|after|"
    r"(?!united|hundred|need|indeed|feed|speed|\w{1,4}ceed)\w{2,20}ed"
)
_CUE = re.compile(rf"\b(?:(?P<ahead>{_AHEAD})|(?:{_BACK}))\b")
_END = re.compile(
    r"(?:(?<![.\s(][a-z])(?<!\bmr)(?<!\bms)(?<!\bdr)(?<!gen)(?<!sen)(?<!mrs)\.|[!?;])['\"”’)]{0,2}\s|\n\s{0,4}\n"
)
_DEADLINE = re.compile(
    r"\W{0,3}\w[^;]{2,110}\b(?:until|till|by|no later than|as soon as|as early as)\s[^,;]{0,16}\Z", re.DOTALL
)
_LEFT, _RIGHT = 110, 70
"""Code points that are looked at on either side."""


def looks(low: str, start: int, end: int) -> int:
    """1 where what stands around `low[start:end]` in its sentence speaks of the future, -1 of the past, 0 of neither.

    `low` is lower case.
    """
    left = _END.split(low[max(0, start - _LEFT) : start])[-1]
    cues = list(_CUE.finditer(left))
    if _DEADLINE.match(left) and not (cues and cues[-1][0] in ("had", "has", "have")):
        return 1
    if cues:
        return 1 if cues[-1]["ahead"] else -1
    right = _END.split(low[end : end + _RIGHT])[0]
    cue = _CUE.search(right)
    return 0 if cue is None else 1 if cue["ahead"] else -1
