"""The same words in several reports."""

from collections.abc import Sequence
from dataclasses import replace

import lucca
from lucca.records import Actor, Brief, Reading, Span, Statement

QUOTE = "We will keep the harbour open for every ship that comes in peace"


def told(words: str, name: str = "Marta Lind", place: str = "Brakk") -> str:
    lead = f"The talks in {place} went on for a third day and into the night."
    return f"{lead}\n\n“{words},” {name} said."


def groups(brief: Brief) -> list[tuple[str, list[Statement]]]:
    of = {(r.report.id, s.id): s for r in brief.reports for s in r.statements}
    return [(u.relation, [of[m.report, m.record] for m in u.statements]) for u in brief.stories[0].utterances]


def differences(brief: Brief, utterance: int = 0) -> list[tuple[str, str | None, str | None]]:
    return [
        (d.kind, d.base.exact if d.base else None, d.other.exact if d.other else None)
        for d in brief.stories[0].utterances[utterance].differences
    ]


def brief_of(texts: Sequence[str]) -> Brief:
    return lucca.brief(texts)


def test_verbatim() -> None:
    brief = brief_of([told(QUOTE), told(QUOTE, "Ms Lind", "Varn")])
    assert [(relation, len(members)) for relation, members in groups(brief)] == [("verbatim", 2)]
    assert differences(brief) == []


def test_straight_and_curly_marks_are_the_same_words() -> None:
    brief = brief_of(
        [told(QUOTE + " and won’t stop"), told(QUOTE + " and won't stop", place="Varn").replace("“", '"').replace("”", '"')]
    )
    assert [relation for relation, _ in groups(brief)] == ["verbatim"]


def test_short_forms_join_and_are_still_told() -> None:
    brief = brief_of([told("I do not give any orders to judges"), told("I don’t give any orders to judges", place="Varn")])
    assert [relation for relation, _ in groups(brief)] == ["variant"]
    assert differences(brief) == [("changed", "do not", "don’t")]


def test_short_forms_with_blanks_in_them_are_the_same_words() -> None:
    one = told("Stay in or we’ll close it, and don’t wait")
    brief = brief_of([one, told("Stay in or we ’ ll close it, and don ’ t wait", place="Varn")])
    assert [relation for relation, _ in groups(brief)] == ["verbatim"]


def test_a_changed_word_a_dropped_tail_an_added_word() -> None:
    brief = brief_of([told(QUOTE), told("We shall keep the old harbour open for every ship", place="Varn")])
    assert [relation for relation, _ in groups(brief)] == ["variant"]
    assert differences(brief) == [
        ("changed", "will", "shall"),
        ("added", None, "old"),
        ("dropped", "that comes in peace", None),
    ]


def test_the_fullest_witness_is_the_base() -> None:
    brief = brief_of([told("We will keep the harbour open for every ship"), told(QUOTE, place="Varn")])
    assert brief.stories[0].utterances[0].base == 1


def test_a_full_stop_inside_is_told_and_one_at_the_end_is_not() -> None:
    brief = brief_of([told(QUOTE + ". But we ask for calm"), told(QUOTE + " but we ask for calm", place="Varn")])
    assert [d[0] for d in differences(brief)] == ["punctuation"]
    assert groups(brief)[0][0] == "verbatim"


def test_a_quote_cut_in_two_by_its_cue_loses_nothing() -> None:
    broken = told("We will keep the harbour open", place="Varn").replace(
        " said.", " said, “for every ship that comes in peace.”"
    )
    brief = brief_of([told(QUOTE), broken])
    assert [relation for relation, _ in groups(brief)] == ["verbatim"]


def test_two_paragraphs_against_one() -> None:
    whole = told(QUOTE + ". Nobody will be turned away at night")
    parts = (
        "The talks in Varn went on for days and nights.\n\nMarta Lind said: “"
        + QUOTE
        + ".\n\n“Nobody will be turned away at night.”"
    )
    brief = brief_of([whole, parts])
    assert [(relation, len(members)) for relation, members in groups(brief)] == [("verbatim", 3)]


def test_other_words_stay_apart() -> None:
    brief = brief_of([told(QUOTE), told("The harbour must be closed to every ship before the winter comes", place="Varn")])
    assert [relation for relation, _ in groups(brief)] == ["single", "single"]


