"""News agencies: whose tags stand in datelines, under pictures and at the end of reports.

Common knowledge, not taken from any text: the agencies whose English services are widely carried.
"""

_AGENCIES = {
    "AFP": ("afp", "agence france-presse", "agence france presse"),
    "ANSA": ("ansa",),
    "AP": ("ap", "associated press", "the associated press"),
    "Anadolu": ("aa", "anadolu", "anadolu agency"),
    "Bernama": ("bernama",),
    "Bloomberg": ("bloomberg", "bloomberg news"),
    "CNA": ("cna",),
    "Canadian Press": ("cp", "canadian press", "the canadian press"),
    "DPA": ("dpa", "deutsche presse-agentur"),
    "EFE": ("efe",),
    "EPA": ("epa",),
    "IANS": ("ians",),
    "IRNA": ("irna",),
    "Interfax": ("interfax",),
    "Kyodo": ("kyodo", "kyodo news"),
    "PA": ("pa", "press association", "the press association", "pa media"),
    "PTI": ("pti", "press trust of india"),
    "RIA Novosti": ("ria", "ria novosti"),
    "Reuters": ("reuters", "thomson reuters"),
    "SWNS": ("swns",),
    "Sputnik": ("sputnik",),
    "TASS": ("tass", "itar-tass"),
    "UPI": ("upi", "united press international"),
    "Xinhua": ("xinhua", "xinhua news agency"),
    "Yonhap": ("yonhap", "yonhap news agency"),
}

_BY_NAME = {name: agency for agency, names in _AGENCIES.items() for name in names}


def agency(name: str) -> str | None:
    """The agency that `name` stands for, under its usual name; None for what is no agency known here."""
    return _BY_NAME.get(name.strip().casefold())


def is_tag(name: str) -> bool:
    """Whether `name` is written as agencies sign: "AP", "REUTERS", "Reuters", but not "ap" or "The Associated Press"."""
    return agency(name) is not None and " " not in name.strip() and not name.strip().islower()
