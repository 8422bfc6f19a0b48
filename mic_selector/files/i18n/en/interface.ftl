### Words of the pages.

nav-approaches = The approaches
nav-compare = Compare
nav-practices = Practices
nav-method = How does it work?
language-label = Language

disclaimer = These are arguments, not a decision. The tool does not know who the partner is, whether it is willing, what legal basis or budget there is, or whether a call is still open.
foot-catalogue = Data: version { $version }.

undo = Undo
reset = Clear all

limits-heading = What can the municipality commit?
wishes-heading = What does the municipality want?
want-0 = not needed
want-nothing = nothing
want-1 = a little
want-2 = clearly
want-3 = strongly
direction-label = Direction of the limit for { $feature }
direction-at-least = at least
direction-about = about
direction-at-most = at most
weight-label = Importance of { $feature }
weight-nice = nice to have
weight-matters = matters
weight-decisive = decisive
weight-must = must
no-opinion-short = no opinion
beyond = Your data say: { $stated }. This question cannot show that. It holds until you choose something else here.
asks-nothing = This counts as “{ $stated }”, and every approach meets that. If you want no more than that, choose “at most”.

nothing-left = No approach meets everything that is a must.
nothing-left-advice = Change a “must” into “decisive”, or make a demand less strict, until a form is left.
shared = shared
asks-heading = What it asks
wishes-met =
    { $wishes ->
        [one] { $met } of 1 wish met
       *[other] { $met } of { $wishes } wishes met
    }
wishes-none = no wishes stated
gap = { $feature }: { $level } (asked: { $aim })
points-heading = The points per question
points-caption = Points per question and approach, with their total.
at-most-points = at most { $points }
total = Total
feature = Feature
wanted = Wanted

pick-approaches = Approaches in the picture (three at most)
radar-alt = Radar with the wanted profile and { $approaches }. The table below says the same.
profile-caption = The levels side by side: what is wanted and what each approach has
is-asked = asks
own-level = own reading

lesson = What you can learn from it:
sources = Source

file-heading = Save and open
file-save = Save as a file
file-open = Open a saved file (YAML or JSON)
file-opened = The file is open.
file-name = priorities
municipality-label = Name of the municipality (may stay empty)

approaches-title = The approaches
approaches-intro =
  { $number ->
    [one] One approach to international cooperation.
   *[other] { $number } approaches to international cooperation. They do not exclude one another: mostly more than one runs at a time.
  }
matrix-heading = The whole table in one picture
matrix-text = More blocks mean that the feature plays a larger part. Empty blocks are no bad mark: the feature simply plays no part there.
matrix-asks = For { $features }, more means that the approach asks more.
matrix-caption = Level of each approach on each feature
definition = What is it?
practices-of = Practices

compare-title = Approaches side by side
compare-intro = Pick two or three. You see their levels and, if you answered questions, how they fit.
compare-fit-heading = How do they fit your answers?
compare-without-priorities = Answer a question. Then you see here what speaks for and against each approach.

practices-title = Practices
practices-intro = What other local governments do or did, each with its source.
practices-found =
    { $count ->
        [0] No practice has everything you chose
        [one] 1 of { $all } practices
       *[other] { $count } of { $all } practices
    }
filter-approach = Approach
filter-country = Country
filter-theme = Theme

method-title = How does it work?
method-intro = On one page: what the tool does with your answers, and what it does not know.
method-table-heading = The table
method-table =
    In 2023 VVSG and PLATFORMA published a table of eight approaches and eight features. Each cell is -, +, ++ or +++. We take over the 64 cells as printed.
    Six features say what an approach brings. Two say what it asks: duration and budget. That division is our reading. A long duration is also an advantage, since trust takes time.
method-aims-heading = What you say
method-aims =
    For each feature you say how much you want, or how much you can commit. Enough is enough: more than was asked earns nothing extra.
    The four levels stand at equal distances: 0, 1/3, 2/3 and 1. Under “at least”, the share of what is wanted counts. Under “at most”, the value falls as the limit is passed. Under “about”, the distance counts, up or down.
method-score-heading = The score
method-score =
    The score is the weighted mean of those values, from 0 to 100. The weights are your answers: “nice to have” counts as 1, “matters” as 3, “decisive” and “must” as 5. The contributions per feature add up to the score exactly.
    A score is no mark. It says how well an approach fits what you filled in, not how good it is.
method-ties-heading = Shared places and what is ruled out
method-ties =
    Equal scores share a place. Then what asks least is listed first.
    A “must” rules out. An approach that does not meet it stays visible, with the reason.
method-sure-heading = How sure
method-sure =
    We weigh the same answers { $draws } times a little differently. Each importance then counts from half to double, and the steps between the levels may be larger or smaller. We count how often each approach comes first. Such a number is right to within 1 or 2 in 100.
    “Fits best”: first at least 8 times in 10, and no other more than 2 times in 10. “Probably fits best”: first at least 5 times in 10, and no other more than half as often. Otherwise they are close.
method-limits-heading = Why so often city-to-city partnership, and never networks alone?
method-limits =
    In the table, city-to-city partnership has the highest level on most features. If wishes alone are weighed, it comes first for 97% to 99% of answers drawn at random. That is why the tool also asks what you can commit, and why more than enough does not count.
    Networks are nowhere highest in the table. Short-term expertise exchange gives at least as much everywhere and asks the same. So networks never come first alone, however much you want of each thing. Read them as an addition to another approach.
    In some places the text of the guide says something else than the table. Practice also differs from one municipality to the next.
method-knows-not-heading = What the tool does not know
method-knows-not = It does not know who the partner is and whether it is willing, what legal basis or budget there is, or whether a call is still open. It gives arguments. The municipality decides.

### Before the pages are there, and when they are gone.

gone-title = The server does not answer
gone-close = Close
gone-text = Your answers stand in the address of this page, so they are kept. The page tries again by itself and goes on as soon as the server answers. If it takes long, load the page again later.
page-failed = Something failed here, through no fault of yours. Your answers stand in the address of the page and are kept. Load the page again; if it happens again, tell whoever keeps the server.
noscript-pages = These pages need JavaScript. Please allow it in your browser.
noscript-join = To vote in a workshop room, no JavaScript is needed.
foot-label = About this website
