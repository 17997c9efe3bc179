"""A card is found at the speed and number it has, and what else is on the line is named."""

from display.emulator.card import Card, CardOptions
from display.ports.port import Line, memory_pair
from display.probe import Outcome, Question, probe
from display.protocols.onbon import Onbon
from display.sign import Size

QUESTIONS = [Question(Line(baud), number, Onbon(number)) for baud in (57600, 9600) for number in (1, 2)]


class Wire:
    """A line whose other end answers only at its own speed; time passes while nobody does."""

    def __init__(self, baud, answer):
        self.baud, self.answer = baud, answer
        self.now = 0.0
        self.open = 0

    def __call__(self, line):
        self.open += 1
        self.line = line
        self.here, self.there = memory_pair()
        return self

    def read(self, wait_s=0.0):
        asked = self.there.read()
        if asked and self.line.baud == self.baud:
            self.there.write(self.answer(asked))
        data = self.here.read()
        self.now += 0 if data else wait_s
        return data

    def write(self, data):
        self.here.write(data)

    def close(self):
        self.open -= 1


def outcomes(wire):
    return [tried.outcome for tried in probe(wire, QUESTIONS, lambda: wire.now)]


def test_the_card_answers_where_it_is(font):
    card = Card(Size(64, 32), CardOptions(screen=2), font=font)
    wire = Wire(9600, card.feed)
    assert outcomes(wire) == [Outcome.SILENT] * 3 + [Outcome.ANSWERS]
    assert wire.open == 0
    assert wire.now < 4.1


def test_nobody_there():
    assert outcomes(Wire(57600, lambda _: b"")) == [Outcome.SILENT] * 4


def test_another_protocol():
    assert outcomes(Wire(57600, lambda _: b"OK\r\n")) == [Outcome.FOREIGN] * 2 + [Outcome.SILENT] * 2
