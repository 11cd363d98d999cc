"""Offices as phrases name them: "US Secretary of State", "America's top diplomat", "foreign minister of Italy".

A phrase is understood whole or not at all: words that are neither title nor owner ("Labour's would-be leader") give None.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from lucca.world import tables
from lucca.world.entries import Country, Gender, Office, Seat, Tenure
from lucca.world.fold import fold
from lucca.world.organs import organ_of
from lucca.world.phrase import Owner, Word, country_owner, domain, table_owner, words_of

_ARTICLES = frozenset("the a an its his her their our your my this that".split())
_SKIPPED = frozenset(
    "new newly current incumbent appointed elected visiting embattled veteran longtime longstanding long serving powerful "
    "hardline populist conservative liberal leftist socialist".split()
)
"""Words before a title that change nothing about the office; not with a capital ("New Jersey", "Liberal Democrat")."""

_PARTIES = frozenset("republican democratic democrat labour conservative tory liberal green gop independent".split())
_OF_PARTIES = frozenset({"senator", "legislator", "governor", "mayor", "candidate"})
"""Offices before which a party's name stands without owning them: "Republican senator"."""

_OF_REGIONS = frozenset({"governor", "lieutenant-governor", "senator"})
"""Offices that make a name which a state and a country share the state's: "Georgia governor"."""

_TENURES: dict[str, Tenure] = {
    **dict.fromkeys(
        ("former", "ex", "onetime", "erstwhile", "outgone", "late", "then", "past", "ousted", "deposed"), "former"
    ),
    **dict.fromkeys(("acting", "interim", "caretaker", "temporary"), "acting"),
    **dict.fromkeys(("incoming", "designate"), "elect"),
    "outgoing": "in-office",
}

_LOWER = {
    "deputy": "deputy",
    "vice": "deputy",
    "assistant": "assistant",
    "under": "under",
    "undersecretary": "under",
    "shadow": "shadow",
    "junior": "junior",
}
"""Words that make another office of the one they stand before."""

_HEADS = frozenset(
    "head;chief;boss;director;managing director;executive director;general manager;chair;chairman;chairwoman;chairperson;"
    "commander;commander in chief;leader;president;chief executive;secretary general;director general;general secretary;"
    "governor;executive secretary;high commissioner;top official;commissioner general".split(";")
)
"""Titles of who heads a body: there they all mean one office."""

_HEADED = {
    "head-of-state": "president",
    "head-of-government": "head-of-government",
    "government": "head-of-government",
    "parliament": "speaker",
    "military": "military-chief",
    "police": "police-chief",
    "intelligence": "intelligence-chief",
    "foreign-intelligence": "intelligence-chief",
    "domestic-intelligence": "intelligence-chief",
    "central-bank": "central-bank-governor",
    "opposition": "opposition-leader",
    "security-council": "security-council-secretary",
}
"""The office that heads what a seat stands for."""

_OF_CITIES = frozenset({"mayor", "governor", "police-chief", "head"})
"""Offices that a capital's name owns itself: "mayor of London"; all others are its country's ("Moscow's ambassador")."""

_NO_OFFICES = frozenset({"finance", "lobby", "technology", "film", "press", "car-industry"})
_SENT = frozenset({"ambassador", "envoy", "charge-daffaires", "consul"})
_CIVIL_SERVANTS = frozenset({"IND", "PAK", "BGD", "NPL", "LKA"})
"""Where a "foreign secretary" and a "home secretary" are civil servants."""

_FINANCE_CHANCELLOR = frozenset({"GBR"})
_HEAD_CHANCELLOR = frozenset({"DEU", "AUT"})

_WOMEN = frozenset("spokeswoman chairwoman congresswoman queen empress princess baroness".split())
_MEN = frozenset("spokesman chairman congressman king emperor prince pope pontiff sultan".split())


@dataclass(frozen=True, slots=True)
class _Title:
    """A title understood: its office, its words as compared and as shown, and what is known of whose it is."""

    key: str
    words: str
    shown: str = ""
    owner: Owner | None = None
    to: Owner | None = None
    implied: str | None = None
    tenure: Tenure = "in-office"
    also: str | None = None


@cache
def _titles() -> dict[str, _Title]:
    """Titles by their words, in lower case."""
    found: dict[str, _Title] = {}
    for row in tables.rows("titles"):
        for form in tables.several(row["forms"]):
            text = _joined_words(fold(form).lower().split(" "))
            title = _Title(row["key"], text, form, implied=row["country"] or None, also=row["also"] or None)
            found.setdefault(text, title)
    return found


