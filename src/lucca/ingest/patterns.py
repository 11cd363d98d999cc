"""The words by which page furniture is told: lines that are nothing else, and phrases that are furniture anywhere.

Precision comes first, so an opening word alone is never enough: "Share this" is furniture, "Share prices fell" is not. Every
repetition has a bound, and every alternative begins differently, so that matching is linear in the length of the text.
"""

import re
from collections.abc import Iterable

from lucca.records.report import FurnitureKind

Table = tuple[tuple[FurnitureKind, re.Pattern[str]], ...]

_CAPITAL = r"(?-i:[A-Z])"
_NAME = r"(?-i:[A-Z][\w.&’'-]{0,30})"
_NAMES = rf"(?:{_NAME} ){{0,4}}{_NAME}"
_YEAR = r"(?:19|20)\d\d"
_NETWORK = r"(?:Twitter|X|Facebook|Instagram|WhatsApp|Telegram|LinkedIn|YouTube|TikTok|Threads|Bluesky|Mastodon)"
_HOUSE = r"(?-i:AP|AFP|Reuters|REUTERS|Getty|Getty Images|PA|EPA|Bloomberg|Pool|Shutterstock)"
_END = r"[ \t]*[.!…:]?[ \t]*\Z"
_CREW = (
    rf"(?:(?:{_NAME}|and|in|by|of|the|from|additional|reporting|writing|editing)(?:[ ,;&]{{1,3}}|[.)]{{0,2}}\Z)){{1,40}}\Z"
)
"""Who worked on a report: names, places and the words between them; a verb ends it."""


