"""The shipped reader: what every text may rely on, and that it finds the plain cases."""

import os
import subprocess
import sys
import time
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from pathlib import Path
from threading import Event, Thread

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import lucca.language.reader
from lucca.language.reader import MODEL, RawAttribution, Reader, ReaderOutput
from lucca.language.reader import network as network_module
from lucca.language.reader import reader as module
from lucca.language.reader.legal_forms import with_legal_form
from lucca.language.reader.network import KINDS, ROOTS, OnnxNetwork
from lucca.language.reader.words import split_words

FOLDER = Path(lucca.language.reader.__file__).parent


def said(text: str, attribution: RawAttribution) -> tuple[str, str, str]:
    return tuple(  # type: ignore[return-value]
        " … ".join(text[s:e] for s, e in spans) for spans in (attribution.source, attribution.cue, attribution.content)
    )


def check(text: str, output: ReaderOutput) -> None:
    for attribution in output.attributions:
        assert attribution.cue
        assert attribution.content
        assert 0 <= attribution.confidence <= 1
        for spans in (attribution.source, attribution.cue, attribution.content):
            assert list(spans) == sorted(spans)
            for start, end in spans:
                assert 0 <= start < end <= len(text)
                assert text[start:end] == text[start:end].strip()
    for name in output.names:
        assert 0 <= name.start < name.end <= len(text)
        assert name.kind in KINDS
        assert 0 <= name.confidence <= 1


def test_plain_speech_is_found(reader: Reader, article: str) -> None:
    output = reader.read(article)
    check(article, output)
    found = [said(article, a) for a in output.attributions]
    assert any("Keller" in source and "said" in cue and "close in May" in content for source, cue, content in found)
    assert any(source == "she" and "before the winter" in content for source, _, content in found)
    assert any("Nobody warned us" in content for _, _, content in found)
    assert any("port authority" in source and "lorries" in content for source, _, content in found)


def test_names_are_found(reader: Reader, article: str) -> None:
    names = {(article[n.start : n.end], n.kind) for n in reader.read(article).names}
    assert ("Anna Keller", "person") in names
    assert ("Jonas Brandt", "person") in names
    assert ("Velmora", "place") in names


LEGAL = (
    ("He left Halden Systems, Inc. in May.", "Halden Systems", "Halden Systems, Inc."),
    ("He left Halden Corp. in May.", "Halden", "Halden Corp."),
    ("He left Halden Ltd in May.", "Halden", "Halden Ltd"),
    ("He left Halden. In May", "Halden", "Halden"),
    ("He left Halden\n\nCo. came", "Halden", "Halden"),
    ("He left Halden", "Halden", "Halden"),
)


@pytest.mark.parametrize(("text", "name", "whole"), LEGAL)
def test_a_legal_form_belongs_to_its_company(text: str, name: str, whole: str) -> None:
    words = split_words(text)
    end = words.end.tolist().index(text.index(name) + len(name)) + 1
    assert text[words.start[words.forms.index("Halden")] : words.end[with_legal_form(words, end) - 1]] == whole


@pytest.mark.parametrize("text", ["", " \n\n\t", "…", "\ufeff", "👩‍👩‍👧", "x" * 1_000_000, "\u200b\u2028\u0301", "“" * 700])
def test_odd_texts_do_no_harm(reader: Reader, text: str) -> None:
    check(text, reader.read(text))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=400))
@example(text="İstanbul’da “evet” dedi 🙂.")
@example(text="中文" * 300)
def test_any_text_can_be_read(reader: Reader, text: str) -> None:
    check(text, reader.read(text))


def test_a_text_reads_alone_as_in_company(reader: Reader, article: str) -> None:
    alone = reader.read(article)
    for other in ("Short.", article * 3, "“No,” he said. " * 80):
        reader.read(other)
    assert reader.read(article) == alone


def test_a_long_text_reads_like_its_parts_far_from_the_seams(reader: Reader, article: str) -> None:
    text = article * 12
    output = reader.read(text)
    check(text, output)
    quotes = [a for a in output.attributions if "Nobody warned us" in said(text, a)[2]]
    assert len(quotes) >= 10


def test_hidden_spans_are_not_read(reader: Reader, article: str) -> None:
    start = article.index("Keller accused")
    end = article.index("A spokesman")
    output = reader.read(article, hidden=[(start, end), (0, 10), (start, start + 20)])
    check(article, output)
    spans = [s for a in output.attributions for role in (a.source, a.cue, a.content) for s in role]
    spans += [(n.start, n.end) for n in output.names]
    assert spans
    assert all(e <= start or s >= end for s, e in spans)
    assert all(s >= 10 for s, _ in spans)


def test_all_hidden_is_nothing(reader: Reader, article: str) -> None:
    assert reader.read(article, hidden=[(0, len(article))]) == ReaderOutput((), ())


def test_a_missing_model_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="settings"):
        Reader.load(tmp_path)


def test_the_model_is_loaded_once(reader: Reader) -> None:
    assert Reader.load() is reader


def test_threads_that_ask_at_once_get_one_model(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[OnnxNetwork] = []

    def slow(folder: Path, model: str) -> OnnxNetwork:
        time.sleep(0.05)
        made.append(OnnxNetwork(folder, model))
        return made[-1]

    monkeypatch.setattr(module, "OnnxNetwork", slow)
    monkeypatch.setattr(module, "_load", cache(module._load.__wrapped__))
    with ThreadPoolExecutor(3) as threads:
        found = list(threads.map(lambda _: Reader.load(), range(3)))
    assert len(made) == 1
    assert len({id(reader) for reader in found}) == 1


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_a_process_forked_while_the_model_is_loaded_loads_it_itself() -> None:
    network = OnnxNetwork(FOLDER, MODEL)
    network._sessions["coder"] = Future()  # as if its turn had not come before the process was forked
    child = os.fork()
    if child == 0:
        found = network.code(np.zeros((3, 384), dtype=np.float32), np.array([1, 0, 2]))
        os._exit(0 if found.roots.shape == (len(ROOTS),) else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_no_process_is_forked_while_a_network_is_being_made() -> None:
    made: list[bool] = []
    making = Event()

    def make() -> None:
        with network_module._MAKING:
            making.set()
            time.sleep(0.05)
            made.append(True)

    maker = Thread(target=make)
    maker.start()
    making.wait()
    child = os.fork()
    if child == 0:
        os._exit(0 if made and not network_module._MAKING.locked() else 1)
    maker.join()
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_what_ships_is_small() -> None:
    size = sum(file.stat().st_size for file in FOLDER.glob(f"{MODEL}.*"))
    assert size <= 30_500_000


def test_import_loads_no_inference_engine() -> None:
    code = "import sys, lucca.language.reader; sys.exit('onnxruntime' in sys.modules or 'tokenizers' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_what_is_hidden_later_keeps_what_was_seen_of_the_rest(reader: Reader, article: str) -> None:
    seen = reader.see(article)
    assert seen is not None
    first = article.index("Keller accused")
    end = article.index("A spokesman")
    less = reader.without(seen, article, [(first, end)])
    assert less is not None
    assert all(not first <= start < end for start in less.words.start.tolist())
    at = seen.words.start.tolist().index(int(less.words.start[-1]))
    assert (less.encoded.words[-1] == seen.encoded.words[at]).all()
    names = {article[name.start : name.end] for name in reader.mark(less).names}
    assert "Jonas Brandt" in names
    assert "Ministry of Transport" not in names
    assert reader.without(seen, article, [(0, len(article))]) is None
