"""Closed classes that coreference turns on: pronouns, determiners, words for men and women, plurals without -s."""

PRONOUN_FORMS = {
    "i": "i me my mine myself",
    "we": "we us our ours ourselves",
    "you": "you your yours yourself yourselves",
    "he": "he him his himself",
    "she": "she her hers herself",
    "it": "it its itself",
    "they": "they them their theirs themselves themself",
    "demonstrative": "this that these those",
    "relative": "who whom whose which",
    "indefinite": "someone somebody anyone anybody everyone everybody something anything everything nothing nobody none",
    "other": "one ones another other others each both all some many most here there then now such what",
}
"""Pronouns by what they can stand for, in every case, as possessives and as reflexives."""

PRONOUNS = ("none", *PRONOUN_FORMS)
PRONOUN_OF = {form: number for number, name in enumerate(PRONOUN_FORMS, start=1) for form in PRONOUN_FORMS[name].split()}
"""The number in `PRONOUNS` of a form in lower case."""

POSSESSIVE = frozenset("my mine our ours your yours his her hers its their theirs whose".split())
REFLEXIVE = frozenset("myself ourselves yourself yourselves himself herself itself themselves themself".split())
PERSONAL = frozenset({"i", "we", "you", "he", "she", "it", "they"})

DETERMINER_FORMS = {
    "definite": "the",
    "indefinite": "a an another any some every each no",
    "demonstrative": "this that these those such",
    "possessive": "my our your his her its their whose",
    "number": "one two three four five six seven eight nine ten several many few most all both",
}
DETERMINERS = ("none", *DETERMINER_FORMS, "genitive")
DETERMINER_OF = {
    form: number for number, name in enumerate(DETERMINER_FORMS, start=1) for form in DETERMINER_FORMS[name].split()
}
GENITIVE = DETERMINERS.index("genitive")

MALE = frozenset(
    "man boy father dad son brother husband uncle nephew grandfather grandson king prince emperor duke lord sir gentleman "
    "guy widower bridegroom boyfriend stepfather businessman spokesman chairman congressman policeman fireman salesman "
    "cameraman anchorman actor monk priest waiter sultan sheikh ayatollah baron count sportsman gunman".split()
)
FEMALE = frozenset(
    "woman girl mother mum mom daughter sister wife aunt niece grandmother granddaughter queen princess empress duchess "
    "lady madam widow bride girlfriend stepmother businesswoman spokeswoman chairwoman congresswoman policewoman actress "
    "nun waitress baroness countess heiress sportswoman".split()
)
"""Heads of phrases that say whether a man or a woman is meant."""

PLURALS = frozenset(
    "people men women children police troops media feet teeth mice geese data criteria lives wives gentlemen ladies "
    "spokesmen spokeswomen businessmen congressmen policemen firemen fishermen countrymen servicemen gunmen".split()
)
SINGULARS = frozenset(
    "news politics economics physics mathematics series species crisis basis thesis analysis emphasis virus campus status "
    "bus gas loss boss press class glass process business congress access success address illness witness darkness "
    "census consensus focus bonus corpus genius headquarters diabetes athletics ethics statistics".split()
)
"""Nouns whose ending misleads about their number."""