def test_short_formulas_of_different_speakers_stay_apart() -> None:
    brief = brief_of([told("We will never give up"), told("We will never give up", "Omar Reyes", "Varn")])
    assert [relation for relation, _ in groups(brief)] == ["single", "single"]


def test_every_statement_stands_in_exactly_one_utterance() -> None:
    brief = brief_of([told(QUOTE), told(QUOTE, place="Varn"), told("No ship has come for a week now, sadly", place="Old")])
    members = [m for u in brief.stories[0].utterances for m in u.statements]
    assert sorted(members) == sorted((r.report.id, s.id) for r in brief.reports for s in r.statements)


def test_passages_of_differences_are_exact() -> None:
    brief = brief_of([told("🙂 " + QUOTE), told("We shall keep the old harbour open for every ship", place="Varn")])
    text = {r.report.id: r.report.text for r in brief.reports}
    passages = [p for u in brief.stories[0].utterances for d in u.differences for p in (d.base, d.other) if p]
    assert passages
    assert all(text[p.report][p.span.start : p.span.end] == p.exact for p in passages)


def test_the_same_report_twice_counts_once() -> None:
    assert len(brief_of([told(QUOTE), told(QUOTE)]).reports) == 1


def test_ids_do_not_depend_on_what_is_read_beside() -> None:
    alone = lucca.read(told(QUOTE))
    assert brief_of([told(QUOTE), told(QUOTE, place="Varn")]).reports[0] == alone


# One utterance told in words of their own.

OWN = "the harbour stays open to every ship of peace that comes in"


def retold(content: str, speaker: str = "Marta Lind", lead: str = "The talks in Varn were over by noon.") -> Reading:
    """A reading of a report that tells an utterance indirectly."""
    text = f"{lead} {speaker} said {content}, and left."
    start = text.index(content, len(lead))
    at = text.index(speaker, len(lead))
    who = Actor(id="a1", name=speaker, kind="person", mentions=(Span(at, at + len(speaker)),), confidence=1.0)
    said = Statement(
        id="s1",
        kind="indirect",
        speakers=("a1",),
        content=(Span(start, start + len(content)),),
        exact=content,
        confidence=0.9,
    )
    report = lucca.read(text).report
    return Reading(lucca="0", model="hand", report=report, actors=(who,), statements=(said,))


def relations(*reports: str | Reading) -> list[str]:
    brief = lucca.brief([*reports, told("Winter is not a reason to sign a bad paper this year", place="Old")])
    assert len(brief.stories) == 1
    return [u.relation for u in brief.stories[0].utterances]


def test_words_of_its_own_are_shown_and_not_collated() -> None:
    [utterance] = lucca.brief([told(QUOTE), retold(OWN)]).stories[0].utterances
    assert (utterance.relation, utterance.base, utterance.own_words) == ("paraphrase", 0, (1,))
    assert utterance.differences == ()


def test_another_speaker_is_another_utterance() -> None:
    assert relations(told(QUOTE), retold(OWN)) == ["paraphrase", "single"]
    assert relations(told(QUOTE), retold(OWN, "Omar Reyes")) == ["single"] * 3


def test_two_quotes_without_shared_words_are_two_utterances() -> None:
    other = told("Every ship may lie in this harbour until it is light", place="Varn")
    assert relations(told(QUOTE), other) == ["single"] * 3


def test_one_quote_translated_twice_is_one_utterance() -> None:
    again = told("Every ship of peace may use this harbour: it is kept open", place="Varn")
    assert relations(told(QUOTE), again) == ["paraphrase", "single"]
    assert relations(told(QUOTE), again.replace("Marta Lind", "Omar Reyes")) == ["single"] * 3


def test_a_topic_in_common_is_no_paraphrase() -> None:
    one = retold("the harbour of Brakk will lie open to ships of every country that comes in peace")
    other = retold("the fire in the harbour of Brakk began in a kitchen on the third floor of the old customs house")
    assert relations(one, other) == ["single"] * 3


def test_names_in_common_are_no_paraphrase() -> None:
    one = retold("everybody on the Northern Coast has to help the police")
    assert relations(one, retold("to go back to the Northern Coast at once")) == ["single"] * 3


