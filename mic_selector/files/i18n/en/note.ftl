### Words of the council note, the handout and the worksheet.

note-name = Choice of an approach to international cooperation
note-title-of = { $municipality }: choice of an approach to international cooperation
note-subject = Municipal international cooperation: which approach fits?
note-fill-in = to fill in:
note-line = { $heading }: { $text }
note-labelled = { $label } – { $text }
note-sourced = { $name }: { $text } (Source: { $sources })
note-cited = Source: { $sources }.
note-argument = The comparison is one argument among others and not a decision.
note-limits = The comparison says nothing about the partner and whether it is willing, about the legal basis, about the funds available, or about calls that are still open.

note-summary-heading = Summary
note-competence-heading = Competence
note-legal-context-heading = Legal context
note-facts-heading = Facts and reasons
note-advice-heading = Advice
note-finance-heading = Financial consequences
note-evaluation-heading = Evaluation
note-decision-heading = Proposed decision
note-drafting-heading = How this note was made
note-annexes-heading = Annexes
note-question-heading = The question
note-priorities-heading = What is wanted and what can be committed
note-ranking-heading = The ranking
note-sureness-heading = How sure the ranking is
note-ruled-out-heading = What is ruled out
note-alternatives-heading = Alternatives considered
note-combination-heading = The combination proposed
note-combination-examined-heading = The combination examined
note-growth-heading = Growth path
note-practices-heading = Comparable practices
note-readiness-heading = Readiness and risks
note-reasons-heading = The reasons
note-against-heading = What speaks against
note-pictures-heading = The ranking in pictures
note-relations-heading = How the approaches relate
note-experience-heading = More risks and older experience
note-sdgs-heading = Sustainable Development Goals (SDGs)
note-method-heading = The method
note-stated-heading = All answers
note-scores-heading = All scores
note-own-levels-heading = Own levels
note-data-heading = The data
note-address-heading = Seeing the calculation again
note-sources-heading = Sources

note-summary =
    This note examines, for the { $called ->
        [city] city
       *[municipality] municipality
    } { $of }{ $municipality }, which approach to international cooperation suits what is wanted and what can be committed.
note-of-vowel = of{ " " }
note-of-consonant = of{ " " }
note-of-le = of Le{ " " }
note-of-les = of Les{ " " }
note-voice-open = The priorities in this note are those of { $who }.
note-voice-council-group = The priorities in this note are those of the council group { $group }.
note-voice-college = The priorities in this note are those of the college of mayor and aldermen.
note-voice-workshop = The priorities in this note are those of the workshop of { $date }. Number of participants: { $people }.
note-voice-officer = The priorities in this note are a proposal of the drafter.
note-proposed = Proposal:{" "}
note-proposed-choose = to choose { $choice }.
note-proposed-combine = to choose a combination of { $choice }.
note-proposed-after = not to choose yet, but to answer the open questions first.
note-proposed-not-start = not to start any international cooperation for now.
note-fits =
    { $count ->
        [one] Of the approaches examined, this one fits best: { $approaches } ({ $points } out of 100).
       *[other] Of the approaches examined, these fit best, and equally well: { $approaches } ({ $points } out of 100 each).
    }
note-highest =
    { $count ->
        [one] Of the approaches examined, this one has the highest score: { $approaches } ({ $points } out of 100).
       *[other] Of the approaches examined, these share the highest score: { $approaches } ({ $points } out of 100 each).
    }
note-fits-none = No approach meets everything that is a must.
note-any-first = When the same answers are weighed a little differently, each of these { $number } approaches can come first: { $approaches }.
note-good-for = What it is good for, according to the sources: { $text }
note-all-meet = What the approaches in first place have in common: each meets what was asked for { $features }.
note-all-meet-nothing = There is no feature on which each approach in first place meets what was asked.
note-later = Note: { $approach } is in place { $rank } of { $ranked }, with { $points } out of 100.
note-later-shared = Note: { $approach } shares place { $rank } of { $ranked }, with { $points } out of 100.
note-about-first = For { $approach }, the approach in first place:
note-about = For { $approach }:
note-about-first-too = Against that same approach:
note-against-each = For each approach in first place:
note-fits-none-advice = There is no ranking, because every approach is ruled out.
note-competence = The competent body is { $body }, on the basis of { $ground }.
note-legal-context = The following provisions and decisions apply:
note-advice = Advice was sought from { $body }. It is dated { $date } and reads: { $content }.
note-advice-departure = Reason for departing from the advice: { $reason }.
note-finance-sources = What the sources say on money and staff:
note-no-budget = { $approach }: the sources say nothing on the budget.
note-finance-plan = Place in the multi-year plan: objective { $objective }, action plan { $plan }, action { $action }, amount { $amount }.
note-finance-means = The amount consists of own resources ({ $own }) and grants ({ $grants }). Staff: { $staff }.
note-finance-approval = Approval of the financial director: { $approval }.
note-finance-none = Nothing is started. This decision has no financial consequences.
note-finance-after = What it costs depends on the choice. This decision itself has no financial consequences.
note-evaluation = The cooperation is evaluated on the basis of { $indicators }.
note-exit = Conditions for ending the cooperation: { $conditions }.
note-decides = After deliberation, { $body } decides:
note-article = Article
note-article-first = Article 1
note-article-notice = The contents of this note are noted.
note-article-choice = The approach to international cooperation chosen is: { $choice }.
note-article-combine = The combination of approaches to international cooperation chosen is: { $choice }.
note-article-after =
    { $number ->
        [one] This approach is not chosen yet: { $approaches }.
       *[other] No choice is made yet between { $approaches }.
    }
