"""Figures over a story: one line for each thing counted, developments told from disputes, on invented readings."""

from tests.story.disputes.passages import reading

import lucca
from lucca.records import StoryFigure
from lucca.story.actors import actors
from lucca.story.figures import story_figures

FERRY = "A ferry capsized off Port Selwyn on Sunday morning."


def lines(*told: tuple[str, str | None]) -> list[StoryFigure]:
    readings = [reading(text, published=when) for text, when in told]
    return list(story_figures(readings, actors(readings)))


def changes(*told: tuple[str, str | None]) -> list[str]:
    return [line.change for line in lines(*told)]


def test_a_toll_that_rises_with_time_has_developed() -> None:
    (line,) = lines(
        (f"{FERRY} Three people died.", "2029-03-04T08:00+00:00"), (f"{FERRY} Seven people died.", "2029-03-04T15:00+00:00")
    )
    assert (line.change, line.value, len(line.members)) == ("developed", 7, 2)


def test_the_last_value_told_stands_whatever_the_order_of_the_reports() -> None:
    (line,) = lines(
        (f"{FERRY} Seven people died.", "2029-03-04T15:00+00:00"), (f"{FERRY} Three people died.", "2029-03-04T08:00+00:00")
    )
    assert (line.change, line.value) == ("developed", 7)


def test_a_lower_toll_at_the_same_hour_is_disputed() -> None:
    assert changes(
        (f"{FERRY} Twelve people died.", "2029-03-04T09:00+00:00"), (f"{FERRY} Seven people died.", "2029-03-04T09:20+00:00")
    ) == ["disputed"]


def test_without_hours_the_order_is_unclear() -> None:
    assert changes((f"{FERRY} Twelve people died.", "2029-03-04"), (f"{FERRY} Seven people died.", "2029-03-04")) == [
        "unclear"
    ]


def test_bounds_that_fit_are_the_same() -> None:
    assert changes(
        (f"{FERRY} At least seven people died.", "2029-03-04"), (f"{FERRY} Seven people died.", "2029-03-04")
    ) == ["same"]


def test_rounding_is_no_dispute() -> None:
    assert changes(
        (f"{FERRY} 8,000 people were displaced.", "2029-03-04T09:00+00:00"),
        (f"{FERRY} 7,900 people were displaced.", "2029-03-04T09:10+00:00"),
    ) == ["same"]


def test_two_sources_in_one_report_dispute() -> None:
    sold = "9,000 tickets for the derby in Brannock had been sold"
    text = f"Organisers said {sold}. The club put the number of tickets sold at 6,500."
    assert changes((text, "2030-01-08")) == ["single", "single"]  # nobody is known to say the first
    told = reading(text, published="2030-01-08", said={"Organisers": sold})
    assert [line.change for line in story_figures([told], actors([told]))] == ["disputed"]


def test_other_places_are_other_events() -> None:
    assert changes(
        ("A gunman killed three people at a shopping centre in Norway.", "2028-07-07T10:00+00:00"),
        ("A gunman killed five people at a shopping centre in Portugal.", "2028-07-07T10:10+00:00"),
    ) == ["single", "single"]


def test_other_years_are_other_events() -> None:
    assert changes(
        (f"{FERRY} Seven people died.", "2029-03-04T09:00+00:00"),
        (f"{FERRY} In 2012, 19 people died off Port Selwyn.", "2029-03-04T09:10+00:00"),
    ) == ["single"]


def test_fears_and_old_values_are_no_members() -> None:
    assert (
        lines(
            (f"{FERRY} It is feared that 40 people died.", "2029-03-04"), (f"{FERRY} The toll could reach 60.", "2029-03-04")
        )
        == []
    )


def test_four_men_may_grow_into_eleven_people() -> None:
    robbery = "Police investigate the robbery at the Halden museum."
    assert changes(
        (f"{robbery} Four men have been arrested.", "2030-01-08T10:00+00:00"),
        (f"{robbery} Eleven people have been arrested.", "2030-01-09T10:00+00:00"),
    ) == ["developed"]


def test_what_is_set_beside_the_happening_is_left_out() -> None:
    (line,) = lines(
        (
            f"{FERRY} Seven people died. It was the worst sinking since 1999, when 31 people died off Varn. "
            "The crash injured 12 people.",
            "2029-03-04T09:00+00:00",
        )
    )
    assert (line.counts, line.value) == ("deaths", 7)


def test_an_older_toll_stands_where_the_story_has_none_of_its_own() -> None:
    (line,) = lines(("The trial over the ferry began on Sunday. In 2012, 19 people died off Port Selwyn.", "2029-03-04"))
    assert line.value == 19


