"""Kinds of people and bodies that act in politics without being named, after PLOVER's table of sectors (manual, 2021)."""

from lucca.records.reading import ActorKind

_KINDS: dict[ActorKind, str] = {
    "armed-group": (
        "rebels insurgents militants guerrillas gunmen gunman militia militias militiamen terrorists jihadists extremists "
        "fighters separatists paramilitaries pirates attackers attacker assailants assailant bomber bombers"
    ),
    "institution": (
        "police court jury parliament legislature senate congress government administration army military navy opposition "
        "committee commission council cabinet ministry tribunal regime authorities coalition"
    ),
    "group": (
        "protesters protestors demonstrators activists students workers teachers nurses doctors farmers miners villagers "
        "residents citizens civilians refugees migrants immigrants asylum-seekers prisoners detainees hostages inmates "
        "journalists reporters editors voters delegates supporters opponents critics lawmakers legislators senators "
        "congressmen deputies mayors governors ministers ambassadors diplomats envoys officials politicians leaders "
        "officers soldiers troops sailors marines policemen guards agents investigators prosecutors judges jurors lawyers "
        "negotiators peacekeepers inspectors monitors observers rioters looters strikers unions employees conservatives "
        "liberals progressives moderates loyalists donors veterans clerics priests bishops imams rabbis evangelicals "
        "muslims christians jews pilgrims fishermen truckers drivers executives businessmen businesses companies settlers "
        "dissidents defectors countries nations states governments powers groups factions forces parties agencies "
        "organisations organizations firms banks newspapers allies partners ngos experts lawyers trustees staffers aides "
        "advisers gangs cartels clans smugglers traffickers criminals hackers suspects regulators scientists academics "
        "scholars artists writers marchers ralliers parents pupils"
    ),
    "person": (
        "judge prosecutor protester demonstrator activist soldier officer policeman journalist reporter lawmaker "
        "senator governor mayor minister ambassador diplomat envoy official politician militant rebel hostage student "
        "worker lawyer teacher priest imam"
    ),
}
PEOPLE: dict[str, ActorKind] = {noun: kind for kind, nouns in _KINDS.items() for noun in nouns.split()}
"""The kind of actor that a noun names, the noun as it stands in the text, in lower case."""

PRIVATE = frozenset(
    "people person women woman men man children child boy girl families family victims victim passengers tourists mother "
    "father wife husband son daughter brother sister friend friends neighbor neighbors someone fans candidate candidates "
    "nominee nominees audience crowd public guy guys member members".split()
)
"""Nouns for people who act in politics only by chance, though anything may befall them."""

VAGUE = frozenset(
    "countries nations states governments powers groups factions forces parties agencies organisations "
    "organizations firms banks allies partners experts leaders officials critics supporters opponents women men "
    "drivers executives companies".split()
)
"""Nouns that alone do not tell who is meant."""
BUILDINGS = frozenset(
    "clinic clinics embassy embassies school schools hospital hospitals church churches mosque mosques station stations "
    "airport airports restaurant restaurants hotel hotels store stores shop shops museum museums prison prisons jail jails "
    "consulate consulates house houses home homes camp camps base bases theater theatre".split()
)
"""Nouns for bodies that are rather places where something is done."""

BODIES = frozenset(noun for noun, kind in PEOPLE.items() if kind == "institution")
"""Nouns in the singular that name many."""
