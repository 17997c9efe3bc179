"""What QML shows: codes, numbers and names; the words are in QML."""
