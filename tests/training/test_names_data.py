"""Names of several corpora brought together: kinds, printed text, conventions, and what stays unknown."""

import gzip
import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support import ROOT
from training.kinds import KINDS, is_calendar, is_nationality, kind_by_words, kind_of
from training.names import CORPORA, NamedText, named_texts
from training.names.gum import gum
from training.names.iob2 import crossner, read_sentences, uner
from training.names.joining import Sentence, grouped, joined, printed
from training.names.named import apart, further_mentions
from training.names.re3d import re3d
from training.names.silver import silver
from training.names.targets import tag_sets

from lucca.language.reader.words import split_words

DATA = ROOT.parent / "shared" / "data"
TAGS = ("O", *(f"{edge}-{kind}" for kind in KINDS for edge in "BI"))
ALL = (1 << len(TAGS)) - 1


def forms(named: NamedText) -> list[tuple[str, str]]:
    return [(named.text[s:e], kind) for s, e, kind in named.names]


def unsure(named: NamedText) -> list[str]:
    return [named.text[s:e] for s, e in named.unsure]


# kinds


@pytest.mark.parametrize(
    ("corpus_kind", "form", "kind"),
    [
        ("politician", "Anna Keller", "person"),
        ("politicalparty", "Velmora Labour Party", "organisation"),
        ("country", "Norway", "place"),
        ("election", "2031 Velmoran general election", "event"),
        ("MISC", "South Koreans", "nationality"),
        ("MISC", "Republicans", "nationality"),
        ("misc", "Sri Lankan", "nationality"),
        ("MISC", "New Yorkers", "nationality"),
        ("MISC", "Harbour Safety Act of 1972", "law"),
        ("MISC", "Treaty XII", "law"),
        ("MISC", "Geneva Convention on Refugees", "law"),
        ("MISC", "1964 Labour National Convention", "event"),
        ("MISC", "Battle of Velmora", "event"),
        ("MISC", "F-16", "weapon"),
        ("MISC", "HMS Keller", "weapon"),
        ("MISC", "Christmas", "other"),
        ("MISC", "Ministry of Transport", "other"),
        ("Quantity", "two", None),
    ],
)
def test_kinds(corpus_kind: str, form: str, kind: str | None) -> None:
    assert kind_of(corpus_kind, form) == kind


@pytest.mark.parametrize(
    "form", ["New Jersey", "New Zealand", "Georgia", "Philippines", "Keller", "Republican Party", "polish", ""]
)
def test_what_is_no_people(form: str) -> None:
    assert not is_nationality(form)


def test_months_and_days_are_dates() -> None:
    assert is_calendar("Monday")
    assert is_calendar("Sept.")
    assert not is_calendar("May Keller")
    assert kind_by_words("May") is None


@given(st.text(max_size=40))
def test_kinds_by_words_take_any_text(form: str) -> None:
    assert kind_by_words(form) in {None, "nationality", "event", "law", "weapon"}


# printed text


def sentence(tokens: str, tags: str = "", text: str | None = None, opens: bool = False) -> Sentence:
    split = tuple(tokens.split())
    return Sentence(split, tuple(tags.split()) or ("O",) * len(split), text, opens)


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("Keller , who left , said : no .", "Keller, who left, said: no."),
        ("She did n't see Keller 's car ( a van ) .", "She didn't see Keller's car (a van)."),
        ('" We go , " said Keller , " or stay . "', '"We go, " said Keller, "or stay."'.replace(', "', ',"', 1)),
        ("Keller ' s party - the largest - won", "Keller's party - the largest - won"),
        ("the ' Free Harbour ' list", "the ' Free Harbour' list"),
        ("the workers ' party", "the workers' party"),
    ],
)
def test_tokens_are_printed_without_the_blanks_that_no_print_has(tokens: str, text: str) -> None:
    found, spans = printed(sentence(tokens))
    assert found == text
    assert [found[s:e] for s, e in spans] == tokens.split()


def test_a_corpus_own_text_is_kept_but_for_split_clitics() -> None:
    found, spans = printed(sentence("I do n't -- well : yes", text="I do n't --well : yes"))
    assert found == "I don't --well: yes"
    assert [found[s:e] for s, e in spans] == ["I", "do", "n't", "--", "well", ":", "yes"]


