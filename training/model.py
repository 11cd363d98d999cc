"""The encoder in PyTorch, a BERT with typographic inputs and taggers, and the linker on top of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from lucca.language.reader.network import (
    LINK_TAGS,
    LOOK_AHEAD,
    LOOK_BACK,
    MENTIONS,
    NAME_TAGS,
    PARAGRAPHS,
    SENTENCES,
    TAGS,
    UPOS,
)

HIDDEN, INNER, LAYERS, HEADS = 384, 1536, 6, 12
LINK_HIDDEN, LINK_INNER, LINK_LAYERS, LINK_HEADS = 160, 480, 2, 5
VOCABULARY, POSITIONS = 30522, 512
CASES, QUOTES, LAYOUTS = 6, 4, 3
MIXED = 4
"""The last layers whose weighted mean the heads of grammar, identity and events work on."""


class Seen(NamedTuple):
    """What the encoder says of each word, batch × words first: scores of tags, names, sentence starts, parts of speech and
    kinds of mentions; `vectors` for the linker, `words` for the other networks."""

    tags: Tensor
    names: Tensor
    vectors: Tensor
    starts: Tensor
    upos: Tensor
    mentions: Tensor
    words: Tensor


class Block(nn.Module):
    """One transformer layer, normalised after each half, as BERT has it."""

    def __init__(self, width: int, inner: int, heads: int, epsilon: float, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.joint = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, epsilon)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, epsilon)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """`x`: batch × length × width; `mask`: batch × 1 × 1 × length, true where something stands."""
        batch, length, width = x.shape
        joint = self.joint(x).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        mixed = functional.scaled_dot_product_attention(joint[0], joint[1], joint[2], attn_mask=mask)
        mixed = mixed.transpose(1, 2).reshape(batch, length, width)
        x = self.norm1(x + self.dropout(self.out(mixed)))
        changed: Tensor = self.norm2(x + self.dropout(self.down(functional.gelu(self.up(x)))))
        return changed


class Encoder(nn.Module):
    """Pieces of a window in, what they say of each word out."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, HIDDEN)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.case = nn.Embedding(CASES, HIDDEN)
        self.quote = nn.Embedding(QUOTES, HIDDEN)
        self.layout = nn.Embedding(LAYOUTS, HIDDEN)
        for table in (self.case, self.quote, self.layout):
            nn.init.zeros_(table.weight)
        self.norm = nn.LayerNorm(HIDDEN, 1e-12)
        self.blocks = nn.ModuleList(Block(HIDDEN, INNER, HEADS, 1e-12, dropout) for _ in range(LAYERS))
        self.dropout = nn.Dropout(dropout)
        self.tags = nn.Linear(HIDDEN, len(TAGS))
        self.names = nn.Linear(HIDDEN, len(NAME_TAGS))
        self.link = nn.Linear(HIDDEN, LINK_HIDDEN)
        self.mix = nn.Parameter(torch.zeros(MIXED))
        self.starts = nn.Linear(HIDDEN, 1)
        self.upos = nn.Linear(HIDDEN, len(UPOS))
        self.mentions = nn.Linear(HIDDEN, len(MENTIONS))

    def forward(
        self, pieces: Tensor, case: Tensor, quote: Tensor, layout: Tensor, first: Tensor, mask: Tensor | None = None
    ) -> Seen:
        """All inputs batch × length; `first` (batch × words) picks the piece that stands for each word."""
        x = self.words(pieces) + self.positions(torch.arange(pieces.shape[1]))
        x = self.norm(x + self.case(case) + self.quote(quote) + self.layout(layout))
        x = self.dropout(x)
        place = first.unsqueeze(-1).expand(-1, -1, HIDDEN)
        layers = []
        for block in self.blocks:
            x = block(x, mask)
            layers.append(x.gather(1, place))
        last = self.dropout(layers[-1])
        shares = self.mix.softmax(0)
        mixed = self.dropout(sum((shares[i] * layers[i - MIXED] for i in range(MIXED)), torch.zeros(())))
        return Seen(
            tags=self.tags(last),
            names=self.names(last),
            vectors=self.link(last),
            starts=self.starts(mixed).squeeze(-1),
            upos=self.upos(mixed),
            mentions=self.mentions(mixed),
            words=mixed,
        )

    def load_bert(self, path: Path) -> None:
        """Take over the weights of a BERT of the same size from a safetensors file."""
        raw = load_file(path)
        raw = {key.removeprefix("bert."): value for key, value in raw.items()}
        self.words.weight.data.copy_(raw["embeddings.word_embeddings.weight"])
        # Every piece is of type 0: its vector is part of every position's.
        types = raw["embeddings.token_type_embeddings.weight"][0]
        self.positions.weight.data.copy_(raw["embeddings.position_embeddings.weight"] + types)
        _copy(self.norm, raw, "embeddings.LayerNorm")
        for i, block in enumerate(self.blocks):
            assert isinstance(block, Block)
            _copy_block(block, raw, f"encoder.layer.{i}")


