"""Who somebody is: first word, profile, links, sessions."""
