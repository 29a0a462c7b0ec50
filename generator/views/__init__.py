"""Read models of one locale: everything chosen, translated, formatted, and allowed to be shown."""