def _copy_block(block: Block, raw: Mapping[str, Tensor], prefix: str) -> None:
    for end in ("weight", "bias"):
        joint = [raw[f"{prefix}.attention.self.{part}.{end}"] for part in ("query", "key", "value")]
        getattr(block.joint, end).data.copy_(torch.cat(joint))
    _copy(block.out, raw, f"{prefix}.attention.output.dense")
    _copy(block.norm1, raw, f"{prefix}.attention.output.LayerNorm")
    _copy(block.up, raw, f"{prefix}.intermediate.dense")
    _copy(block.down, raw, f"{prefix}.output.dense")
    _copy(block.norm2, raw, f"{prefix}.output.LayerNorm")


def _copy(layer: nn.Linear | nn.LayerNorm, raw: Mapping[str, Tensor], prefix: str) -> None:
    layer.weight.data.copy_(raw[f"{prefix}.weight"])
    layer.bias.data.copy_(raw[f"{prefix}.bias"])


class Linker(nn.Module):
    """The words around one cue in, that cue's source and content, and whether it is one, out."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.offset = nn.Embedding(LOOK_BACK + LOOK_AHEAD, LINK_HIDDEN)
        self.paragraph = nn.Embedding(2 * PARAGRAPHS + 1, LINK_HIDDEN)
        self.sentence = nn.Embedding(2 * SENTENCES + 1, LINK_HIDDEN)
        self.quote = nn.Embedding(QUOTES, LINK_HIDDEN)
        self.cue = nn.Embedding(2, LINK_HIDDEN)
        for table in (self.offset, self.paragraph, self.sentence, self.quote, self.cue):
            nn.init.normal_(table.weight, std=0.1)
        self.about = nn.Linear(LINK_HIDDEN, LINK_HIDDEN)
        self.norm = nn.LayerNorm(LINK_HIDDEN)
        self.blocks = nn.ModuleList(Block(LINK_HIDDEN, LINK_INNER, LINK_HEADS, 1e-5, dropout) for _ in range(LINK_LAYERS))
        self.tags = nn.Linear(LINK_HIDDEN, len(LINK_TAGS))
        self.valid = nn.Linear(LINK_HIDDEN, 1)

    def forward(
        self,
        vectors: Tensor,
        offset: Tensor,
        paragraph: Tensor,
        sentence: Tensor,
        quote: Tensor,
        cue: Tensor,
        mask: Tensor | None = None,
    ) -> tuple[Tensor, Tensor]:
        """`vectors`: cues × words × width, the rest cues × words. Out: cues × words × tags, and cues."""
        share = cue.to(vectors.dtype).unsqueeze(-1)
        share = share / share.sum(dim=1, keepdim=True)
        x = vectors + self.about((vectors * share).sum(dim=1, keepdim=True)) + self.offset(offset)
        x = x + self.paragraph(paragraph) + self.sentence(sentence) + self.quote(quote) + self.cue(cue)
        x = self.norm(x)
        for block in self.blocks:
            x = block(x, mask)
        return self.tags(x), self.valid((x * share).sum(dim=1)).squeeze(-1)
