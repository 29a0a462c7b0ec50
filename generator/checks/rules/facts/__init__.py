"""What a person must know before they call or come."""
