"""How SQL is run: connections, the executor, open transactions, sealing."""
