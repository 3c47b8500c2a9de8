"""The assembled program: command line, settings and wiring. The only room that knows all others."""
