"""What a grocer does at the desk: what is typed there, prices of a whole shelf, what is out for today."""
