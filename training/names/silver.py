"""PolNeAR's machine-made names (CoreNLP: PERSON, LOCATION, ORGANIZATION, MISC), repaired with general knowledge.

What the machine gets wrong, it gets wrong for whole names: a surname is a place in one sentence and a body in the next. So
a name's kind is decided by tables of countries, peoples and bodies, by its head word, by the persons of its article and by
how the whole corpus uses it; where these leave doubt the span counts as unknown.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from lucca import world
from lucca.language.lexicon import OFFICES
from training.corpora import SilverName, read_articles, read_silver_names
from training.kinds import is_calendar, is_land, is_nationality, kind_by_words
from training.names.named import Name, NamedText, apart, further_mentions

HIDDEN = frozenset({"event", "law", "weapon", "other"})
"""Kinds that the machine misses too often for its silence to mean anything."""

_KIND = {"PERSON": "person", "LOCATION": "place", "ORGANIZATION": "organisation", "MISC": "other"}
_TITLES = OFFICES | frozenset(
    "mr mrs ms miss dr prof rev gov lt gen col maj sgt capt adm cmdr hon president-elect rep reps sens".split()
)
_COURTESIES = frozenset("mr mrs ms dr sen rep gov gen lt col".split())
_ORGANISATION_HEADS = frozenset(
    "foundation university college institute institution committee party department council association union "
    "commission company inc corp corporation co bank court agency bureau ministry senate parliament congress "
    "assembly group organization organisation society federation administration army navy police coalition team "
    "league news times post journal tribune magazine radio network authority force forces guard service office "
    "board club llc ltd pac fund trust alliance center centre caucus partners holdings industries pharmaceuticals "
    "systems enterprises academy church airlines airways brigade corps command broadcasting television press "
    "herald gazette observer guardian chronicle review report".split()
)
_PLACE_HEADS = frozenset(
    "street avenue road boulevard hotel tower airport river mountain mountains island islands lake county valley "
    "beach park square bridge city town village district province bay sea ocean desert peninsula coast hills "
    "heights hall plaza arena stadium prison".split()
)
_AT = re.compile(
    r"\b(?:at|in|inside|outside|near|to|into|around|toward|towards|across|leave|left) (?:the )?$", re.IGNORECASE
)
_IN = re.compile(r"\b(?:in|near|across|throughout) $")
_HOUSES = frozenset({"White House", "Kremlin", "Vatican", "Downing Street"})
"""Bodies where they act, places where somebody is at or in them: as UNER and CrossNER have it."""
_SITES = frozenset({"Capitol Hill", "Oval Office", "Capitol", "Wall Street"})
_FIXED = {
    **dict.fromkeys(
        "Amazon Airbnb Kickstarter Uber Instagram YouTube Wikipedia Starbucks Disney Compaq Cadillac".split(), "organisation"
    ),
    **dict.fromkeys(["Walmart", "Black Lives Matter", "Taliban", "Breitbart", "Gallup", "Zillow", "AFT"], "organisation"),
    **dict.fromkeys(
        "Nice Milwaukee PHILADELPHIA Oakland Reno Orlando Cleveland Brussels Bronx Hamptons Latin-America".split(), "place"
    ),
    **dict.fromkeys(
        ["DES MOINES", "Sandy Hook", "Rust Belt", "Mar-a-Lago", "Scarborough Shoal", "Fort Hood", "West Point"], "place"
    ),
    **dict.fromkeys(
        "Christmas Bible Christianity Judaism Islam Latin Hell Alzheimer Zika Ebola Medicare Medicaid".split(), "other"
    ),
    **dict.fromkeys(["Social Security", "Common Core", "State of the Union", "Make America Great Again"], "other"),
    **dict.fromkeys(["Osama bin Laden", "Rahm Emanuel", "Mark Cuban"], "person"),
}
"""Frequent names of which the machine is unsure."""
_SURNAMES_TOO = frozenset(
    "church court post press park hall hills lake street college trust city bay bridge beach guard group board".split()
)
_GATHERED = frozenset("conference open bowl affair talks strike fair forum cup".split())
_NEVER = frozenset(
    "internet pac pacs super god lord mr mr. ms. mrs. dr. millennials amendment election convention avenue new "
    "golden census web act southern eastern northern president senator governor republican-controlled".split()
)
_FEW = 4
_CLEAR = 0.75


def silver(articles_file: Path, names_file: Path) -> Iterator[NamedText]:
    """The articles of `articles_file` that have names in `names_file`; a text's id is its article's."""
    articles = read_articles(articles_file)
    found = read_silver_names(names_file)
    drafts = {a.id: [_trimmed(a.text, n) for n in found[a.id]] for a in articles if a.id in found}
    texts = {a.id: a.text for a in articles}
    usage = _Usage((texts[key], names) for key, names in drafts.items())
    for key, names in drafts.items():
        yield _repaired(key, texts[key], names, usage)


class _Usage:
    """How the whole corpus uses each form: the machine's kinds, and what stands before it."""

    def __init__(self, texts: Iterable[tuple[str, Sequence[SilverName]]]) -> None:
        self.kinds: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.surnames: Counter[str] = Counter()
        self.after_in: Counter[str] = Counter()
        for text, names in texts:
            for name in names:
                form = text[name.start : name.end]
                self.kinds[form][name.kind] += 1
                self.after_in[form] += bool(_IN.search(text, max(0, name.start - 12), name.start))
                if name.kind == "PERSON" and " " in form:
                    self.surnames[form.split()[-1]] += 1

    def share(self, form: str, kind: str) -> float:
        """The share of a kind among the machine's kinds for this form."""
        return self.kinds[form][kind] / max(1, self.kinds[form].total())


