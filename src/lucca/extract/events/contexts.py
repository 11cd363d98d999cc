"""What an event is about: PLOVER's contexts, by the words of its clause.

The names are those of PLOVER's manual (openeventdata/PLOVER, 2021, table of contexts); a clause with none of the words has
no context.
"""

import re

_WORDS = {
    "military": (
        r"troops?|soldiers?|milit\w+|army|navy|naval|missiles?|airstrikes?|air strikes?|warships?|warplanes?|jets?|tanks?|"
        r"artillery|bomb\w*|shell(?:ed|ing|s)|rockets?|invasion|invad\w+|offensive|ceasefire|truce"
    ),
    "diplomatic": r"diploma\w+|ambassadors?|envoys?|embass\w+|consulates?|foreign ministers?|summit|treat(?:y|ies)|talks",
    "economic": r"trade|tariffs?|econom\w+|sanctions?|embargo\w*|exports?|imports?|investment|loans?|gas deal|currency",
    "legal": r"courts?|judges?|lawsuits?|sued?|prosecutors?|indict\w*|trial|sentenc\w+|convict\w+|arrest\w*|jail\w*",
    "humanitarian": r"humanitarian|refugees?|food aid|relief|famine|shelter|evacuat\w+",
    "executive": r"presidential (?:order|decree)|executive orders?|cabinet|resign\w*|policy",
    "election": r"elections?|electoral|polls?|ballots?|votes?|voters?|campaign",
    "human_rights": r"human rights|tortur\w+|abuses|atrocit\w+",
    "terrorism": r"terror\w*|suicide bomb\w*|hostages?",
    "cyber": r"cyber\w*|hack(?:ed|ing|ers?|s)?|malware",
    "cbrn": r"chemical (?:weapons?|attack)|nerve agent|sarin|nuclear|biological weapons?|poison gas",
    "peacekeeping": r"peacekeep\w+",
    "asylum": r"asylum",
    "corruption": r"corrupt\w*|brib\w+|graft|embezzl\w+",
    "intelligence": r"spy|spies|spying|espionage|intelligence (?:agency|agencies|services?)",
}
_CONTEXTS = {name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in _WORDS.items()}


def contexts_of(words: str) -> tuple[str, ...]:
    """The contexts that the words of a clause tell, in alphabetical order."""
    return tuple(sorted(name for name, pattern in _CONTEXTS.items() if pattern.search(words)))
