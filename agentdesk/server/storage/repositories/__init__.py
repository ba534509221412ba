"""What is kept, by subject: repositories read and write tables and know no rules."""
