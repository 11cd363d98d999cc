"""A reader of pages for tests: strict about balance, blind to style."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"meta", "link", "br", "hr", "img", "input", "base", "col", "source", "wbr", "area", "embed", "track"}


class Page(HTMLParser):
    """Tags in order with their attributes, the text of each source's lines, and a stack that must come out even."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.stack: list[str] = []
        self.lines: list[str] = []
        self.text: list[str] = []
        self._in_line = 0
        self.feed(html)
        self.close()
        assert not self.stack, f"left open: {self.stack}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"attribute twice in <{tag}>: {names}"
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.stack.append(tag)
        if dict(attrs).get("class") == "t":
            self._in_line = len(self.stack)
            self.lines.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.stack, f"</{tag}> closes nothing"
        assert self.stack[-1] == tag, f"</{tag}> closes <{self.stack[-1]}>"
        if self._in_line == len(self.stack):
            self._in_line = 0
        self.stack.pop()

    def handle_data(self, data: str) -> None:
        self.text.append(data)
        if self._in_line:
            self.lines[-1] += data

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(f"declaration {data}")

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"comment {data}")

    def handle_pi(self, data: str) -> None:
        raise AssertionError(f"processing instruction {data}")


def visible_lines(html: str) -> list[str]:
    """The text of the sources' lines."""
    return Page(html).lines
