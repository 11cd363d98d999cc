"""Where the reports differ: each question with its accounts, their holders, outlets and evidence."""

from lucca.present.sections.ground import Ground
from lucca.present.shapes import AccountView, DisputeView
from lucca.present.utterances import LOW_CONFIDENCE
from lucca.records import Account


def disputes(ground: Ground, anchor: str) -> tuple[DisputeView, ...]:
    """The story's disputes, those with most accounts and evidence as the story orders them."""
    return tuple(
        DisputeView(
            number=f"D{number}",
            anchor=f"{anchor}-d{number}",
            kind=dispute.kind,
            question=dispute.question,
            accounts=tuple(_account(ground, account) for account in dispute.accounts),
            sure=dispute.confidence >= LOW_CONFIDENCE,
        )
        for number, dispute in enumerate(ground.story.disputes, start=1)
    )


def _account(ground: Ground, account: Account) -> AccountView:
    names = {actor.id: actor.name for actor in ground.story.actors}
    return AccountView(
        gist=account.gist,
        value=account.value if account.value != account.gist else None,
        holders=tuple(names[holder] for holder in account.holders if holder in names),
        outlets=account.outlets,
        spots=ground.spots(account.evidence),
        refs=ground.told_by(account.evidence),
    )
