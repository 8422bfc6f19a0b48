### Les mots de la base de connaissances : profils, pratiques, apprendre, être prêt.

nav-ready = Prêts ?
nav-learn = Apprendre
pick-profile = Regarder une forme
pick-form = Choisir une forme
pick-ready = Pour quelle forme ?
show-practices = Montrer les pratiques de cette forme
levels-heading = Niveaux dans le tableau
levels-legend = Ouvrez une ligne pour voir la source et les remarques.
remarks =
    { $count ->
        [one] 1 remarque
       *[other] { $count } remarques
    }
own-level-from = Le tableau dit « { $level } ». Ici, c'est la lecture propre de la commune qui vaut.
note-table-and-prose = Tableau et texte :
note-no-prose = Pas de texte :
note-own = Notre remarque :
note-editions = Deux éditions :
level-source = Source du niveau :
level-source-of = Source pour { $features } : { $source }.
budget-facts = Ce que cela coûte selon la source
fact-staff = Personnel
fact-staff-value = au moins { $amount } ETP
fact-own-means = Moyens propres
fact-own-means-value = au moins { $amount } euros par an
fact-grant = Subvention habituelle
fact-who-pays = Qui paie d'habitude
no-figure = la source ne donne pas de chiffre
not-said = la source ne le dit pas
good-for = À quoi est-ce utile ?
watch-out = À quoi faire attention
about-reciprocity = Réciprocité
about-participation = Participation
about-duration = Durée
about-budget = Budget
no-prose = Le guide n'a pas de texte à ce sujet.
editions = Où les éditions anglaise et néerlandaise diffèrent
relations = Liens avec d'autres formes
relation = { $origin } { $kind } { $target }
relation-may = { $origin } { $kind } { $target } (la source dit : peut)
relation-framework-for = → cadre pour →
relation-stepping-stone-to = → tremplin vers →
relation-opens-opportunities-for = → ouvre des possibilités pour →
relation-can-give-rise-to = → peut donner lieu à →
relation-can-lead-to = → peut mener à →
relation-complements = → complète →
relation-complements-with-risk = → complète, avec un risque →
relation-alternative-to = → au lieu de →
relation-hosts = → accueille →
relation-advises-or-starts = → conseille ou lance →
relation-feeds = → alimente →
relation-clusters-with = → forme un groupe avec →
relation-hinders = → freine →
relation-warns-of = → met en garde contre →
prose-framework-for = « { $origin } » comme cadre pour « { $target } »
prose-stepping-stone-to = « { $origin } » comme tremplin vers « { $target } »
prose-opens-opportunities-for = « { $origin } » comme occasion pour « { $target } »
prose-can-give-rise-to = « { $target } » à la suite de « { $origin } »
prose-can-lead-to = « { $target } » comme suite de « { $origin } »
prose-complements = « { $origin } » comme complément de « { $target } »
prose-complements-with-risk = « { $origin } » comme complément de « { $target } », avec un risque
prose-alternative-to = « { $origin } » au lieu de « { $target } »
prose-hosts = « { $target } » au sein de « { $origin } »
prose-advises-or-starts = « { $target } » sur avis ou à l'initiative de « { $origin } »
prose-feeds = « { $origin } » comme terreau pour « { $target } »
prose-clusters-with = « { $origin } » avec « { $target } »
prose-hinders = « { $origin } » comme obstacle à « { $target } »
prose-warns-of = « { $origin } » comme mise en garde au sujet de « { $target } »
prose-may = { $relation } (possible, selon la source)
target-donor-recipient-projects = Modèle donateur-bénéficiaire
target-federal-programme-2004 = Programme fédéral de 2004
target-joint-projects = projets communs
target-grants = subventions
target-structural-cooperation = coopération structurelle
programmes = Programmes et réseaux cités dans le chapitre
organisations = Réseaux et organismes de soutien
reading = Pour aller plus loin
local = local
themes = Thèmes
actors = Qui participe
funding = Financement
sdgs = ODD
related = Pratiques apparentées
search-label = Rechercher
search-placeholder = Mots ou noms de lieux
filter-sdg = ODD
filter-period = Période
sdg = ODD { $number }
decade = { $first }–{ $last }
map-sentence = La carte montre { $places } lieux. Avec les lieux absents de la carte ({ $without }), cela fait { $countries } pays.
map-table = La carte en tableau
place-name = Lieu
practices-matched = Ce qui correspond le mieux à vos réponses vient d'abord, avec la raison.
learn-title = Apprendre des autres
learn-intro = Ce que d'autres ont appris, ce qui a mal tourné et les mots qu'ils emploient. Chaque affirmation a une source.
contents = Sommaire
learn-principles = Principes
learn-pitfalls = Pièges et issues
learn-paths = Voies vers une décision
learn-conditions = Conditions de financement
learn-lessons = Leçons par programme
learn-south = Une voix du Sud (2004)
learn-history = Comment cela a évolué
learn-glossary = Glossaire
learn-organisations = Réseaux et organismes de soutien
learn-democracy = Démocratie locale et bonne gouvernance (2004)
learn-literature = Pour en savoir plus
learn-literature-text = La liste de littérature du guide, avec les titres tels qu'ils ont paru.
history-amounts = Les montants de 2004 appartiennent à l'histoire. Demandez ce qui vaut aujourd'hui.
way-out = L'issue :
example = Exemple : { $name }
ambiguous = Attention :
competing =
    { $count ->
        [one] 1 autre définition
       *[other] { $count } autres définitions
    }
kind-of-network = Réseaux
kind-of-supporting-body = Organismes de soutien
kind-of-programme = Programmes
ready-title = La commune est-elle prête ?
ready-intro = Quelques questions par forme. Vous obtenez une courte liste de ce qu'il vaut mieux régler d'abord.
ready-yes = oui
ready-no = non
ready-unknown = nous ne savons pas
settle-heading = À régler d'abord : { $approach }
settle-start = Répondez aux questions. Là où la réponse est non, vous lirez ici ce qu'il vaut mieux régler d'abord.
settle-nothing = Rien dans vos réponses ne doit être réglé d'abord.
find-out-heading = À vérifier d'abord
unanswered =
    { $count ->
        [one] Encore 1 question ouverte.
       *[other] Encore { $count } questions ouvertes.
    }
