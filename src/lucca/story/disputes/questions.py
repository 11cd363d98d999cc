"""Questions in plain words, made from the reports' own: "The plan was not discussed" asks "Was the plan discussed?".

Only clauses whose form is plain are turned into questions; for what is not, the passage itself is put up for judgement. No
word is added but auxiliaries and "any", so that a question claims nothing that no report says.
"""

import re
from collections.abc import Sequence

from lucca.language.lexicon import DETERMINERS, PREPOSITIONS, PRONOUNS, SUBORDINATORS
from lucca.language.words import Word, words
from lucca.story.inflection import infinitive

_AUXILIARIES = frozenset("was were is are has have had will would did does do can could should must".split())
_PARTICIPLE_AFTER = frozenset("was were is are has have had been being be by".split())
_PRONOUNS = PRONOUNS | frozenset(
    "this that these those there his her their its our my who which what him them us me".split()
)
_MOST = 18
"""Words of a question; longer clauses are cut where a mark or conjunction allows it."""
_SUBJECT = 10
"""Words that may stand before the verb."""

_THERE_IS_NO = re.compile(
    r"\bthere (?P<verb>is|was|are|were|will be|has been|had been|have been) (?:still |now |currently )?[“\"'‘]?no "
    r"(?P<what>.+)",
    re.IGNORECASE,
)
_NO_SUBJECT = re.compile(
    r"^\W*(?:that )?[Nn]o (?P<what>(?:[\w’'-]+ ){1,5}?)(?P<verb>was|were|is|are|has|have|had|will) (?P<rest>.+)"
)
_WHEN = re.compile(r"^(?:that |which |it |this )*(?:occurred|happened|came|took place) (?:when|as|after) ", re.IGNORECASE)
_STRIP = " \t\r\n.,;:!?“”\"‘’'—–-()"
_END = re.compile(
    r"[.;:?!]|,\s|\s[–—]\s|[”“\"]|\s(?:as an?|which|who|but|because|although|while|after|when|before|saying|according)\s"
)


_OPEN_ENDS = (PREPOSITIONS | {"the", "a", "an"}) - frozenset(
    "in on about over after before under through within along across behind beyond".split()
)
"""Words in which no clause ends; some prepositions are a verb's ("went on", "was passed over")."""


def tidy(written: str) -> str:
    """A passage on one line, without quotation marks and stops at its ends."""
    return " ".join(written.split()).strip(_STRIP)


def cut(written: str, most: int = _MOST) -> str:
    """The start of a passage up to a place where it can end, at most so many words long."""
    line = tidy(written)
    for end in _END.finditer(line):
        if end.start() > 12:
            line = line[: end.start()]
            break
    kept = tidy(" ".join(line.split()[:most])).split()
    while len(kept) > 1 and kept[-1].lower() in _OPEN_ENDS:
        kept.pop()
    return tidy(" ".join(kept))


def _fits(written: str) -> bool:
    return len(tidy(written).split()) <= _MOST


def about_denial(written: str) -> str | None:
    """The question that a clause with "no" answers ("there was no consensus on …", "no alarms had sounded")."""
    line = " ".join(written.split())
    if found := _THERE_IS_NO.search(line):
        verb = found["verb"].split()
        what = cut(found["what"])
        return f"{verb[0].capitalize()} there {' '.join([*verb[1:], 'any'])} {what}?"
    if found := _NO_SUBJECT.match(line):
        what = found["what"].strip()
        return f"{found['verb'].capitalize()} {'anyone' if what == 'one' else f'any {what}'} {cut(found['rest'])}?"
    return None


def asked(written: str, *, starts_with_name: bool = False, pronoun: str | None = None, lead: str = "") -> str | None:
    """A plain clause as a question; None where its form is not plain.

    `pronoun` is put in place of a "he" or "she" at the start; `lead` ("When", "Where") stands before the question.
    """
    written = _WHEN.sub("", tidy(written))
    found = [w for w in words(cut(written, 40)) if w.text not in '“”"‘']
    if found and found[0].lower == "that":
        found = found[1:]
    if len(found) < 3 or len(found) > _MOST + 6:
        return None
    at = _verb(found)
    if at is None:
        return None
    subject = _subject(found[:at], starts_with_name=starts_with_name, pronoun=pronoun)
    if subject is None:
        return None
    verb, rest = found[at].lower, _without_not(found[at + 1 :])
    if verb in _HAVING and rest.startswith("to "):
        asking = [_HAVING[verb], subject, f"have {rest}"]
    elif verb in _HAVING and not _is_participle(found[at + 1 :]):
        asking = ["did", subject, f"have {rest}"]
    elif verb in _AUXILIARIES or verb.removesuffix("n't") in _AUXILIARIES:
        asking = [verb.removesuffix("n't"), subject, rest]
    else:
        base = infinitive(verb)
        if base is None:
            return None
        asking = ["did", subject, f"{base} {_coordinated(rest)}"]
    line = " ".join(part for part in ([lead, *asking] if lead else asking) if part).strip()
    return f"{line[0].upper()}{line[1:].rstrip(_STRIP)}?"


