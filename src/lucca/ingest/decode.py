"""Bytes to text: which encoding, and what is refused.

Order of trust: a byte order mark; UTF-16 or UTF-32 that shows itself by its NUL bytes; UTF-8 that is valid; what the
server or the page declares; Windows-1252 where every odd byte is a mark that English news uses; charset-normalizer's
guess. Line ends are kept, a byte order mark is dropped. For plain files `data.decode(encoding) == text` holds.
"""

import codecs
import re

from lucca.errors import NotTextError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_BINARY = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP or office file"),
    (b"\xd0\xcf\x11\xe0", "an office file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3\x00", "a database"),
)

_SINGLE_BYTE = re.compile(r"(?:iso8859|iso-8859|windows|cp12|cp8|koi8|mac)[-_]?[\w-]+\Z")
_MULTI_BYTE = re.compile(r"(?:utf[-_]?(?:8|16|32)|gb|big5|shift|euc|cp9)[-\w]*\Z")

_ENGLISH_NEWS = frozenset("‘’“”‚„–—…•€£©®™°·½¼¾§«»éèêëáàâäãåæçíìîïóòôöõøœñúùûüßšžÉÁÖÜÅØÇŠŽ\xa0\xad")
"""What stands beyond ASCII in English news text: typography, currencies and the accented letters of names."""

_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MAX_CONTROL_SHARE = 0.01
"""Share of control characters above which something that decodes is still no text."""

_SURROGATE = re.compile("[\ud800-\udfff]")

_REMEDY = "give a text or HTML file"


def decode(data: bytes, name: str, *, declared: str | None = None) -> tuple[str, str]:
    """The text of `data` and the Python codec that decodes it; `name` is the input, for messages.

    `declared` is what the server or page says about its encoding; it is asked only where the bytes do not speak for
    themselves. Raises NotTextError for what is empty, binary or in no known encoding.
    """
    if not data.strip():
        raise NotTextError(name, "is empty", "give a file with text in it")
    for magic, kind in _BINARY:
        if data.startswith(magic):
            raise NotTextError(name, f"is {kind}, not text", _REMEDY)
    encoding = _encoding(data, name, declared)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotTextError(name, f"breaks its encoding ({encoding}) at byte {error.start}", "save it as UTF-8") from error
    return check(text, name), encoding


def check(text: str, name: str) -> str:
    """`text` itself, where it can be a report: NotTextError for one without words, with NUL, lone surrogates or noise."""
    if not any(char.isalnum() for char in text):
        raise NotTextError(name, "has no words in it", "give a file with text in it")
    if "\x00" in text:
        raise NotTextError(name, "contains NUL characters, so it is not text", _REMEDY)
    if _SURROGATE.search(text):
        raise NotTextError(name, "contains half characters (lone surrogates)", "save it as UTF-8")
    if len(_CONTROL.findall(text)) > _MAX_CONTROL_SHARE * len(text) + 1:
        raise NotTextError(name, "is binary, not text", _REMEDY)
    return text


def _encoding(data: bytes, name: str, declared: str | None) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    if b"\x00" in data:
        encoding_by_nul = _wide(data)
        if encoding_by_nul is None:
            raise NotTextError(name, "is binary, not text", _REMEDY)
        return encoding_by_nul
    if _decodes(data, "utf-8"):
        return "utf-8"
    if (codec := known(declared)) and _decodes(data, codec):
        return codec
    if _decodes(data, "cp1252") and _ENGLISH_NEWS.issuperset(data.translate(None, bytes(range(128))).decode("cp1252")):
        return "cp1252"
    return _guess(data, name)


def _wide(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark: in English, nearly every code unit has its NUL bytes in the same places."""
    sample = data[:4096]
    quarters = [sample[i::4].count(0) * 4 / len(sample) for i in range(4)]
    shapes = {
        "utf-32-le": (0, 1, 1, 1),
        "utf-32-be": (1, 1, 1, 0),
        "utf-16-le": (0, 1, 0, 1),
        "utf-16-be": (1, 0, 1, 0),
    }
    for encoding, shape in shapes.items():
        if all(abs(share - want) < 0.3 for share, want in zip(quarters, shape, strict=True)) and _decodes(data, encoding):
            return encoding
    return None


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


def known(declared: str | None) -> str | None:
    """The Python codec of a declared character set; None for what is unknown, or no character set at all.

    Python also calls "rot13", "idna" or "unicode_escape" codecs; a page must not reach those, nor UTF-7.
    """
    label = (declared or "").strip(" \t\r\n\"'").lower()
    if not label.isascii():
        return None
    if label in {"iso-8859-1", "iso8859-1", "latin-1", "latin1", "ascii", "us-ascii"}:
        return "cp1252"  # what these labels mean on the web (WHATWG Encoding Standard)
    if not (_SINGLE_BYTE.match(label) or _MULTI_BYTE.match(label)):
        return None
    try:
        return codecs.lookup(label).name
    except LookupError:
        return None


def _guess(data: bytes, name: str) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:65536]).best()
    if best is None or not _decodes(data, best.encoding):
        raise NotTextError(name, "is binary or in an encoding that cannot be told", "save it as UTF-8")
    return best.encoding
