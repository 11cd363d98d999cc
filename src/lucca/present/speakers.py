"""Who speaks, is told or is meant: the story's actors as the brief names them."""

from collections.abc import Iterable
from dataclasses import dataclass

from lucca import world
from lucca.present.index import Cited, Index
from lucca.present.words import listed
from lucca.records import Actor, Member, Story, StoryActor
from lucca.records.reading import ActorKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who said it: `key` is the same over all reports of the story, empty where nobody was found.

    `unnamed` says that no report names the person or group ("a senior official"); `country` is ISO 3166 alpha-3.
    """

    key: tuple[str, ...] = ()
    name: str | None = None
    role: str | None = None
    country: str | None = None
    unnamed: bool = False
    kind: ActorKind = "unknown"


class Cast:
    """The actors of one story by the records that stand for them."""

    def __init__(self, index: Index, story: Story) -> None:
        self.index = index
        self._actors = {Member(*member): actor for actor in story.actors for member in actor.members}

    def speaker(self, cited: Cited) -> Speaker:
        """The statement's speakers, several as one."""
        found = [self._one(Member(cited.report.id, actor)) for actor in cited.statement.speakers]
        known = [speaker for speaker in found if speaker.name]
        if len(known) < 2:
            return known[0] if known else Speaker()
        return Speaker(
            key=tuple(sorted(k for speaker in known for k in speaker.key)),
            name=listed([speaker.name or "" for speaker in known]),
            unnamed=all(speaker.unnamed for speaker in known),
        )

    def names(self, cited: Cited, actors: Iterable[str], *, known: bool = False) -> tuple[str, ...]:
        """The names of these actors of the statement's report; with `known`, only of those that are more than a phrase."""
        found = (self._actor(Member(cited.report.id, actor)) for actor in actors)
        kept = (actor for actor in found if actor and (not known or actor.named or actor.kind != "unknown"))
        return tuple(dict.fromkeys(actor.name for actor in kept))

    def name(self, member: Member) -> str | None:
        """The name of one actor of a reading; null where there is none of that id."""
        actor = self._actor(member)
        return actor.name if actor else None

    def _actor(self, member: Member) -> Actor | StoryActor | None:
        return self._actors.get(member) or self.index.actor(member)

    def _one(self, member: Member) -> Speaker:
        actor = self._actor(member)
        if actor is None:
            return Speaker()
        return Speaker(
            key=(actor.id if isinstance(actor, StoryActor) else "/".join(member),),
            name=actor.name,
            role=_role(actor),
            country=actor.country,
            kind=actor.kind,
            unnamed=not actor.named and actor.kind not in {"state", "institution", "bloc", "outlet"},
        )


def _role(actor: Actor | StoryActor) -> str | None:
    """The title and of what, or else of which country; what the title says already is not said again.

    A country alone is not shown: where no title goes with it, it is mostly that of the report.
    """
    role = min(actor.roles, key=lambda role: role.of is None, default=None)
    title, of = (role.title.strip(), (role.of or "").strip()) if role else ("", "")
    country = world.country_of(actor.country) if actor.country and actor.kind == "person" and actor.named else None
    if title and not of and country:
        of = "" if any(adjective in title for adjective in country.adjectives) else country.name
    of = "" if of.casefold() in title.casefold() else of
    return ", ".join(filter(None, (title, of))) or None