def _trimmed(text: str, name: SilverName) -> SilverName:
    """A name without the titles and forms of address before it and the possessive after it."""
    start, end = name.start, name.end
    while start < end and not text[start].isalnum():
        start += 1
    kind = name.kind
    while (match := re.match(r"([\w-]+)\.? +", text[start:end])) and (
        match[1].lower() in _COURTESIES or (kind == "PERSON" and match[1].lower() in _TITLES)
    ):
        start += match.end()
        kind = "PERSON"
    while kind == "ORGANIZATION" and (match := re.search(r" (Minority|Majority)$", text[start:end])):
        end -= len(match[0])
    for ending in ("'s", "’s", "'", "’", ",", " "):
        end -= len(ending) * text[start:end].endswith(ending)
    return SilverName(start, end, kind)


def _repaired(key: str, text: str, drafts: Sequence[SilverName], usage: _Usage) -> NamedText:
    here = _persons(text, drafts)
    names: list[Name] = []
    unsure: list[tuple[int, int]] = []
    for draft in drafts:
        form = text[draft.start : draft.end]
        if not form or is_calendar(form):
            continue
        if "-" in form and draft.kind == "MISC" and kind_by_words(form) is None:
            parts = list(_of_compound(form, draft.start, usage))
            names += parts
            unsure += [] if parts else [(draft.start, draft.end)]
            continue
        kind = _decided(form, draft, text, here, usage)
        if kind is None:
            unsure.append((draft.start, draft.end))
        else:
            names.append((draft.start, draft.end, kind))
    found = list(apart(names))
    found += further_mentions(text, found, unsure)
    return NamedText(key, "polnear-silver", text, apart(found), HIDDEN, tuple(unsure))


def _of_compound(form: str, start: int, usage: _Usage) -> Iterator[Name]:
    """The names inside "U.S.-based", "anti-Trump", "Iran-Iraq"."""
    for match in re.finditer(r"[^-–]+", form):
        part = match[0].strip()
        kind = None
        if is_nationality(part):
            kind = "nationality"
        elif is_land(part):
            kind = "place"
        elif part[:1].isupper() and usage.kinds[part].total() >= _FEW:
            top, count = usage.kinds[part].most_common(1)[0]
            kind = _KIND[top] if count > 0.5 * usage.kinds[part].total() and top != "MISC" else None
        if kind:
            yield start + match.start(), start + match.end(), kind


