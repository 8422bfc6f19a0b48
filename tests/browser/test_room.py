"""A whole workshop in real browsers: a facilitator, phones, two rounds, and what must never run."""

import re
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from types import MappingProxyType
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import expect

from mic_selector.catalogue import LEVELS
from mic_selector.files.messages import messages_in
from mic_selector.web.knowledge import catalogue
from mic_selector.workshop import rooms as module
from mic_selector.workshop.codes import LENGTH
from mic_selector.workshop.models import Answers, Countdown, Reason, Step
from mic_selector.workshop.rules import LONGEST_REASON, MOST_SHOWN_REASONS
from tests.browser.conftest import ALL, UNFOLD, unfold
from tests.browser.looking import ALIKE, FAINT_WORDS, NO_CONTRAST, axe_findings
from tests.web import participants

SCRIPT = "<script>window.hacked=1</script><img src=x onerror='window.hacked=1'>"
SAY = messages_in("nl")
PEOPLE = 5  # the fewest of whom it is shown what moved
PHONES = PEOPLE if ALL else 2  # how many of them have a browser


@pytest.fixture
def browser_of(tab):
    """Return what gives a new person a browser that shares nothing with the others."""
    people = []

    def new(width=1280, height=800, colours="light", person=None):
        people.append(tab(width, colours, height=height, person=person or f"{len(people)}"))
        people[-1].page.errors = people[-1].errors
        return people[-1].page

    yield new
    for one in people:
        for other in one.page.context.pages:
            if other is not one.page:
                other.close()


def fill(page, label, text):
    page.get_by_label(label, exact=True).fill(text)
    page.keyboard.press("Tab")


def open_room(
    page, server, title="Onze partners", question="Wat zoeken we?", groups="Raad\nAmbtenaren"
):
    """Open a room as a facilitator does; return the links that are shown once: own, wall,
    participants.
    """
    page.goto(f"{server}/room")
    page.get_by_role("button", name=SAY("room-make")).wait_for()
    fill(page, SAY("room-setting-title"), title)
    fill(page, SAY("room-setting-question"), question)
    fill(page, SAY("room-setting-groups"), groups)
    page.get_by_role("button", name=SAY("room-make")).click()
    page.locator(".addresses code").nth(2).wait_for()
    return [code.inner_text().strip() for code in page.locator(".addresses code").all()]


def press(page, message, **parameters):
    page.get_by_role("button", name=SAY(message, **parameters), exact=True).click()


def begin(facilitator):
    """Open the first round, and wait until that is done: a form of the trial no longer counts
    then.
    """
    press(facilitator, "room-open")
    expect(facilitator.locator(".wall .step")).to_have_text(SAY("wall-round-open", round=1))


def go_to_the_ballot(phone, address):
    """Open the ballot; a phone that follows the room may be on its way there by itself."""
    with suppress(PlaywrightError):
        phone.goto(address)
    phone.locator("button.send").wait_for()


def vote(phone, wants, group=0):
    """Fill in a ballot: the same level for each of the benefits, and a group."""
    phone.locator(f"input[name=group][value='{group}']").check()
    for feature, step in wants.items():
        phone.locator(f"input[name='want.{feature}'][value='{step}']").check()
    phone.locator("button.send").click()
    expect(phone.get_by_role("status").first).to_contain_text("Ontvangen om")


def put(facilitator, picture):
    facilitator.get_by_role("radio", name=SAY(f"picture-{picture}"), exact=True).click()


def vote_elsewhere(store, room, round_, steps):
    """Let those without a browser vote: for each of the two benefits a step of their own."""
    for person in range(PHONES, PEOPLE):
        wants = dict(zip(("governance", "political"), steps(person), strict=True))
        said = Answers(wants={feature: LEVELS[step] for feature, step in wants.items()})
        assert store.ballots.cast(room.id, f"{person}", person % 2, said, round_)