def test_a_text_of_other_words_is_not_believed() -> None:
    assert printed(sentence("Keller left .", text="Someone came."))[0] == "Keller left."


@given(st.lists(st.text("ab'\"(),.-’ns", min_size=1, max_size=4), min_size=1, max_size=12))
def test_every_token_is_found_again(tokens: list[str]) -> None:
    found, spans = printed(Sentence(tuple(tokens), ("O",) * len(tokens)))
    assert [found[s:e] for s, e in spans] == tokens


def test_names_of_joined_sentences() -> None:
    parts = [
        sentence("Keller left .", "B-PER O O", opens=True),
        sentence("New Velmora , Oslo", "B-LOC I-LOC O I-LOC"),
        sentence("Brandt stayed", "B-PER O", opens=True),
    ]
    text, names = joined(parts)
    assert text == "Keller left. New Velmora, Oslo\n\nBrandt stayed"
    assert [(text[s:e], kind) for s, e, kind in names] == [
        ("Keller", "PER"),
        ("New Velmora", "LOC"),
        ("Oslo", "LOC"),
        ("Brandt", "PER"),
    ]


def test_a_sentence_without_a_mark_at_its_end_ends_its_line() -> None:
    parts = [
        sentence("Thanks , Anna Keller", "O O B-PER I-PER", opens=True),
        sentence('Brandt said : " Yes . "', "B-PER O O O O O O"),
        sentence("Oslo", "B-LOC"),
    ]
    text, names = joined(parts)
    assert text == 'Thanks, Anna Keller\nBrandt said: "Yes." Oslo'
    assert [text[s:e] for s, e, _ in names] == ["Anna Keller", "Brandt", "Oslo"]


def test_documents_stay_whole_where_they_fit() -> None:
    plain, opening = sentence("a"), sentence("a", opens=True)
    assert [len(g) for g in grouped([opening, plain, opening, plain, plain], 4)] == [2, 3]
    assert [len(g) for g in grouped([opening, plain, opening], 4)] == [3]
    assert [len(g) for g in grouped([plain] * 9, 4)] == [4, 4, 1]
    assert grouped([], 4) == []


# corpora


UNER = """# newdoc id = a
# sent_id = a-1
# text = Keller met Norwegians .
1\tKeller\tB-PER\t-\t-
2\tmet\tO\t-\t-
3\tNorwegians\tB-LOC\t-\t-
4\t.\tO\t-\t-

# newdoc id = b
1\tIn\tO\t-\t-
2\tOslo\tB-LOC\t-\t-
"""


def test_uner(tmp_path: Path) -> None:
    file = tmp_path / "web.iob2"
    file.write_text(UNER, encoding="utf-8")
    assert [s.opens for s in read_sentences(file)] == [True, True]
    [named] = uner(file)
    assert (named.text, named.corpus) == ("Keller met Norwegians.\n\nIn Oslo", "web")
    assert forms(named) == [("Keller", "person"), ("Oslo", "place")]
    assert unsure(named) == ["Norwegians"]
    assert named.hides == {"nationality", "event", "law", "weapon", "other"}


def test_crossner(tmp_path: Path) -> None:
    file = tmp_path / "politics.txt"
    rows = (
        "Keller\tB-politician\nled\tO\nthe\tO\nGreens\tB-politicalparty\nand\tO\nNorwegian\tB-misc\nCabinet\tI-misc\n.\tO\n"
    )
    file.write_text(rows + "\nRepublicans\tB-misc\nlost\tO\n", encoding="utf-8")
    [named] = crossner(file)
    assert forms(named) == [("Keller", "person"), ("Greens", "organisation"), ("Republicans", "nationality")]
    assert unsure(named) == ["Norwegian Cabinet"]


