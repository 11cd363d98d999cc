"""Coreference: which mentions of a text refer to the same person or thing."""
