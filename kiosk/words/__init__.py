"""Words for codes, by language, for all that is not QML: one word for each code, one file a concern.

A code that this program does not know has a word of its own, which promises nothing and says whom to ask.
"""
