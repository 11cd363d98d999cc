"""How the reader is trained, tuned, exported and evaluated. Not part of the installed package."""
