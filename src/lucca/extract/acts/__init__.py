"""Acts: what a speaker does by saying something."""

from lucca.extract.acts.act import act_of
from lucca.extract.acts.clauses import Own

__all__ = ["Own", "act_of"]