def test_no_chain_joins_two_matters() -> None:
    both = "the harbour opens to ships that come for peace, and a school for fishermen moves into the customs house"
    chain = [
        "ships of peace will find the harbour open",
        "the harbour will be open to any ships of peace",
        both,
        "the old customs house becomes a school for fishermen",
        "fishermen get a school in the customs house, the old one",
    ]
    found = lucca.brief([retold(words, lead=f"It rained on day {k} of the talks.") for k, words in enumerate(chain)])
    together = [{chain.index(s.exact) for s in members} for _, members in groups(found)]
    assert {0, 1} in [g - {2} for g in together]
    assert {3, 4} in [g - {2} for g in together]


def test_copied_reported_speech_is_the_same_words_whoever_has_no_name_for_the_speaker() -> None:
    words = "ships would be let into the harbour of Brakk one by one until the ice was gone"
    one = retold(words)
    nobody = replace(retold(words, lead="It rained."), actors=())
    unknown = replace(nobody, statements=tuple(replace(s, speakers=()) for s in nobody.statements))
    assert relations(one, unknown) == ["verbatim", "single"]
    assert relations(one, retold(words, "Omar Reyes", lead="It rained.")) == ["single"] * 3


def test_a_short_quote_joins_where_one_report_does_not_tell_who_said_it() -> None:
    words = "Harbours freeze quietly"
    unknown = [
        replace(r, statements=tuple(replace(s, speakers=()) for s in r.statements)) for r in [lucca.read(told(words))]
    ]
    assert relations(told(words, place="Varn"), *unknown) == ["verbatim", "single"]


def without_speaker(reading: Reading) -> Reading:
    """The reading, with nobody known to speak."""
    return replace(reading, statements=tuple(replace(s, speakers=()) for s in reading.statements))


def test_a_phrase_of_common_words_that_stands_wholly_in_a_quote_is_of_it() -> None:
    long = told("I will never forget this day. It was long and it was hard, and all of you came out to see us off")
    short = told("I will never forget this day", place="Varn")
    assert relations(long, without_speaker(lucca.read(short))) == ["variant", "single"]
    assert relations(long, short.replace("Marta Lind", "Omar Reyes")) == ["single"] * 3


def test_a_clause_told_word_by_word_is_one_utterance_and_a_part_of_one_is_not_yet() -> None:
    words = "what kind of boat it was"
    assert relations(retold(words), without_speaker(retold(words, lead="It rained."))) == ["verbatim", "single"]
    longer = without_speaker(retold(f"{words} that lay in the basin or who owned it", lead="It rained."))
    assert relations(retold(words), longer) == ["single"] * 3


def test_few_words_that_one_speaker_says_are_the_same_where_nothing_else_is_said() -> None:
    words = "she was the pilot"
    assert relations(retold(words), retold(words, lead="It rained.")) == ["verbatim", "single"]
    assert relations(retold(words), retold(f"{words} of it in May", lead="It rained.")) == ["single"] * 3
    denied = retold(words, lead="It rained.")
    denied = replace(denied, statements=tuple(replace(s, act="deny") for s in denied.statements))
    assert relations(retold(words), denied) == ["single"] * 3


def test_a_run_of_reported_words_joins_what_one_speaker_said() -> None:
    one = retold("she did not hear a shot but saw a sailor flee from the customs house next door")
    other = "she did not hear a shot but noticed a commotion beneath her window"
    assert relations(one, retold(other, lead="It rained.")) == ["paraphrase", "single"]
    assert relations(one, retold(other, "Omar Reyes", lead="It rained.")) == ["single"] * 3


def test_two_short_quotes_of_one_speaker_need_few_words_in_common() -> None:
    one = told("We have no word on smugglers or their motives")
    other = told("Smugglers and their motives: we just do not have anything on that", place="Varn")
    assert relations(one, other) == ["paraphrase", "single"]
    assert relations(one, other.replace("Marta Lind", "Omar Reyes")) == ["single"] * 3


def test_words_of_its_own_join_a_quote_that_one_report_gives_without_its_speaker() -> None:
    unknown = without_speaker(lucca.read(told(QUOTE, place="Varn")))
    found = lucca.brief([told(QUOTE), unknown, retold(OWN)], one_story=True)
    assert [(relation, len(members)) for relation, members in groups(found)] == [("paraphrase", 3)]


def test_who_speaks_for_somebody_may_be_their_voice() -> None:
    other = "the harbour stays open to ships of peace that come in one by one"
    assert relations(retold(OWN, "Harbour Board"), retold(other, "a Board spokeswoman")) == ["variant", "single"]
    assert relations(retold(OWN, "Harbour Board"), retold(other, "the Coast Guard")) == ["single"] * 3


