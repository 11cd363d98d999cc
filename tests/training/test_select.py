from lucca.language.reader.decode import Marked, confidence_of, select


def mark(cue: int, content: tuple[int, int], confidence: float) -> Marked:
    return Marked(source=(), cue=(cue, cue + 1), content=(content,), evidence=(), confidence=confidence)


def test_the_likelier_of_two_readings_of_one_content_stays() -> None:
    likely, unlikely = mark(9, (0, 8), 0.9), mark(20, (2, 9), 0.6)
    assert select([unlikely, likely], 0.5) == [likely]


def test_contents_that_hardly_meet_both_stay_in_the_order_of_their_cues() -> None:
    first, second = mark(9, (0, 8), 0.6), mark(20, (6, 19), 0.9)
    assert select([second, first], 0.5) == [first, second]


def test_the_doubtful_are_dropped() -> None:
    assert select([mark(9, (0, 8), 0.4)], 0.5) == []


def test_confidence_is_a_probability() -> None:
    assert confidence_of((0.0, 0.0), (1.0, 1.0, 0.0)) == 0.5
    assert 0 < confidence_of((-1e9, 0.0), (1.0, 1.0, 0.0)) < confidence_of((1e9, 0.0), (1.0, 1.0, 0.0)) < 1 + 1e-9
