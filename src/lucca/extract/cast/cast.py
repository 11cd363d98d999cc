"""Phrases resolved to the actors of a report, from the plainest way of naming somebody to the least.

Titles and offices stand for the one person who holds them in this report, seats of government for their state, descriptions
and pronouns for whom their chain of mentions surely goes back to, other pronouns for the nearest person who was the subject
of a sentence or spoke before. What is not plain stays unresolved: no speaker is better than a wrong one.
"""

from __future__ import annotations

from collections.abc import Sequence

from lucca import world
from lucca.extract import documents, phrases
from lucca.extract.actors import ActorDraft
from lucca.extract.cast.chains import CONTESTED, Chains
from lucca.extract.cast.coding import Coding
from lucca.extract.cast.described import Described
from lucca.extract.cast.named import Named
from lucca.extract.cast.nearness import Nearness
from lucca.extract.cast.roster import Roster
from lucca.extract.cast.speech import Speech
from lucca.extract.cast.told import Told
from lucca.extract.cast.written import Written
from lucca.language import Analysis, Attribution, NamedSpan
from lucca.language.lexicon import ORGANISATION_WORDS, PRONOUNS, PRONOUNS_PERSON
from lucca.language.predicates import Tree
from lucca.language.words import Word, words
from lucca.records import Actor, Place, Report, Span

_RELATIVES = frozenset({"who", "which", "that"})
_FIRST = frozenset({"i", "we"})
_OPENING = frozenset("\"“‘'«„")
_OTHER_FORMS = {
    "his": "he", "him": "he", "himself": "he",
    "her": "she", "hers": "she", "herself": "she",
    "their": "they", "them": "they", "themselves": "they",
    "its": "it", "itself": "it",
    "me": "i", "my": "i", "myself": "i", "us": "we", "our": "we", "ourselves": "we",
}  # fmt: skip
"""Forms of pronouns and the one that stands for the subject."""

_OWNING = frozenset("his her its their my our".split())

_AUTHORS = frozenset({"institution", "outlet", "bloc", "armed-group"})
"""Kinds of actors whose name in front of a report says that it is theirs ("a Brakk Institute study")."""

_ASKING = frozenset("how what whatever when where whether which whichever whose why".split())
"""Words that open a clause, not somebody's description."""


_LATELY = frozenset("last this next".split())
_PERIODS = frozenset(
    "week weekend month year night spring summer autumn fall winter monday tuesday wednesday thursday friday saturday "
    "sunday january february march april may june july august september october november december".split()
)


