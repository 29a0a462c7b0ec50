"""The right answer first: one order for every list, made from records alone, and so equal in every locale."""
