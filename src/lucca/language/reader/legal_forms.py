"""The legal form behind a company's name ("Halden, Inc.") belongs to it, with the full stop of its abbreviation."""

from __future__ import annotations

from collections.abc import Collection

from lucca.language.reader.words import PARAGRAPH_START, Words

LEGAL_FORMS = frozenset(
    "Inc Incorporated Corp Corporation Co Ltd Limited LLC LLP LP PLC Plc plc Pty GmbH AG SA NV BV Bros Cos".split()
)
_CUT_SHORT = frozenset("Inc Corp Co Ltd Pty Bros Cos".split())


def with_legal_form(words: Words, end: int) -> int:
    """Where a company's name that ends before word `end` ends with its legal form, which stands in the same paragraph."""
    forms = words.forms
    after = end + 1 if _stands(words, end, {","}) else end
    if forms[end - 1] not in LEGAL_FORMS and _stands(words, after, LEGAL_FORMS):
        end = after + 1
    return end + 1 if forms[end - 1] in _CUT_SHORT and _stands(words, end, {"."}) else end


def _stands(words: Words, at: int, forms: Collection[str]) -> bool:
    return at < len(words.forms) and words.forms[at] in forms and words.layout[at] != PARAGRAPH_START
