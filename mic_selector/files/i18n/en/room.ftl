### Words of the workshop: the room, the wall, the files.

nav-room = Workshop
nav-wall = Wall
nav-present = Wall with controls

room-title = Workshop: weighing together
room-intro = A group says together what the municipality wants. Everybody answers on their own phone, without an account. The wall shows what there is to talk about.
room-unavailable = The database does not answer. We are trying again. What was confirmed is kept.
room-gone = This room no longer exists. All answers have been deleted.
wall-title = The wall
wall-none = The wall of a room appears here. Open the address of the wall that you got, or open a workshop yourself.
present-title = The wall with controls
present-none = Here you lead a room with the wall in sight. Open the link that you got, or open a workshop yourself.

room-setting-title = Title
room-title-example = For example: International cooperation after 2027
room-setting-question = The question
room-question-example = For example: what do we want in the next council term?
room-setting-languages = Languages of the participants
room-setting-groups = Groups to compare, one per line (may stay empty)
room-groups-example =
    Councillors
    Officers
    Associations
    Youth council
room-groups-help = Everyone chooses a group, or “none of these groups”. A group of fewer than five people is never shown apart.
room-setting-features = Features that you ask the room about
room-keep-label = Keep for
room-keep =
    { $days ->
        [one] 1 day
       *[other] { $days } days
    }
room-privacy = No names and no addresses are kept. After this time the room and all answers are deleted. You can also do so earlier yourself.
room-answering-heading = How do participants answer?
room-way-label = Way
room-way-wants = How much do we want of it? (one tap per feature)
room-way-importance = How important is it? (0 to 5)
room-way-order = In which order?
room-setting-picks = How many features may a person call decisive?
room-limits-heading = Limits
room-limits-hint = How long, and with what budget? That is for the board of mayor and aldermen to say, beforehand. Without limits the approach that asks most nearly always comes first.
room-commitment-asked = ask the room
room-commitment-given = the board gave a limit
room-commitment-left-out = plays no part
room-limit-level = Limit on { $feature }
room-limit-firm = The limit on { $feature } does not bend (what is beyond it is ruled out)
room-limit-set = There is a limit on { $feature }
room-limits-keep = Keep the limits
room-viewpoint-label = For whom do they answer?
room-viewpoint-own = for themselves
room-viewpoint-municipality = for the municipality
room-make = Open the room

room-made = The room is ready: { $title }
room-made-code = Code for the participants:
room-made-once = Keep the first two addresses now. They are shown only once.
room-made-local = Phones cannot reach this address, or not all of them. Open the app under an address that they can reach.
room-go = To your room

room-until = will be deleted on { $day } at { $time }
room-ask = Ask with it:
room-open-wall = Open the wall
room-back = Back to your page
room-another = Open another room
room-picture-label = On the wall
room-open = Open the vote
room-close = Close the vote
room-reopen = Open again
room-show-wants = Show the wants
room-hide-wants = Hide the wants
room-show-ranking = Show the ranking
room-hide-ranking = Hide the ranking
room-again = Open round { $round }
room-moved-elsewhere = The room had been led on elsewhere in the meantime. You now see where it stands.
room-changed-elsewhere = This was changed elsewhere in the meantime. You now see what stands; what you filled in here is not saved.

room-panel-exercises = Exercises
room-panel-limits = Limits of the board
room-panel-paper = Votes on paper
room-panel-files = Save and go on
room-panel-delete = Delete the room
exercise-task = To do:
exercise-talk = Talk about:
exercise-start = Open the example: { $preset }
room-paper-hint = Type in how many people voted on paper in this round, and how often each answer was given. They count in what all want, but in none of the groups that you compare. Of their order per person nothing is known; the wall says so.
room-paper-count = { $feature }: { $answer }
room-paper-people = Number of people on paper
paper-picks = Decisive, in all
room-paper-keep = Keep the numbers
room-file-name = room-{ $code }
room-save-xlsx = Save Excel
room-save-csv = Save CSV
room-files-hint = The files hold no names. A group of fewer than five people is not set apart in them.
room-nothing-yet = Nobody has voted in this round yet.
room-nothing-counts = A trial ballot does not count. A note can be made from the first round on.
room-nothing-leaves = While the vote is open no answer leaves the room: not on the wall, not in a file and not in a note. Close the vote first.
room-to-note = Make a note for the municipal council
room-voters =
    { $people ->
        [one] the participants in the workshop “{ $title }” (1 vote)
       *[other] the participants in the workshop “{ $title }” ({ $people } votes)
    }