def _persons(text: str, drafts: Sequence[SilverName]) -> Counter[str]:
    """How often each single word ends a person's longer name in this article."""
    ends = (text[n.start : n.end].split() for n in drafts if n.kind == "PERSON")
    return Counter(words[-1] for words in ends if len(words) > 1)


def _decided(form: str, draft: SilverName, text: str, here: Mapping[str, int], usage: _Usage) -> str | None:
    """The kind of one name; None where it stays open."""
    before = text[max(0, draft.start - 16) : draft.start]
    words = form.split()
    person = draft.kind == "PERSON"
    if form in _FIXED:
        return _FIXED[form]
    if form.lower() in _NEVER or len(words) > (5 if draft.kind == "MISC" else 8):
        return None
    by_words = kind_by_words(form)
    if by_words == "nationality" and not (person and usage.share(form, "PERSON") > 0.5):
        return by_words
    if by_words in {"law", "event"} and len(words) == 1:
        return by_words
    if by_words and not person and not (draft.kind == "ORGANIZATION" and words[-1].lower() in _GATHERED):
        return by_words
    body = world.body(form)
    if body is not None and not body.ambiguous and not (person and " " in form):
        return "organisation"
    if len(words) == 1 and here.get(form) and world.country(form) is None and not (form.isupper() and len(form) < 6):
        return "person"
    if len(words) == 1 and form.endswith("s") and usage.surnames[form[:-1]] >= _FEW and usage.share(form, "PERSON") < 0.5:
        return "person" if usage.share(form[:-1], "PERSON") > 0.5 else None
    if (found := _by_table(form, draft, before)) is not None:
        return found
    head = words[-1].lower().rstrip(".,")
    if len(words) > 1 and not (person and world.gender_of(words[0]) and head in _SURNAMES_TOO):
        if head in _ORGANISATION_HEADS:
            return "organisation"
        if head in _PLACE_HEADS and draft.kind != "ORGANIZATION":
            return "place"
    return _by_usage(form, draft, usage)


def _by_table(form: str, draft: SilverName, before: str) -> str | None:
    """By the tables of the world; what they call ambiguous is left to the machine where it says person."""
    seat = world.seat(form)
    if form in _HOUSES:
        return "place" if _AT.search(before) else "organisation"
    if form in _SITES:
        return "place"
    land = is_land(form)
    city = seat if seat is not None and seat.kind in {"capital", "seat", "city"} else None
    if (land or city) and not (draft.kind == "PERSON" and form not in {"U.S.", "US", "USA"}):
        return "place"
    body = world.body(form)
    if body is not None and body.kind != "platform" and draft.kind == "PERSON" and body.ambiguous:
        return None
    if body is not None and (body.kind in {"outlet", "platform", "armed-group", "bloc"} or form.isupper() or " " in form):
        return "organisation"
    if seat is not None and seat.kind in {"ministry", "organ"}:
        return "organisation"
    return None


def _by_usage(form: str, draft: SilverName, usage: _Usage) -> str | None:
    seen = usage.kinds[form]
    total = seen.total()
    if " " not in form and usage.surnames[form] >= _FEW and usage.share(form, "PERSON") > 0.4:
        return "person"
    if draft.kind == "ORGANIZATION" and not form.isupper() and usage.after_in[form] > 0.35 * total and total >= _FEW:
        return "place"
    words = form.split()
    given = len(words) > 1 and world.gender_of(words[0]) is not None and not is_land(words[0])
    if given and draft.kind in {"LOCATION", "ORGANIZATION"} and (seen["PERSON"] or usage.surnames[words[-1]] > 1):
        return "person"
    top, count = seen.most_common(1)[0]
    if total >= _FEW and count >= _CLEAR * total:
        return _KIND[top]
    if total >= _FEW:
        return None
    if (
        draft.kind == "PERSON"
        and " " not in form
        and world.gender_of(form) is None
        and usage.surnames[form] == 0
        and total > 1
    ):
        return "person" if seen["PERSON"] == total else None
    return _KIND[draft.kind]
