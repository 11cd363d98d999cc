"""Where the reports come from, in one line."""

from lucca.present.sections.ground import Ground
from lucca.present.words import NO_OUTLET, counted, joined, listed
from lucca.records import Origin

KINDS = {"agency": "", "release": "press release", "shared": "a source that none names"}
"""What is said of an origin beside its name."""


def origins_line(ground: Ground) -> str | None:
    """ "5 outlets, 3 origins: Northern Wire (A C); own reporting as far as can be told (B D E)", who has copy in common with
    another origin's report, and who credits whom."""
    origins = ground.story.origins
    if not origins:
        return None
    besides = _partly(ground) + _credits(ground)
    named = [origin for origin in origins if origin.kind != "own"]
    if not named:
        return f"Origins: each outlet’s own, as far as the reports tell{besides}"
    support = ground.backing.of(ground.story.reports)
    parts = [_told(ground, origin) for origin in named]
    own = [report for origin in origins if origin.kind == "own" for report in origin.reports]
    parts += [f"own reporting, as far as can be told ({_letters(ground, own)})"] if own else []
    return f"{counted(support.outlets, 'outlet')}, {counted(support.origins, 'origin')}: {'; '.join(parts)}{besides}"


def _told(ground: Ground, origin: Origin) -> str:
    what = ", ".join(filter(None, (origin.name, KINDS.get(origin.kind, origin.kind))))
    return f"{what} ({_letters(ground, origin.reports)})"


def _letters(ground: Ground, reports: tuple[str, ...] | list[str]) -> str:
    return joined(ground.index.lettered(reports))


def _partly(ground: Ground) -> str:
    """Which reports have copy in common though their origins differ, with the words counted on the side that has fewer."""
    found: dict[tuple[str, str], tuple[int, list[str]]] = {}
    for shared in (shared for origin in ground.story.origins for shared in origin.partly):
        first, second = sorted(ground.index.letters.get(report, NO_OUTLET) for report in (shared.report, shared.other))
        words, places = found.get((first, second), (shared.words, []))
        places += [s.place for s in ground.spots(shared.evidence) if s.place not in places]
        found[first, second] = min(words, shared.words), places
    return "".join(
        f" · {first} and {second} have {counted(words, 'word')} in common ({' '.join(places)})"
        for (first, second), (words, places) in found.items()
    )


def _credits(ground: Ground) -> str:
    """Who credits whom, a report at a time."""
    found: dict[tuple[str, str], tuple[list[str], list[str]]] = {}
    for credit in (credit for origin in ground.story.origins for credit in origin.credits):
        letter = ground.index.letters.get(credit.report, NO_OUTLET)
        how = {"contributed": "with additional reporting by", "cited": "cites"}.get(credit.kind, credit.kind)
        names, places = found.setdefault((letter, how), ([], []))
        names += [credit.name] if credit.name not in names else []
        places += [spot.place for spot in ground.spots([credit.evidence]) if spot.place not in places]
    return "".join(f" · {letter} {how} {listed(names)} ({' '.join(at)})" for (letter, how), (names, at) in found.items())
