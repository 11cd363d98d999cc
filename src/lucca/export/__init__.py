"""What leaves Lucca: events as tables for statistics programs, and blind samples of them for coding by people.

Everything here is a pure function of records or of rows, `tables` apart, which writes files.
"""