def _joined_words(words: Sequence[str]) -> str:
    """Words as titles are compared: "the" does not count."""
    return " ".join(w for w in words if w != "the")


@cache
def _names() -> dict[str, str]:
    """The general name of each office that is not a minister's: its first form."""
    found: dict[str, str] = {}
    for row in tables.rows("titles"):
        found.setdefault(row["key"], tables.several(row["forms"])[0])
    return found


@cache
def _styles() -> dict[tuple[str, str], str]:
    """What an office is called in one country or body."""
    return {(row["holder"], row["key"]): row["title"] for row in tables.rows("styles")}


@cache
def _leaders() -> dict[str, str]:
    """The office that leads each country, by the country's id."""
    return {of: row["key"] for row in tables.rows("leaders") for of in tables.several(row["of"])}


@lru_cache(maxsize=4096)
def office(title_phrase: str) -> Office | None:
    """The office that a phrase denotes, with its country where the phrase or the title tells it."""
    words = words_of(title_phrase)
    title = _Reader().read(words) if words else None
    if title is None or (title.key == "head" and title.owner is None):
        return None
    return _office(title, words)


def split_title(phrase: str) -> tuple[Office, str] | None:
    """The office that a phrase begins with, and the words after it: "US Secretary of State Jane Roe" → …, "Jane Roe".

    The longest title counts; what follows must begin with a capital letter.
    """
    pieces = phrase.split()
    for k in range(min(len(pieces) - 1, 15), 0, -1):
        if pieces[k][0].isupper() and (found := office(" ".join(pieces[:k]).rstrip(","))):
            return found, " ".join(pieces[k:])
    return None


def same_office(a: Office | str, b: Office | str) -> bool:
    """Whether two phrases plainly denote one office: of one kind and of one owner.

    "US Secretary of State" and "America's top diplomat" do; "the foreign minister" and "the Italian foreign minister" may,
    see `may_be_same_office`. Former holders and present ones held the same office: look at `tenure` too.
    """
    one, other = _read(a), _read(b)
    if one is None or other is None or not (one.country or one.of):
        return False
    return _kind(one) == _kind(other) and (one.country, one.of, one.to) == (other.country, other.of, other.to)


def may_be_same_office(a: Office | str, b: Office | str) -> bool:
    """Whether two phrases can denote one office: nothing known of one speaks against the other."""
    one, other = _read(a), _read(b)
    if one is None or other is None:
        return False
    rivals = {"president", "head-of-government", "monarch", "supreme-leader", "head-of-state", "pope", "first-minister"}
    kinds = {_kind(one), _kind(other)}
    state = {"president", "monarch", "supreme-leader", "pope"}
    alike = (
        len(kinds) == 1 or ("leader" in kinds and bool(kinds & rivals)) or ("head-of-state" in kinds and bool(kinds & state))
    )
    if not alike:
        return False
    countries = {o.country for o in (one, other) if o.country and not o.implied}
    owners = {o.of for o in (one, other) if o.of and not o.implied}
    sent = {o.to for o in (one, other) if o.to}
    return len(countries) < 2 and len(owners) < 2 and len(sent) < 2


def _read(phrase: Office | str) -> Office | None:
    return office(phrase) if isinstance(phrase, str) else phrase


def _kind(found: Office) -> str:
    """The office's key; a country's "leader" is the office that leads it."""
    if found.key != "leader" or found.of is None:
        return found.key
    nation = _nation_of(found)
    return _leaders().get(nation.id, "leader") if nation else "leader"


def _nation_of(holder: Office | Seat) -> Country | None:
    """The country that an office or a seat is of."""
    candidates = tables.country_names().candidates(holder.of or "")
    return next((c for c in candidates if c.name == holder.of), None)