@pytest.mark.prove
def test_a_facilitator_leads_five_people_through_two_rounds(browser_of, server, store):
    facilitator, wall = browser_of(), browser_of(1920, 1080)
    own, to_wall, to_join = open_room(facilitator, server)
    facilitator.goto(own)
    code = to_join.rpartition("/")[2]
    # The key is gone: this screen is projected.
    expect(facilitator).to_have_url(f"{server}/room?room={code}")
    wall.goto(to_wall)
    expect(wall).to_have_url(f"{server}/wall?room={code}")
    expect(wall.locator(".wall .step")).to_have_text(SAY("wall-trial"))
    phones = [browser_of(320, 640) for _ in range(PHONES)]
    for phone in phones:
        phone.goto(to_join)
    expect(wall.locator(".way-in dd").first).to_have_text(str(PHONES))
    room = store.rooms.by_code(code)

    press(facilitator, "room-open")
    expect(wall.locator(".wall .step")).to_have_text(SAY("wall-round-open", round=1))
    for number, phone in enumerate(phones):
        go_to_the_ballot(phone, to_join)
        vote(phone, {"governance": 3 * (number % 2), "political": 2}, number % 2)
    vote_elsewhere(store, room, 1, lambda person: (3 * (person % 2), 2))
    expect(wall.locator(".way-in dd").last).to_have_text(str(PEOPLE))
    phones[0].get_by_role("link", name=SAY("ballot-change")).click()
    vote(phones[0], {"governance": 0, "political": 1})  # who changes an answer still counts once
    expect(wall.locator(".way-in dd").last).to_have_text(str(PEOPLE))
    assert wall.locator(".dots").count() == 0

    press(facilitator, "room-close")
    expect(wall.locator(".wall .step")).to_have_text(SAY("wall-round-closed", round=1))
    press(facilitator, "room-show-wants")
    expect(wall.locator(".wall .heading")).to_have_text(SAY("picture-wants"))
    expect(wall.locator(".dots i")).to_have_count(2 * PEOPLE)
    put(facilitator, "divided")
    expect(wall.locator(".wall .heading")).to_have_text(SAY("picture-divided"))
    expect(wall.locator(".two-topics h2").first).to_have_text("Bestuurskracht")
    press(facilitator, "room-show-ranking")
    expect(wall.locator(".wall .heading")).to_have_text(SAY("picture-ranking"))
    assert wall.locator(".places li").count() > 1

    press(facilitator, "room-again", round=2)
    press(facilitator, "again-yes", round=2)
    expect(wall.locator(".wall .step")).to_have_text(SAY("wall-round-open", round=2))
    for phone in phones:
        go_to_the_ballot(phone, to_join)
        vote(phone, {"governance": 3, "political": 2})
    vote_elsewhere(store, room, 2, lambda _: (3, 2))
    press(facilitator, "room-close")
    press(facilitator, "room-show-wants")
    expect(wall.locator(".wall .heading")).to_have_text(SAY("picture-wants"))
    put(facilitator, "moved")
    row = wall.locator(".moved-table tbody tr").first
    # Two of five wanted it strongly in the first round, all do now: three moved up.
    expect(row).to_have_text(re.compile(r"Bestuurskracht\s*niet nodig\s*sterk\s*0\s*2\s*3"))
    expect(wall.locator(".no-decision")).to_have_text(SAY("wall-no-decision"))
    for page in (facilitator, wall, *phones):
        assert page.errors == []


# A cell that does not stand beside the first of its row.
OUT_OF_LINE = """() => [...document.querySelectorAll('.wall tbody tr')].filter(row => {
  const [first, ...others] = [...row.children].map(one => one.getBoundingClientRect().top);
  return others.some(top => Math.abs(top - first) > 1); }).map(row => row.textContent)"""
NOT_THERE = "Object.defineProperty(navigator, '{0}', {{ value: undefined }})"


@pytest.mark.prove
def test_an_address_is_copied_on_plain_http_too_or_stands_there_to_be_copied_by_hand(
    browser_of, server
):
    facilitator = browser_of(390, person="who cannot copy")  # the tab stays so
    for missing in ("share", "clipboard"):
        facilitator.add_init_script(NOT_THERE.format(missing))
    facilitator.add_init_script(
        "window.copied = []; window.copies = true; document.execCommand = what => { "
        "window.copied.push(document.activeElement.value); return window.copies; }"
    )
    own, _, _ = open_room(facilitator, server)
    row = facilitator.locator(".addresses li").first
    row.get_by_role("button").click()
    assert facilitator.evaluate("window.copied") == [own]
    expect(row.get_by_role("status")).to_have_text(SAY("share-copied"))
    facilitator.evaluate("window.copies = false")
    row.get_by_role("button").click()
    expect(row.get_by_label(SAY("share-by-hand"))).to_have_value(own)


