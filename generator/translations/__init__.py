"""The words of the program itself: message catalogs by locale, and how they are collected."""
