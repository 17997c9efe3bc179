"""The hall's wireless network as a phone's camera reads it."""

import re


def wifi_code(name: str, password: str) -> str:
    """What a code says that lets a phone into a network; empty where there is none."""
    if not name:
        return ""
    secret = f"T:WPA;S:{_escaped(name)};P:{_escaped(password)};" if password else f"T:nopass;S:{_escaped(name)};"
    return f"WIFI:{secret};"


def _escaped(text: str) -> str:
    return re.sub(r'([\\;,:"])', r"\\\1", text)