def _lines(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


LINES: Table = (
    (
        "call",
        _lines(
            (
                r"click (?:here|below|to (?:share|see|view|watch|read|subscribe|print|email))\b.{0,160}\Z",
                r"have your say\b.{0,40}\Z",
                r"(?:share|tweet|print|email)(?: (?:this|on|via)\b.{0,60})?" + _END,
                r"(?:save|bookmark) this (?:article|story|page)" + _END,
                r"(?:sign up|subscribe)(?: (?:now|here|today|for|to|with)\b.{0,160})?" + _END,
                r"register (?:now|here|today|for (?:free|our))\b.{0,80}\Z",
                r"(?:get|receive) .{0,80}\b(?:inbox|newsletters?|(?:email|news) alerts?|daily updates)\b.{0,60}\Z",
                r"(?:follow|like|join|find|contact|email|message) us(?: (?:on|at|via|here|now|by email)\b.{0,100})?" + _END,
                rf"(?:on twitter,? )?follow .{{1,140}}\b(?:on {_NETWORK}\b|https?:).{{0,80}}\Z",
                r"follow (?:@\w{1,30}[, .]{0,2}(?:(?:and|or) )?){1,4}(?:#\w{1,30}\.?)?\Z",
                r"watch (?:the|a|our|his|her|their) (?:[\w’']{1,20} ){0,3}(?:video|clip|ad|interview|segment|footage)"
                r"\b.{0,60}\b(?:above|below|here)[.:!]?\Z",
                r"(?:for more|want (?:more|to)|listen to|like what you)\b.{0,120}\b(?:sign up|subscribe)\b.{0,80}\Z",
                r"(?:twitter|facebook|instagram|email|e-mail): ?[@\w].{0,60}\Z",
                r"(?:join the (?:conversation|discussion|debate)|leave a (?:comment|reply)|post a comment)\b.{0,80}\Z",
                r"(?:add (?:a|your) comment|(?:view|show) (?:all )?comments|comments? (?:are|is) closed)" + _END,
                r"comments?(?: \(?\d{1,6}\)?)?" + _END,
                r"\d{1,6} (?:comments?|shares?)" + _END,
                r"(?:download|get|install) (?:the|our) .{0,40}\bapp\b.{0,80}\Z",
                r"support (?:our|independent|quality) .{0,40}\bjournalism\b.{0,120}\Z",
                r"(?:story|article) continues (?:below|after)\b.{0,60}\Z",
                r"(?:continue reading|keep reading|skip ad|advertisement|sponsored|loading|buy (?:this )?photo"
                r"|watch (?:the )?video)(?: (?:below|the main story|here|now))?[ .…]{0,6}\Z",
                r"thank you for (?:subscribing|signing up|your interest)\b.{0,80}\Z",
                r"(?:.{0,80}[.?!] )?(?-i:Like) (?:the|our|this) page\b.{0,40}\Z",
                r"(?:do you have|have you got|got) (?:a|any) (?:story|tip|news|photos?|pictures?)\b.{0,160}\Z",
                r"skip to (?:the )?(?:main |page )?(?:content|navigation|search|footer|menu)\b.{0,20}\Z",
                r"(?:accept|reject|allow|manage|decline|necessary) (?:all|only|choices|(?:all )?cookies|preferences|consent)"
                + _END,
                r"(?:copy|share|email|print) (?:link|page|article|story)(?: copied)?" + _END,
                r"(?:enter|your) (?:your )?e?-?mail(?: address)?\b.{0,40}\Z",
                r"(?:you can |you may )unsubscribe\b.{0,100}\Z",
                r"(?:have|were|are) you (?:been )?affected\b.{0,160}\b(?:e-?mail|contact|get in touch|tell us|@).{0,100}\Z",
                r"[\w&’' -]{1,40}(?:[|•·›»][\w&’' -]{1,40}){2,15}\Z",
            )
        ),
    ),
    (
        "link",
        _lines(
            (
                r"also on [\w’'. ]{2,30}:\Z",
                r"(?:read more|read also|also read|see also|see more|related|more on this|more on|more from|read next"
                r"|further reading|recommended|in pictures|don[’']t miss|most read)[ ]?[:>»→|].{0,200}\Z",
                r"(?:read more|see also|related (?:articles?|stories|news|content|topics|links)|more stories"
                r"|more on this (?:story|topic)|most (?:read|popular|viewed)|recommended(?: for you)?|you may also like"
                r"|around the web|top stories|trending now)" + _END,
                r"https?://\S{1,200}\Z",
            )
        ),
    ),
    (
        "copyright",
        _lines(
            (
                r"©.{0,160}\Z",
                rf"\(c\) ?(?:copyright\b|{_YEAR}).{{0,160}}\Z",
                rf"copyright[ :]{{1,2}}(?:©|\(c\)|by\b|{_YEAR}).{{0,160}}\Z",
                r".{0,120}\ball rights reserved\b.{0,200}\Z",
                r"this (?:material|article|content) may not be (?:published|reproduced|copied|broadcast)\b.{0,200}\Z",
            )
        ),
    ),
    (
        "tag",
        _lines(
            (
                r"[(\[](?:additional |with )?(?:reporting|writing|editing|compiled|inputs?) (?:by|from)\b.{0,300}\Z",
                r"(?:additional |with )?(?:reporting|reporting and writing) by " + _CREW,
                rf"(?:with (?:reporting|files|inputs?|additional reporting)|compiled) (?:by|from) {_NAMES}" + _END,
                rf"{_CAPITAL}.{{1,160}}\bcontributed (?:reporting|to this (?:report|story|article))\b.{{0,160}}\Z",
                r"this is a (?:breaking|developing) (?:news )?story\b.{0,200}\Z",
                r"this (?:article|story|report|piece|post) (?:has been|was|will be)"
                r" (?:updated|amended|corrected|originally published|first published)\b.{0,200}\Z",
            )
        ),
    ),
    (
        "caption",
        _lines(
            (
                r"(?:image|photo|picture|video|media) (?:caption|copyright|credit|source)\b[^.!?]{0,300}\Z",
                r"(?:file (?:photo|picture|image)|in this (?:file )?(?:photo|picture|image|photograph))\b.{0,300}\Z",
                r"pictured[:,] .{1,300}\Z",
            )
        ),
    ),
    (
        "credit",
        _lines(
            (
                rf"(?:photo|image|picture|photograph|pic|credit|photo credit|image credit)s?"
                rf"(?: by {_NAMES}{_END}|[ ]?[:/|].{{0,100}}\Z)",
                r"(?:photo|image|picture|getty images|getty|shutterstock|istock|afp/getty images)(?: \d{1,3})?" + _END,
                rf"{_NAMES}(?:/| via )(?:{_NAMES}/)?{_HOUSE}(?: {_NAME})?{_END}",
            )
        ),
    ),
)
"""Lines that are furniture as a whole, white space and a bullet at their head left out."""

POINTERS = re.compile(
    r"(?:read more|read also|also read|see also|see more|read next|related|more on this|further reading|don[’']t miss"
    r"|watch|listen|explained|in pictures|most read)[ ]?[:>»→|][ ]?(?=[A-Z0-9“‘\"'])"
    r"(?![^.!?]{0,200}[.!?][\"”’']? )[^.]{4,180}\Z",
    re.IGNORECASE,
)
"""A pointer and the headline of another story, whatever somebody says in it: no full stop, and one sentence."""

LISTS = re.compile(
    r"(?:read more|see also|related (?:articles?|stories|news|content|topics|links)|more (?:stories|news)"
    r"|more on this (?:story|topic)|most (?:read|popular|viewed|shared)|recommended(?: for you)?|you may also like"
    r"|around the web|top stories|trending(?: now)?|latest (?:news|stories)|editors?[’']s? (?:picks?|choice))[ \t]*[:.…]?\Z",
    re.IGNORECASE,
)
"""A line behind which headlines of other stories stand, one a line."""

CONSENT = re.compile(
    r"(?:we|this (?:site|website|page)|our (?:site|website|partners))(?: and our (?:\d{1,4} )?partners)? uses? cookies"
    r"(?:\.| (?:to|and|on|for|so)\b)"
    r"|by (?:clicking|continuing|using|signing up|subscribing|registering|submitting|proceeding)\b.{0,120}?"
    r"\b(?:you (?:agree|accept|consent)|our (?:terms|privacy))",
    re.IGNORECASE,
)
"""How a paragraph begins that asks a reader for consent."""

CLOCK = re.compile(
    r"(?:posted at |updated at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: ?\(?[A-Z]{2,4}\)?)?"
    r"(?: ?[·•|,-] ?[A-Za-z]{3,9}\.? \d{1,2},? \d{4})?\Z",
    re.IGNORECASE,
)
"""The time of an entry in a running report, or of a post."""

CLOSING_LINES = re.compile(
    r"[A-Z][\w’'. -]{1,60} (?:reported|contributed) from [A-Z].{1,140}\Z"
    r"|(?:[Aa]s |[Ff]irst |[Oo]riginally )?[Pp]ublished (?:in|by|on) [A-Z].{1,60}\Z"
)
"""Tags, but only among the last paragraphs: earlier they may be sentences of the story."""

SHOUTED_CREDIT = re.compile(r"(?<=[.!?\"”’'] )(?:REUTERS|GETTY|SWNS|SHUTTERSTOCK)(?=(?: \d{1,3})?(?: [A-Z]|\Z))")
"""A picture agency's sign between sentences, as pages in one line have it."""

_RIGHTS = (
    rf"(?:Copyright|©|\(c\)|Copyright ©|© Copyright)[ ]?{_YEAR}[ ,].{{0,80}}?All rights reserved\.?"
    r"(?: This material may not be published, broadcast, (?:re)?written,? or redistributed(?: without permission)?\.?)?"
)
_PLAYER = (
    r"(?:Full Screen Autoplay Close )?Skip Ad(?: Ad)?(?: x\b)?(?: Loading(?:\.{3}|…))?(?: x Embed x Share)?"
    r"|\bx Embed x Share\b"
)
_MEDIA = r"(?:Image|Media|Photo|Video)"

PHRASES: Table = (
    ("call", re.compile(r"Click to [^()\n]{2,40} \(Opens in new window\)")),
    ("call", re.compile(r"Get (?:\w{1,20} ){0,4}(?:directly |straight )?to your inbox(?: \+ Subscribe)?")),
    ("call", re.compile(r"Thank you for subscribing!?(?: Could not subscribe, try again later\.?)?(?: Invalid Email)?")),
    ("call", re.compile(r"(?:See our privacy notice|Sign up for our newsletter|Subscribe to our newsletter)\b")),
    ("call", re.compile(_PLAYER)),
    ("call", re.compile(r"Read or Share this story: ?https?://[^\s<>\"]{1,200}")),
    ("call", re.compile(rf"Follow (?:[\w.’'-]{{1,30}} ){{1,4}}on {_NETWORK}:? ?@\w{{1,30}}")),
    # one word of the outlet's name only: nobody can tell where it ends and the next sentence begins
    ("call", re.compile(r"Click here for more(?: [a-z]{1,20}){0,4}(?: from (?:The )?[A-Z]\w{1,30})?")),
    ("link", re.compile(r"(?<![\w,;] )\b(?:Read more|READ MORE|Read More)(?: here)?:")),
    ("copyright", re.compile(_RIGHTS)),
    ("caption", re.compile(rf"{_MEDIA} copyright (?:[\w/.&’'-]{{1,30}} ){{1,4}}{_MEDIA} caption")),
    ("caption", re.compile(r"\b(?:Image|Media) caption(?= [A-Z])")),
    ("credit", SHOUTED_CREDIT),
    ("credit", re.compile(r"\A(?:Photo|PHOTO)(?= [A-Z]{3})")),
    ("tag", re.compile(r"\((?:Additional )?(?:[Rr]eporting|[Ww]riting) by [^()]{2,200}\)")),
    ("tag", re.compile(r"This is a (?:breaking|developing) (?:news )?story(?:[,;] more follows)?(?:\.{1,3}|…)?\Z")),
    ("tag", re.compile(r"(?<=[.!?\"”’'] )(?:Additional r|R)eporting by (?:[A-Z][\w.’'-]{0,30}(?: and |, | )?){1,12}\.?\Z")),
)
"""What is furniture wherever it stands."""

SPEECH = re.compile(r"[“”„«»\"]|(?:(?<=\s)|\A)[‘'](?=\w)")
"""A mark that opens or closes somebody's words."""

SAYING = re.compile(r"\b(?:said|says|told|asked|added|wrote|tweeted|warned|urged)\b", re.IGNORECASE)
"""A word that makes a line a sentence about what somebody said."""

FINAL = re.compile(r"[.!?…:;,][\"”’'»)\]]{0,2}\Z")
"""A sentence's end, or a break inside one, at the end of a line."""

SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]{0,2}\s+(?=[\"“‘'(\[]?[A-Z0-9])")
"""Between two sentences of one line."""
