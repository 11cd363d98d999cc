"""The training side; needs PyTorch, which nothing else does."""

import random
from pathlib import Path

import numpy as np
import pytest
from training.corpora import Article, GoldAttribution
from training.examples import Example, article_example, event_example, named_example, tree_example
from training.names import NamedText
from training.pairs import EventRow
from training.treebank import Document, Token

import lucca.language.reader
from lucca.language.coreference.heads import describe
from lucca.language.coreference.pairs import antecedents, pair_features
from lucca.language.reader import MODEL
from lucca.language.reader.inputs import encoder_inputs, linker_inputs
from lucca.language.reader.network import LINK_TAGS, NAME_TAGS, RELATIONS, ROOTS, TAGS, UPOS, OnnxNetwork
from lucca.language.reader.pieces import Pieces

torch = pytest.importorskip("torch")

VOCABULARY = Path(lucca.language.reader.__file__).parent / f"{MODEL}.vocabulary.txt"
TEXT = "Anna Keller said, after talks, that it was over."
GOLD = GoldAttribution(((0, 11),), ((12, 16),), ((31, 47),))


@pytest.fixture(scope="module")
def pieces() -> Pieces:
    return Pieces(VOCABULARY)


@pytest.fixture(scope="module")
def article(pieces: Pieces) -> Example:
    named = NamedText("a", "invented", TEXT, ((0, 11, "person"),))
    return article_example(Article("a", TEXT, (GOLD,)), named, pieces)


def tokens(rows: str, start: int) -> tuple[Token, ...]:
    """A sentence from lines "form upos head relation entity", single blanks between the words."""
    made = []
    for line in rows.strip().splitlines():
        form, upos, head, relation, *entity = line.split()
        made.append(Token(form, form, upos, int(head), relation, start, start + len(form), "".join(entity)))
        start += len(form) + 1
    return tuple(made)


@pytest.fixture(scope="module")
def tree(pieces: Pieces) -> Example:
    first = tokens(
        """
        Keller PROPN 1 nsubj (1-person-new-nnnnn-cf1-1-coref)
        resigned VERB -1 root
        . PUNCT 1 punct
        """,
        0,
    )
    second = tokens(
        """
        She PRON 1 nsubj (1-person-giv:act-nnnnn-cf1-1-ana)
        left VERB -1 root
        . PUNCT 1 punct
        """,
        18,
    )
    return tree_example(Document("d", "news", "Keller resigned . She left .", (first, second)), 0, True, None, pieces)


def test_one_step_lowers_every_loss(article: Example, tree: Example, pieces: Pieces) -> None:
    from training.batches import batch_of
    from training.losses import Losses

    torch.manual_seed(0)
    model = Losses()
    for part in model.modules():
        if isinstance(part, torch.nn.Dropout):
            part.p = 0.0
    sentence = "Velmora sent troops to Ardland ."
    event = event_example(sentence, [EventRow(sentence, "Velmora", "Ardland", "MOBILIZE", "happened")], pieces)
    names_only = named_example(NamedText("n", "invented", "Keller left", ((0, 6, "person"),)), pieces)
    places = tuple((example, 0, len(example.words)) for example in (article, tree, event, names_only))
    batch = batch_of(places, pieces)
    optimizer = torch.optim.AdamW(model.parameters(), lr=5e-4)
    before = model(batch, random.Random(1))
    named = {
        "tags",
        "names",
        "links",
        "valid",
        "starts",
        "upos",
        "mentions",
        "arcs",
        "relations",
        "chains",
        "roots",
        "statuses",
    }
    assert set(before) == named
    for _ in range(4):
        optimizer.zero_grad()
        sum(model(batch, random.Random(1)).values()).backward()
        optimizer.step()
    after = model(batch, random.Random(1))
    assert {key for key in named - {"valid"} if after[key].item() >= before[key].item()} == set()


