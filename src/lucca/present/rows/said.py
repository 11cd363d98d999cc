"""Who said what, as lines: speakers, utterances, their wordings, and the legend of the signs."""

from dataclasses import replace

from rich.cells import cell_len
from rich.text import Text

from lucca.present.inline import NOTATION, OUTSIDE, STYLES, VOICES, base_text, witness_text
from lucca.present.rows.sheet import Lines, Sheet
from lucca.present.shapes import WEIGHTY, Piece, SpeakerView, StoryView, UtteranceView
from lucca.present.shorten import OMITTED, shortened
from lucca.present.words import NO_SPEAKER, TRANSLATED, joined, plain

LETTERS_WIDTH = 6
"""Columns for the letters of an utterance; more letters than fit are counted ("ABC+6")."""

WRAPPING = 8
"""Columns that a line loses at its end on the way to the next."""

RETOLD = 2
"""Reports in words of their own that are shown below an utterance unless all is asked for."""

UNSHOWN = "≠"
"""Says that the wording differs where there is no room to show how."""


def legend(story: StoryView, below: Lines) -> str:
    """What the signs in the lines below mean."""
    text = "\n".join(line.plain for line in below)
    shown = [one for speaker in story.speakers for entry in speaker.entries for one in entry]
    first = story.reports[0].letter if story.reports else "A"
    parts = [VOICES] if story.has_told else []
    parts += [NOTATION] if any(one.differs for one in shown) else []
    parts += [OUTSIDE] if story.has_outside else []
    parts += [f"{UNSHOWN} differs"] if UNSHOWN in text else []
    parts += [f"{OMITTED} cut here"] if OMITTED in text else []
    parts += ["¶ goes on"] if any(one.goes_on for one in shown) else []
    parts += ["? unsure"] if any(not one.sure for one in shown) else []
    return " · ".join((*parts, f"{first}5: report {first}, line 5"))


def speaker_row(sheet: Sheet, speaker: SpeakerView) -> Text:
    """A speaker's name, role and letters on one line."""
    row = Text(plain(speaker.name or NO_SPEAKER).strip(), "bold italic" if speaker.unnamed or not speaker.name else "bold")
    if speaker.role:
        row.append(f", {plain(speaker.role)}", "not bold")
    row.truncate(sheet.width, overflow="ellipsis")
    return row


def utterance_rows(sheet: Sheet, one: UtteranceView, limit: int, retold: int) -> Lines:
    """An utterance with its number, letters and places, its words in about `limit` lines.

    Below it, in about `retold` lines each, who tells it in words of their own.
    """
    mark = f"{one.number}{'' if one.sure else '?'}"
    lead = _lead(sheet, mark, short_letters(one.letters), one.act)
    tail, before = _tail(one), _before(one.status, one.lead_in)
    pieces = _fitted(sheet, one.pieces, lead, len(before.plain) + cell_len(tail.plain), limit)
    if one.differs and not any(piece.kind in STYLES for piece in pieces):
        tail.append(f" {UNSHOWN}", "yellow")
    text = Text.assemble(("¶ " if one.goes_on else "", "dim"), before, base_text(pieces), tail)
    return [*sheet.wrap(text, lead), *_retold_rows(sheet, one, retold)]


def _lead(sheet: Sheet, number: str, letters: str, act: str | None) -> Text:
    return Text.assemble(
        (f"{number:>4} ", "dim"),
        (f"{letters:<{LETTERS_WIDTH}} ", "bold"),
        (f"{act or '':<{sheet.act_width}}", "cyan" if act in WEIGHTY else "dim"),
    )


def _fitted(sheet: Sheet, pieces: tuple[Piece, ...], lead: Text, taken: int, limit: int) -> tuple[Piece, ...]:
    """The pieces, shortened so that they and what stands around them take about `limit` lines."""
    room = max(sheet.width - cell_len(lead.plain), 20)
    return pieces if sheet.full else shortened(pieces, max(room * limit - taken - WRAPPING * (limit - 1), 40))


def _before(status: str | None, lead_in: str | None) -> Text:
    """What stands before the words: what they are if not said, and the report's words that they read on from."""
    return Text.assemble(
        (f"{status.upper()} " if status else "", "bold magenta"), (f"{plain(lead_in)} " if lead_in else "", "italic")
    )


def _retold_rows(sheet: Sheet, one: UtteranceView, limit: int) -> Lines:
    """The reports that tell it in words of their own, each on its own line with what sets it apart."""
    shown = one.retold if sheet.full else one.retold[:RETOLD]
    rows: Lines = []
    for witness in shown:
        is_said = witness.act == one.act or (witness.act or "") in (witness.lead_in or "").casefold()
        lead = _lead(sheet, "", witness.letter, None if is_said else witness.act)
        tail = Text(f"  {' '.join(spot.place for spot in witness.spots)}", "dim")
        text = _before(witness.status, witness.lead_in)
        taken = len(text.plain) + cell_len(tail.plain)
        text.append(base_text(_fitted(sheet, witness.pieces, lead, taken, limit)))
        rows += sheet.wrap(text.append(tail), lead)
    left = one.retold[len(shown) :]
    if left:
        places = " ".join(witness.spots[0].place for witness in left)
        rows += sheet.wrap(Text(f"… in other words too: {places}", "dim"), _lead(sheet, "", "", None))
    return rows


def _tail(one: UtteranceView) -> Text:
    places = list(dict.fromkeys(spot.place for witness in one.witnesses for spot in witness.spots))
    support = (one.support,) if one.support and one.is_copied else ()
    tail = Text(f"  {' · '.join((' '.join(places), *support, *map(plain, one.notes)))}", "dim")
    if one.translated:
        tail.append(f" ({TRANSLATED})", "yellow")
    if one.orphaned:
        tail.append(" orphaned", "bold red")
    for kind, refs in one.see:
        tail.append(f" ({kind} {', '.join(ref.number for ref in refs)})", "dim")
    return tail


def short_letters(letters: tuple[str, ...]) -> str:
    """The letters as far as there is room, then how many more."""
    whole = joined(letters)
    return whole if len(whole) <= LETTERS_WIDTH else f"{joined(letters[:3])}+{len(letters) - 3}"


def difference_rows(sheet: Sheet, one: UtteranceView) -> Lines:
    """Every wording of shared words in full, one below the other, the base first."""
    rows: Lines = []
    for number, column in enumerate(column for column in one.columns if not column.own_words):
        places = " ".join(spot.place for spot in column.spots)
        lead = Text.assemble((f"{one.number if number == 0 else '':>4} ", "dim"), (f"{places:<{LETTERS_WIDTH}} ", "bold"))
        own = (replace(piece, kind="same") for piece in column.pieces)
        text = _before(column.status, column.lead_in)
        text.append(base_text(own) if column.is_base else witness_text(column.pieces))
        rows += sheet.wrap(text, lead, hang=LETTERS_WIDTH + 6)
    return rows
