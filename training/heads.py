"""The small networks in PyTorch that work on the encoder's vectors of words: parser, resolver, coder."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from lucca.language.coreference.pairs import FEATURES
from lucca.language.reader.network import RELATIONS, ROOTS, STATUSES
from training.model import HEADS, HIDDEN, INNER, Block, Encoder

TREEBANKS = ("gum", "lines", "partut")
ARC, RELATION = 256, 96
IDENTITY, PAIR = 128, 32
CODER_LAYERS = 2
PARTS = 4
"""A word of an event's sentence belongs to none of the two actors, to the source, to the target, or to both."""


class Parser(nn.Module):
    """Scores of heads and relations by biaffine attention (Dozat and Manning, 2017), for one treebank's habits."""

    def __init__(self, dropout: float = 0.33) -> None:
        super().__init__()
        self.treebank = nn.Embedding(len(TREEBANKS), HIDDEN)
        nn.init.zeros_(self.treebank.weight)
        self.root = nn.Parameter(torch.randn(HIDDEN) * 0.1)
        self.arc_below, self.arc_above = nn.Linear(HIDDEN, ARC), nn.Linear(HIDDEN, ARC)
        self.relation_below, self.relation_above = nn.Linear(HIDDEN, RELATION), nn.Linear(HIDDEN, RELATION)
        self.arc = nn.Linear(ARC, ARC)
        self.headed = nn.Linear(ARC, 1)
        self.both = nn.Parameter(torch.zeros(len(RELATIONS), RELATION, RELATION))
        self.below, self.above = nn.Linear(RELATION, len(RELATIONS)), nn.Linear(RELATION, len(RELATIONS))
        self.dropout = nn.Dropout(dropout)

    def arcs(self, words: Tensor, treebank: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """`words`: sentences × words × width; `treebank`: sentences. Out: the score of every head (the root first) for every
        word, and the vectors of words as dependents and of root and words as heads, for `relations`."""
        words = words + self.treebank(treebank)[:, None]
        above = torch.cat([self.root.expand(len(words), 1, -1), words], 1)
        below_arc = self.dropout(functional.gelu(self.arc_below(words)))
        above_arc = self.dropout(functional.gelu(self.arc_above(above)))
        scores = self.arc(below_arc) @ above_arc.transpose(1, 2) / ARC**0.5 + self.headed(above_arc).transpose(1, 2)
        below = self.dropout(functional.gelu(self.relation_below(words)))
        return scores, below, self.dropout(functional.gelu(self.relation_above(above)))

    def relations(self, below: Tensor, above: Tensor) -> Tensor:
        """The relations' scores of pairs: both inputs pairs × width."""
        joint = torch.einsum("nd,rde->nre", below, self.both)
        return torch.einsum("nre,ne->nr", joint, above) + self.below(below) + self.above(above)

    def forward(self, words: Tensor) -> tuple[Tensor, Tensor]:
        """One sentence, words × width, parsed as the first treebank has it: heads × words and relations of all pairs."""
        scores, below, above = self.arcs(words[None], torch.zeros(1, dtype=torch.int64))
        joint = self.joint(below[0]).view(-1, len(RELATIONS), RELATION)
        pairs = (joint @ above[0].transpose(0, 1)).transpose(1, 2)
        return scores[0], pairs + self.below(below[0])[:, None] + self.above(above[0])[None]

    def joint(self, below: Tensor) -> Tensor:
        """Words as dependents, once for each relation side by side: words × (relations · width)."""
        return below @ self.both.permute(1, 0, 2).reshape(RELATION, -1)


class Resolver(nn.Module):
    """How likely a mention goes back to each of some earlier ones; 0 is the score of none of them."""

    def __init__(self, dropout: float = 0.2) -> None:
        super().__init__()
        self.later, self.earlier = nn.Linear(HIDDEN, IDENTITY), nn.Linear(HIDDEN, IDENTITY)
        self.from_later, self.from_earlier = nn.Linear(HIDDEN, PAIR), nn.Linear(HIDDEN, PAIR)
        self.features = nn.ModuleList(nn.Embedding(size, PAIR) for _, size in FEATURES)
        self.out = nn.Linear(PAIR, 1)
        self.dropout = nn.Dropout(dropout)
        for table in self.features:
            assert isinstance(table, nn.Embedding)
            nn.init.normal_(table.weight, std=0.1)

    def forward(self, words: Tensor, rows: Tensor, places: Tensor, pairs: Tensor) -> Tensor:
        """`words`: mentions × width; `rows`: the numbers of those that are asked about; `places`: rows × candidates, numbers
        of mentions; `pairs`: rows × candidates × features. Out: rows × candidates."""
        words = self.dropout(words)
        likeness = torch.einsum("rd,rcd->rc", self.later(words)[rows], self.earlier(words)[places]) / IDENTITY**0.5
        mixed = self.from_later(words)[rows][:, None] + self.from_earlier(words)[places]
        for number, table in enumerate(self.features):
            mixed = mixed + table(pairs[..., number])
        scores: Tensor = likeness + self.out(self.dropout(functional.gelu(mixed))).squeeze(-1)
        return scores


class Coder(nn.Module):
    """What one actor of a sentence does to another: PLOVER's type, and whether it happened.

    Two layers like the encoder's read the sentence again, told which words are the one actor's and which the other's.
    """

    def __init__(self, dropout: float = 0.2) -> None:
        super().__init__()
        self.part = nn.Embedding(PARTS, HIDDEN)
        nn.init.normal_(self.part.weight, std=0.1)
        self.norm = nn.LayerNorm(HIDDEN)
        self.blocks = nn.ModuleList(Block(HIDDEN, INNER, HEADS, 1e-12, 0.1) for _ in range(CODER_LAYERS))
        self.weight = nn.Linear(HIDDEN, 1)
        self.join = nn.Linear(3 * HIDDEN, HIDDEN)
        self.roots = nn.Linear(HIDDEN, len(ROOTS))
        self.statuses = nn.Linear(HIDDEN, len(STATUSES))
        self.dropout = nn.Dropout(dropout)

    def begin_as(self, encoder: Encoder) -> None:
        """Take over the encoder's last layers, from which these learn on: PLOVER's rows alone are too few for new ones."""
        for own, last in zip(self.blocks, encoder.blocks[-CODER_LAYERS:], strict=True):
            own.load_state_dict(last.state_dict())

    def forward(self, words: Tensor, part: Tensor, mask: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """`words`: pairs × words × width; `part`: pairs × words, as `PARTS`; `mask`: pairs × words, true where one
        stands."""
        x = self.norm(words + self.part(part))
        around = None if mask is None else mask[:, None, None, :]
        for block in self.blocks:
            x = block(x, around)
        weight = self.weight(x).squeeze(-1)
        if mask is not None:
            weight = weight.masked_fill(~mask, -1e4)
        told = (weight.softmax(-1).unsqueeze(-1) * x).sum(1)
        joined = torch.cat([told, _mean(x, part & 1), _mean(x, part >> 1)], -1)
        joined = self.dropout(functional.gelu(self.join(self.dropout(joined))))
        return self.roots(joined), self.statuses(joined)


def _mean(x: Tensor, chosen: Tensor) -> Tensor:
    share = chosen.to(x.dtype).unsqueeze(-1)
    return (x * share).sum(1) / share.sum(1).clamp(min=1)
