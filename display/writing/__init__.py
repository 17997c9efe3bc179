"""Letters of a card: cleaning, widths, GB2312, where lines break."""
