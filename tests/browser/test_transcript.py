"""What a screen reader is told on the way from the start to the reason of the first form, in Dutch.

The transcript beside this file was read over by somebody who imagined to hear it: names, roles,
states and their order. Who changes a page on that way reads what changed and, if it sounds right,
keeps it: `MIC_KEEP_TRANSCRIPT=1 python -m pytest tests/browser/test_transcript.py`.
"""

import os
import re
from pathlib import Path

from mic_selector.files.messages import messages_in

TRANSCRIPT = Path(__file__).parent / "transcript.nl.txt"
SAY = messages_in("nl")
# What holds no words of its own.
UNHEARD = {"InlineTextBox", "none", "generic", "LineBreak", "ListMarker", "RootWebArea", "rowgroup"}
LANDMARKS = {"banner", "main", "contentinfo"}
# What is said with all that stands in it.
WHOLE = {
    "DisclosureTriangle",
    "button",
    "caption",
    "cell",
    "columnheader",
    "heading",
    "image",
    "link",
    "paragraph",
    "radio",
    "rowheader",
    "status",
}
STATES = ("checked", "disabled", "expanded", "pressed", "selected")


class Heard:
    """What Chromium tells a screen reader of a page, a line for each thing."""

    def __init__(self, page):
        session = page.context.new_cdp_session(page)
        self.nodes = session.send("Accessibility.getFullAXTree")["nodes"]
        self.by_id = {node["nodeId"]: node for node in self.nodes}
        session.detach()

    def lines(self):
        """Return the page in the order in which it is read."""
        return list(self._read(self.nodes[0], 0))

    def _read(self, node, depth):
        role = node.get("role", {}).get("value", "")
        told = "" if node["ignored"] or role in UNHEARD else self._told(node, role)
        if told or (role in LANDMARKS and not node["ignored"]):
            yield "  " * depth + f"{role} {told}".strip()
            depth += 1
        if role in WHOLE and told:
            yield from self._links(node, depth)
            return
        for child in self._children(node):
            yield from self._read(child, depth)

    def _links(self, node, depth):
        """What can be followed or pressed within something that is said as a whole."""
        for child in self._children(node):
            if child.get("role", {}).get("value") in ("link", "button") and not child["ignored"]:
                yield from self._read(child, depth)
            else:
                yield from self._links(child, depth)

    def _children(self, node):
        return [self.by_id[one] for one in node.get("childIds", []) if one in self.by_id]

    def _told(self, node, role):
        properties = {one["name"]: one["value"].get("value") for one in node.get("properties", [])}
        name = " ".join(node.get("name", {}).get("value", "").split())
        name = name or (" ".join(self._text(node).split()) if role in WHOLE else "")
        rank = [f"rank {properties['level']}"] if role == "heading" else []
        states = [
            f"{one}={properties[one]}" for one in STATES if properties.get(one) not in (None, False)
        ]
        described = node.get("description", {}).get("value", "")
        return " ".join([name, *rank, *states, f"({described})" if described else ""]).strip()

    def _text(self, node):
        if node.get("role", {}).get("value") == "StaticText":
            return node.get("name", {}).get("value", "")
        return " ".join(filter(None, (self._text(child) for child in self._children(node))))


def heard(visitor):
    return Heard(visitor.settle().page).lines()


def without_versions(lines):
    """The catalogue's version changes without any change of what one hears."""
    return [re.sub(r"versie [\d.]+", "versie …", line) for line in lines]


def test_the_journey_sounds_as_it_was_reviewed(tab, lichtervelde):
    visitor = tab().open("", {"lang": "nl"})
    pages = {"Begin": heard(visitor)}
    visitor.change(visitor.page.get_by_role("link", name=SAY("begin"), exact=True).click)
    visitor.page.locator(".st-key-ask_budget").wait_for()
    pages["Eerste vraag"] = heard(visitor)
    visitor.answer("budget", 0)
    pages["Eerste vraag, beantwoord"] = heard(visitor)
    visitor.open("result", lichtervelde)
    pages["Uitslag"] = heard(visitor)
    visitor.change(visitor.page.locator(".row.first > a").click)
    visitor.page.locator(".tabs").wait_for()
    pages["Waarom"] = heard(visitor)
    told = "".join(
        f"# {name}\n" + "\n".join(without_versions(lines)) + "\n\n" for name, lines in pages.items()
    )
    if os.environ.get("MIC_KEEP_TRANSCRIPT"):
        TRANSCRIPT.write_text(told, encoding="utf-8")
    assert told == TRANSCRIPT.read_text(encoding="utf-8")
