"""What stands below every page."""

import re

from tests.web.conftest import as_text


def test_every_page_leads_to_what_stands_behind_it(visit):
    visitor = visit(page="accessibility", lang="nl")
    (foot,) = re.findall('<footer class="[^"]*foot[^"]*".*?</footer>', visitor.html, re.DOTALL)
    links = [as_text(link) for link in re.findall("<a .*?</a>", foot, re.DOTALL)]
    for page in ("method", "sources", "accessibility", "privacy"):
        assert links.count(visitor.say(f"nav-{page}")) == 1, page