class _Reader:
    """Reads one phrase; every run of words is looked at once."""

    def __init__(self) -> None:
        self._known: dict[tuple[Word, ...], _Title | None] = {}

    def read(self, words: tuple[Word, ...]) -> _Title | None:
        """The title that the words make; None where one of them is left over."""
        if words not in self._known:
            self._known[words] = None
            self._known[words] = self._read(words)
        return self._known[words]

    def _read(self, words: tuple[Word, ...]) -> _Title | None:
        if not words:
            return None
        first = words[0].lower
        direct = None if any(w.owns for w in words) else _direct(words)
        if direct:
            return direct
        if first in _ARTICLES:
            return self.read(words[1:])
        if first in _TENURES:
            inner = self.read(words[1:])
            return replace(inner, tenure=_TENURES[first]) if inner else None
        if words[-1].lower in {"elect", "designate"} and (inner := self.read(words[:-1])):
            return replace(inner, tenure="elect")
        return self._lower(words) or self._owned(words) or self._of(words) or self._top(words) or self._beside(words)

    def _beside(self, words: tuple[Word, ...]) -> _Title | None:
        """ "new foreign minister", "Republican senator": the first word tells nothing about the office."""
        if words[0].text in _SKIPPED:
            return self.read(words[1:])
        if words[0].lower in _PARTIES and (inner := self.read(words[1:])) and inner.key in _OF_PARTIES:
            return inner
        return None

    def _lower(self, words: tuple[Word, ...]) -> _Title | None:
        """ "deputy foreign minister", "undersecretary of state", "shadow chancellor"."""
        rank = _LOWER.get(words[0].lower)
        if rank is None or len(words) < 2 or (words[0].lower == "under" and words[1].lower != "secretary"):
            return None
        rest = words[1:]
        if words[0].lower == "undersecretary":
            rest = (Word("secretary"), *rest)
        inner = self.read(rest)
        if inner is None or inner.key == "head":
            return None
        key = "finance-minister" if rank == "shadow" and inner.words == "chancellor" else inner.key
        return replace(
            inner,
            key=f"{rank}-{key}",
            words=f"{words[0].lower} {inner.words}",
            shown=f"{words[0].lower} {inner.shown}",
            also=None,
        )

    def _owned(self, words: tuple[Word, ...]) -> _Title | None:
        """ "Italian foreign minister", "Russia's new president", "UN chief", "Kremlin spokesman"."""
        for length in range(1, min(len(words), 5)):
            country = country_owner(words[:length])
            plain = _direct(words[length:]) if country else None
            if country is not None and plain is not None and plain.key != "head":
                return _joined(plain, Owner(country=country))
        for length in range(min(len(words) - 1, 7), 0, -1):
            before = words[:length]
            if length > 1 and before[0].lower == "the":
                continue
            owner = _owner(before)
            if owner is not None and (inner := self.read(words[length:])):
                return _joined(inner, owner)
        return None

    def _of(self, words: tuple[Word, ...]) -> _Title | None:
        """ "foreign minister of Italy", "spokeswoman for the Kremlin", "ambassador to Moscow"."""
        for k in range(len(words) - 2, 0, -1):
            link = words[k].lower
            if link not in {"of", "for", "to", "at"}:
                continue
            owner = _owner(words[k + 2 :] if words[k + 1].lower == "the" else words[k + 1 :])
            inner = self.read(words[:k]) if owner else None
            if owner is None or inner is None:
                continue
            if inner.key in _SENT and link != "of":
                there = _nation_of(owner.seat) if owner.seat and owner.seat.kind in {"capital", "seat"} else None
                return replace(inner, to=Owner(country=there) if there else owner) if inner.to is None else None
            if link in {"of", "for"} or (link == "at" and owner.body):
                return _joined(inner, owner)
        return None

    def _top(self, words: tuple[Word, ...]) -> _Title | None:
        """ "top US diplomat": the owner stands between the words of the title."""
        if words[0].lower not in {"top", "chief", "senior"}:
            return None
        for length in range(min(len(words) - 2, 4), 0, -1):
            owner = _owner(words[1 : 1 + length])
            if owner is not None and (inner := _direct((words[0], *words[1 + length :]))):
                return _joined(inner, owner)
        return None


def _direct(words: Sequence[Word]) -> _Title | None:
    """A title without an owner: listed, or of a domain ("minister of foreign affairs", "health secretary")."""
    text = _joined_words([w.lower for w in words])
    if found := _titles().get(text):
        return found
    field, last = None, text.rpartition(" ")[2]
    if last in {"minister", "secretary", "tsar", "czar"} and len(words) > 1:
        field = domain(words[:-1])
    for opening in (
        "minister of ",
        "minister for ",
        "secretary of ",
        "secretary for ",
        "secretary of state for ",
        "head of ",
    ):
        if field is None and text.startswith(opening):
            field = domain([w for w in words if w.lower != "the"][len(opening.split()) :])
    if field is not None:
        return _Title(f"{field}-minister", text, text)
    return _Title("head", text, text) if text in _HEADS else None


