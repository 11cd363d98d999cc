import pytest

from lucca.language.reader import Reader

ARTICLE = """Harbour bridge to close for repairs

The old harbour bridge in Velmora will close in May, Mayor Anna Keller said on Tuesday. "We will rebuild it," she told
reporters, "and we will do it before the winter."

Keller accused the Ministry of Transport of having ignored warnings since 2019.

A spokesman for the ministry, Jonas Brandt, denied that. “Nobody warned us,” he said. According to the port authority,
some 4,000 lorries cross the bridge every day.
"""


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader.load()


@pytest.fixture(scope="session")
def article() -> str:
    return ARTICLE
