"""The one error tree.

LuccaError
├── InputError          something that was given cannot be read as a report
│   ├── NotFoundError       no such file, or an empty folder
│   ├── FetchError          a URL that did not answer, or answered with something else
│   ├── TooLargeError       more bytes than the stated bound
│   ├── NotTextError        binary, undecodable or without any text
│   └── LanguageError       a report that is not in English
├── UsageError          arguments that contradict each other or have the wrong form
└── ContractError       JSON that does not follow the published schema

Every message says what is wrong, with which input, and what to do about it, in one line.
"""


class LuccaError(Exception):
    """Base of everything that Lucca raises on purpose."""


class InputError(LuccaError):
    """One input that cannot become a report; the other inputs are not touched by it.

    `name` is the input as it was given, `problem` what is wrong with it and `remedy` what to do.
    """

    def __init__(self, name: str, problem: str, remedy: str) -> None:
        self.name = name
        self.problem = problem
        self.remedy = remedy
        super().__init__(f"{name}: {problem}; {remedy}")


class NotFoundError(InputError):
    """No such file, or a folder without texts."""


class FetchError(InputError):
    """A URL that did not answer in time, or not with a page."""


class TooLargeError(InputError):
    """More bytes than the bound that the message states."""


class NotTextError(InputError):
    """Binary, undecodable, or without any text."""


class LanguageError(InputError):
    """A report in another language than English."""


class UsageError(LuccaError):
    """Arguments that contradict each other or have the wrong form."""


class ContractError(LuccaError):
    """JSON that does not follow the published schema."""
