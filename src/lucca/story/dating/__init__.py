"""Dating: an undated report is dated by the other reports of its story and by its own relative dates."""

from lucca.story.dating.dating import infer_dates

__all__ = ["infer_dates"]
