"""Who lies in a simulated province: a machine of a hall, a province, a stick; and what must be true all the same."""
