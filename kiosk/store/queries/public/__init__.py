"""Questions about what everybody may see."""
