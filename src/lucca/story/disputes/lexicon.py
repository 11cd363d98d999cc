"""Words that tell what somebody takes for true, and what he does not: of claims only the first are gathered."""

import re

from lucca.language.lexicon import CUES
from lucca.story.disputes.denials import CLAIM

_BELIEVING = frozenset(
    "believe believes believed think thinks thought find finds found rule rules ruled conclude concludes concluded "
    "according show shows showed reveal reveals revealed testify testifies testified accuse accuses accused blame blames "
    "blamed allege alleges alleged maintain maintains maintained hold holds deny denies denied dismiss dismissed reject "
    "rejected suggest suggests suggested suggesting point points pointed pointing contend contends contended contending "
    "assert asserts asserted asserting".split()
)
SAYING = CUES | _BELIEVING
"""Cues whose content is said to be so; behind others ("approved", "wants") it is part of what happened."""

WISHING = re.compile(
    r"\b(?:hop\w*|fear\w*|want\w*|wish\w*|urg\w*|demand\w*|ask\w*|call\w* (?:on|for)|plan\w*|expect\w*|wonder\w*|"
    r"predict\w*|threat\w*|promis\w*|vow\w*|pledg\w*|propos\w*|warn\w*|consider\w*|bet\w*|would|will|appeal\w*|mull\w*|"
    r"speculat\w*|imagin\w*)\b",
    re.IGNORECASE,
)
"""Cues whose content is not said to be so."""

BLAMING = re.compile(r"\b(?:blam|accus|hold|held)\w*\b", re.IGNORECASE)

DENIES = re.compile(
    rf"\b(?:den(?:y|ies|ied|ying)|disput(?:es|ed)|(?:reject(?:s|ed)|dismiss(?:es|ed)) (?:[\w’'-]+ ){{0,4}}?{CLAIM})\b",
    re.IGNORECASE,
)
"""Verbs by which a statement tells of somebody else's denial: what stands behind them is not affirmed."""

BLAME = re.compile(r"\bblam\w+", re.IGNORECASE)

SAYS = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|according|add(?:s|ed|ing)|claim(?:s|ed|ing)?|insist(?:s|ed|ing)?|"
    r"cit(?:e|es|ed|ing)|argu(?:e|es|ed|ing)|suggest(?:s|ed|ing)?|mention(?:s|ed|ing)?|call(?:s|ed|ing)?|describ(?:e|es|ed|ing)|"
    r"not(?:es|ed|ing)|warn(?:s|ed|ing)?|announc(?:e|es|ed|ing)|den(?:y|ies|ied|ying)|alleged(?:ly)?|reported(?:ly)?|believed|thought|accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing))\b",
    re.IGNORECASE,
)
"""Words by which a clause tells what somebody says, though no statement was read there: it is nobody's claim."""

POLLED = re.compile(
    r"\b(?:per ?cent|respondents|majority of (?:\w+ ){0,4}(?:voters|americans|people|adults|citizens|residents)|"
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:\d+|three|four|five|ten))\b|%",
    re.IGNORECASE,
)
"""Shares of those who were asked: one share's view and another's are no positions that differ."""
