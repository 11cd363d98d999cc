"""Rebuttals: a sentence that sets somebody, or some evidence, against what it says that another claims.

"The crew contests the navy's claim that it was warned" names the claim and who denies it; "contradicting the ministry's
claim that no one was hurt" sets what the sentence tells against it. What was done "despite" a claim need not contradict it.
Both positions stand in the one sentence, so that nothing has to be matched.
"""

import re
from dataclasses import dataclass

from lucca.layout import trimmed
from lucca.records import Span
from lucca.story.disputes.clauses import has_verb, whole

_CLAIM = (
    r"(?:claims?|accusations?|allegations?|reports?|suggestions?|rumou?rs?|assertions?|accounts?|contentions?|insistence|"
    r"testimony|statements?|assurances?)"
)
"""Nouns that stand for what somebody has said to be so; a "notion" or an "idea" may be nobody's."""
_CHARGE = r"(?:accusations?|allegations?|charges?|suggestions?)"
"""Those behind which "of" opens what is claimed."""
_DENIES = r"(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|contest(?:s|ed|ing)?|refut(?:e|es|ed|ing)|rebut(?:s|ted|ting)?|"
_DENIES += r"reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|debunk(?:s|ed|ing)?)"
_CLASHES = (
    r"(?:contradict(?:s|ed|ing)?|contrary to|at odds with|differ(?:s|ed|ing)? (?:sharply )?from|conflict(?:s|ed|ing)? with|"
    r"undercut(?:s|ting)?|undermin(?:es|ed|ing)|bel(?:ies|ied|ying)|cast(?:s|ing)? doubt (?:on|over))"
)
_OWNER = r"(?:(?!about\s|of\s|in\s|to\s)[\w.-]+(?:['’]s?)?\s){0,6}?"
_OWNED = (
    rf"(?P<named>(?P<owner>{_OWNER})(?:earlier |previous |repeated |initial |own |recent )?"
    rf"(?:{_CLAIM}(?:\s(?:by|from)\s(?P<by>(?:[\w.-]+\s){{1,6}}?))?\s?that|{_CHARGE}\sof)\s)"
)
_REBUTS = re.compile(
    rf"(?<!\bthe\s)(?<!\ba\s)\b(?:(?P<denies>{_DENIES})|(?P<clashes>{_CLASHES}))\s(?:with\s)?{_OWNED}", re.IGNORECASE
)
_NOT_SO = re.compile(
    r"\b(?:not|never|no|nor|neither|without|cannot|would|could|should|if|whether|refus\w*|fail\w*|declin\w*|unable)\b"
    r"[\w\s]{0,24}\Z|n['’]t\s[\w\s]{0,16}\Z",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"[;:]\s|,\s(?:and|but|while|which|who|as|though|although)\s|\s(?:but|while|although|whereas|because|that|after|when)\s",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[;:]|,\s(?!\d)|\s[–—-]\s|\s(?:but|while|although|whereas|saying|adding|insisting)\s", re.IGNORECASE)
_LONGEST = 700
"""Code points of a sentence that is looked at."""
_LEAST = 8
"""Code points of a side at the least."""


@dataclass(frozen=True, slots=True)
class Rebuttal:
    """What is claimed (`what`), with the words that name it as a claim (`named`), and what stands against it (`against`).

    `owner` names who claims it: what nobody is told to claim is no position. `who` names who denies it; where it is null,
    `against` tells what contradicts the claim.
    """

    named: Span
    what: Span
    owner: Span
    against: Span
    who: Span | None


def rebuttal(text: str, sentence: Span) -> Rebuttal | None:
    """The rebuttal that a sentence tells; None where it tells none, or denies that there is one."""
    if sentence.end - sentence.start > _LONGEST:
        return None
    found = _REBUTS.search(text, sentence.start, sentence.end)
    if found is None or text[sentence.start : sentence.end].rstrip("”\"'’) ").endswith("?"):
        return None
    end = _end(text, found.end(), sentence.end)
    what = _bare(text, found.end(), end)
    against = _before(text, sentence.start, found)
    if what is None or against is None or _is_ruling(text, sentence, found):
        return None
    owner = _owner(text, found)
    if owner is None or min(what.end - what.start, against.end - against.start) < _LEAST:
        return None
    return Rebuttal(
        named=Span(found.start("named"), what.end),
        what=what,
        owner=owner,
        against=against,
        who=trimmed(text, against.start, found.start()) if found["denies"] is not None else None,
    )


_RULES = re.compile(r"(?:reject|dismiss)", re.IGNORECASE)
_COURT = re.compile(r"\b(?:courts?|judges?|jury|jurors|justices?|tribunal|magistrates?|arbitrators?|panel)\b", re.IGNORECASE)


def _is_ruling(text: str, sentence: Span, found: re.Match[str]) -> bool:
    """Whether what is rejected or dismissed is a charge in court: a judge takes no side in what is told."""
    verb = found["denies"] or ""
    if not _RULES.match(verb):
        return False
    charges = re.search(r"\bcharges? of\s\Z", text[found.start() : found.end()], re.IGNORECASE) is not None
    return charges or _COURT.search(text, sentence.start, found.start()) is not None


def _before(text: str, start: int, found: re.Match[str]) -> Span | None:
    """Who denies, with the verb; or what is told before "contradicting …"."""
    if _NOT_SO.search(text, max(start, found.start() - 40), found.start()):
        return None
    clash = found["clashes"]
    gerund = (found["denies"] or clash).lower().endswith("ing") or (clash or "").lower().startswith("contrary")
    if gerund:  # the main clause tells it, a comma parts them
        lead = text[start : found.start()].rstrip()
        return trimmed(text, start, start + len(lead) - 1) if lead.endswith((",", "–", "—")) else None
    opens = [m.end() for m in _OPENS.finditer(text, start, found.start())]
    return trimmed(text, opens[-1] if opens else start, found.start("named"))


def _bare(text: str, start: int, end: int) -> Span | None:
    """A stretch without the marks at its end."""
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,;:!"):
        end -= 1
    return trimmed(text, start, end)


def _end(text: str, start: int, end: int) -> int:
    """Where a claim ends: at a mark or conjunction, its verb before it."""
    ends = (m.start() for m in _ENDS.finditer(text, start + _LEAST, end))
    return next((at for at in ends if has_verb(whole(text, Span(start, at)))), end)


def _owner(text: str, found: re.Match[str]) -> Span | None:
    """Who claims it: "police", "Tulsa police’s", "by the union"."""
    if found["by"]:
        return trimmed(text, *found.span("by"))
    owner = re.sub(r"['’]s?\s*\Z", "", found["owner"])
    span = trimmed(text, found.start("owner"), found.start("owner") + len(owner.rstrip()))
    if span is None or text[span.start : span.end].lower() in _NOBODY:
        return None
    return span


_NOBODY = frozenset("the a an any all these those such some both media press recent earlier widespread new".split())
