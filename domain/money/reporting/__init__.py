"""Reports as they are: what is counted by day, what a day and a span of days come to."""
