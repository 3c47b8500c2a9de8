"""Proofs: password hashes, tokens, one-time codes, passkeys, Telegram's signatures, sign-in from outside,
and signatures of what webhooks carry.

An edge like storage and web: it implements ports of the domain over libraries and keeps nothing.
"""