GUM = """# newdoc id = GUM_news_bridge
# newpar
1\tMayor\tMayor\tPROPN\tNNP\t_\t4\tnsubj\t_\tEntity=(1-person-new-nnnnn-cf1-1-coref
2\tAnna\tAnna\tPROPN\tNNP\t_\t1\tflat\t_\t_
3\tKeller\tKeller\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)|SpaceAfter=No
4\t's\tbe\tAUX\tVBZ\t_\t0\troot\t_\t_
5\tin\tin\tADP\tIN\t_\t8\tcase\t_\t_
6\tthe\tthe\tDET\tDT\t_\t8\tdet\t_\tEntity=(2-place-new-nnnnn-cf1-1-coref
7\told\told\tADJ\tJJ\t_\t8\tamod\t_\t_
8\tVelmora\tVelmora\tPROPN\tNNP\t_\t4\tobl\t_\t_
9\tof\tof\tADP\tIN\t_\t10\tcase\t_\t_
10\tfishermen\tfisherman\tNOUN\tNNS\t_\t8\tnmod\t_\tEntity=(3-person-new-nnnnn-cf1-1-coref)2)|SpaceAfter=No
11\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# newpar
1-2\tThey'll\t_\t_\t_\t_\t_\t_\t_\t_
1\tThey\tthey\tPRON\tPRP\t_\t3\tnsubj\t_\tEntity=(3-person-giv-nnnnn-cf1-1-ana)
2\t'll\twill\tAUX\tMD\t_\t3\taux\t_\t_
3\tmiss\tmiss\tVERB\tVB\t_\t0\troot\t_\t_
4\tthe\tthe\tDET\tDT\t_\t8\tdet\t_\tEntity=(4-event-new-nnnnn-cf1-1-coref
5\t2012\t2012\tNUM\tCD\t_\t8\tnummod\t_\tEntity=(5-time-new-nnnnn-cf1-1-sgl)
6\tNorwegian\tNorwegian\tADJ\tJJ\t_\t8\tamod\t_\t_
7\tHarbour\tHarbour\tPROPN\tNNP\t_\t8\tcompound\t_\t_
8\tFestival\tFestival\tPROPN\tNNP\t_\t3\tobj\t_\tEntity=4)
9\ton\ton\tADP\tIN\t_\t10\tcase\t_\t_
10\tMonday\tMonday\tPROPN\tNNP\t_\t3\tobl\t_\tEntity=(6-time-new-nnnnn-cf1-1-sgl)
11\tin\tin\tADP\tIN\t_\t12\tcase\t_\t_
12\tUpton\tUpton\tPROPN\tNNP\t_\t3\tobl\t_\t_
"""


def test_gum(tmp_path: Path) -> None:
    file = tmp_path / "gum.conllu.gz"
    with gzip.open(file, "wt", encoding="utf-8") as out:
        out.write(GUM)
    [named] = gum(file)
    assert named.text == (
        "Mayor Anna Keller's in the old Velmora of fishermen.\n\n"
        "They'll miss the 2012 Norwegian Harbour Festival on Monday in Upton"
    )
    assert forms(named) == [
        ("Anna Keller", "person"),
        ("Velmora", "place"),
        ("2012 Norwegian Harbour Festival", "event"),
    ]
    assert unsure(named) == ["Upton"]
    assert not named.hides


def test_re3d(tmp_path: Path) -> None:
    text = "The Danish Army and Special Envoy Anna Keller met in Oslo, Norway. In Oslo the Council of Elders said no."
    marks = [
        ("Organisation", "The Danish Army", 1.0),
        ("Person", "Special Envoy Anna Keller", 1.0),
        ("Location", "Oslo, Norway", 1.0),
        ("Person", "Oslo", 0.1),
        ("Quantity", "no", 1.0),
    ]
    rows = [
        {"documentId": "d", "begin": text.index(w), "end": text.index(w) + len(w), "type": t, "confidence": c, "value": w}
        for t, w, c in marks
    ]
    (tmp_path / "documents.json").write_text(json.dumps({"_id": "d", "text": text}) + "\n", encoding="utf-8")
    (tmp_path / "entities.json").write_text("\n".join(json.dumps(r) for r in rows) + "\n", encoding="utf-8")
    [named] = re3d(tmp_path)
    assert forms(named) == [
        ("Danish Army", "organisation"),
        ("Anna Keller", "person"),
        ("Oslo", "place"),
        ("Norway", "place"),
        ("Oslo", "place"),
    ]
    assert unsure(named) == ["Council", "Elders"]


