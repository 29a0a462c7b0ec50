"""The products: siblings of one shape that see only the view and never each other."""
