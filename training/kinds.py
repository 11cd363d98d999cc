"""The kinds of names of several corpora, brought to the records' eight. `docs/names.md` has the whole table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import get_args

from lucca import world
from lucca.records.reading import NameKind
from training.corpora import Article, SilverName

KINDS: tuple[str, ...] = get_args(NameKind)

_FROM = {
    "PER": "person",
    "PERSON": "person",
    "Person": "person",
    "person": "person",
    "politician": "person",
    "ORG": "organisation",
    "ORGANIZATION": "organisation",
    "Organisation": "organisation",
    "organisation": "organisation",
    "organization": "organisation",
    "politicalparty": "organisation",
    "LOC": "place",
    "LOCATION": "place",
    "Location": "place",
    "location": "place",
    "country": "place",
    "place": "place",
    "Nationality": "nationality",
    "event": "event",
    "election": "event",
    "MilitaryPlatform": "weapon",
    "Weapon": "weapon",
    "MISC": "other",
    "misc": "other",
    "object": "other",
    "abstract": "other",
    "substance": "other",
    "animal": "other",
    "plant": "other",
    "time": "other",
    "DocumentReference": "other",
}

_GROUPS = frozenset(
    "dem african-american anarchist anglican anti-semitic arab arabic asian-american assyrian baathist baptist basque bedouin "
    "bolshevik briton buddhist caucasian canarian capitalist catalan catholic chechen christian christian-democrat communist "
    "confederate coptic democrat democratic druze episcopalian evangelical fascist hasidic hindu hispanic houthi hutu indigenous "
    "islamic islamist jew jewish jihadist kurd kurdish latina latino latinx lgbt lgbtq liberal libertarian lutheran marxist "
    "methodist mormon moslem muslim nationalist native nazi neo-nazi orthodox pashtun presbyterian protestant puritan quaker "
    "republican rohingya roma salafi salafist scandinavian scientologist semitic shia shi'ite shiite shi'a sikh socialist "
    "southern-baptist stalinist sunni taliban tamil tatar tory trotskyist tutsi unionist uyghur uighur wahhabi western "
    "westerner whig yazidi yorker zionist zulu african asian european latin-american middle-eastern central-american south-american "
    "north-american caribbean nordic slavic slav balkan ottoman persian phoenician soviet prussian yugoslav texan californian "
    "floridian iowan new-yorker ohioan virginian southerner northerner londoner parisian hawaiian flemish tibetan trinidadian "
    "emirati kosovar afghan argentinian ivorian mauritanian bangladeshi englishman frenchman irishman spaniard scot turk "
    "malagasy barbadian belizean gabonese lao laotian luxembourgish maldivian tongan uruguayan burmese".split()
) - {"taliban", "native", "indigenous", "orthodox", "capitalist"}
_BEFORE_GROUPS = frozenset(
    "north south east west northern southern eastern western middle central latin roman native sri saudi costa".split()
)
_PLURALS = {"tories": "tory", "englishmen": "englishman", "frenchmen": "frenchman", "irishmen": "irishman"}

_EVENT = frozenset(
    "war wars revolution revolt rebellion uprising intifada insurgency election elections by-election primary primaries "
    "caucuses referendum summit conference convention debate debates games olympics paralympics cup championship championships "
    "festival fair marathon crisis crash attack attacks massacre bombing bombings hurricane typhoon cyclone earthquake tsunami coup "
    "holocaust genocide crusade crusades inauguration awards oscars emmys grammys trial trials depression recession bowl open "
    "tournament battle invasion siege blitz famine scandal affair riot riots strike talks blockade pageant".split()
)
_EVENT_FIRST = re.compile(
    r"(Operation|Hurricane|Typhoon|Tropical Storm|Battle|War|Siege|Super Tuesday|World War|Treaty Negotiations)\b"
)
_EVENTS = frozenset(
    {
        "9/11", "Arab Spring", "Prague Spring", "Brexit", "Cold War", "D-Day", "Watergate", "Holocaust", "Olympic", "Super Bowl",
        "World Series", "September 11", "Sept. 11", "Pearl Harbor Attack", "Hajj", "Iran-Contra", "Great Recession",
    }
)  # fmt: skip
_LAW = frozenset(
    "act acts law laws treaty treaties agreement agreements accord accords resolution resolutions convention conventions "
    "constitution bill amendment amendments protocol protocols pact charter code statute statutes declaration directive ordinance "
    "covenant armistice ceasefire decree communique communiqué memorandum clause doctrine".split()
)
_LAW_FIRST = re.compile(
    r"(Title|Section|Article|Resolution|Proposition|Prop\.|Amendment|Executive Order|Treaty|Bill of Rights) ?[\dIVX]"
)
_LAWS = frozenset({"Obamacare", "ObamaCare", "Dodd-Frank", "Magna Carta", "Glass-Steagall", "Bill of Rights", "NAFTA", "TPP", "TTIP",
                   "Trans-Pacific Partnership", "Roe v. Wade", "McCain-Feingold", "Sharia", "Constitution"})  # fmt: skip
_ON = re.compile(r" (of|on|for|in|against|to|between|with|at|concerning) ")
_CONVENTION_IS_LAW = re.compile(
    r"\b(Geneva|Vienna|Hague|Ottawa|Chemical|Biological|Genocide|Refugee|Torture|Weapons) Conventions?\b| Conventions? (on|against|for the|relating)\b"
)
_WEAPON_NAME = re.compile(
    r"(HMS|USS|HMAS|INS|FS|RFS) [A-Z][\w-]+"
    r"|(F|B|A|AC|KC|MC|EA|MQ|RQ|MH|UH|AH|CH|V|AK|AR|M|S|SA|SS|RPG|Su|Tu|MiG|Kh|DF|T|AIM|AGM)[- ]?\d{1,3}[A-Z]?s?( [A-Z]\w+)?"
)
_WEAPON_HEAD = frozenset("missile missiles rifle rifles tanks frigate destroyer submarine bomber bombers bomb drone drones "
                         "howitzer helicopter helicopters warship torpedo grenade mortar".split())  # fmt: skip
_WEAPONS = frozenset("tomahawk tomahawks scud scuds kalashnikov kalashnikovs glock stinger stingers blackhawk chinook "
                     "humvee humvees himars novichok minuteman abrams predator".split())  # fmt: skip
_CALENDAR = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept "
    "oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun".split()
)


def kind_of(corpus_kind: str, form: str) -> str | None:
    """One of the records' kinds for a corpus's own; None for a kind that is no name here.

    What a corpus calls miscellaneous is told apart by its words; it never becomes a person, organisation or place.
    """
    kind = _FROM.get(corpus_kind)
    return (kind_by_words(form) or "other") if kind == "other" else kind


def kind_by_words(form: str) -> str | None:
    """ "nationality", "event", "law" or "weapon" where the words of a name say so."""
    if is_nationality(form):
        return "nationality"
    if form in _LAWS or _LAW_FIRST.match(form):
        return "law"
    if form in _EVENTS or _EVENT_FIRST.match(form):
        return "event"
    head = _head(form)
    if head == "convention" or head == "conventions":
        return "law" if _CONVENTION_IS_LAW.search(form) else "event"
    if head in _LAW and (" " in form or head == "constitution"):
        return "law"
    if head in _EVENT and (" " in form or head in {"olympics", "holocaust", "oscars", "emmys", "grammys"}):
        return "event"
    if _WEAPON_NAME.fullmatch(form) or (head in _WEAPON_HEAD and " " in form) or form.lower() in _WEAPONS:
        return "weapon"
    return None


def _head(form: str) -> str:
    """The word that says what a name names: "act" of "Voting Rights Act of 1965"."""
    last = form.rstrip(" 0123456789.").split()
    if last and last[-1].lower() in _LAW - {"law", "laws", "constitution"}:
        return last[-1].lower()
    words = _ON.split(form, maxsplit=1)[0].rstrip(" 0123456789.").split()
    return words[-1].lower() if words else ""


def is_nationality(form: str) -> bool:
    """Whether `form` is a word for a people, a faith or a party's followers: "Iraqi", "South Koreans", "Republicans"."""
    words = form.replace("’", "'").split()
    if not words or len(words) > 3 or not words[-1][:1].isupper() or _is_land(form):
        return False
    if world.nationality(form) is not None or world.nationality(form.removesuffix("s")) is not None:
        return True
    return _is_group(words[-1]) and all(w.lower() in _BEFORE_GROUPS or _is_group(w) or _is_land(w) for w in words[:-1])


