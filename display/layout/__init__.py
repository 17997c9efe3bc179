"""A sign laid out by rule: a hall's list, an urgent notice, the display where people are picked up."""
