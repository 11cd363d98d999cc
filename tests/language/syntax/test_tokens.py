"""Tokens as the English treebanks have them; laws over any text."""

import time
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lucca.language.syntax import tokens
from lucca.language.syntax.chunks import cut
from lucca.records import Span


def forms(text: str) -> str:
    return " ".join(text[t.start : t.end] for t in tokens(text, [Span(0, len(text))]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They don't, can’t and won't; we cannot.", "They do n't , ca n’t and wo n't ; we can not ."),
        ("It's Keller's; they're gonna say we've", "It 's Keller 's ; they 're gon na say we 've"),
        ("He'd've let's y'all the writers' room", "He 'd 've let 's y' all the writers ' room"),
        ("O'Neill at five o'clock", "O'Neill at five o'clock"),
        ("a 45-year-old ex-minister", "a 45 - year - old ex-minister"),
        (
            "an anti-war, pro-Velmora, non-profit re-elected co-chair",
            "an anti-war , pro-Velmora , non-profit re-elected co-chair",
        ),
        ("Mr. Rossi of Acme Inc. left at 5 p.m. on Jan. 4.", "Mr. Rossi of Acme Inc. left at 5 p.m. on Jan. 4 ."),
        ("in the U.S. and the U.K. He left.", "in the U.S. and the U.K. He left ."),
        ("The U.S.-led talks, e.g. in D.C., ended", "The U.S. - led talks , e.g. in D.C. , ended"),
        ("John F. Brandt chose plan B. The mayor", "John F. Brandt chose plan B . The mayor"),
        ("No. 5 said no. Then", "No. 5 said no . Then"),
        ("1,000.5 or 3-1 or 10:30am or 5km or £2m", "1,000.5 or 3 - 1 or 10:30 am or 5 km or £ 2 m"),
        ("$40,000, 20%, US$5 and the 1990s, 20th, ’60s", "$ 40,000 , 20 % , US$ 5 and the 1990s , 20th , ’60s"),
        ("9/11, 1/2 and and/or", "9/11 , 1/2 and and / or"),
        ("See https://news.example/a?b=c, or www.news.example.", "See https://news.example/a?b=c , or www.news.example ."),
        ("mail desk@news.example or port.org", "mail desk@news.example or port.org"),
        ("@velmora on #harbour", "@velmora on #harbour"),
        ("“We will,” she said—later… or ... not", "“ We will , ” she said — later … or ... not"),
        ("``We will,'' he said -- twice", "`` We will , '' he said -- twice"),
        ("2017–2018 (or so) [sic]", "2017 – 2018 ( or so ) [ sic ]"),
        ("AT&T and R&D", "AT&T and R&D"),
        ("pre- and post-war", "pre- and post-war"),
        ("SAN REMO, Calif. (AP)", "SAN REMO , Calif. ( AP )"),
    ],
)
def test_tokens_are_those_of_the_treebanks(text, expected):
    assert forms(text) == expected


@given(st.text(max_size=200) | st.text(alphabet="a1.,'’-@/&$ \n", max_size=120))
@example("a\x1cb \x85 c\u3000d")
@example("e\u0301 👩‍👩‍👧 ½")
def test_tokens_cover_all_that_is_no_blank_and_only_that(text):
    found = tokens(text, [Span(0, len(text))])
    assert all(t.start < t.end for t in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(text[t.start : t.end] == text[t.start : t.end].strip() for t in found)
    assert "".join(text[t.start : t.end] for t in found) == "".join(text.split())


@pytest.mark.parametrize(
    "unit", ["a", "a.", "1.", "a-", "1,", "'", "a'", "a@", "www.", ".", "1a", "-", "a.b@", "n't", "a&", "$1/"]
)
def test_hostile_text_takes_linear_time(unit):
    text = unit * (200_000 // len(unit))
    start = time.process_time()
    tokens(text, [Span(0, len(text))])
    assert time.process_time() - start < 3  # quadratic work would take minutes


@pytest.mark.parametrize("chunk", [".5km", "$.5m", ".22cal", ".5", ".5/6a", "-.5t"])
def test_every_word_of_a_stretch_has_letters_and_all_end(chunk: str) -> None:
    found = cut(chunk)
    assert all(first < last for first, last in found)
    assert "".join(chunk[first:last] for first, last in found) == chunk