def _is_participle(found: Sequence[Word]) -> bool:
    """Whether what stands behind a form of "to have" makes it an auxiliary: a participle, perhaps behind an adverb."""
    first = next((w.lower for w in found[:4] if not w.lower.endswith("ly") and w.lower not in _BETWEEN), "")
    return first in ("been", "to") or infinitive(first) is not None or first.endswith("en")


_HAVING = {"had": "did", "has": "does", "have": "do"}
_BETWEEN = frozenset("not never also already yet now since just so far still ever both all".split())


def _verb(found: Sequence[Word]) -> int | None:
    """The index of the clause's verb: its first auxiliary, or its first past form; None where neither is plain."""
    for k, word in enumerate(found[: _SUBJECT + 1]):
        if word.is_mark and word.text not in "’'-&.":
            return None
        low = word.lower
        if low in SUBORDINATORS and k:
            return None
        if k and (low in _AUXILIARIES or low.removesuffix("n't") in _AUXILIARIES):
            return k
        if k and infinitive(low) is not None and found[k - 1].lower not in DETERMINERS | PREPOSITIONS | _PARTICIPLE_AFTER:
            behind = found[k + 1].lower if k + 1 < len(found) else ""
            return None if behind in ("by",) else k
    return None


def _subject(found: Sequence[Word], *, starts_with_name: bool, pronoun: str | None) -> str | None:
    first = found[0]
    if first.lower in _PRONOUNS or any(w.lower in ("i", "we", "you") for w in found):
        if pronoun is None or len(found) > 1 or first.lower not in ("he", "she", "it", "they", "i"):
            return None
        return pronoun
    if (
        first.lower in ("no", "not", "nobody", "none", "nothing", "but", "and", "also", "however", "meanwhile")
        or first.lower in PREPOSITIONS | _AUXILIARIES
    ):
        return None
    if found[-1].lower in ("also", "then", "even", "still"):
        return None
    written = _joined(found)
    return written if starts_with_name or not first.is_capitalised or _is_kept(first) else written[0].lower() + written[1:]


def _is_kept(word: Word) -> bool:
    """Whether a capital at a clause's start stays: an abbreviation, or a word with more capitals."""
    return len(word.text) > 1 and any(c.isupper() for c in word.text[1:])


def _without_not(found: Sequence[Word]) -> str:
    kept = [w for k, w in enumerate(found) if not (w.lower in ("not", "never") and k < 3)]
    kept = [w for k, w in enumerate(kept) if not (k == 0 and w.lower == "yet")]
    written = _joined(kept)
    return re.sub(r"^(had|been|be) (?:any )", r"\1 ", written)


_AND = re.compile(r"\b(and|but|or) (\w+) (?=(\w+))")


def _coordinated(rest: str) -> str:
    """What follows a verb that "did" has made an infinitive, its second verb as one too: "turn and [made →] make a …"."""

    def again(found: re.Match[str]) -> str:
        base = infinitive(found[2])
        if base is None or found[3].lower() not in DETERMINERS | PREPOSITIONS | _PRONOUNS:
            return found[0]
        return f"{found[1]} {base} "

    return _AND.sub(again, rest)


def _joined(found: Sequence[Word]) -> str:
    """Words as they stand in their clause, quotation marks left out."""
    line = ""
    for k, word in enumerate(found):
        close = k and found[k - 1].span.end == word.span.start
        line += word.text if not line or close else f" {word.text}"
    return line


def by_gerund(written: str, who: str) -> str | None:
    """ "Firing at a boat", denied by somebody, as a question about them."""
    line = cut(written)
    found = line.split()
    if len(found) < 2 or not found[0].lower().endswith("ing"):
        return None
    past = found[1].lower() if found[0].lower() == "having" else found[0].lower()[:-3] + "ed"
    rest = found[2:] if found[0].lower() == "having" else found[1:]
    base = infinitive(past)
    return f"Did {who} {base} {' '.join(rest)}?" if base and rest else None


def of_role(written: str, who: str) -> str | None:
    """ "Any involvement in the attack", denied by somebody, as a question about them."""
    found = re.match(
        r"^\W*(?:any |all |having any )?(involvement|role|part|responsibility|knowledge|links?|connection)\b(.*)",
        cut(written),
    )
    if found is None:
        return None
    return f"Did {who} have any {found[1]}{found[2]}?"


def put_up(written: str) -> str:
    """A passage put up for judgement, where it makes no plain question."""
    line = cut(written).removeprefix("that ")
    return f"Is it so that “{line}”?" if line else "Is it so?"
