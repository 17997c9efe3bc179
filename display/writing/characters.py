"""Which characters a GB2312 card can draw, and what stands in for some that it cannot.

Python's `gb2312` codec gives A1A4 and A1AA to characters nobody types; `encode` and `decode` use · and — for them.
"""

from display.writing.traditional import SIMPLIFIED

UNKNOWN = "〓"
HANGUL = "\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff\uffa0-\uffdc"
"""Korean syllables and letters, for use within [] of a regular expression; the set has none."""
REPLACEMENT = "\ufffd"
"""What `decode` gives for bytes that are no character."""

_TO_CODEC = str.maketrans({"·": "・", "—": "―"})
_FROM_CODEC = str.maketrans({"・": "·", "―": "—"})
_LEADS = range(0xA1, 0xF8)
_TRAILS = range(0xA1, 0xFF)
_FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_FULL_WIDTH_ALNUM = {code: plain for code, plain in _FULL_WIDTH.items() if plain.isalnum()}


def encode(text: str) -> bytes:
    """GB2312 bytes; UnicodeEncodeError for a character that the set does not have."""
    return text.translate(_TO_CODEC).encode("gb2312")


def decode(data: bytes) -> str:
    """Text of GB2312 bytes, U+FFFD for what is none."""
    return data.decode("gb2312", "replace").translate(_FROM_CODEC)


def _gb2312() -> frozenset[str]:
    pairs = (decode(bytes((lead, trail))) for lead in _LEADS for trail in _TRAILS)
    return frozenset(pair for pair in pairs if len(pair) == 1 and pair != REPLACEMENT)


_ASCII = frozenset(map(chr, range(0x20, 0x7F)))
SAFE = (_ASCII - {"\\"}) | (_gb2312() - {"\u3000"} - {chr(code) for code in _FULL_WIDTH_ALNUM})
"""What goes to the glass as it is: no backslash (it begins a card's inline code), no full-width letters or digits."""

REPLACEMENTS: dict[str, str] = {
    "\\": "/",
    "\u3000": " ",
    "\u00a0": " ",
    "¥": "￥",
    "€": "欧元",
    "£": "英镑",
    "㎡": "平米",
    "㎥": "立方米",
    "㎏": "公斤",
    "㎞": "公里",
    "㎝": "厘米",
    "㎜": "毫米",
    "²": "2",
    "³": "3",
    "½": "1/2",
    "¼": "1/4",
    "¾": "3/4",
    "–": "-",
    "‒": "-",
    "−": "-",
    "‐": "-",
    "‑": "-",
    "•": "·",
    "∙": "·",
    "⋅": "·",
    "・": "·",
    "‧": "·",
    "―": "—",
    "〜": "～",
    "⋯": "…",
    "〇": "○",
    "〝": "“",
    "〞": "”",
    "﹣": "-",
    "｡": "。",
    "✓": "√",
    "✔": "√",
    "✗": "×",
    "✕": "×",
    "✖": "×",
    "⭐": "★",
    "✅": "√",
    "☑": "√",
    "❌": "×",
    "❎": "×",
    "❗": "！",
    "❕": "！",
    "❓": "？",
    "❔": "？",
    "➕": "+",
    "➖": "-",
    "➡": "→",
    "⬅": "←",
    "⬆": "↑",
    "⬇": "↓",
    "✦": "★",
    "🌟": "★",
    "🔴": "●",
    "⚫": "●",
    "⚪": "○",
    "💰": "钱",
    "🧧": "红包",
    "🈵": "满",
    "🈶": "有",
    "🈚": "无",
    "㊙": "秘",
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "đ": "d",
    "ł": "l",
    "ı": "i",
    "þ": "th",
    "ð": "d",
    "☎": "电话",
    "☏": "电话",
    "📞": "电话",
    "📱": "手机",
    "©": "",
    "®": "",
    "™": "",
    **{chr(code): plain for code, plain in _FULL_WIDTH_ALNUM.items()},
    **SIMPLIFIED,
}
"""What is drawn instead of characters outside the set, and of those that would be read as a code."""
