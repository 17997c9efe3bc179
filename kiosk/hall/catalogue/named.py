"""What has a name in a hall's languages."""

from typing import Self

import msgspec

from kiosk.hall.language import Language


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """Root of what an office names: `name` in Chinese, beside it in Korean and English, empty where there is none."""

    name_ko: str = ""
    name_en: str = ""

    def named(self, language: Language) -> Self:
        """The same, its `name` the one that who reads a language knows; the Chinese one where it has no other."""
        others = {Language.KOREAN: self.name_ko, Language.ENGLISH: self.name_en}
        name = others.get(language, "")
        return msgspec.structs.replace(self, name=name) if name else self
