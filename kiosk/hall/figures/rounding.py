"""How many people, as everybody may see it: nobody is told apart in a small number."""

STEP = 5


def for_everybody(people: int) -> int:
    """The nearest multiple of 5, 0 where there are fewer than 5: of those nothing is told."""
    return 0 if people < STEP else STEP * ((people + STEP // 2) // STEP)
