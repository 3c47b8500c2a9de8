"""Ports: what use cases ask of `storage`, by what is kept. `work.py` and `identity_work.py` gather them.

A method that changes something is guarded by state or version and says whether it did. Whatever is looked up
by a secret is kept as a keyed hash; what is counted or used up is one guarded statement that says whether it
hit.
"""
