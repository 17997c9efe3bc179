"""What the catalogue's things are called to who stands before the screen."""

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.language import Language
from kiosk.screen.viewmodels.look import LookView


class Names:
    """The catalogue in the language on show; asked anew whenever something is shown."""

    def __init__(self, look: LookView, catalogue: Catalogue) -> None:
        self._look = look
        self._catalogues = {language: catalogue.named(language) for language in Language}

    @property
    def catalogue(self) -> Catalogue:
        """As it is read now."""
        return self._catalogues[self._look.spoken]

    @property
    def language(self) -> Language:
        """Which language that is."""
        return self._look.spoken
