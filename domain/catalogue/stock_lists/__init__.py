"""Stock lists as shops have them: read row by row, held against what is on the shelves, and put there."""
