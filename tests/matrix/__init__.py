"""Who may do what, as a table: every operation over HTTP and in the chat, tried by everybody."""