note-article-after-nothing = No approach to international cooperation is chosen yet.
note-article-answered = The choice follows once the open questions on readiness are answered.
note-article-named = The choice follows once the department has answered these questions: { $questions }
note-article-answers = The answers are submitted by { $date } at the latest. Responsible for this: { $body }.
note-article-not-start = No international cooperation is started for now.
note-article-reconsider = It is examined whether these demands can be reconsidered: { $demands }. Responsible for this: { $body }.
note-article-charge = Responsible for carrying out this decision: { $body }.
note-article-settle = What is still open under “{ $section }” is settled before the start. Responsible for this: { $service }.
note-article-finance = The expenditure of { $amount } is charged to action { $action } of the multi-year plan.
note-article-evaluation = The cooperation is evaluated by { $date }. The evaluation is submitted to the competent body.
note-article-publication = This decision is made public as follows: { $publication }.
note-vote = Vote: { $vote }.
note-drafting = Drafted by { $author } on { $date }, with MIC Selector and version { $version } of the data (check code { $hash }).

note-field-municipality = name of the municipality
note-field-author = name and department of the drafter
note-field-competent-body = competent body
note-field-executive = executive body
note-field-whose = who stated the priorities
note-field-council-group = name of the council group
note-field-workshop-date = date of the workshop
note-field-workshop-people = number of participants
note-field-answers-date = date by which the answers are there
note-field-open-questions = questions to answer first
note-field-competence-ground = legal basis of the competence
note-field-legal-ground = decree, law or ordinance
note-field-earlier-decision = earlier decision of the municipality
note-field-grant-rules = grant regulations or agreement
note-field-advice-body = advisory body
note-field-advice-date = date of the advice
note-field-advice-content = content of the advice
note-field-advice-departure = reason for departing, or "not applicable"
note-field-objective = code of the objective
note-field-action-plan = code of the action plan
note-field-action = code of the action
note-field-amount = amount
note-field-own-money = amount of own resources
note-field-grants = amount of grants
note-field-staff = number of full-time equivalents
note-field-financial-approval = date and number of the approval, or exemption
note-field-evaluation-date = date of the evaluation
note-field-indicators = indicators
note-field-exit = conditions and period of notice
note-field-chosen-form = chosen approach or combination
note-field-service-in-charge = service or person in charge
note-field-publication = way of publication
note-field-vote = result of the vote
note-field-sdgs = numbers of the SDGs

note-question =
    { $approaches ->
        [one] { $approaches } approach was examined.
       *[other] { $approaches } approaches were compared.
    }
note-in-annexes = To be found in the annexes:
note-answer = { $feature }: { $answer }
note-stated-commitments = What can be committed:
note-stated-benefits = What the cooperation should bring:
note-no-opinion = Without an opinion, and so without weight in the score: { $features }.
note-under-half = Answered by under half, and so without weight in the score: { $features }.
note-under-half-short = answered by under half
note-approach = Approach
note-feature = Feature
note-rank = Place
note-rank-shared = { $rank } (shared)
note-score = Score out of 100
note-wishes = Wishes
note-asks = What it asks
note-wanted = Wanted
note-ranking-caption = How well each approach fits
note-bars-alt = Bars with the score of each ranked approach, divided by feature: { $scores }.
note-bars-caption = The score of each approach, divided by feature
note-radar-alt = Radar with the wanted profile and that of { $approaches }. The table with the radar says the same.
note-radar-caption = What is wanted, beside { $approaches }. The grey part holds what is asked: there, more is not better.
note-radar-alone-caption = What is wanted. The grey part holds what is asked: there, more is not better. Too many approaches share the first place to show them.
note-radar-alone-alt = Radar with the wanted profile. The table with the radar says the same.
note-profile-alone-caption = What is wanted, in levels
note-profile-caption = Levels as they hold in this note: what is wanted, beside { $approaches }
note-is-asked = { $feature } (what is asked)
note-own-level = { $level } (own reading)
note-alternatives = These approaches come after the first place. For each, the note says what it brings, what it asks and where it differs.
note-alternatives-beside = For other approaches, the note says what they bring, what they ask and where they differ.
note-alternatives-other = The following approaches are not proposed. For each, the note says what it brings, what it asks and where it differs.
note-alternatives-more =
    { $number ->
        [one] Not discussed here, but in the ranking: 1 other approach, { $approaches }.
       *[other] Not discussed here, but in the ranking: { $number } other approaches, { $approaches }.
    }
