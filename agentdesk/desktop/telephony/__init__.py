"""The call arrives: screen pop from the push stream and from a URI."""
