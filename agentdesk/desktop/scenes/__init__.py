"""Whole windows in every state, peopled with made-up customers: for pictures and for tests."""