def test_silver(tmp_path: Path) -> None:
    text = (
        "Mr. Keller came. Anna Keller met Republicans at the White House on Monday. The White House was silent. "
        "Keller left Norway. The U.S.-based Keller Foundation praised the Harbour Safety Act. Then Keller slept."
    )
    kinds = {
        "Mr. Keller": "LOCATION",
        "Anna Keller": "PERSON",
        "Republicans": "MISC",
        "White House": "LOCATION",
        "Monday": "MISC",
        "Keller left": "",
        "Norway": "ORGANIZATION",
        "U.S.-based": "MISC",
        "Keller Foundation": "PERSON",
        "Harbour Safety Act": "MISC",
    }
    entities = [[text.index(w), text.index(w) + len(w), k] for w, k in kinds.items() if k]
    second = text.rindex("White House")
    entities.append([second, second + len("White House"), "LOCATION"])
    articles, names = tmp_path / "a.jsonl", tmp_path / "n.jsonl.gz"
    articles.write_text(json.dumps({"id": "a", "text": text, "attributions": []}) + "\n", encoding="utf-8")
    with gzip.open(names, "wt", encoding="utf-8") as out:
        out.write(json.dumps({"id": "a", "entities": entities}))
    [named] = silver(articles, names)
    assert named.text == text
    assert forms(named) == [
        ("Keller", "person"),
        ("Anna Keller", "person"),
        ("Republicans", "nationality"),
        ("White House", "place"),
        ("White House", "organisation"),
        ("Keller", "person"),
        ("Norway", "place"),
        ("U.S.", "place"),
        ("Keller Foundation", "organisation"),
        ("Harbour Safety Act", "law"),
        ("Keller", "person"),
    ]
    assert "Monday" not in unsure(named)


def test_unknown_corpora_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="uner-ewt-dev"):
        list(named_texts(tmp_path, without={"no-such"}))


@pytest.mark.skipif(not DATA.exists(), reason="the data sets are not here")
def test_the_corpora_hold_what_they_should() -> None:
    texts = list(named_texts(DATA, without={"polnear-silver", "gum", "uner-ewt-dev"}))
    assert {t.corpus for t in texts} == set(CORPORA) - {"polnear-silver", "gum", "uner-ewt-dev"}
    for named in texts:
        ends = [0, *(e for _, e, _ in named.names)]
        assert all(before <= start < end for before, (start, end, _) in zip(ends, named.names, strict=False))
        assert {kind for *_, kind in named.names} <= set(KINDS)
        assert not any(is_calendar(form) and kind != "person" for form, kind in forms(named))


# names among themselves


def test_of_names_that_overlap_the_longest_stays() -> None:
    assert apart([(5, 8, "place"), (0, 8, "organisation"), (9, 12, "person")]) == ((0, 8, "organisation"), (9, 12, "person"))


def test_further_mentions_leave_plain_words_alone() -> None:
    text = "Rose Keller met Velmora. Keller rose; a rose. Keller-Park. Velmora"
    names = [(0, 11, "person"), (16, 23, "place"), (25, 31, "person")]
    assert [(text[s:e], kind) for s, e, kind in further_mentions(text, names, [])] == [("Velmora", "place")]


def test_tags_that_are_known_hidden_and_unknown() -> None:
    text = "Keller saw the Treaty of Velmora and Oslo."
    named = NamedText("a", "c", text, ((0, 6, "person"),), frozenset({"law"}), ((37, 41),))
    sets = tag_sets(named, split_words(text), TAGS)
    bit = {tag: 1 << i for i, tag in enumerate(TAGS)}
    hidden = bit["O"] | bit["B-law"] | bit["I-law"]
    assert sets.dtype == np.int64
    assert sets.tolist() == [bit["B-person"], bit["O"], bit["O"], hidden, hidden, hidden, hidden, ALL, bit["O"]]


def test_a_name_of_several_words_has_its_inside() -> None:
    text = "Anna Keller left"
    sets = tag_sets(NamedText("a", "c", text, ((0, 11, "person"),)), split_words(text), TAGS)
    assert [TAGS[int(s).bit_length() - 1] for s in sets] == ["B-person", "I-person", "O"]
