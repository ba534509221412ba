"""The one door to the server: typed requests in, typed replies or two kinds of failure out."""


class ApiClient:
    """HTTP to one server; https, or http to loopback only."""

    def __init__(self, base_url: str) -> None:
        raise NotImplementedError
