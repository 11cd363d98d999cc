"""The kinds of names of several corpora, brought to the reader's five."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from training.corpora import Article, SilverName

_FROM = {
    "PER": "person",
    "PERSON": "person",
    "person": "person",
    "politician": "person",
    "ORG": "organisation",
    "ORGANIZATION": "organisation",
    "organisation": "organisation",
    "politicalparty": "organisation",
    "LOC": "place",
    "LOCATION": "place",
    "location": "place",
    "country": "place",
    "MISC": "other",
    "misc": "other",
    "event": "other",
    "election": "other",
}

# Corpora without a kind for nationalities mark them as miscellaneous; these words tell them from the rest.
_DEMONYMS = frozenset(
    "afghan albanian algerian american andorran angolan argentine argentinian armenian australian austrian azerbaijani "
    "bahamian bahraini bangladeshi barbadian basque belarusian belgian belizean bolivian bosnian botswanan brazilian "
    "british briton bulgarian burmese burundian cambodian cameroonian canadian catalan chadian chechen chilean chinese "
    "colombian congolese corsican costarican croat croatian cuban cypriot czech danish dane dominican dutch ecuadorian "
    "egyptian emirati english englishman eritrean estonian ethiopian european fijian filipino finn finnish flemish french "
    "frenchman gabonese gambian georgian german ghanaian greek guatemalan guinean guyanese haitian hawaiian honduran "
    "hungarian icelandic indian indonesian iranian iraqi irish irishman israeli italian ivorian jamaican japanese "
    "jordanian kazakh kenyan korean kosovan kosovar kurd kurdish kuwaiti kyrgyz lao laotian latvian lebanese liberian "
    "libyan lithuanian luxembourgish macedonian malagasy malawian malaysian maldivian malian maltese mauritanian "
    "mauritian mexican moldovan mongolian montenegrin moroccan mozambican namibian nepalese nepali nicaraguan nigerian "
    "norwegian omani ottoman pakistani palestinian panamanian paraguayan persian peruvian pole polish portuguese prussian "
    "qatari romanian russian rwandan salvadoran saudi scot scottish senegalese serb serbian singaporean slovak slovene "
    "slovenian somali soviet spaniard spanish sri-lankan sudanese swede swedish swiss syrian taiwanese tajik tanzanian "
    "thai tibetan tongan trinidadian tunisian turk turkish turkmen ugandan ukrainian uruguayan uzbek venezuelan "
    "vietnamese welsh yemeni yugoslav zambian zimbabwean african asian arab caucasian latino latina hispanic".split()
)


def kind_of(corpus_kind: str, form: str) -> str | None:
    """One of the reader's kinds for a corpus's own; None for a kind that is no name here."""
    kind = _FROM.get(corpus_kind)
    if kind == "other" and is_nationality(form):
        return "nationality"
    return kind


def is_nationality(form: str) -> bool:
    """Whether `form` is a word for a people: "Iraqi", "South Koreans"."""
    last = form.lower().split()[-1] if form.split() else ""
    return last in _DEMONYMS or (last.endswith("s") and last[:-1] in _DEMONYMS)


def mended(articles: Sequence[Article], silver: Mapping[str, Sequence[SilverName]]) -> dict[str, list[SilverName]]:
    """Silver names with surnames put right: one word that mostly ends persons' names in its article is a person.

    The machine that made them often takes a lone surname for a place or an organisation.
    """
    texts = {article.id: article.text for article in articles}
    return {key: _surnames_mended(texts[key], names) for key, names in silver.items() if key in texts}


def _surnames_mended(text: str, names: Sequence[SilverName]) -> list[SilverName]:
    endings = Counter(text[n.start : n.end].split()[-1] for n in names if n.kind == "PERSON")
    alone = Counter(text[n.start : n.end] for n in names if n.kind != "PERSON")
    return [
        SilverName(n.start, n.end, "PERSON") if endings[text[n.start : n.end]] > alone[text[n.start : n.end]] else n
        for n in names
    ]
