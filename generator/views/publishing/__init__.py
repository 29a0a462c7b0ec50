"""Decides what of a service stands in which product; outputs ask here, and only place."""
