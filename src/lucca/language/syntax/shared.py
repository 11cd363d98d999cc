"""Tokens that share one of the reader's words ("can|not", "gon|na", "5|km"): the reader sees one word, the sentence has two.

One of them stands for the word in the tree, the other hangs on it or beside it by rule.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lucca.language.syntax.chunks import UNITS

_POWERS = frozenset({"k", "m", "b", "bn", "mn", "mln", "tn", "trn"})
_HALVES = frozenset({"am", "pm"})
_HELPS = ("aux", "aux:pass", "cop")


@dataclass(frozen=True, slots=True)
class Guest:
    """A token that shares its word, and the token (`host`) that stands for the word; numbers in the sentence."""

    token: int
    host: int


def guests(forms: Sequence[str], rows: Sequence[int]) -> list[Guest]:
    """The guests among the tokens of a sentence; `rows` names the word of each. A host is never a guest itself."""
    found: list[Guest] = []
    host = 0
    for at in range(1, len(rows)):
        if rows[at] != rows[at - 1]:
            host = at
        elif at == host + 1 and forms[host][0].isdigit() and forms[at].lower() in UNITS - _HALVES:
            found.append(Guest(host, at))
            host = at
        else:
            found.append(Guest(at, host))
    hosts = {g.token: g.host for g in found}
    return [Guest(g.token, hosts.get(g.host, g.host)) for g in found]


def seat(guest: Guest, forms: Sequence[str], upos: list[str], heads: list[int], relations: list[str]) -> None:
    """Give a guest its part of speech, head and relation; those of all hosts stand already."""
    form, host = forms[guest.token].lower().replace("’", "'"), guest.host
    heads[guest.token], relations[guest.token] = host, "dep"
    if form in {"not", "nt", "n't"}:
        upos[guest.token], relations[guest.token] = "PART", "advmod"
        if relations[host] in _HELPS:
            heads[guest.token] = heads[host]
    elif form in {"na", "ta"}:
        upos[guest.token], relations[guest.token] = "PART", "mark"
        complement = (k for k in range(host + 1, len(heads)) if heads[k] == host and relations[k] == "xcomp")
        heads[guest.token] = next(complement, host)
    elif form == "me":
        upos[guest.token], relations[guest.token] = "PRON", "obj"
    elif guest.token < host:
        powers = forms[host].lower() in _POWERS
        upos[guest.token], relations[guest.token] = "NUM", "compound" if powers else "nummod"
    elif form in _HALVES:
        upos[guest.token], relations[guest.token] = "NOUN", "nmod:unmarked"