def test_an_old_and_a_new_measure_are_one_line_that_developed() -> None:
    told = "The mill cut the weight of its loaves from 800g to 750g on Sunday."
    again = "Loaves of the mill weigh 750g now, it was told on Sunday."
    (line,) = lines((told, "2029-03-04"), (again, "2029-03-05"))
    assert (line.counts, line.change, line.value, line.unit, len(line.members)) == ("weight", "developed", 750, "g", 3)


def test_a_number_that_is_repeated_word_for_word_is_one_line() -> None:
    hurt = "The storm hurt 40 people in Varn on Sunday, and another 12 people were hurt in Hallin."
    found = lines((f"{hurt}\n\n{hurt}", "2029-03-04"))
    assert sorted((line.value, len(line.members)) for line in found) == [(12, 2), (40, 2)]


def test_two_speakers_in_one_sentence_have_sums_of_their_own() -> None:
    text = "Holm said the city paid $15 million for schools and Lund said it paid $1 million for roads."
    said = {"Holm": "the city paid $15 million for schools", "Lund": "it paid $1 million for roads"}
    told = [reading(text, published="2029-03-04", said=said)]
    assert all(line.change != "disputed" for line in story_figures(told, actors(told)))


MARCH = "Teachers rallied against the cuts in the centre of Tavora on Saturday."


def test_crowds_of_one_day_are_disputed_and_vague_ones_are_not() -> None:
    day = "2029-03-04"
    police = f"{MARCH} Police estimated the crowd at 900."
    union = f"{MARCH} The union put the crowd at 4,500."
    assert changes((police, day), (union, day)) == ["disputed"]
    assert changes((police, day), (f"{MARCH} Thousands marched through Tavora.", day)) == ["unclear"]
    assert changes((police, None), (union, None)) == ["unclear"]


def test_a_measure_of_one_thing_is_disputed_where_each_report_has_one() -> None:
    readings = [
        lucca.read(text, published=when)
        for text, when in (
            (f"{WELL} The well is 40 metres deep, and the child fell near Ostrova in Moldova.", "2029-03-04"),
            (f"{WELL} The child fell into the 80m-deep well in Ostrova.", "2029-03-06"),
        )
    ]
    (line,) = story_figures(readings, actors(readings))
    assert (line.counts, line.of, line.change) == ("depth", "well", "disputed")


def test_measures_of_which_one_report_gives_several_are_not_set_against_another() -> None:
    readings = [
        lucca.read(text, published="2029-03-04")
        for text in (
            f"{WELL} The old well is 40 metres deep and the new well 60 metres deep.",
            f"{WELL} The boy fell into the 80m-deep well in Ostrova.",
        )
    ]
    assert all(line.change == "single" for line in story_figures(readings, actors(readings)))


WELL = "A child fell into a disused well near the village of Ostrova in Moldova on Sunday, and diggers were brought."


def ages(*told: tuple[str, str | None]) -> list[tuple[str, int]]:
    readings = [lucca.read(text, published=when) for text, when in told]
    return [(line.change, len(line.members)) for line in story_figures(readings, actors(readings)) if line.counts == "age"]


def test_two_ages_of_one_named_person_are_disputed_whichever_was_told_later() -> None:
    assert ages(
        ("Police charged Tom Baker, 38, with robbery.", "2029-03-04"),
        ("The prosecutor said Tom Baker, a 39-year-old plumber, had confessed.", "2029-03-05"),
    ) == [("disputed", 2)]


def test_somebody_without_a_name_is_one_where_the_happening_is() -> None:
    assert ages(
        (f"{WELL} Rescuers in Ostrova hope to reach the five-year-old boy, who fell into the well.", "2029-03-04"),
        (f"{WELL} The six-year-old boy fell into the well in Ostrova while playing.", "2029-03-04"),
    ) == [("disputed", 2)]


def test_the_ages_of_two_persons_are_no_dispute() -> None:
    assert not ages(
        ("Police charged Tom Baker, 38, and Peter Lund, 40, with robbery.", "2029-03-04"),
        ("Peter Lund, 40, and Anna Holm, 39, appeared in court on a charge of robbery.", "2029-03-04"),
    )
    assert not ages(
        (f"{WELL} A five-year-old boy and his six-year-old brother were playing there.", "2029-03-04"),
        (f"{WELL} The six-year-old boy called for help.", "2029-03-04"),
    )


def test_who_has_grown_older_is_no_dispute() -> None:
    assert not ages(
        ("Police charged Tom Baker, 38, with robbery.", "2029-03-04"), ("Tom Baker, 39, was jailed.", "2029-11-20")
    )


def test_ages_that_agree_have_no_line() -> None:
    assert not ages(
        ("Police charged Tom Baker, 38, with robbery.", "2029-03-04"), ("Tom Baker, 38, was jailed.", "2029-03-05")
    )
