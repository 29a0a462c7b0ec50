"""What can cost a life."""
