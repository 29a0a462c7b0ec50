"""The records of a directory: frozen, typed, without input or output, without locale or markup."""
