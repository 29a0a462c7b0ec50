"""What several checks read records and pages with: texts, sentences, words, addresses, opening hours."""
