"""The training side; needs PyTorch, which nothing else does."""

import random
from pathlib import Path

import numpy as np
import pytest
from training.corpora import Article, GoldAttribution, TaggedSentence
from training.examples import Example, article_example, names_example

import lucca.language.reader
from lucca.language.reader.inputs import encoder_inputs, linker_inputs
from lucca.language.reader.network import LINK_TAGS, TAGS, OnnxNetwork
from lucca.language.reader.pieces import Pieces

torch = pytest.importorskip("torch")

VOCABULARY = Path(lucca.language.reader.__file__).parent / "en-1.vocabulary.txt"
TEXT = "Anna Keller said, after talks, that it was over."
GOLD = GoldAttribution(((0, 11),), ((12, 16),), ((31, 47),))


@pytest.fixture(scope="module")
def pieces() -> Pieces:
    return Pieces(VOCABULARY)


@pytest.fixture(scope="module")
def example(pieces: Pieces) -> Example:
    return article_example(Article("a", TEXT, (GOLD,)), [], pieces)


def test_one_step_lowers_every_loss(example: Example, pieces: Pieces) -> None:
    from training.batches import batches
    from training.model import Encoder, Linker
    from training.train import Losses

    torch.manual_seed(0)
    model = Losses(Encoder(dropout=0.0), Linker(dropout=0.0))
    names_only = names_example([TaggedSentence(("Keller", "left"), ("B-PER", "O"))], False, pieces)
    (batch,) = batches([example, names_only], 4, pieces, random.Random(1))
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3)
    before = model(batch, random.Random(1))
    assert set(before) == {"tags", "names", "links", "valid"}
    for _ in range(3):
        optimizer.zero_grad()
        sum(model(batch, random.Random(1)).values()).backward()
        optimizer.step()
    after = model(batch, random.Random(1))
    assert all(after[key].item() < before[key].item() for key in ("tags", "names", "links"))


def test_the_linker_sees_the_cue_and_its_targets(example: Example, pieces: Pieces) -> None:
    from training.batches import batches, link_batch

    (batch,) = batches([example], 4, pieces, random.Random(1))
    links = link_batch(batch, torch.full((1, len(example.words), len(TAGS)), -9.0), 8, random.Random(1))
    assert links is not None
    right = int(links.valid.argmax())
    assert links.inputs["cue"][right].tolist() == [0, 0, 1] + [0] * (len(example.words) - 3)
    assert [LINK_TAGS[t] for t in links.tags[right].tolist()][:3] == ["B-source", "I-source", "O"]


@pytest.mark.filterwarnings("ignore")
def test_exported_networks_answer_like_their_originals(example: Example, pieces: Pieces, tmp_path: Path) -> None:
    pytest.importorskip("onnxscript")
    from training.export import export
    from training.model import Encoder, Linker
    from training.torch_network import TorchNetwork

    torch.manual_seed(0)
    encoder, linker = Encoder(), Linker()
    ours = TorchNetwork(encoder, linker)
    export(encoder, linker, VOCABULARY, tmp_path, "x", quantise=False)
    shipped = OnnxNetwork(tmp_path / "x.encoder.onnx", tmp_path / "x.linker.onnx")
    words = example.words
    inputs = encoder_inputs(words, example.cut, 0, len(words), pieces)
    expected, got = ours.encode(inputs), shipped.encode(inputs)
    np.testing.assert_allclose(got.tags, expected.tags, atol=1e-3)
    around = linker_inputs(words, (2, 3), 0, len(words))
    one, other = ours.link(expected.vectors, around), shipped.link(expected.vectors, around)
    np.testing.assert_allclose(other.tags, one.tags, atol=2e-2)
    assert other.valid == pytest.approx(one.valid, abs=2e-2)
