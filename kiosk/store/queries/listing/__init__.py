"""Questions about lists: counted and put in order where the postings lie."""
