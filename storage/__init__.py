"""Tables and repositories by subject, what travels, how SQL is run, and the care of an installation."""
