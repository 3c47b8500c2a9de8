"""One module per job, one function per use case."""
