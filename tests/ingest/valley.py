"""An invented story in an invented valley, and what the tests of this folder share."""

from collections.abc import Iterable

from lucca.errors import InputError
from lucca.records import Report

LEAD = (
    "The mayor of Serravalle vowed on Wednesday to rebuild the old bridge within a year, after the flood of March 3, 2011 "
    "that carried away two of its arches."
)
QUOTE = (
    "“We will not leave the valley cut off,” Anna Berti told reporters at the river bank on 4 May 2016, where several "
    "hundred people had gathered in the rain."
)
DOUBT = (
    "Engineers of the region said that four million would not be enough for both piers, and that the work could only begin "
    "when the water had gone down."
)
BODY = "\n\n".join((LEAD, QUOTE, DOUBT)) + "\n"
GERMAN = (
    "Die Bürgermeisterin von Serravalle hat am Mittwoch versprochen, die alte Brücke binnen eines Jahres wieder aufzubauen. "
    "Die Flut hatte zwei Bögen mitgerissen. Man werde das Tal nicht abgeschnitten lassen, sagte sie am Ufer des Flusses.\n"
)
PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><title>Mayor vows to rebuild the bridge | The Valley Courier</title>
<meta charset="utf-8"><meta property="og:site_name" content="The Valley Courier">
<meta property="article:modified_time" content="2017-04-13T08:00:00Z">
<link rel="canonical" href="https://www.valleycourier.example/2017/04/12/bridge?utm_source=x#top">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Mayor vows to rebuild the bridge",
 "datePublished": "2017-04-12T18:30:00+01:00", "author": {{"@type": "Person", "name": "Carla Neri"}}}}</script></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Mayor vows to rebuild the bridge</h1>
<p>By Carla Neri</p><p>{LEAD}</p><p>{QUOTE}</p><h2>New Money</h2><p>{DOUBT}</p></article>
<footer>© 2017 The Valley Courier</footer></body></html>"""


def reports(outcomes: Iterable[Report | InputError]) -> list[Report]:
    """The reports that `load` yields where none of its inputs fails."""
    found = list(outcomes)
    assert not [outcome for outcome in found if isinstance(outcome, InputError)]
    return [outcome for outcome in found if isinstance(outcome, Report)]


def failure(outcomes: Iterable[Report | InputError]) -> InputError:
    """The error that `load` yields for its only input."""
    (outcome,) = outcomes
    assert isinstance(outcome, InputError)
    return outcome


def title_in(report: Report) -> str | None:
    """The words at a report's title span."""
    return report.text[slice(*report.title_span)] if report.title_span else None
