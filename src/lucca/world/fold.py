"""How words are compared: accents, full stops, hyphens and apostrophes do not count, capitals do where a form has them."""

import re
import unicodedata
from functools import lru_cache

LONGEST = 160
"""Characters; a longer phrase is no name and no title."""

_SPECIAL = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "æ": "ae"}
)
_PLAIN = re.compile(r"[A-Za-z]{2,}(?: [A-Za-z]{2,})*\Z")
_SPACES = re.compile(r"[\s\-‐‑‒–—/,;:()\[\]\"“”„]+")
_SAINT = re.compile(r"\b(?:St|ST)(?= [A-Z])")
_NUMBERED = re.compile(r"\b([A-Za-z]) (\d+)\b")
_POSSESSIVE = re.compile(r"(?:'s|'S|(?<=[sSzZ])')\Z")


def plain(phrase: str) -> str:
    """The phrase without accents, with straight apostrophes."""
    if phrase.isascii():
        return phrase.replace("`", "'")
    letters = unicodedata.normalize("NFKD", phrase.translate(_SPECIAL))
    return "".join(c for c in letters if not unicodedata.combining(c)).translate(_SPECIAL)


@lru_cache(maxsize=4096)
def fold(phrase: str) -> str:
    """The phrase as it is compared, capitals kept: `U.S.` is `US`, `the Élysée` is `the Elysee`, `G-7` is `G7`."""
    if _PLAIN.match(phrase) and "t " not in phrase and "T " not in phrase:
        return phrase
    text = plain(phrase).replace("&", " and ").replace(".", "").replace("'", "")
    text = _SPACES.sub(" ", text).strip()
    if "t " in text or "T " in text:
        text = _SAINT.sub(lambda m: "SAINT" if m[0] == "ST" else "Saint", text)
    return _NUMBERED.sub(r"\1\2", text)


def without_possessive(phrase: str) -> str:
    """`Russia's` and `the Philippines'` without their endings."""
    return _POSSESSIVE.sub("", plain(phrase).rstrip())


def split_article(folded: str) -> tuple[bool, str]:
    """Whether a folded phrase begins with "the", and the rest."""
    if len(folded) > 4 and folded[3] == " " and folded[:3].lower() == "the":
        return True, folded[4:]
    return False, folded


def fits(form: str, words: str) -> bool:
    """Whether `words` have the capitals that `form` needs; both are folded and alike but for capitals.

    Short abbreviations need all of theirs ("WHO" is not "who"), longer ones the first ("Nato"), names the first of each
    capitalised word.
    """
    return all(_word_fits(f, w) for f, w in zip(form.split(" "), words.split(" "), strict=False))


def _word_fits(form: str, word: str) -> bool:
    if form == word or not form or form.islower():
        return True
    if len(form) <= 3 and not form.istitle():
        return word.isupper()
    return not form[0].isupper() or word[0].isupper()
