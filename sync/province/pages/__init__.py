"""The province's web pages for employers: a form in the hall's own words, its answer, how the work stands."""
