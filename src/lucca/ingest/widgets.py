"""What pages put between the sentences of a text that came as one line: players, buttons, links, the feet of posts.

Every pattern begins with words of its own, and every repetition has a bound, so that matching is linear.
"""

import re

from lucca.ingest.patterns import Table

_NETWORK = r"(?:Twitter|Facebook|Instagram|WhatsApp|YouTube|TikTok|Threads|Bluesky|LinkedIn)"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_BEHIND = r"(?<=[.!?…\"”’')\]] )"
"""Behind a sentence's end."""

_BEFORE = r"(?=[ ]{1,4}[A-Z\"“‘'\[]|[ ]{0,4}\Z)"
"""Before the beginning of a sentence, or the end of the text."""

WIDGETS: Table = (
    (
        "call",
        re.compile(
            r"(?:\d{1,3} of \d{1,3} )?Full Screen Autoplay Close\b[^\n]{0,1200}?\bWait \d{1,2} seconds? to continue\.?"
            r"|\bMedia playback is (?:not supported|unsupported) on (?:this|your) device\b"
            r"|\b(?:Video Unavailable )?Click to play Tap to play(?: The video will (?:start in|auto-play soon)[ \d]{0,4})?"
            r"(?: ?Cancel)?(?: Play now)?"
            r"|\bPlease enable Java[Ss]cript to (?:watch|view) (?:this|the) (?:video|content)\b\.?"
            r"|\bVideo (?:loading|is loading|unavailable)\b"
            r"|\b(?:Play slideshow|Play [Vv]ideo|Play (?:Current|Next) Video)\b"
        ),
    ),
    ("call", re.compile(rf"\b(?:Scroll down|SCROLL DOWN) (?:for|FOR) (?:video|VIDEO|more|MORE)\b{_BEFORE}")),
    (
        "call",
        re.compile(
            rf"{_BEHIND}(?:Share this (?:article|story|page)(?: Share)?(?: \d{{1,4}}(?:\.\d)?[kK]?(?: shares| comments)?)?"
            rf"|(?:Follow|Like) (?:us|@\w{{1,30}}) on {_NETWORK}"
            rf"|(?:Sign up|Subscribe) (?:for|to) (?:our|the) [^.!?\"“”\n]{{0,80}}\b(?:newsletter|bulletin|briefing|email)s?"
            rf"|View (?:comments|gallery|photos)|(?:Advertisement|ADVERTISEMENT)"
            rf"|(?:Story|Article|Report) continues (?:below|after)(?: (?:the )?(?:advertisement|ad|video|gallery))?)"
            rf"[.:]?{_BEFORE}"
        ),
    ),
    ("link", re.compile(r"\bRELATED ARTICLES Previous (?:\d{1,2} ){1,6}Next\b")),
    # a headline and the button behind it; a sentence has small letters before "read"
    ("link", re.compile(rf"{_BEHIND}[A-Z][^.!?\"“”\n]{{10,140}} (?:Read more|READ MORE){_BEFORE}")),
    # the headline of another story in square brackets; an editor's insertion is shorter or begins in small letters
    ("link", re.compile(rf"{_BEHIND}\[(?:[A-Z]|‘|')[^\[\]\s]{{0,20}}(?: [^\[\]\s]{{1,24}}){{4,20}}\]{_BEFORE}")),
    ("link", re.compile(r"\bpic\.twitter\.com/\w{4,20}|https?://t\.co/\w{4,20}(?!\w)")),
    # the foot of an embedded post; the name before it says whose words the post is, and is left
    ("tag", re.compile(rf"\(@\w{{1,30}}\) (?:{_MONTH} \d{{1,2}}, \d{{4}}|\d{{1,2}} {_MONTH} \d{{4}})")),
    (
        "tag",
        re.compile(
            r"\bA (?:photo|video|post) (?:posted|shared) by [^()\n]{1,60}? \(@[\w.]{1,30}\) on "
            rf"{_MONTH} \d{{1,2}}, \d{{4}} at \d{{1,2}}:\d\d ?[ap]m P[DS]T"
        ),
    ),
)
"""Furniture wherever it stands in a line."""
