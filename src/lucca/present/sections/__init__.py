"""The sections behind who said what: disputes, figures, commitments, timeline, meetings, ties, who carries what."""

from collections.abc import Sequence

from lucca.present.sections.commitments import commitments, meetings, ties
from lucca.present.sections.disputes import disputes
from lucca.present.sections.figures import figures
from lucca.present.sections.ground import Ground
from lucca.present.sections.matrix import matrix
from lucca.present.sections.origins import origins_line
from lucca.present.sections.timeline import timeline
from lucca.present.shapes import Sections
from lucca.present.utterances import Collated

__all__ = ["Ground", "sections"]


def sections(ground: Ground, items: Sequence[Collated], anchor: str) -> Sections:
    """All sections of a story; `items` are its utterances in the order of the brief, `anchor` is the story's in the page."""
    return Sections(
        origins=origins_line(ground),
        disputes=disputes(ground, anchor),
        figures=figures(ground),
        commitments=commitments(ground),
        timeline=timeline(ground),
        meetings=meetings(ground),
        ties=ties(ground),
        matrix=matrix(ground, items),
    )