@pytest.mark.prove
def test_a_code_is_typed_at_the_place_of_the_workshop(tab, server, store):
    made = participants.open_room(store)
    visitor = tab(390).page
    visitor.goto(f"{server}/room")
    visitor.get_by_label(SAY("join-code")).fill(made.room.code)
    visitor.keyboard.press("Enter")
    expect(visitor).to_have_url(re.compile(f"/join/{made.room.code}"))


@pytest.mark.prove
@pytest.mark.parametrize("page", ["wall", "present"] if ALL else ["present"])
def test_a_wall_without_a_room_leads_on(tab, server, page):
    visitor = tab(390).page
    visitor.goto(f"{server}/{page}")
    visitor.get_by_role("link", name=SAY("to-workshop")).click()
    expect(visitor.get_by_role("heading", level=1)).to_have_text(SAY("room-title"))
    visitor.goto(f"{server}/{page}")
    visitor.get_by_role("link", name=SAY("have-a-code")).click()
    expect(visitor).to_have_url(f"{server}/join")


@pytest.mark.prove
def test_who_leads_the_room_finds_the_controls_below_the_wall(browser_of, server, store):
    made, facilitator = participants.open_room(store), browser_of()
    code = made.room.code
    facilitator.goto(f"{server}/facilitate/{made.facilitator_key}")
    facilitator.get_by_role("link", name=SAY("room-open-wall")).click()
    expect(facilitator).to_have_url(f"{server}/present?room={code}")
    expect(facilitator.get_by_role("radio", name=SAY("picture-join"), exact=True)).to_be_checked()
    left = facilitator.locator(".wall [role=timer]")
    press(facilitator, "countdown-start")
    expect(left).to_have_text(re.compile(r"4:\d\d|5:00"))
    press(facilitator, "countdown-more")
    expect(left).to_have_text(re.compile(r"5:\d\d"))
    press(facilitator, "countdown-stop")
    expect(left).to_have_count(0)
    facilitator.get_by_role("link", name=SAY("room-back")).click()
    expect(facilitator).to_have_url(f"{server}/room?room={code}")


@pytest.mark.prove
def test_two_rooms_in_one_browser_stay_apart_back_and_forward(browser_of, server, store):
    first = browser_of()
    rooms = [
        participants.open_room(store, replace(participants.SETTINGS, title=title))
        for title in ("Zaal één", "Zaal twee")
    ]
    second = first.context.new_page()
    heading = {page: page.get_by_role("heading", level=1) for page in (first, second)}
    for page, made in zip((first, second), rooms, strict=True):
        page.goto(f"{server}/facilitate/{made.facilitator_key}")
        expect(heading[page]).to_have_text(made.room.settings.title)
    press(first, "room-close")
    expect(first.locator(".wall .step")).to_have_text(SAY("wall-round-closed", round=1))
    assert store.rooms.by_code(rooms[0].room.code).step is Step.CLOSED
    assert store.rooms.by_code(rooms[1].room.code).step is Step.OPEN
    # In one tab from one room to the other, and back.
    first.get_by_role("link", name=SAY("room-another")).click()
    expect(heading[first]).to_have_text(SAY("room-title"))
    first.reload()  # the second room was opened in another tab, after this one
    first.get_by_role("link", name="Zaal twee").click()
    expect(heading[first]).to_have_text("Zaal twee")
    expect(first.get_by_role("button", name=SAY("room-close"), exact=True)).to_be_visible()
    first.go_back()
    expect(heading[first]).to_have_text(SAY("room-title"))
    first.go_back()
    expect(heading[first]).to_have_text("Zaal één")
    expect(first.get_by_role("button", name=SAY("room-show-wants"), exact=True)).to_be_visible()
    first.go_forward()
    first.go_forward()
    expect(heading[first]).to_have_text("Zaal twee")
    # Leaving one room logs out of that one, also for who goes back.
    first.get_by_role("link", name=SAY("room-leave")).click()
    expect(first.get_by_role("link", name="Zaal één")).to_be_visible()
    assert first.get_by_role("link", name="Zaal twee").count() == 0
    first.go_back()
    expect(first.get_by_text(SAY("room-not-led"))).to_be_visible()
    expect(second.get_by_text(SAY("room-not-led"))).to_be_visible()
    for page in (first, second):
        page.goto(f"{server}/room?room={rooms[0].room.code}")
        expect(heading[page]).to_have_text("Zaal één")


