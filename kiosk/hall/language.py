"""The languages of a hall."""

import enum


class Language(enum.Enum):
    """What people of a hall read and hear; the value is its locale."""

    CHINESE = "zh_CN"
    KOREAN = "ko_CN"
    ENGLISH = "en"
