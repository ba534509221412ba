"""How the server's database came to be what it is, step by step."""
