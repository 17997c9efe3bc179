"""What has a name in a hall's languages."""

from typing import Self

import msgspec

from kiosk.hall.language import Language

ENDINGS = {Language.KOREAN: "_ko", Language.ENGLISH: "_en"}
"""What follows a field's name where it holds the same in another language."""


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """Root of what an office names: `name` in Chinese, beside it in Korean and English, empty where there is none."""

    name_ko: str = ""
    name_en: str = ""

    def named(self, language: Language) -> Self:
        """The same in the words that who reads a language knows; in the Chinese ones where there are no other."""
        ending = ENDINGS.get(language)
        fields = [field for field in self.__struct_fields__ if ending and field.endswith(ending)]
        others = {field.removesuffix(ending or ""): getattr(self, field) for field in fields}
        return msgspec.structs.replace(self, **{field: text for field, text in others.items() if text})