room-voters-of-groups = the participants in the workshop “{ $title }” ({ $people } votes: { $groups })
room-voters-group = { $group } { $people }
room-voters-others = others
room-delete-hint = All answers go at once and for good. First save what you need.
room-delete-sure = Yes, I want to delete everything
room-delete = Delete the room
room-deleted = The room and all answers have been deleted.

picture-join = Joining
picture-wants = What do we want?
picture-importance = What matters?
picture-divided = What to talk about
picture-agreement = How much do we agree?
picture-groups = Per group
picture-moved = What moved?
picture-ranking = What fits?
picture-why = Why that one again?
picture-prevails = If one group decided
ask-join = Who is not in yet? No phone? Take a ballot on paper.
ask-wants = What surprises you? Who sees it otherwise than most: what do you see that we do not?
ask-divided = What would have to be true for the other end to be right? Let one from each end speak, then the middle.
ask-agreement = Do we differ on what we want, or on how much it weighs?
ask-groups = What does this group see from where it stands? Let the others guess first.
ask-moved = What did you hear that made you change your answer?
ask-ranking = What would you have to give up for the first? What do you already get from the second?
ask-why = And if the budget were one step less?
ask-prevails = With which of these could everyone live?

wall-no-decision = These are arguments, not a decision.
wall-trial = Trial: this does not count
wall-round = Round { $round }
wall-round-open = Round { $round } · vote open
wall-round-closed = Round { $round } · vote closed
wall-turnout =
    { $joined ->
        [one] { $joined } joined
       *[other] { $joined } joined
    } · { $voted ->
        [one] { $voted } voted
       *[other] { $voted } voted
    }
wall-on-paper =
    { $people ->
        [one] 1 person voted on paper
       *[other] { $people } people voted on paper
    }
wall-qr-alt = QR code to { $address }
wall-joined =
    { $people ->
        [one] joined
       *[other] joined
    }
wall-voted =
    { $people ->
        [one] voted
       *[other] voted
    }
wall-decisive = decisive
wall-middle = Marked: the middle answer. If there are two, the one on the left.
wall-silent = { $people } without opinion
wall-place = place { $place }
wall-ends = { $low } at one end ({ $first }), { $high } at the other ({ $last }).
wall-divided-talk = What would have to be true for the other end to be right?
wall-nothing-divided = The answers lie close together everywhere.
wall-divided-unknown = This cannot be said yet: it takes at least two answers to the same question.
wall-agreement-strong = The orders are much more alike than chance would make them.
wall-agreement-moderate = The orders are clearly more alike than chance would make them.
wall-agreement-weak = The orders are somewhat more alike than chance would make them.
wall-agreement-chance = The orders are alike, but with this number of ballots that can be chance.
wall-agreement-very-weak = The orders are hardly more alike, or no more, than chance would make them.
wall-agreement-none = 0: as if by lot
wall-agreement-whole = 100: everybody the same order
wall-agreement-basis = This is about the order of approaches that follows from each ballot, not about the wants themselves. Only those with an opinion on everything count: { $ballots } ballots. Kendall's W is { $concordance }; by lot it is { $chance } already.
wall-agreement-paper =
    { $people ->
        [one] Of 1 ballot on paper the order is unknown.
       *[other] Of { $people } ballots on paper the order is unknown.
    }