def _is_group(word: str) -> bool:
    if _is_land(word):
        return False
    low = word.lower()
    last = low if low in _GROUPS else low.rsplit("-", 1)[-1]
    last = _PLURALS.get(last, last)
    return any(w in _GROUPS or world.nationality(w.title()) is not None for w in (last, last.removesuffix("s")))


def _is_land(word: str) -> bool:
    return world.country(word) is not None or world.region(word) is not None


def is_calendar(form: str) -> bool:
    """Whether `form` is a month or a day of the week, which are dates and never names."""
    return all(word.strip(".,").lower() in _CALENDAR for word in form.split())


def mended(articles: Sequence[Article], silver: Mapping[str, Sequence[SilverName]]) -> dict[str, list[SilverName]]:
    """Silver names with surnames put right: one word that mostly ends persons' names in its article is a person.

    The machine that made them often takes a lone surname for a place or an organisation.
    """
    texts = {article.id: article.text for article in articles}
    return {key: _surnames_mended(texts[key], names) for key, names in silver.items() if key in texts}


def _surnames_mended(text: str, names: Sequence[SilverName]) -> list[SilverName]:
    endings = Counter(text[n.start : n.end].split()[-1] for n in names if n.kind == "PERSON")
    alone = Counter(text[n.start : n.end] for n in names if n.kind != "PERSON")
    return [
        SilverName(n.start, n.end, "PERSON") if endings[text[n.start : n.end]] > alone[text[n.start : n.end]] else n
        for n in names
    ]
