"""Turns records of services into a site, booklets, cards and exchange files."""
