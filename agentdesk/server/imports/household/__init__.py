"""The household panel: customers, baskets, campaigns and receipts, with made-up identities."""