wall-agreement-unknown = This cannot be said yet: it takes at least two ballots with an opinion on everything.
wall-groups-remark = Shown is the middle answer of each group. If there are two, the one on the left. Marked: where groups lie two steps or more apart. Groups of fewer than five people are not shown apart.
wall-group-kept-back = The smallest group is not shown apart: otherwise one could see what the few people outside these groups answered.
wall-no-groups = No group is large enough to be shown apart.
wall-moved-down = less
wall-moved-stayed = same
wall-moved-up = more
wall-moved-who = The last three columns count only the { $people } people who voted in both rounds. Marked: where the middle answer changed.
wall-moved-first = In first place before: { $before }. Now: { $after }.
wall-nothing-moved = Too few people voted in both rounds to show what moved.
wall-nothing-ranked = There is nothing to rank yet.
group-open = No clear winner. { $approach } is on top, but not surely.
group-level = No clear winner: { $approaches } are level.
group-level-many = No clear winner: { $number } approaches are level on top.
group-own-name = Own answers
group-own =
    { $people ->
        [one] The one ballot { $times ->
            [0] does not put
           *[other] puts
        } { $approach } first itself.
       *[other] Of { $people } people, { $times ->
            [0] nobody puts
            [one] 1 puts
           *[other] { $times } put
        } { $approach } first themselves.
    }
group-own-chance = Filled in by lot it would be about { $number }.
group-own-most = Most often put first by people themselves: { $approaches } ({ $times }).
group-own-unknown = Of { $people } on paper it is not known what they put first themselves.
group-others-name = Other people
group-others = Had somewhat other people happened to come, { $approach } would be first { $often }.
group-others-most = { $approach } would then be first more often ({ $often }).
group-others-one-name = Weighed a little differently
group-others-one = Weighed a little differently, { $approach } is first { $often }.
group-others-one-most = { $approach } is then first more often ({ $often }).
group-points-name = Points
group-points =
    Lead of { $approach } over { $following }: { $points } { $count ->
        [one] point
       *[other] points
    }.
group-points-level = The scores are equal, to a tenth.
group-points-only = No other approach was left.
group-word-clear = clear
group-word-likely = probable
group-word-open = not clear
group-weakest = The weakest of these three decides what is said.
group-method = This is how it is known: { $rooms } times, the same number of people were drawn by lot from those who answered, and their answers together were weighed a little differently. A shared first place counts for each approach that shares it.
group-method-one = This is how it is known: the answers were weighed a little differently { $rooms } times. A shared first place counts for each approach that shares it.
group-unknown = How sure this is for the group stands in the files of the workshop. This note knows only what the group said together.
wall-own =
    { $people ->
        [0] first for nobody
        [one] first for 1 person
       *[other] first for { $people } people
    }
wall-own-means = First for how many people: so many put an approach first by their own answers, alone or shared.
wall-lacks = { $feature }: { $level }. The group asked for { $wish }.
wall-limits = Limits: { $limits }.
wall-limit = { $feature } { $aim }
wall-limit-firm = { $feature } { $aim }, a must
wall-ruled-out = Ruled out by what is a must: { $approaches }.
wall-too-silent = Not counted, since fewer than half gave an opinion: { $features }.
wall-why-heading = Why that one again? { $approach }
wall-why-lead = This fits best what the group said: { $wishes }. What it asks: { $asked }.
wall-why-lead-shared = No approach fits better what the group said: { $wishes }. What it asks: { $asked }.
wall-first = { $approaches }
wall-why-shared = The first place is shared with { $approaches }.
wall-lighter = What asks less: { $approach }
wall-everyone = All together
wall-prevails-remark = The first three places if only that group's votes counted. The limits stay the same.

