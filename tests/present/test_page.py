"""The page: self-contained, inert, well-formed, every anchor where a link leads."""

import base64
import hashlib
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from tests.present.drafts import Draft, brief
from tests.present.html import Page
from tests.support import check_golden

from lucca.present import page
from lucca.records import Brief

GOLDEN = Path(__file__).parent / "golden"
WRITE = "LUCCA_WRITE=1 python -m pytest tests/present"

ALLOWED_ATTRIBUTES = {
    *("id", "class", "href", "rel", "lang", "title", "data-n", "tabindex", "charset", "name", "content", "http-equiv"),
    *("aria-label", "aria-labelledby", "aria-hidden", "role", "scope"),
}


@pytest.fixture(params=["harbour", "summit", "fourteen", "hostile", "empty", "storyless", "silent"])
def made(request: pytest.FixtureRequest) -> Brief:
    if request.param == "empty":
        return Brief(lucca="0.1.0", model="structure-1", reports=(), stories=())
    if request.param == "storyless":
        return replace(brief([Draft("No story.")], []), stories=())
    if request.param == "silent":
        return brief([Draft("Nobody speaks here.")], [])
    found: Brief = request.getfixturevalue(request.param)
    return found


def test_golden_page(harbour: Brief) -> None:
    check_golden(GOLDEN / "harbour.html", page.render(harbour), WRITE)


def test_the_page_is_balanced_and_its_ids_are_unique(made: Brief) -> None:
    tags = Page(page.render(made)).tags
    ids = [attributes["id"] for _, attributes in tags if "id" in attributes]
    assert len(ids) == len(set(ids))


def test_every_inner_link_leads_somewhere(made: Brief) -> None:
    tags = Page(page.render(made)).tags
    ids = {attributes.get("id") for _, attributes in tags}
    links = [href for _, attributes in tags if (href := attributes.get("href") or "").startswith("#")]
    assert links
    assert {link[1:] for link in links} <= ids
    labels = {attributes["aria-labelledby"] for _, attributes in tags if "aria-labelledby" in attributes}
    assert labels <= ids


def test_the_page_loads_and_runs_nothing(made: Brief) -> None:
    html = page.render(made)
    for tag, attributes in Page(html).tags:
        assert tag not in {"script", "img", "link", "iframe", "object", "embed", "form", "base", "svg", "input"}
        assert set(attributes) <= ALLOWED_ATTRIBUTES, tag
        assert re.match(r"#|https?://", attributes.get("href") or "#")
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
    assert style
    assert not re.search(r"url\(|@import|expression|javascript", style[1])
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in html
    assert "default-src 'none'" in html


def test_hostile_text_stays_text(hostile: Brief) -> None:
    html = page.render(hostile)
    parsed = Page(html)
    text = "".join(parsed.text)
    assert "<script>alert(1)</script>" in text
    assert "{{ 7*7 }}" in text
    assert "[bold]markup[/bold]" in text
    assert "to <script>alert(8)</script>" in text
    assert "in a <b onclick=alert(9)>" in text
    assert not [href for _, a in parsed.tags if "javascript" in (href := a.get("href") or "")]
    title = re.search(r"<title>(.*?)</title>", html, re.DOTALL)
    assert title
    assert "\u202e" not in title[1]


def test_text_that_turns_direction_is_always_isolated(hostile: Brief) -> None:
    for stretch in re.findall(r">[^<]*\u202e[^<]*<", page.render(hostile)):
        before = page.render(hostile).split(stretch)[0]
        assert before.rfind("<bdi") > before.rfind("</bdi>")


def test_only_web_addresses_become_links(harbour: Brief) -> None:
    reading = harbour.reports[0]
    linked = replace(reading, report=replace(reading.report, path=None, url="https://example.org/?a=1&b=2"))
    hrefs = [a.get("href") for _, a in Page(page.render(replace(harbour, reports=(linked, harbour.reports[1])))).tags]
    assert "https://example.org/?a=1&b=2" in hrefs


def test_the_page_has_landmarks_and_a_language(harbour: Brief) -> None:
    tags = Page(page.render(harbour)).tags
    names = [tag for tag, _ in tags]
    assert names.count("main") == 1
    assert names.count("h1") == 1
    assert {"aside", "nav", "footer"} <= set(names)
    assert next(attributes for tag, attributes in tags if tag == "html")["lang"] == "en"


def test_the_page_needs_no_rich_and_the_terminal_no_jinja() -> None:
    setup = "import sys; from lucca.records import Brief; b = Brief(lucca='1', model='m', reports=(), stories=());"
    run = "from lucca.present import {0}; {0}.render({1}); assert '{2}' not in sys.modules"
    for module, call, other in (("page", "b", "rich"), ("terminal", "b, width=80", "jinja2")):
        subprocess.run([sys.executable, "-c", setup + run.format(module, call, other)], check=True)
