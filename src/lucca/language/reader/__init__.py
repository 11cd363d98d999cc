"""The trained English reader: who is marked as saying what, and which names stand in a text.

It needs onnxruntime, numpy and tokenizers; the first two of these are loaded when the first reader is.
"""

from lucca.language.reader.reader import MODEL, Reader
from lucca.language.reader.types import RawAttribution, RawName, ReaderOutput, Span

__all__ = ["MODEL", "RawAttribution", "RawName", "Reader", "ReaderOutput", "Span"]
