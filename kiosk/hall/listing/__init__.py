"""Which postings somebody sees: what keeps one from a worker, and how the whole list is browsed."""