sheet-about = Room
sheet-made = Made on
sheet-feature = Feature
sheet-own-words = { $feature } ({ $answers })
sheet-answers = Answers round { $round }
sheet-ranking-of = Ranking round { $round }
sheet-sure = Certainty round { $round }
sheet-ballots = Ballots round { $round }
sheet-view = Whose votes
sheet-group = Group
sheet-groups = Groups
room-nobody = No rooms are opened on this server. Ask whoever keeps it. Who has the link of a room can lead it here.
room-password-hint = On this server rooms are opened by whoever knows the password. Ask whoever keeps the server for it.
room-password = Password for opening rooms
room-password-go = Go on
room-password-wrong = This is not the password. Nothing was opened.
room-too-many = There are as many rooms on this server now as it may hold. Try again later, or delete a room that is over.
workshop-open = Open a room.
workshop-open-text = You get a code, a link of your own and a wall for the projector.
workshop-answer = Everybody answers.
workshop-answer-text = With the code or the QR code, on the phone or on paper.
workshop-talk = Talk about the difference.
workshop-talk-text = The wall shows the wishes, then what suits the group.
room-new-heading = Open a room
room-own-name = Your own link
room-own-text = Who has it leads the room.
room-wall-name = Wall
room-wall-text = Who has this address can only look.
room-join-name = Participants
room-join-text = For everybody in the room.
room-addresses = Addresses
room-way-in = Code { $code }
room-on-paper = on paper
room-look = What the wall looks like
room-next = Next step
room-stages = Where the room stands
stage-trial = trial
stage-open = open
stage-closed = closed
stage-wants = wishes
stage-ranking = result
then-room-open = The trial does not count. From then on the answers do.
then-room-close = After that nobody can answer any more. You can open the voting again.
then-room-show-wants = The wall then shows how many people want what.
then-room-show-ranking = The wall then shows which approaches suit the group.
then-room-again = Everybody can answer again; the earlier answer is filled in already. The earlier round is kept for comparing.
room-to-result = See the result with all explanations
wall-empty-heading = No room yet
to-workshop = To Workshop
copy = Copy
room-saved = Saved.
room-panel-people = Who votes?
people-hint = Nobody has an account. One phone is one vote, but whoever wants to can vote again with a second phone or a private window. So count the heads in the room and compare. Does much depend on it? Then hand out slips.
people-expected = Expected number of people
people-expected-help = 0: no limit. Whoever comes after that waits until you let them in.
people-locked = The door is locked: nobody else comes in
people-slips = Only who has a printed slip votes (one ballot for each slip)
people-slips-help = Slips can be turned on or off while no ballot of this round has come in. After that, whoever voted already could vote once more.
people-keep = Keep
people-held =
    { $people ->
        [one] 1 phone is waiting: there are more than expected. Look under “Who votes?”.
       *[other] { $people } phones are waiting: there are more than expected. Look under “Who votes?”.
    }
people-let-in = Let in who waits ({ $people })
slips-number = How many slips?
slips-make = Make new slips
slips-file = slips-{ $code }
slips-hint = Open the file, print it and cut the slips apart. The codes cannot be asked for again; new slips are added to them. Two phones with the same slip share one ballot.
slips-title = Slips
slips-one = One ballot for each slip. Pass it on to nobody.
marked-heading =
    { $ballots ->
        [one] 1 ballot came in an unusual way
       *[other] { $ballots } ballots came in an unusual way
    }
marked-hint = That need not be on purpose: some phones block pictures. What you tick does not count. Choose before you show or save anything; after that it is no longer possible.
marked-over = Something has been shown or saved already. What counts is fixed now.
marked-leave-out = Do not count: { $time }, { $why }
marked-keep = Keep this choice
mark-unseen = from a device that did not say it showed the ballot
mark-quick = within three seconds of opening
sheet-held = Waiting to be let in
sheet-marked = Round { $round }: { $why }
sheet-left-out = { $ballots }, of which not counted: { $left_out }
yes-no =
    { $yes ->
        [0] no
       *[other] yes
    }