note-first-in = Comes first
note-ranks = Usual places
note-sureness-caption = How often each approach comes first when the same answers are weighed a little differently
note-sureness-group-caption = How often each approach comes first when what the group wants together is weighed a little differently. This is about the average of the group, not about other people.
note-importance-now = Importance now
note-interval = What is first stays first for an importance of
note-intervals-caption = How much each feature may matter (0 to 5) while what is first now stays first; at the very border something else may share the first place
note-ruled-out-caption = Why, and what would bring it back in
note-misses = What it misses
note-openings = Comes back in if all this will do, or is no longer a must
note-score-without = Score if nothing were a must
note-combination = These approaches are proposed together: { $approaches }.
note-combination-examined = These approaches were examined together: { $approaches }.
note-combination-misses = Note: the combination does not meet everything that is a must.
note-combination-relations = According to the sources, these approaches relate to one another like this:
note-growth-starts = A growth path begins with one approach and goes on with another. Within the stated limits one can start with: { $approaches }.
note-growth-steps = According to the sources, one approach can grow into another as follows:
note-practices = Examples from the sources, each with the reason why it is here:
note-lesson = What can be learned from it: { $text }
note-settle-first = Questions to the department, to settle before the start:
note-find-out = Questions to the department, still to find out:
note-unanswered = Questions to the department, not answered yet:
note-risks = Known risks and how to deal with them:
note-choose-after = Nothing is chosen yet. The choice can follow once the questions below are answered.
note-more-risks = Other known risks:
note-older = Older experience, with its year. Circumstances may have changed:
note-own-practice = This is a practice of this municipality itself.
note-sdgs = This cooperation contributes to the following SDGs: { $sdgs }.
note-sdgs-in-practices = In the sources, these practices of the same approach name an SDG:
note-practice-sdgs = { $practice }: { $sdgs }

note-method =
    In 2023 VVSG and PLATFORMA published a table of approaches and features. Each approach has a level on each feature: -, +, ++ or +++. A minus is no verdict: the feature plays no part there.
    The tool reads most features as what an approach brings, and the following as what it asks: { $commitments }. That division is the tool's and not the source's.
    For each feature it is stated how much is wanted or can be committed and how much that matters, from 0 to 5. The four levels stand at equal distances: 0, 1/3, 2/3 and 1. Under "at least", the share of what is wanted counts. Under "at most", the value falls as the limit is passed. Under "about", the distance counts, up or down. More than was asked earns nothing extra.
    The score is the weighted mean of those values, from 0 to 100. Before rounding, the points per feature add up to the score. The score says how well an approach fits what was stated, not how good the approach is.
    Equal scores share a place. A "must" rules out: an approach that does not meet it is ruled out, but stays in this note, with the reason.
    To see how sure the ranking is, the same answers are weighed many times a little differently: each importance counts from half to double, on average what was stated, and the steps between the levels may be larger or smaller.
note-stated-caption = What was stated on each feature
note-aim = Aim
note-no-aim = no aim
note-importance = Importance (0 to 5)
note-firm = Must
note-points-caption = Points per feature
note-out = { $approach } (ruled out)
note-levels-caption = The level of each approach on each feature, as it holds in this note
note-own-levels = These levels are an own reading and not those of the published table. The score uses what holds here.
note-own-levels-caption = Levels changed or added
note-printed = In the data
note-holds = Holds here
note-local-level = { $level } (local)
note-data = Version { $version } of the data. Check code (SHA-256): { $hash }.
note-data-own = Levels read differently for this note alone are not in the check code.
note-address = This address shows the same answers and the same calculation in the application:
note-address-unknown = The application shows the same answers and the same calculation from the priorities file: { $file }.
note-address-own = That also takes the own data with which this note was made, with check code { $hash }.
note-answers-file = priorities.yaml

handout-title = Which international cooperation fits?
handout-title-of = Which international cooperation fits { $municipality }?
handout-fits-heading = What fits best?
handout-sure-heading = How sure is that?
handout-asks-heading = What does it ask?
handout-nearest-heading = What comes nearest?
handout-proposed = Proposed: { $approaches }.
handout-opening-heading = What would have to change for that?
handout-asks = It asks: { $asked }.
handout-asks-together = The chosen combination asks: { $asked }.
handout-nearest = What does not fit: { $reasons }.
handout-opening = That approach comes back in if the following holds: { $openings }.
handout-opening-many = For each form, the note says when it comes back in.
handout-made = { $date }, MIC Selector, data { $version } (check code { $hash }).
handout-radar-alt = Radar with the wanted profile: { $wanted }. Beside it are the levels of the approaches. { $profiles }.

worksheet-title = Worksheet: what does our municipality want, and what can it commit?
worksheet-one-step = Tick one box at each question, or "{ $none }". You need not answer everything.
worksheet-direction = At the first questions, also choose the direction: at least, about or at most.
worksheet-weight = Then tick how much the question matters.
worksheet-matters = How much does it matter?
worksheet-foot = This sheet holds arguments for a conversation. It is no decision.
foot-source = The table is that of the guide by VVSG and PLATFORMA (2023). The texts are in our own words.
note-source-own = The table is that of the guide by VVSG and PLATFORMA (2023), except what is an own reading here or comes from own data. The texts are in our own words.
