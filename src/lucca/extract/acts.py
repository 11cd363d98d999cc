"""What a speaker does by saying it: the act of a statement.

The cue decides where it names an act ("denied", "urged"). After a plain cue ("said", "told") the content's own form does:
a question asks, "must" demands, "we will" promises. What has no such form asserts.
"""

import re
from collections.abc import Sequence

from lucca.extract.verbs import ACT_OF_FORM, ACT_OF_NOUN
from lucca.records.reading import Act

_PATTERNS: tuple[tuple[Act, str], ...] = (
    ("ask", r"\?[\"'”’»]*$"),
    (
        "demand",
        # What somebody had to do is told, not asked for.
        r"\b(?:must|ha(?:s|ve) to|(?<!have )(?<!has )(?<!’ve )(?<!'ve )(?<!\bwe )(?<!\bi )had to|needs? to|"
        r"(?<!\bwe )(?<!\bi )needed to|ought to|had better|it is (?:time|up to)|"
        r"(?:we|i) (?:urge|call on|demand|want (?:you|them|him|her)))\b",
    ),
    (
        "offer",
        r"\b(?:(?:are|am|is|was|were|stands?) (?:ready|prepared|willing) to|offer(?:s|ed|ing)?|"
        r"(?:a|an|the) (?:chance|opportunity) (?:to|for)|door (?:is|remains|was) open)\b",
    ),
    (
        "deny",
        r"^\W*(?:\w+ ){0,4}?(?:there (?:is|was|are|were|has been|had been) (?:no|not|never)|"
        r"(?:is|was|are|were|did|does|do|has|have|had)(?: not|n[’']t)|never|no )\b|"
        r"\b(?:is|was|did|has)n[’']t (?:true|discussed|happen|involved|responsible|agreed)",
    ),
    (
        "threaten",
        r"\b(?:retaliat\w+|consequences|will (?:respond|pay)|"
        r"(?:further|more|new|expanded|tougher) (?:sanctions|strikes|measures|restrictions)|"
        r"on the table|(?:will|would|could) (?:strike|hit|punish|impose|attack|retaliate|(?:respond|answer) in kind))\b",
    ),
    (
        "promise",
        r"\b(?:we|i)(?:['’]ll| will| shall| are going to| am going to)\b|\bit will (?:first|continue|keep|never)\b",
    ),
    (
        "accuse",
        r"\b(?:fail(?:ed|ure|s|ing)?|violat\w+|guilty|blam\w+|responsible|fault|lie[ds]?|lying|cover(?:ed|ing)? up|"
        r"complicit|aggress\w+|illegal\w*|provocation\w*|stag(?:ed|ing)|meddl\w+|betray\w*|breach\w*|incompeten\w+|"
        r"reckless\w*|crimes?|murder\w*|massacre\w*|cheat\w*|conspir\w+|knew in advance)\b",
    ),
    (
        "propose",
        r"\b(?:should|let (?:us|’s|'s)|let['’]s|it (?:is|would be) (?:\w+ )?(?:appropriate|better|best|wise))\b",
    ),
    (
        "support",
        r"\b(?:(?:has|have|had) (?:the |our |my |full )*support|fully support|stand(?:s)? (?:with|by)|we support|we back)\b",
    ),
    ("believe", r"^\W*(?:i|we) (?:think|believe|hope|expect|fear)\b"),
)
"""Forms of content in the order in which they are tried; the first that fits tells the act."""

_FORMS = tuple((act, re.compile(pattern, re.IGNORECASE)) for act, pattern in _PATTERNS)


_INFINITIVE = re.compile(r"\W*(?:[\w’'.-]+ ){0,4}(?:not )?to [a-z]+\b")
"""A content that is an infinitive, perhaps behind whom it is asked of: "Russia to abandon …"."""


def act_of(cue: Sequence[str], content: str) -> Act:
    """The act of a statement from its cue's words without case, and the text of its content."""
    for word in cue:
        if act := ACT_OF_FORM.get(word) or ACT_OF_NOUN.get(word):
            if word.startswith("insist"):  # one insists on a demand, or that something is so
                return _act_of_content(content)
            if word.startswith(("warn", "vow")):
                return _act_of_warning(word, content)
            if word in _CALLING and not (_CALLED_FOR & set(cue) or _REQUEST.match(content)):
                # One calls for something, or somebody something.
                return _act_of_content(content)
            return act
    return _act_of_content(content)


_CALLING = frozenset({"call", "calls", "called", "calling"})
_CALLED_FOR = frozenset({"on", "for", "upon"})
_REQUEST = re.compile(r"\W*(?:on|for|upon)\b|" + _INFINITIVE.pattern)


def _act_of_warning(cue: str, content: str) -> Act:
    """One warns somebody to do something, threatens, or foretells; one vows to do good or ill."""
    if _THREAT.search(content):
        return "threaten"
    if cue.startswith("vow"):
        return "promise"
    return "demand" if _INFINITIVE.match(content) else "assert"


_THREAT = dict(_FORMS)["threaten"]


def _act_of_content(content: str) -> Act:
    return next((act for act, form in _FORMS if form.search(content)), "assert")