room-ends-soon = This room { $until }. Do you want to keep it longer?
room-prolong =
    { $days ->
        [one] Keep it 1 day more
       *[other] Keep it { $days } days more
    }
room-panel-links = Links
links-hint = Did a link fall into the wrong hands? Make a new one: the old one then opens nothing. A new link stands once at the top of this page.
links-new-facilitator = New link of your own
links-new-helper = New link for a co-facilitator
links-new-wall = New link for the wall
links-withdraw = Withdraw the co-facilitator's link
links-withdrawn = The co-facilitator's link opens nothing any more.
links-given = Keep this link now. It is shown only once.
room-helper-name = Co-facilitator
room-helper-text = Who has it leads the room too, but gives no links and deletes nothing.
again-sure = Open round { $round }? Everybody can then answer again. What is on the wall goes; the round before is kept for comparing.
again-yes = Yes, open round { $round }
again-no = No, stay with round { $round }
room-copy = Open a room like this one
room-leave = Leave the room on this device
room-leave-hint = Did you keep your link? Only with it you can come back.

### On paper.

paper-heading = Ballot
paper-way-wants = For each feature, tick how much of it you want. You may leave questions open.
paper-way-importance = For each feature, tick how important it is: 0 is not important, 5 is very important. You may leave questions open.
paper-way-order = Write a number beside each feature: 1 is the most important, { $features } the least important. Use each number once at most, and skip none. You may leave features open.
paper-decisive =
    { $most ->
        [one] Also tick ‘decisive’ for one feature at most.
       *[other] Also tick ‘decisive’ for { $most } features at most.
    }
paper-foot = No name on this sheet. The outcome is an argument in the conversation, not a decision.
paper-count-heading = Counting sheet
paper-count-hint = For every ballot, make a stroke at each answer. Then type the numbers on the page of the room, under ‘{ room-panel-paper }’.
paper-save = Ballot and counting sheet (PDF)
paper-save-in = Ballot and counting sheet (PDF, { $language })
paper-file = ballot-{ $code }
sheet-voted = Round { $round }: voted on a phone
sheet-on-paper = Round { $round }: voted on paper
room-led = Your rooms on this device
room-not-led = You do not lead this room on this device, or it is gone. The link that you were given brings you back.
join-code-is = code { $code }

### Countdown, rounds, reasons.

countdown-minutes = Time to answer
countdown-of =
    { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }
countdown-start = Start the countdown
countdown-closes = Close the vote by itself when the time is up
countdown-runs-until = Wall and phones count down until { $time }. You close the vote yourself.
countdown-closes-at = Wall and phones count down. At { $time } the vote closes by itself.
countdown-more = 1 minute more
countdown-stop = Stop the countdown
countdown-left = Left
countdown-until = until { $time }
wall-round-earlier = Round { $round } · earlier
room-round-label = Which round?
room-asks-reasons = Whoever wants writes briefly why, beside a question
room-panel-reasons = Why? What people wrote
reasons-hint = You alone read this, until you show it. The wall shows at most { $most } sentences, under ‘{ picture-reasons }’. What is deleted is gone for good.
reasons-none = Nobody wrote anything in this round.
reason-show = Show on the wall
reason-hide = No longer show
reason-delete = Delete
picture-reasons = In their words
ask-reasons = What has to be in order for us to agree?
wall-reasons-talk = What has to be in order for us to agree?
wall-no-reasons = Nothing was chosen to be shown yet.
sheet-reasons = Reasons round { $round }
sheet-reason = In their own words
room-save-pdf = Pictures of the wall (PDF)
room-save-png = This picture of the wall (PNG)
room-panel-guide = The facilitator's guide
setup-open = Start from a set-up that you kept
setup-hint = So you open next year a room like this year's, even though that one is deleted.
setup-file = File with the set-up
setup-opened = The set-up is filled in below. Check it and open the room.
setup-save = Keep the set-up for another time (YAML)
setup-file-name = set-up-room-{ $code }