def test_the_linker_sees_the_cue_and_its_targets(article: Example, pieces: Pieces) -> None:
    from training.batches import batches
    from training.links import link_batch

    (batch,) = batches([article], 4, pieces, random.Random(1))
    links = link_batch(batch, torch.full((1, len(article.words), len(TAGS)), -9.0), 8, random.Random(1))
    assert links is not None
    right = int(links.valid.argmax())
    assert links.inputs["cue"][right].tolist() == [0, 0, 1] + [0] * (len(article.words) - 3)
    assert [LINK_TAGS[t] for t in links.tags[right].tolist()][:3] == ["B-source", "I-source", "O"]


def test_a_tree_is_told_by_words(tree: Example) -> None:
    grammar = tree.grammar
    assert grammar is not None
    assert grammar.starts.tolist() == [1, 0, 0, 1, 0, 0]
    assert [UPOS[i] for i in grammar.upos] == ["PROPN", "VERB", "PUNCT", "PRON", "VERB", "PUNCT"]
    assert [t.heads.tolist() for t in grammar.trees] == [[2, 0, 2], [2, 0, 2]]
    assert [RELATIONS[i] for i in grammar.trees[1].relations] == ["nsubj", "root", "punct"]
    assert grammar.chains == {0: "1", 3: "1"}


def test_a_mention_goes_back_to_the_one_before(tree: Example, pieces: Pieces) -> None:
    from training.batches import batch_of
    from training.chains import chain_batches

    batch = batch_of(((tree, 0, 4), (tree, 4, 6)), pieces)
    surely_none = torch.zeros(2, 4, 11)
    surely_none[..., 0] = 9.0
    (chain,) = chain_batches(batch, surely_none, torch.zeros(2, 4, len(UPOS)))
    assert (chain.row.tolist(), chain.column.tolist()) == ([0, 0], [0, 3])
    assert chain.right.sum(1).tolist() == [0, 1]
    assert bool(chain.right[1, 0])


def test_the_cost_of_a_chain() -> None:
    from training.losses import chain_loss

    right = torch.tensor([[False, False], [True, False]])
    mask = torch.tensor([[False, False], [True, False]])
    sure = chain_loss(torch.tensor([[5.0, 5.0], [9.0, 9.0]]), right, mask)
    wrong = chain_loss(torch.tensor([[5.0, 5.0], [-9.0, 9.0]]), right, mask)
    assert sure.max().item() < 0.01
    assert wrong[1].item() > 8


def test_a_name_costs_nothing_where_nobody_knows() -> None:
    from training.examples import ANY_NAME
    from training.losses import names_loss

    scores = torch.zeros(1, 2, len(NAME_TAGS))
    known = 1 << NAME_TAGS.index("B-place")
    half = names_loss(scores, torch.tensor([[ANY_NAME, known]]))
    assert half.item() == pytest.approx(np.log(len(NAME_TAGS)))


def test_an_actor_that_stands_nowhere_makes_no_pair(pieces: Pieces) -> None:
    rows = [EventRow("Velmora left .", "Velmora", "Ardland", "NONE"), EventRow("Velmora left .", "Velmora", "left", "YIELD")]
    (code,) = event_example("Velmora left .", rows, pieces).codes
    assert code.part.tolist() == [1, 2, 0]
    assert ROOTS[code.root] == "YIELD"


def test_networks_that_are_evened_out_answer_as_before(article: Example, pieces: Pieces) -> None:
    from training.losses import Losses
    from training.smooth import Spread, smooth
    from training.torch_network import TorchNetwork

    torch.manual_seed(0)
    networks = Losses()
    networks.encoder.tags.bias.data[TAGS.index("B-cue")] = 9  # every word is a cue
    ours = TorchNetwork(networks)
    inputs = encoder_inputs(article.words, article.cut, 0, len(article.words), pieces)
    before = ours.encode(inputs)
    part = np.array([1, 1, 0, 2] + [0] * (len(article.words) - 4))
    coded = ours.code(before.words, part)
    around = linker_inputs(article.words, (2, 3), 0, len(article.words))
    linked = ours.link(before.vectors, around)
    rows = [EventRow("Velmora left Ardland .", "Velmora", "Ardland", "NONE")]
    smooth(networks, [article, event_example(rows[0].sentence, rows, pieces)], pieces)
    evened = (networks.encoder, networks.linker, networks.coder)
    assert all(isinstance(block.down, Spread) for net in evened for block in net.blocks)
    assert not torch.allclose(networks.encoder.blocks[0].down.shares, torch.ones(1))
    np.testing.assert_allclose(ours.encode(inputs).words, before.words, atol=1e-4)
    np.testing.assert_allclose(ours.code(before.words, part).roots, coded.roots, atol=1e-4)
    np.testing.assert_allclose(ours.link(before.vectors, around).tags, linked.tags, atol=1e-4)


