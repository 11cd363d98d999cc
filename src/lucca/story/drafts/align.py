"""A quote laid beside the stretch of a source that it is likest, and nothing beyond that stretch."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher

from lucca.story.drafts.runs import Place
from lucca.story.witness import Token, spelled_out

_STRAY = 2
"""A run of so few words that stands far from the others agrees by chance."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A quote's tokens beside a source's.

    The source's passage is `stream[start:end]`; `keys` are the words of the quote that stand in it in the same order, which
    is `share` of those that the quote does not bracket (0 to 1).
    """

    stream: Sequence[Token]
    start: int
    end: int
    quote: tuple[Token, ...]
    keys: tuple[str, ...]
    share: float

    @property
    def base(self) -> Sequence[Token]:
        """The source's passage."""
        return self.stream[self.start : self.end]

    @property
    def is_whole(self) -> bool:
        """Whether the passage is all that stands between its quotation marks."""
        around = (self.start - 1, self.end)
        return not any(
            0 <= k < len(self.stream) and self.stream[k].piece == self.base[0].piece and not self.stream[k].is_stop
            for k in around
        )

    @property
    def before(self) -> Sequence[Token]:
        """What stands before the passage in its sentence, in the same quote."""
        at = self.start
        while at > 0 and not _ends(self.stream[at - 1]) and self._same_quote(at - 1):
            at -= 1
        return self.stream[at : self.start]

    @property
    def after(self) -> Sequence[Token]:
        """What stands behind the passage in its sentence, in the same quote."""
        at = self.end
        if at and _ends(self.stream[at - 1]):
            return ()
        while at < len(self.stream) and not _ends(self.stream[at]) and self._same_quote(at):
            at += 1
        return self.stream[self.end : at]

    def _same_quote(self, at: int) -> bool:
        return self.stream[at].statement == self.stream[self.start].statement


def _ends(token: Token) -> bool:
    return token.is_stop and not token.is_ellipsis


def lay(stream: Sequence[Token], place: Place, quote: Sequence[Token]) -> Laid | None:
    """The quote beside the stretch of the place that it shares words with; None where it shares none."""
    window = stream[place.start : place.end]
    matcher = SequenceMatcher(None, [t.key for t in window], [t.key for t in quote], autojunk=False)
    blocks = [b for b in matcher.get_matching_blocks() if _words(window[b.a : b.a + b.size])]
    blocks = _near(blocks, window, quote)
    if not blocks:
        return None
    first, last = blocks[0], blocks[-1]
    head, tail = _spelled(quote[: first.b]), _spelled(quote[last.b + last.size :])
    keys = tuple(t.key for b in blocks for t in window[b.a : b.a + b.size] if not t.is_stop)
    asked = sum(not (t.is_stop or t.bracketed) for t in quote)
    return Laid(
        stream=stream,
        start=_widened(stream, place.start + first.a, head, -1),
        end=_widened(stream, place.start + last.a + last.size, tail, 1),
        quote=tuple(quote),
        keys=keys,
        share=min(len(keys) / max(asked, 1), 1.0),
    )


def _spelled(some: Sequence[Token]) -> int:
    """How many words some tokens are with short forms in full."""
    return sum(len(spelled_out(t.key)) for t in some if not t.is_stop)


def _words(some: Sequence[Token]) -> int:
    return sum(not t.is_stop for t in some)


def _near(blocks: list[Match], window: Sequence[Token], quote: Sequence[Token]) -> list[Match]:
    """The blocks without strays at either end."""
    for back in (False, True):
        while len(blocks) > 1:
            end, other = (blocks[-1], blocks[-2]) if back else (blocks[0], blocks[1])
            one, two = sorted((end, other))
            theirs = _words(window[one.a + one.size : two.a])
            between = quote[one.b + one.size : two.b]
            size = _words(window[end.a : end.a + end.size])
            if size > _STRAY or theirs - _words(between) <= 3 * size + 2 or any(t.is_ellipsis for t in between):
                break
            blocks = blocks[:-1] if back else blocks[1:]
    return blocks


def _widened(stream: Sequence[Token], at: int, words: int, step: int) -> int:
    """An end of the passage moved by so many words at most, within its sentence and its stretch of speech."""
    inner = at if step < 0 else at - 1
    while words > 0:
        outer = at - 1 if step < 0 else at
        if not 0 <= outer < len(stream) or stream[outer].is_stop or stream[outer].piece != stream[inner].piece:
            break
        at += step
        words -= 1
    return at
