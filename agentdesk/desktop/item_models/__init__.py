"""What the screens show: ready-to-show values over the cache's queries."""