@pytest.mark.filterwarnings("ignore")
def test_exported_networks_answer_like_their_originals(article: Example, pieces: Pieces, tmp_path: Path) -> None:
    pytest.importorskip("onnxscript")
    from training.export import export
    from training.losses import Losses
    from training.torch_network import TorchNetwork

    torch.manual_seed(0)
    networks = Losses()
    ours = TorchNetwork(networks)
    export(networks, VOCABULARY, tmp_path, "x", quantise=False)
    shipped = OnnxNetwork(tmp_path, "x")
    words = article.words
    inputs = encoder_inputs(words, article.cut, 0, len(words), pieces)
    expected, got = ours.encode(inputs), shipped.encode(inputs)
    np.testing.assert_allclose(got.tags, expected.tags, atol=1e-3)
    np.testing.assert_allclose(got.words, expected.words, atol=1e-3)
    around = linker_inputs(words, (2, 3), 0, len(words))
    one, other = ours.link(expected.vectors, around), shipped.link(expected.vectors, around)
    np.testing.assert_allclose(other.tags, one.tags, atol=2e-2)
    assert other.valid == pytest.approx(one.valid, abs=2e-2)
    np.testing.assert_allclose(shipped.parse(expected.words).arcs, ours.parse(expected.words).arcs, atol=5e-2)
    heads = describe(np.array([0, 2, 5]), words, expected.upos.argmax(-1))
    rows = np.array([1, 2])
    asked = (expected.words[[0, 2, 5]], rows, antecedents(rows, 4)[0], pair_features(heads, rows, 4))
    np.testing.assert_allclose(shipped.resolve(*asked), ours.resolve(*asked), atol=2e-2)
    part = np.array([1, 1, 0, 2] + [0] * (len(words) - 4))
    np.testing.assert_allclose(shipped.code(expected.words, part).roots, ours.code(expected.words, part).roots, atol=2e-2)


def test_the_coder_begins_as_the_encoder_ends() -> None:
    from training.heads import CODER_LAYERS
    from training.losses import Losses

    model = Losses()
    model.coder.begin_as(model.encoder)
    for own, last in zip(model.coder.blocks, list(model.encoder.blocks)[-CODER_LAYERS:], strict=True):
        for key, value in last.state_dict().items():
            assert torch.equal(own.state_dict()[key], value)


def test_only_pieces_of_words_are_covered() -> None:
    from training.losses import covered

    torch.manual_seed(0)
    pieces = torch.tensor([101, *range(2000, 3000), 102, 0])
    hidden = covered(pieces)
    assert hidden[0] == 101
    assert hidden[-2:].tolist() == [102, 0]
    changed = hidden != pieces
    assert 60 < int(changed.sum()) < 140
    assert bool((hidden[changed] == 103).all())


def test_some_windows_are_shown_without_capitals_and_some_in_nothing_else() -> None:
    from training.losses import LOWERED, RAISED, recased

    from lucca.language.reader.words import DIGITS, LOWER, MARK, TITLE, UPPER

    case = torch.tensor([[LOWER, TITLE, LOWER, UPPER, MARK, DIGITS, LOWER]] * 2000)
    words = torch.tensor([[False, True, True, True, True, True, False]] * 2000)
    shown = [tuple(row) for row in recased(case, words, random.Random(1)).tolist()]
    rates = {row: shown.count(row) / len(shown) for row in set(shown)}
    lowered = (LOWER, LOWER, LOWER, LOWER, MARK, DIGITS, LOWER)
    raised = (LOWER, UPPER, UPPER, UPPER, MARK, DIGITS, LOWER)
    assert rates == pytest.approx(
        {tuple(case[0].tolist()): 1 - LOWERED - RAISED, lowered: LOWERED, raised: RAISED}, abs=0.03
    )