def test_a_phone_counts_down_without_asking_more_often(browser_of, server, store):
    made, phone = participants.open_room(store), browser_of(390, person="with a clock of its own")
    phone.clock.install()
    asked = []
    phone.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    phone.goto(f"{server}/join/{made.room.code}")
    left = phone.locator("#left")
    expect(left).to_be_hidden()
    store.rooms.count_down(
        made.room.id, Countdown(datetime.now(UTC) + timedelta(minutes=5, seconds=3))
    )
    phone.locator("input[name='want.governance'][value='3']").check()
    with phone.expect_response("**/now"):
        phone.clock.run_for(3100)
    expect(left).to_contain_text(re.compile(r"5:0\d|4:5\d"))
    shown = left.inner_text()
    asked.clear()
    phone.clock.run_for(2000)
    assert left.inner_text() != shown
    assert asked == []
    # What is filled in stays.
    expect(phone.locator("input[name='want.governance'][value='3']")).to_be_checked()
    assert phone.errors == []


def test_a_round_is_led_and_followed_and_a_script_in_its_names_runs_nowhere(
    browser_of, server, store
):
    facilitator, phone = browser_of(), browser_of(390)
    hostile = replace(
        participants.SETTINGS, title=SCRIPT[:60], question=SCRIPT, groups=(SCRIPT[:32],)
    )
    made = participants.open_room(store, hostile)
    facilitator.goto(f"{server}/facilitate/{made.facilitator_key}")
    phone.goto(f"{server}/join/{made.room.code}")
    vote(phone, {"governance": 3})
    pages = [facilitator]
    if ALL:  # what the wall shows stands on the page of who leads too
        pages.append(browser_of())
        pages[1].goto(f"{server}/show/{made.wall_key}")
    press(facilitator, "room-close")
    press(facilitator, "room-show-wants")
    press(facilitator, "room-show-ranking")
    expect(facilitator.locator(".wall .heading").first).to_have_text(SAY("picture-ranking"))
    of_one_round = ("wants", "divided", "agreement", "groups", "ranking", "why", "prevails")
    for picture in ("join", *(of_one_round if ALL else ("wants", "groups"))):
        put(facilitator, picture)
        title = SCRIPT[:60] if picture == "join" else SAY(f"picture-{picture}")
        for page in pages:
            expect(page.locator(".wall .heading").first).to_contain_text(title)
            assert not page.evaluate("() => window.hacked === 1")
            assert page.locator("img[src=x]").count() == 0
    # It follows the wall by loading its page anew: what is asked of it meanwhile is not answered.
    expect(phone.locator("body")).to_contain_text(title)
    assert not phone.evaluate("() => window.hacked === 1")
    assert phone.locator("img[src=x]").count() == 0


def test_axe_finds_nothing_on_the_page_of_who_leads_with_every_panel_open(
    browser_of, server, store
):
    made, facilitator = participants.open_room(store), browser_of()
    facilitator.goto(f"{server}/facilitate/{made.facilitator_key}")
    facilitator.locator(".wall").wait_for()
    facilitator.evaluate(UNFOLD)
    for panel in facilitator.get_by_test_id("stExpander").all():
        unfold(panel)
    facilitator.get_by_role("checkbox", name=SAY("room-limit-set", feature="budget")).check(
        force=True
    )
    facilitator.get_by_role("checkbox", name=SAY("room-limit-firm", feature="budget")).wait_for(
        state="attached"
    )
    for width in (1280, 390) if ALL else (390,):
        facilitator.set_viewport_size({"width": width, "height": 800})
        assert axe_findings(facilitator, NO_CONTRAST) == []
        assert facilitator.evaluate(FAINT_WORDS) == []
        assert facilitator.evaluate("document.documentElement.scrollWidth") <= width


