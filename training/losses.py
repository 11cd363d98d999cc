"""All networks with their joint loss."""

from __future__ import annotations

import random
from collections import defaultdict
from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional

from lucca.language.reader.network import NAME_TAGS
from lucca.language.reader.words import LOWER, MIXED, TITLE, UPPER
from training.batches import Batch
from training.chains import chain_batches
from training.coding import code_batch
from training.examples import ANY_NAME, IGNORED
from training.heads import Coder, Parser, Resolver
from training.links import link_batch
from training.model import Encoder, Linker, Seen
from training.trees import TreeBatch, tree_batch, word_labels

_CUES_A_WINDOW = 12
COVERED = 0.1
"""The share of pieces that is hidden where only names are learned."""
LOWERED, RAISED = 0.15, 0.05
"""The shares of windows where only names are learned that are shown as if typed without capitals, and in capitals."""
_MASK, _FIRST_OF_WORDS = 103, 999
"""In BERT's uncased vocabulary: the mask, and the first piece that is neither a mark of the machine nor unused."""


class Losses(nn.Module):
    """The networks with their joint loss."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.linker = Linker()
        self.parser = Parser()
        self.resolver = Resolver()
        self.coder = Coder()

    def forward(self, batch: Batch, draw: random.Random) -> dict[str, Tensor]:
        """The parts of the loss; each is a mean over words, cues, tokens, mentions or pairs, and is left out where a batch
        has none."""
        only_names = not any(e.codes or e.grammar for e, _, _ in batch.places) and not bool((batch.tags != IGNORED).any())
        inputs = dict(batch.inputs)
        if self.training and only_names:
            inputs["case"] = recased(inputs["case"], inputs["pieces"] >= _FIRST_OF_WORDS, draw)
            inputs["pieces"] = covered(inputs["pieces"])
        seen: Seen = self.encoder(**inputs, mask=batch.mask)
        parts: dict[str, Tensor] = {}
        if bool((batch.tags != IGNORED).any()):
            parts["tags"] = mean_loss(seen.tags, batch.tags)
            parts |= self._links(seen, batch, draw)
        if bool((batch.names != ANY_NAME).any()):
            parts["names"] = 0.5 * names_loss(seen.names, batch.names)
        if any(example.grammar for example, _, _ in batch.places):
            parts |= self._grammar(seen, batch)
        return parts | self.coded(seen, batch)

    def _links(self, seen: Seen, batch: Batch, draw: random.Random) -> dict[str, Tensor]:
        links = link_batch(batch, seen.tags, _CUES_A_WINDOW * len(batch.places), draw)
        if links is None:
            return {}
        scores, valid = self.linker(seen.vectors[links.row, links.column], **links.inputs, mask=links.mask)
        # Summed over a cue's words and spread over the forty or so that count: most words around a cue are easy.
        spread = links.mask.sum() / (40 * len(links.valid))
        return {
            "links": mean_loss(scores, links.tags) * spread,
            "valid": 0.3 * functional.binary_cross_entropy_with_logits(valid.float(), links.valid),
        }

    def _grammar(self, seen: Seen, batch: Batch) -> dict[str, Tensor]:
        labels = word_labels(batch)
        known = labels.starts != IGNORED
        parts = {
            "starts": 0.3
            * functional.binary_cross_entropy_with_logits(seen.starts[known].float(), labels.starts[known].float()),
            "upos": mean_loss(seen.upos, labels.upos),
        }
        if bool((labels.mentions != IGNORED).any()):
            parts["mentions"] = 0.5 * mean_loss(seen.mentions, labels.mentions)
        trees = tree_batch(batch)
        if trees is not None:
            parts |= self._trees(seen, trees)
        chains = chain_batches(batch, seen.mentions, seen.upos)
        if chains:
            lost = [
                chain_loss(
                    self.resolver(seen.words[c.row, c.column], torch.arange(len(c.row)), c.places, c.pairs), c.right, c.mask
                )
                for c in chains
            ]
            parts["chains"] = 0.3 * torch.cat(lost).mean()
        return parts

    def _trees(self, seen: Seen, trees: TreeBatch) -> dict[str, Tensor]:
        arcs, below, above = self.parser.arcs(seen.words[trees.row, trees.column], trees.treebank)
        arcs = arcs.float()
        present = functional.pad(trees.mask, (1, 0), value=True)[:, None, :]
        arcs = arcs.masked_fill(~present, -1e4)
        tree, token = trees.mask.nonzero(as_tuple=True)
        head = trees.heads[tree, token]
        relations = self.parser.relations(below[tree, token], above[tree, head])
        return {
            "arcs": mean_loss(arcs, trees.heads),
            "relations": functional.cross_entropy(relations.float(), trees.relations[tree, token]),
        }

    def coded(self, seen: Seen, batch: Batch) -> dict[str, Tensor]:
        """The parts of the loss that the coder has; none where a batch has no pair of actors."""
        codes = code_batch(batch)
        if codes is None:
            return {}
        roots, statuses = self.coder(seen.words[codes.row, codes.column], codes.part, codes.mask)
        parts = {"roots": functional.cross_entropy(roots.float(), codes.roots, label_smoothing=0.05)}
        known = codes.statuses != IGNORED
        if bool(known.any()):
            parts["statuses"] = 0.3 * functional.cross_entropy(statuses[known].float(), codes.statuses[known])
        return parts


def covered(pieces: Tensor) -> Tensor:
    """Some pieces hidden under the mask that BERT was trained with: corpora of names are small, soon known by heart."""
    hidden = (torch.rand(pieces.shape) < COVERED) & (pieces >= _FIRST_OF_WORDS)
    return pieces.masked_fill(hidden, _MASK)


def recased(case: Tensor, words: Tensor, draw: random.Random) -> Tensor:
    """Some windows (rows) without a capital and some in nothing else: names typed in haste lack their mark.

    `words`: true at the pieces of words.
    """
    case = case.clone()
    lettered = words & ((case == LOWER) | (case == TITLE) | (case == UPPER) | (case == MIXED))
    for row, letters in zip(case, lettered, strict=True):
        chance = draw.random()
        if chance < LOWERED + RAISED:
            row[letters] = LOWER if chance < LOWERED else UPPER
    return case


def mean_loss(scores: Tensor, right: Tensor) -> Tensor:
    """Cross entropy over the words that count; 0 where none does."""
    flat = right.flatten()
    if not bool((flat != IGNORED).any()):
        return scores.float().sum() * 0
    return functional.cross_entropy(scores.flatten(0, 1).float(), flat, ignore_index=IGNORED)


def names_loss(scores: Tensor, right: Tensor) -> Tensor:
    """How little chance is given to the tags that are right (a bit each), over the words of which anything is known."""
    known = right != ANY_NAME
    fits = (right[known][:, None] >> torch.arange(len(NAME_TAGS))) & 1
    return -scores[known].float().log_softmax(-1).masked_fill(fits == 0, -1e4).logsumexp(-1).mean()


def chain_loss(scores: Tensor, right: Tensor, mask: Tensor) -> Tensor:
    """For each mention the cost of its earlier ones (Lee and others, 2017): any of the right ones will do, or none (score 0)
    where there is none."""
    scores = scores.float().masked_fill(~mask, -1e4)
    none = torch.zeros(len(scores), 1)
    everything = torch.cat([none, scores], 1).logsumexp(1)
    fits = torch.cat([none.masked_fill(right.any(1, keepdim=True), -1e4), scores.masked_fill(~right, -1e4)], 1)
    return everything - fits.logsumexp(1)


def by_network(weights: dict[str, Tensor]) -> dict[str, dict[str, Tensor]]:
    """A checkpoint's weights parted by network ("encoder", "linker", …)."""
    parted: defaultdict[str, dict[str, Tensor]] = defaultdict(dict)
    for key, value in weights.items():
        network, _, name = key.partition(".")
        parted[network][name] = value
    return cast(dict[str, dict[str, Tensor]], parted)
