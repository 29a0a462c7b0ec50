"""Words, numbers, dates and times as one locale writes them."""
