"""The networks behind one interface, and their running under onnxruntime.

The *encoder* reads one window of a text, once for all; the others are small and work on its vectors of words. The *linker*
reads the words around one cue and says which of them are that cue's source and content. The *parser* gives the
dependencies of one sentence, the *resolver* says which earlier mention a mention goes back to, the *coder* what one actor
of a sentence does to another. Whoever trains them implements the same interface, so that there is one decoder only.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, fields
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import onnxruntime

Integers = NDArray[np.int64]
Floats = NDArray[np.float32]

TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
KINDS = ("person", "organisation", "place", "nationality", "event", "law", "weapon", "other")
NAME_TAGS = ("O", *(f"{edge}-{kind}" for kind in KINDS for edge in "BI"))
LINK_TAGS = ("O", "B-source", "I-source", "B-content", "I-content")
UPOS = tuple("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())
"""Universal parts of speech (Universal Dependencies v2)."""
RELATIONS = tuple(
    "acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound compound:prt conj cop "
    "csubj csubj:outer csubj:pass dep det det:predet discourse dislocated expl fixed flat goeswith iobj list mark nmod "
    "nmod:desc nmod:poss nmod:unmarked nsubj nsubj:outer nsubj:pass nummod obj obl obl:agent obl:unmarked orphan parataxis "
    "punct reparandum root vocative xcomp".split()
)
"""Dependencies with the subtypes of GUM; "root" belongs to the pair of a sentence's head and nothing."""
MENTIONS = ("none", *"person place organization object event time abstract substance animal plant".split())
"""Of which kind the mention is that has its head at a word: GUM's types of entities."""
ROOTS = (
    *("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE", "REJECT", "THREATEN"),
    *("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "NONE"),
)
"""PLOVER's types of events, and none."""
STATUSES = ("happened", "ongoing", "planned", "conditional", "denied", "doubted", "negated")

LOOK_BACK = 96
LOOK_AHEAD = 128
"""Words before and after a cue's first word that the linker sees. In the training data 99.5 % of all contents begin
fewer than 74 words before it and end fewer than 92 words after it."""

PARAGRAPHS = 3
SENTENCES = 5
"""Distances from the cue, in paragraphs and sentences, beyond which the linker tells no further difference."""


LONGEST_SENTENCE = 320
"""Tokens that the parser takes at most: its work grows with their square."""

_NETWORKS = ("encoder", "linker", "parser", "resolver", "coder")
"""In the order in which a text needs them."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """What the encoder says of each word, one row a word; scores are unnormalised.

    `tags`, `names`: of candidates for cues and of names. `vectors`: what the linker works on. `starts`: log odds that a
    sentence begins at the word. `upos`: of parts of speech. `mentions`: of the kinds of mention that have their head there.
    `words`: what parser, resolver and coder work on.
    """

    tags: Floats
    names: Floats
    vectors: Floats
    starts: Floats
    upos: Floats
    mentions: Floats
    words: Floats

    def __getitem__(self, part: slice | Integers) -> Encoded:
        """Some of the words, by a slice or by their numbers."""
        return Encoded(*(getattr(self, f.name)[part] for f in fields(self)))


def joined(parts: Sequence[Encoded]) -> Encoded:
    """The words of several windows in one."""
    return Encoded(*(np.concatenate([getattr(part, f.name) for part in parts]) for f in fields(Encoded)))


@dataclass(frozen=True, slots=True)
class Linked:
    """`tags`: unnormalised scores, one row a word around the cue; `valid`: log odds that the cue is one."""

    tags: Floats
    valid: float


@dataclass(frozen=True, slots=True)
class Parsed:
    """`arcs`: tokens × (1 + tokens), how well the root and each token suit a token as its head; `relations`: tokens × (1 +
    tokens) × `RELATIONS`; unnormalised."""

    arcs: Floats
    relations: Floats


@dataclass(frozen=True, slots=True)
class Coded:
    """Unnormalised scores of `ROOTS` and of `STATUSES`."""

    roots: Floats
    statuses: Floats


class Network(Protocol):
    """All networks. Inputs are one window, cue, sentence or pair at a time: a result never depends on its neighbours."""

    def encode(self, inputs: Mapping[str, Integers]) -> Encoded:
        """`inputs`: "pieces", "case", "quote", "layout", one entry a piece; "first", the first piece of each word."""
        ...

    def link(self, vectors: Floats, inputs: Mapping[str, Integers]) -> Linked:
        """`inputs`: "offset", "paragraph", "sentence", "quote", "cue", one entry a word, as `linker_inputs` makes."""
        ...

    def parse(self, words: Floats) -> Parsed:
        """`words`: the vectors (`Encoded.words`) of one sentence's tokens, at most `LONGEST_SENTENCE`."""
        ...

    def resolve(self, words: Floats, rows: Integers, places: Integers, pairs: Integers) -> Floats:
        """Rows × candidates: how much likelier each candidate is than none (score 0).

        `words`: vectors of the heads of mentions; `rows`: the numbers of the mentions that are asked about; `places`: rows ×
        candidates, numbers of earlier mentions; `pairs`: rows × candidates × features, see
        `lucca.language.coreference.pairs`.
        """
        ...

    def code(self, words: Floats, part: Integers) -> Coded:
        """`words`: the vectors of one sentence's words; `part`, one entry a word: 1 the source's, 2 the target's, 3 both."""
        ...


class OnnxNetwork:
    """The exported networks of a folder on the processor; they are loaded beside whatever else goes on."""

    def __init__(self, folder: Path, model: str) -> None:
        """Raise OSError if the encoder's file is missing; a damaged file raises onnxruntime's error when first used."""
        self._folder = folder
        self._model = model
        self._process = os.getpid()
        (folder / f"{model}.encoder.onnx").stat()
        loader = ThreadPoolExecutor(1, thread_name_prefix="lucca-load")
        self._sessions: dict[str, Future[onnxruntime.InferenceSession]] = {
            name: loader.submit(self._session, name) for name in _NETWORKS
        }
        loader.shutdown(wait=False)

    def encode(self, inputs: Mapping[str, Integers]) -> Encoded:
        """See `Network.encode`."""
        return Encoded(*self._run("encoder", [f.name for f in fields(Encoded)], dict(inputs)))

    def link(self, vectors: Floats, inputs: Mapping[str, Integers]) -> Linked:
        """See `Network.link`."""
        tags, valid = self._run("linker", ["tags", "valid"], {"vectors": vectors, **inputs})
        return Linked(tags, float(valid.reshape(-1)[0]))

    def parse(self, words: Floats) -> Parsed:
        """See `Network.parse`."""
        return Parsed(*self._run("parser", ["arcs", "relations"], {"words": words}))

    def resolve(self, words: Floats, rows: Integers, places: Integers, pairs: Integers) -> Floats:
        """See `Network.resolve`."""
        (scores,) = self._run("resolver", ["scores"], {"words": words, "rows": rows, "places": places, "pairs": pairs})
        return scores

    def code(self, words: Floats, part: Integers) -> Coded:
        """See `Network.code`."""
        return Coded(*self._run("coder", ["roots", "statuses"], {"words": words, "part": part}))

    def _run(self, name: str, outputs: list[str], inputs: dict[str, Floats | Integers]) -> list[Floats]:
        waiting = self._sessions[name]
        if self._process != os.getpid() and not waiting.done():  # who loads it stayed behind in the parent process
            self._sessions[name] = waiting = Future()
            waiting.set_result(self._session(name))
        found: list[Floats] = waiting.result().run(outputs, inputs)
        return found

    def _session(self, name: str) -> onnxruntime.InferenceSession:
        with _MAKING:
            # Costs a tenth of a second: paid when the first text is read, not at import.
            import onnxruntime

            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = 1  # see `threads`
            options.inter_op_num_threads = 1
            options.log_severity_level = 3
            # Windows differ in length from run to run; an arena would keep the largest of every shape alive.
            options.enable_mem_pattern = False
            file = self._folder / f"{self._model}.{name}.onnx"
            return onnxruntime.InferenceSession(file, options, providers=["CPUExecutionProvider"])


_MAKING = Lock()
"""Held while onnxruntime is imported or makes a session: in a process forked meanwhile, locks would stay taken for good."""

if hasattr(os, "register_at_fork"):
    os.register_at_fork(before=_MAKING.acquire, after_in_parent=_MAKING.release, after_in_child=_MAKING.release)
