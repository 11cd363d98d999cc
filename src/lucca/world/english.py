"""Where English is spoken officially: what somebody from elsewhere says may reach English reports in translation.

A country or territory stands here where English is an official language, by law or in fact, alone or beside others. General
knowledge, after the CIA World Factbook (field "Languages") and Unicode CLDR (territory information, "official" and
"de_facto_official"); where they leave doubt it stands here, so that nothing is called a translation that may be none.
"""

_EUROPE = "GBR IRL MLT GIB GGY IMN JEY"
_AMERICA = "USA CAN AIA ATG BHS BRB BLZ BMU CUW CYM DMA FLK GRD GUY JAM KNA LCA MSR PRI SXM TCA TTO VCT VGB VIR SGS"
_AFRICA = "BDI BWA CMR ERI GHA GMB KEN LBR LSO MUS MWI NAM NGA RWA SDN SHN SLE SSD SWZ SYC TZA UGA ZAF ZMB ZWE"
_ASIA = "HKG IND IOT PAK PHL SGP"
_OCEANIA = "ASM AUS CCK COK CXR FJI FSM GUM KIR MHL MNP NFK NIU NRU NZL PCN PLW PNG SLB TKL TON TUV UMI VUT WSM"

_ENGLISH = frozenset(" ".join((_EUROPE, _AMERICA, _AFRICA, _ASIA, _OCEANIA)).split())


def speaks_english(code: str) -> bool:
    """Whether English is an official language of the country or territory with this ISO 3166 alpha-3 code."""
    return code in _ENGLISH
