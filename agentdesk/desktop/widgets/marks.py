"""Marks what is looked for inside words, compared as the search does."""

from agentdesk.desktop.widgets.text import Span
from agentdesk.domain.search_marks import places_of

MARKED = "mark"


def marked(text: str, sought: str, role: str = "") -> list[Span]:
    """Return the text as spans; those that hold what is looked for have the mark's ground."""
    spans, told = [], 0
    for start, end in places_of(sought, text):
        spans += [Span(text[told:start], role), Span(text[start:end], role, ground=MARKED)]
        told = end
    spans.append(Span(text[told:], role))
    return [span for span in spans if span.text]
