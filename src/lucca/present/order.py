"""The order of importance.

Speakers whom most reports quote come first, among them those who are named, then those who say most, then by place; within a
speaker what most reports carry comes first, then by place. What has no speaker comes last.
"""

from collections.abc import Iterable

from lucca.present.speakers import Speaker
from lucca.present.utterances import Collated

Entry = tuple[Collated, ...]
"""Utterances that are one quote over several paragraphs."""


def by_speaker(all_entries: Iterable[Entry]) -> list[tuple[Speaker, list[Entry]]]:
    """Entries by speaker, both in order of importance."""
    names: dict[tuple[str, ...], Speaker] = {}
    groups: dict[tuple[str, ...], list[Entry]] = {}
    for entry in all_entries:
        speaker = next((item.speaker for item in entry if item.speaker.key), Speaker())
        groups.setdefault(speaker.key, []).append(entry)
        names.setdefault(speaker.key, speaker)
    for group in groups.values():
        group.sort(key=_entry_order)
    return sorted(((names[key], group) for key, group in groups.items()), key=lambda pair: _speaker_order(*pair))


def _entry_order(entry: Entry) -> tuple[int, tuple[int, int]]:
    return -max(len(item.reports) for item in entry), entry[0].order


def _speaker_order(speaker: Speaker, group: list[Entry]) -> tuple[bool, int, bool, int, tuple[int, int]]:
    reports = frozenset[str]().union(*(item.reports for entry in group for item in entry))
    return not speaker.key, -len(reports), speaker.unnamed, -len(group), min(entry[0].order for entry in group)
