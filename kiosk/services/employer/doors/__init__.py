"""How phones are let in beside the code on the screen: printed codes, and what comes from afar."""
