"""Whether a meeting has been held, is under way, due, planned, unconfirmed or cancelled, by the words around it."""

from collections.abc import Sequence

from lucca.language.words import Word
from lucca.records.reading import MeetingStatus

_DUE = frozenset("due scheduled set expected slated will would shall 'll going".split())
_PLANNED = frozenset(
    "plan plans planned planning hope hopes hoped hoping intend intends intended want wants wanted "
    "agreed agree agrees offered "
    "offers invited invites invitation ready willing prepared proposed seek seeks sought proposes "
    "considering like keen".split()
)
_NOT = frozenset(
    "not never no without nor refused refuses refuse declined declines decline failed unable cannot avoid n't".split()
)
_OPEN = frozenset("could may might should if whether unless can must".split())
_CANCELLED = frozenset(
    "cancelled canceled cancel cancels cancelling canceling cancellation postponed postpone postpones "
    "scrapped axed shelved".split()
)
_AHEAD = frozenset("before when until ahead upcoming forthcoming next planned scheduled expected coming".split())
_NOW = frozenset("is are am 's 're".split())
_BEGUN = frozenset(
    "began begun started opened resumed continue continued continues continuing under underway ongoing".split()
)
_OVER = frozenset(
    "ended concluded held took collapsed produced followed after during at attended hosted following led".split()
)
_CONFIRM = frozenset("confirm confirmed confirms confirming confirmation unconfirmed".split())


def of_verb(words: Sequence[Word], first: int, at: int) -> MeetingStatus | None:
    """The status that the verb at `words[at]` tells, its group beginning at `words[first]`; null for what is not to be."""
    lowered = [w.lower for w in words[max(first, at - 8) : at]]
    group = set(lowered)
    verb = words[at].lower
    if _unconfirmed(words, at):
        return "not-confirmed"
    if group & _NOT or any(w.endswith("n't") for w in group) or group & _OPEN:
        return None
    if group & _PLANNED:
        return "planned"
    if group & _DUE or (len(lowered) > 1 and lowered[-1] == "to" and lowered[-2] in _NOW):
        return "due"
    if verb.endswith("ing"):
        return "under-way" if group & _NOW and "been" not in group else "held"
    if verb.endswith("s") or (verb in {"meet", "hold", "visit", "host"}):
        before = {w.lower for w in words[max(first - 4, 0) : at]}
        if before & _AHEAD:
            return "due"
        return None if verb in {"meet", "hold", "visit", "host"} and "to" in group else "held"
    return "held"


def of_noun(words: Sequence[Word], at: int) -> MeetingStatus | None:
    """The status that the words around a noun for a meeting tell; null where they tell none."""
    before = {w.lower for w in words[max(at - 7, 0) : at]}
    behind = [w.lower for w in words[at + 1 : at + 14]]
    near = before | set(behind)
    if near & _CANCELLED or ("called" in near and "off" in near):
        return "cancelled"
    if _unconfirmed(words, at):
        return "not-confirmed"
    if before & {"no", "not", "without", "refused", "rejected", "n't", "any", "if"} or any(
        w.endswith("n't") for w in before
    ):
        return None
    if before & _PLANNED and not before & {"agreed"}:
        return "planned"
    if before & _AHEAD or before & {"due", "will", "scheduled"} or set(behind[:8]) & {"will", "due", "scheduled"}:
        return "due"
    if before & {"for"} and before & _NOW:
        return "under-way"
    if set(behind[:9]) & _BEGUN:
        return "under-way"
    return "held" if before & _OVER or set(behind[:9]) & _OVER or before & {"attending", "hosting", "hosts"} else None


def _unconfirmed(words: Sequence[Word], at: int) -> bool:
    """Whether somebody has not confirmed it: "has not confirmed that …", "yet to confirm"."""
    for k in range(max(at - 9, 0), at):
        if words[k].lower in _CONFIRM:
            before = [w.lower for w in words[max(k - 4, 0) : k]]
            return words[k].lower == "unconfirmed" or any(
                w in _NOT or w in {"yet", "neither"} or w.endswith("n't") for w in before
            )
    return False
