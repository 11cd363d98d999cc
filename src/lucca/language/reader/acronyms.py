"""Capital letters that stand for common nouns ("its CEO", "an IPO"): no names, though written like those of bodies."""

from __future__ import annotations

COMMON: frozenset[str] = frozenset(
    "CEO CEOs CFO COO CTO CIO EVP SVP VP HR PR IT IPO IPOs LNG LPG GDP VAT ATM ATMs TV TVs DVD DVDs CD CDs GPS PC PCs "
    "SUV SUVs FAQ FAQs PDF RSVP ASAP FYI DNA RNA HIV AIDS PTSD ADHD IQ ICU IVF CCTV UFO UFOs IED IEDs WMD WMDs NGO "
    "NGOs MP MPs PM PMs MEP MEPs VIP VIPs GP GPs PhD MBA BA BSc MSc DIY UTC GMT BST EST EDT PST CET SMS URL USB AI VR "
    "POW POWs DUI DWI CPR LOL OMG BTW LMAO IMO IMHO WTF TBA TBD RIP VIN PIN RV RVs BBQ".split()
)
"""Initials of offices, goods, measures, illnesses, zones and phrases.

Made by hand; what also names a well-known body or place is left out (CPA, PA, ICE, MA).
"""
