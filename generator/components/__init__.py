"""Parts that several products are made of."""
