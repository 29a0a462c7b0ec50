"""Builds services: their facts, contacts, assurances and hours."""
