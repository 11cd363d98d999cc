"""Bytes to text: every encoding that can be told, and what is refused."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lucca.errors import NotTextError
from lucca.ingest.decode import check, decode, known

TEXT = "The mayor said: “We will rebuild it” – for €4m.\r\nAnd the café was closed.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "cp1252"])
def test_an_encoding_is_told_and_decodes_the_very_bytes(encoding):
    data = TEXT.encode(encoding)
    text, found = decode(data, "a.txt")
    assert text == TEXT
    assert data.decode(found) == TEXT


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE])
def test_big_endian_marks(mark):
    encoding = "utf-16-be" if mark == codecs.BOM_UTF16_BE else "utf-32-be"
    assert decode(mark + TEXT.encode(encoding), "a")[0] == TEXT


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x0b"])
def test_line_ends_are_kept(end):
    assert decode(f"One{end}two".encode(), "a")[0] == f"One{end}two"


def test_mac_roman_is_guessed():
    text = "The mayor said “we will rebuild it” and the café’s owner agreed that it’s “a good day” for the valley. " * 5
    assert decode(text.encode("mac-roman"), "a")[0] == text


def test_a_declared_character_set_is_asked_where_bytes_do_not_speak():
    data = "Łódź: the mayor and the bridge".encode("iso8859-2")
    assert decode(data, "a", declared="ISO-8859-2")[0].startswith("Łódź")
    assert decode("café".encode(), "a", declared="iso-8859-2") == ("café", "utf-8")


@pytest.mark.parametrize(
    "label", ["rot13", "utf-7", "idna", "unicode_escape", "base64", "hex", "punycode", "", None, "ünï", "x" * 999]
)
def test_what_is_no_character_set_is_not_asked(label):
    assert known(label) is None


@pytest.mark.parametrize(
    ("label", "codec"),
    [("latin1", "cp1252"), (' "UTF-8" ', "utf-8"), ("Shift_JIS", "shift_jis"), ("windows-1251", "cp1251")],
)
def test_character_sets_of_the_web(label, codec):
    assert known(label) == codec


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (codecs.BOM_UTF8, "no words"),
        (b"... !!!", "no words"),
        (b"%PDF-1.7\nThe mayor", "PDF"),
        (b"PK\x03\x04rest", "ZIP"),
        (b"{\\rtf1 The mayor}", "RTF"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\x7fELF\x02\x01", "program"),
        (bytes(range(256)) * 8, "binary"),
        (b"The mayor\x00said", "binary"),
        ("The mayor\x00said".encode("utf-16"), "NUL"),
        (b"\xff\xfe\x00\xd8", "breaks its encoding"),
        (b"\x01\x02\x03\x04\x05abc", "binary"),
    ],
)
def test_what_is_no_text_is_refused(data, word):
    with pytest.raises(NotTextError, match=word) as caught:
        decode(data, "a.bin")
    assert caught.value.name == "a.bin"
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("text", ["a\x00b", "a\ud800b", "", "  ", "\x01" * 20 + "a"])
def test_text_that_cannot_be_a_report_is_refused(text):
    with pytest.raises(NotTextError):
        check(text, "a")


def test_a_few_control_characters_are_kept():
    assert check("The mayor\x07 said so", "a") == "The mayor\x07 said so"


@given(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1),
    st.sampled_from(["utf-8", "utf-16", "utf-8-sig"]),
)
def test_what_is_accepted_is_what_the_bytes_say(text, encoding):
    data = text.encode(encoding)
    try:
        decoded, found = decode(data, "a")
    except NotTextError:
        return
    assert data.decode(found) == decoded


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_refused(data):
    try:
        text, found = decode(data, "a")
    except NotTextError:
        return
    assert data.decode(found) == text
    assert "\x00" not in text
