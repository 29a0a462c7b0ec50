"""Builds hand-written pages and resolves their links."""
