"""The project as others meet it: its files, its packages, how it is built and run."""
