### Words of the knowledge base: profiles, practices, learning, readiness.

nav-ready = Ready?
nav-learn = Learn
pick-profile = Look at an approach
pick-form = Pick an approach
pick-ready = For which approach?
show-practices = Show the practices of this approach
levels-heading = Levels in the table
levels-legend = Open a line for its source and remarks.
remarks =
    { $count ->
        [one] 1 remark
       *[other] { $count } remarks
    }
own-level-from = The table says “{ $level }”. Here the municipality's own reading holds.
note-table-and-prose = Table and text:
note-no-prose = No text:
note-own = Our remark:
note-editions = Two editions:
level-source = Source of the level:
level-source-of = Source for { $features }: { $source }.
budget-facts = What it costs according to the source
fact-staff = Staff
fact-staff-value = at least { $amount } FTE
fact-own-means = Own resources
fact-own-means-value = at least { $amount } euros a year
fact-grant = Usual grant
fact-who-pays = Who usually pays
no-figure = the source gives no figure
not-said = the source does not say
good-for = What is it good for?
watch-out = What to watch out for
about-reciprocity = Reciprocity
about-participation = Participation
about-duration = Duration
about-budget = Budget
no-prose = The guide has no text on this.
editions = Where the English and the Dutch edition differ
relations = How it relates to others
relation = { $origin } { $kind } { $target }
relation-may = { $origin } { $kind } { $target } (the source says: may)
relation-framework-for = → framework for →
relation-stepping-stone-to = → stepping stone to →
relation-opens-opportunities-for = → opens opportunities for →
relation-can-give-rise-to = → can give rise to →
relation-can-lead-to = → can lead to →
relation-complements = → complements →
relation-complements-with-risk = → complements, with a risk →
relation-alternative-to = → instead of →
relation-hosts = → hosts →
relation-advises-or-starts = → advises on or starts →
relation-feeds = → feeds →
relation-clusters-with = → clusters with →
relation-hinders = → hinders →
relation-warns-of = → warns of →
prose-framework-for = { $origin } as a framework for { $target }
prose-stepping-stone-to = { $origin } as a stepping stone to { $target }
prose-opens-opportunities-for = { $origin } as an opportunity for { $target }
prose-can-give-rise-to = { $target } prompted by { $origin }
prose-can-lead-to = { $target } as a sequel to { $origin }
prose-complements = { $origin } in addition to { $target }
prose-complements-with-risk = { $origin } in addition to { $target }, with a risk
prose-alternative-to = { $origin } instead of { $target }
prose-hosts = { $target } within { $origin }
prose-advises-or-starts = { $target } on the advice or initiative of { $origin }
prose-feeds = { $origin } as a breeding ground for { $target }
prose-clusters-with = { $origin } together with { $target }
prose-hinders = { $origin } as an obstacle to { $target }
prose-warns-of = { $origin } as a warning about { $target }
prose-may = { $relation } (possible, the source says)
target-donor-recipient-projects = Donor-recipient model
target-federal-programme-2004 = Federal programme of 2004
target-joint-projects = joint projects
target-grants = grants
target-structural-cooperation = structural cooperation
programmes = Programmes and networks the chapter names
organisations = Networks and supporting bodies
reading = Further reading
local = local
themes = Themes
actors = Who takes part
funding = Funding
sdgs = SDGs
related = Related practices
search-label = Search
search-placeholder = Words or place names
filter-sdg = SDG
filter-period = Period
sdg = SDG { $number }
decade = { $first }–{ $last }
map-sentence = The map shows { $places } places. Together with the places that are not on the map ({ $without }) there are { $countries } countries.
map-table = The map as a table
place-name = Place
practices-matched = What matches your answers best comes first, with the reason.
learn-title = Learning from others
learn-intro = What others have learned, what went wrong, and which words they use. Every statement has a source.
contents = Contents
learn-principles = Principles
learn-pitfalls = Pitfalls and the way out
learn-paths = Paths to a decision
learn-conditions = Conditions for funding
learn-lessons = Lessons by programme
learn-south = A voice from the South (2004)
learn-history = How it grew
learn-glossary = Glossary
learn-organisations = Networks and supporting bodies
learn-democracy = Local democracy and good governance (2004)
learn-literature = Further reading
learn-literature-text = The guide's list of literature, with the titles as they appeared.
history-amounts = Amounts of 2004 are history. Ask what holds today.
way-out = The way out:
example = Example: { $name }
ambiguous = Note:
competing =
    { $count ->
        [one] 1 other definition
       *[other] { $count } other definitions
    }
kind-of-network = Networks
kind-of-supporting-body = Supporting bodies
kind-of-programme = Programmes
ready-title = Is the municipality ready?
ready-intro = A few questions for each approach. You get a short list of what is best settled first.
ready-yes = yes
ready-no = no
ready-unknown = we do not know
settle-heading = To settle first: { $approach }
settle-start = Answer the questions. Where the answer is no, you read here what is best settled first.
settle-nothing = Nothing in your answers needs to be settled first.
find-out-heading = To find out first
unanswered =
    { $count ->
        [one] 1 question still open.
       *[other] { $count } questions still open.
    }