def _owner(words: tuple[Word, ...]) -> Owner | None:
    """Whose an office is: what the tables name, or a composed ministry or organ."""
    if found := table_owner(words):
        return found
    composed = organ_of(words)
    return Owner(seat=composed) if composed else None


def _joined(inner: _Title, owner: Owner) -> _Title | None:
    """A title and whose it is."""
    if inner.owner is None and inner.key in _OF_REGIONS and not owner.body:
        shared = tables.regions().candidates((owner.seat.name if owner.seat else owner.name) or "")
        if shared:
            return replace(inner, owner=Owner(country=shared[0]), also=None)
    if inner.owner is not None:
        if inner.key in _SENT and owner.country and inner.to is None:
            return replace(inner, owner=owner, to=inner.owner)
        same = owner.country and inner.owner.code == owner.country.code
        return inner if same else None
    if owner.body:
        is_head = inner.words in _HEADS and (inner.words != "governor" or owner.body.name.startswith("Bank of"))
        return replace(inner, owner=owner, key="head" if is_head else inner.key, also=None)
    if owner.seat:
        return _of_seat(inner, owner)
    if inner.key == "head" or inner.words == "speaker" or owner.country is None:
        return None
    return replace(inner, owner=owner, key=_key_in(inner, owner.country), also=None)


def _of_seat(inner: _Title, owner: Owner) -> _Title | None:
    """The head of what a seat stands for is that office; others are of the seat itself."""
    seat = owner.seat
    if seat is None or seat.stands_for in _NO_OFFICES:
        return None
    if seat.kind in {"capital", "seat"} and inner.key not in _OF_CITIES:
        return _joined(inner, Owner(country=country)) if (country := _nation_of(seat)) else None
    if inner.words in _HEADS:
        role = seat.stands_for or ""
        key = f"{role.removesuffix('-ministry')}-minister" if role.endswith("-ministry") else _HEADED.get(role)
        nation = _nation_of(seat)
        if key is None:
            return None
        return replace(
            inner,
            key=key,
            words=_names().get(key, ""),
            shown=_names().get(key, ""),
            owner=Owner(country=nation) if nation else None,
            also=None,
        )
    return replace(inner, owner=owner, also=None)


def _key_in(title: _Title, country: Country) -> str:
    """The office's key in one country, where the same words mean another office there."""
    code, words = country.code, title.words
    rank = title.key.partition("-")[0] + "-" if title.key.partition("-")[0] in _LOWER.values() else ""
    if words.endswith("secretary of state") and country.id != "USA":
        return f"{rank}secretary-of-state"
    if words == "foreign secretary" and code in _CIVIL_SERVANTS:
        return "foreign-secretary"
    if words == "home secretary" and code in _CIVIL_SERVANTS:
        return "home-secretary"
    if words == "chancellor" and code in _FINANCE_CHANCELLOR:
        return "finance-minister"
    return title.key


def _office(title: _Title, words: Sequence[Word]) -> Office:
    """The record of a title that was understood."""
    owner, implied = title.owner, title.owner is None and title.implied is not None
    country = owner.code if owner else title.implied
    nation = tables.nations().get(title.implied or "") if implied else None
    of = owner.name if owner else nation.name if nation else None
    also = title.also
    if owner and owner.country and title.words == "chancellor" and country not in _HEAD_CHANCELLOR | _FINANCE_CHANCELLOR:
        also = "a finance minister; a university's head"
    holder = (of or "") if owner and owner.body else (country or "")
    return Office(
        key=title.key,
        title=_styles().get((holder, title.key)) or _general(title),
        country=country,
        of=of,
        to=title.to.name if title.to else None,
        implied=implied,
        tenure=title.tenure,
        gender=_gender(words),
        ambiguous=also,
    )


def _general(title: _Title) -> str:
    """The name of an office without a style of its own: a minister's general name, else the words that it was given."""
    if title.key.endswith("-minister") and title.key.partition("-")[0] not in _LOWER.values():
        return f"{title.key.removesuffix('-minister').replace('-', ' ')} minister"
    return title.shown or title.key.replace("-", " ")


def _gender(words: Sequence[Word]) -> Gender | None:
    lower = {w.lower for w in words}
    return "f" if lower & _WOMEN else "m" if lower & _MEN else None
