"""Other halls as a scene or a test wants them to be."""

from kiosk.hall.seat.application import Answer, Application, Distant


class Others:
    """What other halls offer, None where there is no line, and what they will answer."""

    def __init__(self) -> None:
        self.offered: tuple[Distant, ...] | None = None
        self.answer: Answer = None

    def postings(self) -> tuple[Distant, ...] | None:
        """What they offer now."""
        return self.offered

    def ask(self, _application: Application, _name: str, _phone: str) -> Answer:
        """Whatever is asked."""
        return self.answer
