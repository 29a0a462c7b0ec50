"""What can cost the only attempt."""