def test_a_quoted_phrase_joins_where_one_report_does_not_tell_who_said_it() -> None:
    one = "A minister said the ferry was “a floating furnace” and would be scrapped in spring."
    texts = [f"It rained in Brakk. {one}", "Nobody left Varn. Elin Dahl said the ferry was “a floating furnace” and old."]
    together = [u for u in lucca.brief(texts, one_story=True).stories[0].utterances if len(u.statements) > 1]
    assert len(together) == 1


def test_a_long_run_of_words_joins_quotes_that_were_cut_otherwise() -> None:
    one = told(f"{QUOTE}. Winter has been long and the fishermen have waited for weeks, all of them")
    other = told(
        "Nobody asked us, and nobody will. The fishermen have waited for weeks and they will wait no more", place="Varn"
    )
    [utterance] = [u for u in lucca.brief([one, other]).stories[0].utterances if len(u.statements) > 1]
    assert utterance.relation == "variant"


def test_a_quote_in_more_reports_than_are_compared_each_with_each_is_one_utterance() -> None:
    [utterance] = lucca.brief([told(QUOTE, place=f"Brakk{chr(97 + k % 26)}{k}") for k in range(60)]).stories[0].utterances
    assert len(utterance.statements) == 60


def test_other_figures_are_another_statement() -> None:
    one = retold("12 ships of peace are in the harbour")
    assert relations(one, retold("twelve ships, or 12, of peace lie in the harbour now")) == ["variant", "single"]
    assert relations(one, retold("30 ships of peace lie in the harbour now")) == ["single"] * 3


# Said again.


def test_an_echo_inside_a_report_belongs_to_its_utterance() -> None:
    twice = told(QUOTE) + f"\n\nThe rain went on. Later that night the hall was empty.\n\n“{QUOTE},” Ms Lind said."
    [utterance] = lucca.brief([twice, told(QUOTE, place="Varn")]).stories[0].utterances
    assert (utterance.relation, len(utterance.statements), utterance.differences) == ("verbatim", 3, ())


def test_the_same_words_on_another_day_are_repeated_and_not_merged() -> None:
    lead = "The talks went on and it rained all day."
    one = f"{lead}\n\nOn 3 May 2031 Marta Lind said: “{QUOTE}.”"
    two = f"{lead} Nobody left.\n\nOn 9 May 2031 Marta Lind said: “{QUOTE}.”"
    first, second = lucca.brief([one, two]).stories[0].utterances
    assert [(link.kind, link.utterance) for link in first.related] == [("repeated", second.id)]
    assert first.relation == second.relation == "single"


# What was said is on record.

TALK = f"""\
MARTA LIND: Thank you all for coming. {QUOTE}, or we will close it to everybody.

OMAR REYES: I have nothing to add.

MARTA LIND: Then we are done here.
"""


def test_a_transcript_is_the_base_even_where_another_says_more() -> None:
    longer = told(f"{QUOTE}, or we will close it to everybody. And I said so in the spring, more than once, to all of you")
    brief = lucca.brief([longer, TALK])
    found = next(u for u in brief.stories[0].utterances if len(u.statements) == 2)
    assert found.statements[found.base].report == brief.reports[1].report.id


def test_a_quote_that_is_cut_short_in_mid_sentence_says_so() -> None:
    found = lucca.brief([told(QUOTE), TALK]).stories[0].utterances
    last = [d for u in found for d in u.differences][-1]
    assert last.base is not None
    assert (last.kind, last.base.exact, last.cut, last.marked) == (
        "dropped",
        "or we will close it to everybody",
        True,
        False,
    )
    assert last.turns == ("alternative",)


def test_whole_sentences_that_are_missing_are_no_cut() -> None:
    whole = lucca.brief([told(QUOTE + ". Nobody will be turned away at night"), told(QUOTE, place="Varn")])
    assert [(d.kind, d.cut) for d in whole.stories[0].utterances[0].differences] == [("dropped", False)]


def test_ellipses_and_square_brackets_mark_what_they_change() -> None:
    marked = told("We will keep the harbour open … for every ship that [they send] in peace", place="Varn")
    found = lucca.brief([told("We will keep the harbour open and lit for every ship that comes in peace"), marked])
    differences = found.stories[0].utterances[0].differences
    assert [(d.kind, d.marked) for d in differences] == [("dropped", True), ("changed", True)]