class Cast:
    """The actors of one report. `resolve` is asked in text order, so that pronouns find who spoke last.

    `tree` is the report's syntax as it is asked about, if it is there already.
    """

    def __init__(self, text: str, analysis: Analysis, tree: Tree | None = None) -> None:
        self._text = text
        self._roster = Roster(text, analysis.names)
        self._chains = Chains(text, analysis.mentions, self._roster)
        self._nearness = Nearness(text, analysis, self._roster)
        self._named = Named(text, self._roster)
        self._described = Described(text, self._roster, self._chains)
        self._written = Written(text)
        self._told = Told(text, self._roster, self._chains, self._nearness, tree or Tree(text, analysis.syntax))
        self._speech = Speech(text, analysis.attributions, analysis.paragraphs)
        # Whom a pronoun behind a quotation stands for who spoke before it tells best.
        self._quoting = {
            a.source: a.content[0].start
            for a in analysis.attributions
            if a.kind == "direct" and a.source is not None and a.content[0].end <= a.source.start
        }
        self._resolved: dict[Span, tuple[ActorDraft, ...]] = {}

    def speakers(self, attribution: Attribution) -> tuple[ActorDraft, ...]:
        """Who makes an attribution: whom its source names; of a quotation without one who spoke right before goes on."""
        found = self._speakers(attribution)
        if found:
            self._written.said_in(attribution, found[0])
        return found

    def _speakers(self, attribution: Attribution) -> tuple[ActorDraft, ...]:
        source, content = attribution.speaker, attribution.content[0]
        if source is not None and not content.contains(source):
            return self.resolve(source)
        goes_on = attribution.kind == "direct" and self._text[content.start] in _OPENING
        speaker = self._speech.speaker(content) if goes_on else None
        if speaker is not None:
            return self.resolve(speaker)
        return self.resolve(source) if source is not None else ()

    def resolve(self, source: Span) -> tuple[ActorDraft, ...]:
        """Who a source phrase names, and speaks; none where it is not plain."""
        if source not in self._resolved:
            self._resolved[source] = ()  # whoever asks for it meanwhile goes round in a circle
            self._resolved[source] = self._refer(source)
            for draft in self._resolved[source]:
                self._nearness.speaks(source, draft)
        return self._resolved[source]

    def mention(self, phrase: Span) -> tuple[ActorDraft, ...]:
        """Who a phrase names that is not speaking: somebody told, asked or accused."""
        return self._refer(phrase)

    def actors(self, report: Report, tree: Tree, places: Sequence[Place] = ()) -> tuple[tuple[Actor, ...], dict[int, str]]:
        """Those that records refer to or that are plainly persons or institutions, and each draft's id by its `id()`.

        `tree` is the report's syntax as it is asked about.
        """
        for draft, span in self._chains.mentions():
            draft.mention(span)
        shown = [d for d in self._roster.drafts if d.mentions and (d.shown or d.kind in {"person", "institution"})]
        # A day that only other reports tell counts for nothing: a report reads the same alone and among others.
        day = report.published if report.published_basis != "story" else None
        coding = Coding(self._text, tree, self._roster, places, day)
        made = {
            id(d): d.record(report.id, coding.country(d), coding.sector(d))
            for d in sorted(shown, key=lambda d: min(d.mentions))
        }
        return tuple(made.values()), {key: actor.id for key, actor in made.items()}

    def _refer(self, span: Span) -> tuple[ActorDraft, ...]:
        phrase = words(self._text, span.start, span.end)
        inside = self._roster.inside(span, len(phrase))
        found: list[ActorDraft] = []
        if all(w.is_mark for w in phrase):
            return ()
        for part in phrases.parts(phrase, [n.span for n in inside]):
            where = Span(part[0].span.start, part[-1].span.end)
            draft = self._one(part, where, [n for n in inside if where.contains(n.span)])
            if draft is not None:
                self._chains.learn(where, draft)
            if draft is not None and draft not in found:
                draft.shown = True
                draft.mention(where)
                found.append(draft)
        return tuple(found)

    def _one(self, phrase: Sequence[Word], span: Span, inside: Sequence[NamedSpan]) -> ActorDraft | None:
        """The actor of a phrase that names one, from the plainest way of naming to the least."""
        if len(phrase) == 1 and phrase[0].lower in _RELATIVES:
            return self._nearness.relative(span)
        if len(phrase) == 1 and phrase[0].lower in PRONOUNS | set(_OTHER_FORMS):
            return self._pronoun(span, _OTHER_FORMS.get(phrase[0].lower, phrase[0].lower))
        phrase = _without_time(phrases.behind_bracket(phrase))
        inside = [n for n in inside if n.span.start >= phrase[0].span.start]
        if phrases.is_spokesperson(phrase) and not self._named.person(phrase, inside, before_for=phrase):
            return self._described.known(phrase, span) or self._unnamed(phrase, span)
        if documents.head(phrase) is not None:
            author = self._written.author(phrase) or self._author(phrase, span)
            self._written.learn(phrase, author)
            said = not documents.is_put_out(phrase)
            if author is not None or (said and (documents.is_bare(phrase) or documents.owner(phrase) is not None)):
                return author
        found = self._named.actor(phrase, inside)
        if found is None and self._named.is_thing(phrase, inside):
            return None  # nobody's words
        found = found or self._described.nominal(phrase, span) or self._told.who(phrase, span)
        return found or self._aged(phrase, span) or self._unnamed(phrase, span)

    def _author(self, phrase: Sequence[Word], span: Span) -> ActorDraft | None:
        """Whose "her remarks" or "the ministry's report" are; of "the statement" the words do not say it."""
        whose = documents.owner(phrase)
        if whose is None or whose == span:
            owner = phrase[0].lower
            pronoun = owner in _OWNING and len(phrase) > 1
            return self._pronoun(phrase[0].span, _OTHER_FORMS[owner]) if pronoun else None
        found = next(iter(self._refer(whose)), None)
        plain = not documents.is_put_out(phrase) or documents.is_told_plainly(phrase)
        return found if found is None or plain or found.kind in _AUTHORS else None

    def _aged(self, phrase: Sequence[Word], span: Span) -> ActorDraft | None:
        """ "The 31-year-old", whose age the report does not give: the nearest person, unless that is another age's."""
        if phrase[0].lower != "the" or len(phrase) < 2 or not phrase[1].text[0].isdigit():
            return None
        near = self._nearness.person(span)
        return near if near is not None and self._described.may_be(phrase, near) else None

    def _pronoun(self, source: Span, pronoun: str) -> ActorDraft | None:
        """Whom a pronoun goes back to by its chain, else by nearness; the first person is whose words it stands in."""
        if pronoun in _FIRST:
            return self._own(source, pronoun)
        near, personal = self._nearness.fitting(source, pronoun), pronoun in PRONOUNS_PERSON
        found = self._chains.before(source)
        if personal and near is not None and found is not near:
            quote = self._quoting.get(source)
            holds_floor = quote is not None and self._nearness.spoke_before(quote, near)
            found = near if holds_floor else self._chains.before(source, CONTESTED)
        if found is None and near is None:
            found = self._opening(source)
        if found is None or (personal and not (found.kind in {"person", "unknown"} and found.fits(pronoun))):
            found = near
        if found is not None and personal:
            found.genders.add("m" if pronoun == "he" else "f")
        return found

    def _unnamed(self, phrase: Sequence[Word], span: Span) -> ActorDraft | None:
        """Whom only a description names: the one that its chain opens with, if it points back, else this one."""
        organ = self._organ(phrase)
        if organ is not None:
            return organ
        opening = self._opening(span) if self._described.points_back(phrase) else None
        if opening is None and (phrase[0].lower in _ASKING or phrase[0].lower in _OTHER_FORMS.keys() - _OWNING):
            return None
        return opening or self._described.unnamed(phrase, span)

    def _organ(self, phrase: Sequence[Word]) -> ActorDraft | None:
        """ "Its defence ministry" of a country: the institution that its name before the words would name."""
        if len(phrase) < 2 or phrase[0].lower != "its" or phrase[-1].lower not in ORGANISATION_WORDS:
            return None
        owner = self._pronoun(phrase[0].span, "it")
        if owner is None or world.country(owner.name) is None:
            return None
        return self._roster.entry(f"{owner.name}'s {phrases.written(self._text, phrase[1:])}")

    def _opening(self, phrase: Span) -> ActorDraft | None:
        """Whom the description stands for that the chain of a phrase opens with ("a passenger")."""
        first = self._chains.first(phrase)
        return next(iter(self._refer(first)), None) if first is not None else None

    def _own(self, source: Span, pronoun: str) -> ActorDraft | None:
        """The speaker of the quotation that "I" stands in; "we" may be more than one person who says it."""
        speaker = self._speech.speaker(source)
        speakers = self.resolve(speaker) if speaker is not None else ()
        if len(speakers) != 1 or (pronoun == "we" and speakers[0].kind == "person" and not speakers[0].is_spokesperson):
            return None
        return speakers[0]


def _without_time(phrase: Sequence[Word]) -> Sequence[Word]:
    """A phrase without "last week" behind it, which tells when something was said, not who said it."""
    timed = len(phrase) > 2 and phrase[-1].lower in _PERIODS and phrase[-2].lower in _LATELY
    return phrase[:-2] if timed else phrase
