# What a municipality already has: its links.

nav-links = What we already have
links-title = What we already have
links-intro = List the links that your municipality has now. You see what they bring together, and what is still missing.
links-heading =
    { $number ->
        [0] No links yet
        [one] One link
       *[other] { $number } links
    }
links-none = Add a link, or fill in the Excel template.
links-unanswered = Say what you want of international cooperation. Then you see whether your links bring it.
link-called = { $form } ({ $which })
link-where = { $partner } ({ $country })
link-since = since { $year }
link-amount = { $amount } euros a year
link-staff = staff in full-time equivalents: { $staff }
link-carried = Carried by: { $by }
link-active = active
link-asleep = asleep
link-ending = ending
link-ends-in = ends in { $year }
link-with-end = { $link } (ending)
link-wish = { $feature } ({ $wish })
links-together = Together they bring
links-met =
    { $wishes ->
        [one] { $met ->
            [0] The one wish is not met yet.
           *[other] The one wish is met already.
        }
       *[other] { $met ->
            [0] None of the { $wishes } wishes is met yet.
           *[other] Met already: { $met } of the { $wishes } wishes.
        }
    }
links-no-wishes = Nothing was asked that a link can bring.
held-met = { $links }.
held-fragile-1 =
    { $number ->
        [one] Only { $link } carries this.
        [2] { $links }. Only { $link } stays, the other ends.
       *[other] { $links }. Only { $link } stays, the others end.
    }
held-fragile-0 =
    { $number ->
        [one] Only { $links } carries this, and that link ends.
        [2] { $links }. Both end.
       *[other] { $links }. They all end.
    }
held-missing = Missing.
held-nothing = No link brings any of it.
held-nearest =
    { $number ->
        [one] { $links } comes to “{ $level }”
       *[other] { $links } come to “{ $level }”
    }, { $steps ->
        [one] one step
       *[other] { $steps } steps
    } too little.
held-asleep =
    { $number ->
        [one] { $links } would meet it, but is asleep.
       *[other] { $links } would meet it, but are asleep.
    }
links-asleep =
    { $number ->
        [one] A link that is asleep does not count: { $links }.
       *[other] Links that are asleep do not count: { $links }.
    }
links-ask = Together they ask
links-ask-by = Most by { $links }.
links-amount =
    { $links ->
        [one] { $total } euros a year, as stated.
       *[other] In all { $total } euros a year, stated for { $stated } of the { $links } links that count.
    }
links-staff =
    { $links ->
        [one] Staff, in full-time equivalents: { $total }, as stated.
       *[other] Staff in all, in full-time equivalents: { $total }, stated for { $stated } of the { $links } links that count.
    }
links-all-amount = In all { $total } euros a year, as stated.
links-all-staff = Staff in all, in full-time equivalents: { $total }, as stated.
link-breaks = { $link }, outside the limits: { $feature } ({ $level }, asked: { $wish }).
links-smallest = The smallest step
smallest-none-needed = No step is needed: the links meet every wish.
smallest-way = { $steps }.
smallest-ways = There are { $number } ways.
smallest-then =
    { $number ->
        [one] Then this wish is met too: { $features }.
       *[other] Then these wishes are met too: { $features }.
    }
smallest-out-of-reach = Within the limits no other form meets this wish: { $feature }.
smallest-beyond = Outside the limits these would: { $links }.
smallest-nothing = Nor does any without limits.
step-add = add { $link }
step-wake = revive { $link }
adds-heading = What would one more bring?
adds-brings = What it brings
adds-form = { $link }
adds-wake = Revive { $link }
adds-new = New: { $wishes }.
adds-nothing-new = Nothing new.
adds-nearer = Nearer, but not yet enough: { $features }.
adds-shared = Also meets: { $features }.
adds-known = What the sources know
loss-heading = What would we miss without a link?
loss-of = Without { $link }
loss-nothing = Nothing of what you asked for.
loss-kept =
    { $number ->
        [one] Still met: { $features }.
       *[other] Still met: { $features }.
    }
falls-alone = there is no other link that counts.
falls-lost = no link meets it any more. It falls from “{ $before }” to “{ $after }”.
falls-lower = it was not met, and falls from “{ $before }” to “{ $after }”.
falls-ending = only links that end meet it then.
overlap-both = { $mine } and { $theirs }: the same form with the same partner.
overlap-form = { $mine } and { $theirs }: the same form.
overlap-partner = { $mine } and { $theirs }: the same partner.
overlap-none = No form and no partner stands in both files.
link-add = Add a link
link-change = Change
link-change-which = Change { $link }
link-form-label = Form
link-partner-label = Partner
link-country-label = Country
link-since-label = Since (year)
link-carried-label = Carried by
link-carried-help = Service, committee or association.
link-alive-label = How alive is the link?
link-until-label = Ends in (year)
link-amount-label = Own amount per year (euros)
link-staff-label = Own staff (full-time equivalent)
link-own-levels = Our reading of the levels
link-more = More: amount, staff, own reading
link-level-as-table = as in the table
link-save = Save
link-save-next = Add
link-remove = Remove
link-cancel = Leave it
link-unsent = What you fill in here stays, and counts once you add or save it.
link-begun = You began to change this link. That is not saved yet.
link-added = Added: { $link }.
links-full = You have { $most } links. There is no room for more.
links-kept-here = Names, amounts and who carries a link are only in this window. If you close it, they are gone. Save them as a file.
links-save-file = Save as a file
links-to-note = Put this in the note
links-sheet-heading = From Excel, or with a second municipality
links-sheet-get = Excel template
links-sheet-open = Open a filled-in template (Excel or CSV)
links-sheet-read =
    { $number ->
        [one] 1 link added.
       *[other] { $number } links added.
    }
links-sheet-there =
    { $number ->
        [one] 1 link was there already, exactly so. It is not added again.
       *[other] { $number } links were there already, exactly so. They are not added again.
    }
links-other-open = Open the file of a second municipality beside yours
links-other-heading = Together with { $name }
links-other-unnamed = the second municipality
links-other-text = The wishes and limits are yours. The links of both stand one after the other.
links-other-drop = Put it away
links-other-take = Take these links over
links-guidance = What the sources advise
links-guidance-case = The practice: { $name }
link-have = we have this
link-have-asleep = we have this, asleep
link-have-ending = we have this, ending
act-links = What we already have
door-links = What do we already have?
doing-links = List your links and see what is still missing.
cli-links = show what the links of a municipality bring together, what one more would bring and what would be missed
cli-links-with = the file of a second municipality, to lay beside it
note-links-heading = Existing cooperation and what changes
note-links-intro = What the municipality stated as existing cooperation:
note-link = { $name }: { $about }
note-link-carried = run by: { $by }
note-links-together = { $met }
links-wished-here = Counted here as a wish too, unlike in the ranking: { $features }.
links-limits-here = Counted here as a limit, in the ranking as a wish: { $features }.
note-links-change = What changes:
note-link-exists = The municipality has such a link already.
handout-links = What we already have – { $met }
links-sheet-name = Links
map-own = Our links
map-own-link = Our link: { $form }
map-own-shown = Your links on the map, in a ring: { $shown } of { $links }. Only places that the program knows stand on it.
note-to-links = Put into the note which links you already have
room-have = What we already have: { $forms }.
room-have-show = Show everybody what we already have: { $forms }
