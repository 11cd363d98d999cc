"""Words that say of which kind a name is. General knowledge, for telling apart what corpora call miscellaneous."""

from __future__ import annotations

import re

GROUPS = frozenset(
    "dem african-american anarchist anglican anti-semitic arab arabic asian-american assyrian baathist baptist "
    "basque bedouin bolshevik briton buddhist caucasian canarian capitalist catalan catholic chechen christian "
    "christian-democrat communist confederate coptic democrat democratic druze episcopalian evangelical fascist "
    "hasidic hindu hispanic houthi hutu indigenous islamic islamist jew jewish jihadist kurd kurdish latina "
    "latino latinx lgbt lgbtq liberal libertarian lutheran marxist methodist mormon moslem muslim nationalist "
    "native nazi neo-nazi orthodox pashtun presbyterian protestant puritan quaker republican rohingya roma salafi "
    "salafist scandinavian scientologist semitic shia shi'ite shiite shi'a sikh socialist southern-baptist "
    "stalinist sunni taliban tamil tatar tory trotskyist tutsi unionist uyghur uighur wahhabi western westerner "
    "whig yazidi yorker zionist zulu african asian european latin-american middle-eastern central-american "
    "south-american north-american caribbean nordic slavic slav balkan ottoman persian phoenician soviet prussian "
    "yugoslav texan californian floridian iowan new-yorker ohioan virginian southerner northerner londoner "
    "parisian hawaiian flemish tibetan trinidadian emirati kosovar afghan argentinian ivorian mauritanian "
    "bangladeshi englishman frenchman irishman spaniard scot turk malagasy barbadian belizean gabonese lao "
    "laotian luxembourgish maldivian tongan uruguayan burmese".split()
) - {"taliban", "native", "indigenous", "orthodox", "capitalist"}
BEFORE_GROUPS = frozenset(
    "north south east west northern southern eastern western middle central latin roman native new sri saudi costa".split()
)
PLURALS = {"tories": "tory", "englishmen": "englishman", "frenchmen": "frenchman", "irishmen": "irishman"}

EVENT = frozenset(
    "war wars revolution revolt rebellion uprising intifada insurgency election elections by-election primary "
    "primaries caucuses referendum summit conference convention debate debates games olympics paralympics cup "
    "championship championships festival fair marathon crisis crash attack attacks massacre bombing bombings "
    "hurricane typhoon cyclone earthquake tsunami coup holocaust genocide crusade crusades inauguration awards "
    "oscars emmys grammys trial trials depression recession bowl open tournament battle invasion siege blitz "
    "famine scandal affair riot riots strike talks blockade pageant".split()
)
EVENT_FIRST = re.compile(
    r"(Operation|Hurricane|Typhoon|Tropical Storm|Battle|War|Siege|Super Tuesday|World War|Treaty Negotiations)\b"
)
EVENTS = frozenset(
    "9/11|Arab Spring|Prague Spring|Brexit|Cold War|D-Day|Watergate|Holocaust|Olympic|Super Bowl|World Series|September 11|"
    "Sept. 11|Hajj|Iran-Contra|Great Recession".split("|")
)
LAW = frozenset(
    "act acts law laws treaty treaties agreement agreements accord accords resolution resolutions convention "
    "conventions constitution bill amendment amendments protocol protocols pact charter code statute statutes "
    "declaration directive ordinance covenant armistice ceasefire decree communique communiqué memorandum clause "
    "doctrine".split()
)
LAW_FIRST = re.compile(
    r"(Title|Section|Article|Resolution|Proposition|Prop\.|Amendment|Executive Order|Treaty|Bill of Rights) ?[\dIVX]"
)
LAWS = frozenset(
    "Obamacare|ObamaCare|Dodd-Frank|Magna Carta|Glass-Steagall|Bill of Rights|NAFTA|TPP|TTIP|Trans-Pacific Partnership|"
    "Roe v. Wade|McCain-Feingold|Sharia|Constitution".split("|")
)
ON = re.compile(r" (of|on|for|in|against|to|between|with|at|concerning) ")
CONVENTION_IS_LAW = re.compile(
    r"\b(Geneva|Vienna|Hague|Ottawa|Chemical|Biological|Genocide|Refugee|Torture|Weapons) Conventions?\b"
    r"| Conventions? (on|against|for the|relating)\b"
)
"""Parties meet at conventions, states sign them."""
WEAPON_NAME = re.compile(
    r"(HMS|USS|HMAS|INS|FS|RFS) [A-Z][\w-]+"
    r"|(F|B|A|AC|KC|MC|EA|MQ|RQ|MH|UH|AH|CH|V|AK|AR|M|S|SA|SS|RPG|Su|Tu|MiG|Kh|DF|T|AIM|AGM)[- ]?\d{1,3}[A-Z]?s?( [A-Z]\w+)?"
)
WEAPON_HEAD = frozenset(
    "missile missiles rifle rifles tanks frigate destroyer submarine bomber bombers bomb drone drones howitzer helicopter "
    "helicopters warship torpedo grenade mortar".split()
)
WEAPONS = frozenset(
    "tomahawk tomahawks scud scuds kalashnikov kalashnikovs glock stinger stingers blackhawk chinook humvee humvees himars "
    "novichok minuteman abrams predator".split()
)
CALENDAR = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun "
    "jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu "
    "thurs fri sat sun".split()
)
