"""Lucca reads several news reports of one story and lays out, side by side, who said what."""

__version__ = "0.1.0"
