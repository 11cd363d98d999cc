"""The brief for people: in the terminal and as one self-contained page.

`view` turns a Brief into what both show; `terminal` and `page` only lay it out. Rich is imported by the terminal alone and
Jinja2 by the page alone, each when first used.
"""
