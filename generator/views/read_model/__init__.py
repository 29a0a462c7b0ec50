"""The read models: what every product is given, field by field."""
