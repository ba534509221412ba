"""Anyone's own CSV files: customers, interactions, orders and campaigns, columns named by a map."""
