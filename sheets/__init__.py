"""Tables that others have written, and those that we write: CSV and spreadsheets.

What strangers send is read in a process of its own, with limits of memory and time (`reader`).
"""
