"""CAMEO's codes as far as PLOVER's type and mode determine them, after PLOVER's own table (CAMEO2PLOVER, 2021)."""

_ROOTS = {
    "AGREE": "03",
    "CONSULT": "04",
    "SUPPORT": "05",
    "COOPERATE": "06",
    "AID": "07",
    "YIELD": "08",
    "REQUEST": "10",
    "REJECT": "12",
    "THREATEN": "13",
    "PROTEST": "14",
    "MOBILIZE": "15",
    "SANCTION": "16",
    "COERCE": "17",
}
"""ACCUSE (09, 11) and ASSAULT (18, 19, 20) have no root of their own: the mode decides, or nothing does."""
_MODES = {
    ("CONSULT", "phone"): "041",
    ("YIELD", "release"): "0841",
    ("YIELD", "ease"): "085",
    ("ACCUSE", "investigate"): "090",
    ("ACCUSE", "disapprove"): "111",
    ("ACCUSE", "allege"): "112",
    ("PROTEST", "demo"): "141",
    ("PROTEST", "boycott"): "143",
    ("COERCE", "arrest"): "173",
    ("COERCE", "deport"): "174",
    ("ASSAULT", "abduct"): "181",
    ("ASSAULT", "beat"): "182",
    ("ASSAULT", "sexual"): "1821",
    ("ASSAULT", "torture"): "1822",
    ("ASSAULT", "assassinate"): "186",
    ("ASSAULT", "firearms"): "193",
    ("ASSAULT", "heavy-weapons"): "19",
    ("ASSAULT", "massacre"): "20",
    ("ASSAULT", "unconventional"): "204",
}


def cameo_of(root: str, mode: str | None) -> str | None:
    """The code; two digits where no more is determined, None where not even they are."""
    return _MODES.get((root, mode or ""), _ROOTS.get(root))