FEATURES = tuple(catalogue().features)
PICTURES = (
    "wants",
    "divided",
    "reasons",
    "agreement",
    "groups",
    "ranking",
    "why",
    "prevails",
    "moved",
)
# The last ones stand upright, as a screen in a hall does.
WALLS = (
    (1280, 720, "light"),
    (1920, 1080, "dark"),
    (1024, 768, "light"),
    (1280, 1500, "light"),
    (1024, 1366, "dark"),
)
# What cannot be read from the back row of a wall that is wider than high, and what is broken into
# pieces: text on more lines than it has words.
UNREADABLE = """() => { const found = [], wall = document.querySelector('.wall');
  const texts = document.createTreeWalker(wall, NodeFilter.SHOW_TEXT);
  for (let text; text = texts.nextNode();) {
    if (!text.data.trim()) continue;
    const size = parseFloat(getComputedStyle(text.parentElement).fontSize), range = new Range();
    if (innerWidth > innerHeight && size < innerHeight / 36) found.push([text.data, size]);
    range.selectNodeContents(text);
    const lines = new Set([...range.getClientRects()].map(one => Math.round(one.top))).size;
    if (lines > text.data.trim().split(/[\\s-]+/).length) found.push([text.data, lines]);
  }
  return found; }"""
FITS = """() => { const all = document.querySelector('.wall .picture');
  const foot = document.querySelector('.wall footer').getBoundingClientRect();
  return [all.scrollHeight <= all.clientHeight + 1, all.scrollWidth <= all.clientWidth + 1,
    foot.bottom <= innerHeight]; }"""


def said_by(person, round_):
    """Return what a person wants: in the first round two halves part on the first feature."""
    steps = [3 * (person % 2) if round_ == 1 else 3, 2, person % 4, *[1 + person % 3] * 5]
    wants = {key: LEVELS[step] for key, step in zip(FEATURES, steps, strict=True)}
    why = f"{person} alleen als er iemand voor vrijgemaakt wordt ".ljust(LONGEST_REASON, "n")
    return Answers(
        wants=MappingProxyType(wants),
        decisive=FEATURES[person % 2 : person % 2 + 2],
        reasons=MappingProxyType({FEATURES[person % len(FEATURES)]: why}),
    )


@pytest.fixture
def voted(store):
    return voted_in(store)


def voted_in(store):
    """Return a room of four groups in which twenty-two people voted twice."""
    groups = ("Raad", "Ambtenaren", "Verenigingen", "Jeugdraad")
    settings = replace(
        participants.SETTINGS,
        question=f"{participants.SETTINGS.question} " * 9,
        languages=("nl", "fr", "en"),
        groups=groups,
        features=FEATURES,
        asks_reasons=True,
    )
    made = participants.open_room(store, settings)
    for round_ in (1, 2):
        for person in range(22):
            group = person % len(groups)
            said = said_by(person, round_)
            assert store.ballots.cast(made.room.id, str(person), group, said, round_)
        steps = [Step.OPEN, Step.CLOSED, Step.WANTS, Step.RANKING]
        for step, following in pairwise(steps):
            assert store.rooms.advance(made.room.id, (round_, step), (round_, following))
        if round_ == 1:
            assert store.rooms.advance(made.room.id, (1, Step.RANKING), (2, Step.OPEN))
    for ballot in store.ballots.of_round(made.room.id, 2)[:MOST_SHOWN_REASONS]:
        ((feature, why),) = ballot.answers.reasons.items()
        store.ballots.show_reason(made.room.id, 2, Reason(ballot.participant, feature, why))
    return made


