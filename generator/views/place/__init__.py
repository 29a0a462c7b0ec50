"""Builds places and needs, and which services stand in which list."""