def test_every_picture_fits_on_the_wall_and_everybody_can_read_it(
    browser_of, server, store, monkeypatch
):
    monkeypatch.setattr(module, "new_code", lambda: "W" * LENGTH)
    voted = voted_in(store)
    wall = browser_of()
    wall.goto(f"{server}/show/{voted.wall_key}")
    found = []
    for place, picture in enumerate(("join", *PICTURES)):
        store.rooms.show(voted.room.id, picture)
        title = voted.room.settings.title if picture == "join" else SAY(f"picture-{picture}")
        expect(wall.locator(".wall .heading")).to_contain_text(title)
        for width, height, scheme in WALLS if ALL else (WALLS[place % 5],):
            wall.set_viewport_size({"width": width, "height": height})
            wall.emulate_media(color_scheme=scheme)
            assert wall.evaluate(FITS) == [True, True, True], (picture, width)
            assert wall.evaluate(OUT_OF_LINE) == [], picture
            assert wall.evaluate(UNREADABLE) == [], (picture, width)
        wall.set_viewport_size({"width": 320, "height": 740})
        assert wall.evaluate(UNREADABLE) == [], picture
        if picture == "join":
            has_the_widest_code_whole(wall)
        for colours in ("light", "dark") if ALL else (scheme,):
            wall.emulate_media(color_scheme=colours)
            found.append((picture, colours, wall.evaluate(FAINT_WORDS)))
            if ALL or place % 3 == 0:
                found.append((picture, colours, axe_findings(wall, NO_CONTRAST)))
        wall.emulate_media(forced_colors="active")
        found.append((picture, "forced", wall.evaluate(ALIKE)))
        wall.emulate_media(forced_colors="none")
    assert [one for one in found if one[2]] == []
    assert not wall.locator("header.top").is_visible()
    store.retention.delete(voted.room.id)
    expect(wall.locator(".empty")).to_contain_text(SAY("room-gone"))
    expect(wall.locator("header.top")).to_be_visible()
    assert wall.errors == []


CUT_OFF = """() => [...document.querySelectorAll('.st-key-presenter :is(button, a)')]
  .filter(one => { const box = one.getBoundingClientRect(); return box.bottom > innerHeight
    || box.right > innerWidth || !one.contains(document.elementFromPoint(
      box.left + box.width / 2, box.top + box.height / 2)); }).map(one => one.textContent)"""


@pytest.mark.parametrize("language", ["nl", "fr"] if ALL else ["fr"])
def test_every_control_below_the_wall_is_in_sight(browser_of, server, voted, language):
    facilitator = browser_of()
    # The key is handed over, and no page is shown yet.
    facilitator.context.request.get(f"{server}/facilitate/{voted.facilitator_key}")
    # The fullest row: ten pictures of two rounds, and two steps from here.
    facilitator.goto(f"{server}/present?room={voted.room.code}&lang={language}")
    back = messages_in(language)("room-back")
    expect(facilitator.get_by_role("link", name=back)).to_be_visible()
    for width, height in ((1920, 1080), (1280, 720), (1024, 768)):
        facilitator.set_viewport_size({"width": width, "height": height})
        assert facilitator.evaluate(CUT_OFF) == [], width


def has_the_widest_code_whole(wall):
    code = wall.locator(".wall .code.large")
    expect(code).to_have_text("WWW WWW WWW")
    for width, height in ((1280, 720), (1024, 768), (360, 740)):
        wall.set_viewport_size({"width": width, "height": height})
        assert code.evaluate("one => one.scrollWidth <= one.clientWidth"), width
        assert wall.locator(".wall .question").is_visible(), width
        assert wall.locator(".wall .picture").evaluate(
            "one => one.scrollWidth <= one.clientWidth"
        ), width


def test_back_from_a_note_leads_to_the_room_that_it_came_from(browser_of, server, voted):
    facilitator, room = browser_of(), voted.room
    facilitator.goto(f"{server}/facilitate/{voted.facilitator_key}")
    facilitator.locator(".wall").wait_for()
    unfold(facilitator.locator(".st-key-room_panel_files"))
    press(facilitator, "room-to-note")
    heading = facilitator.get_by_role("heading", level=1)
    expect(heading).to_have_text(SAY("note-title"))
    expect(facilitator).to_have_url(re.compile(r"/note\?(?!.*room=)"))
    facilitator.go_back()
    expect(heading).to_have_text(room.settings.title)
    expect(facilitator).to_have_url(re.compile(rf"/room\?.*room={room.code}"))
    # An example is no answer of one's own: it stands in another tab, with its own answers.
    unfold(facilitator.locator(".st-key-room_panel_exercises"))
    example = facilitator.locator(".exercises a[target]").first
    answers = parse_qs(urlsplit(example.get_attribute("href")).query)
    with facilitator.context.expect_page() as opened:
        example.click()
    opened.value.locator(".rows").wait_for()
    assert parse_qs(urlsplit(opened.value.url).query) == answers
    expect(heading).to_have_text(room.settings.title)
