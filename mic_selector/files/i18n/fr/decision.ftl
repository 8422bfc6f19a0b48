### Les mots de la science de la décision : certitude, et si, combiner, peser.

nav-weigh = Qu'est-ce qui pèse le plus ?
nav-change = Qu'est-ce qui changerait ?
nav-combine = Combiner
sure-heading = Est-ce certain ?
sure-clear = « { $approach } » convient le mieux.
sure-likely = « { $approach } » convient probablement le mieux.
sure-open = Sont proches : { $approaches }.
sure-equal = Conviennent aussi bien les unes que les autres : { $approaches }.
sure-between-likely-clear = « { $approach } » convient le mieux, à la limite entre probable et net.
sure-between-open-likely = « { $approach } » convient peut-être le mieux. Tout près : { $others }.
sure-untold = Les réponses ont été pesées trop peu de fois pour dire si la première place est certaine.
sure-stays = Si vous pesez les mêmes réponses un peu autrement, « { $approach } » reste en tête { $often }.
sure-stays-written = Si l'on pèse les mêmes réponses un peu autrement, « { $approach } » reste en tête { $often }.
sure-shares =
    Si vous pesez les mêmes réponses un peu autrement, voici qui arrive en tête{ $ties ->
        [0] { "" }
       *[other] , seule ou à égalité
    } : { $shares }.
sure-shares-written =
    Si l'on pèse les mêmes réponses un peu autrement, voici qui arrive en tête{ $ties ->
        [0] { "" }
       *[other] , seule ou à égalité
    } : { $shares }.
sure-together = Si vous pesez les mêmes réponses un peu autrement, elles restent { $often } ensemble en tête.
sure-together-written = Si l'on pèse les mêmes réponses un peu autrement, elles restent { $often } ensemble en tête.
sure-others = Parmi les autres, le plus souvent en tête : { $approaches }.
sure-alone-left = Toutes les autres sont écartées, quel que soit le poids des réponses.
sure-share = { $approach } ({ $often })
sure-apart = Score le plus élevé : { $first }. Le plus souvent en tête si l'on pèse un peu autrement : { $leader }.
often-always = à chaque fois
often-nearly-always = presque à chaque fois
often-hardly = presque jamais
often-once = environ 1 fois sur 10
often = environ { $times } fois sur 10
first-in = { $percent } fois sur 100
ranks = places { $best } à { $worst }
ranks-one = toujours place { $rank }
ranks-nearly = presque toujours place { $rank }
sure-certain = Ce qui vaut toujours, quel que soit le poids des réponses
sure-method = Les réponses ont été pesées { $draws } fois, chaque fois un peu autrement : chaque importance compte de la moitié au double, et les écarts entre les niveaux peuvent être plus grands ou plus petits. Ces nombres sont exacts à environ { $error } sur 100 près. Une première place partagée compte pour chacune des formes qui la partagent.
dominated =
    { $number ->
        [one] Face à { $others }, cette forme ne répond mieux à la demande sur aucune caractéristique, et y répond moins bien sur une au moins : { $approaches }.
       *[other] Face à { $others }, ces formes ne répondent mieux à la demande sur aucune caractéristique, et chacune y répond moins bien sur une au moins : { $approaches }.
    }
dominated-more = Dépasser ce qui est demandé n'y compte pas.
never-first =
    { $number ->
        [one] Avec des écarts égaux entre les niveaux, ces souhaits et limites ne mettent jamais cette forme seule en tête, quel que soit le poids des caractéristiques : { $approaches }.
       *[other] Avec des écarts égaux entre les niveaux, ces souhaits et limites ne mettent jamais ces formes seules en tête, quel que soit le poids des caractéristiques : { $approaches }.
    }
answer-first = Répondez à une question. Vous le verrez alors ici.
change-title = Qu'est-ce qui changerait le résultat ?
change-intro = Que faut-il déplacer pour qu'une autre forme arrive en tête ? Ce qui est seulement essayé est signalé. Tout le reste est calculé exactement.
intervals-heading = Quelle importance chaque caractéristique peut-elle avoir ?
one-answer-counts = Une seule réponse compte. Son poids ne change alors rien au résultat.
intervals-text = Tant que l'importance (0 à 5) reste dans cette plage et que le reste ne change pas, ce qui est premier reste premier. À la limite même, autre chose peut partager la première place.
first-for-heading = Qui verrait quelle forme en tête ?
first-for-text = En pesant un peu autrement, une autre forme peut arriver en tête. Parmi les { $times } manières essayées par « Est-ce certain ? » : pour chaque forme qui arrive parfois en tête, ce qui pèse alors le plus, en moyenne, et combien de fois elle est en tête avec exactement ces poids.
comes-first = Arrive en tête
weighs-most = Pèse alors le plus
first-with-weights = En tête avec ces poids
robust-heading = Et si nous nous trompons ?
robust-table = Chaque forme, dans un tableau
robust-text = Supposons que chaque réponse compte en réalité deux fois moins, ou deux fois plus, que vous ne l'avez dit. Le tableau dit de combien de points, au plus, une forme est alors derrière la meilleure : avec des écarts égaux entre les niveaux, et avec aussi { $scales } autres écarts essayés. À côté, on lit combien de fois elle arrive en tête si l'on pèse un peu autrement, et si seul votre ordre d'importance est certain.
robust-stated = Arrive en tête
robust-order = En tête, selon l'ordre seul
robust-linear = Points de retard, au plus
robust-drawn = Avec d'autres écarts aussi
robust-safest =
    Le moins à perdre : { $approaches }, au plus { $points } { $count ->
        [one] point
       *[other] points
    } derrière la meilleure. Avec les autres écarts entre les niveaux qui ont été essayés : au plus { $drawn }.
robust-safest-even =
    Le moins à perdre : { $approaches }, derrière aucune autre. Avec les autres écarts entre les niveaux qui ont été essayés : au plus { $drawn } { $count ->
        [one] point
       *[other] points
    } derrière la meilleure.
robust-nothing-to-lose = Rien à perdre : { $approaches }, derrière aucune autre dans tout ce qui a été essayé.
robust-only-order = Seul l'ordre d'importance est certain ? { $verdict }
robust-without =
    { $number ->
        [one] Sans votre réponse pour « { $feature } », arrive en tête : { $approaches }.
       *[other] Sans votre réponse pour « { $feature } », arrivent ensemble en tête : { $approaches }.
    }
robust-without-nothing = Sans votre réponse pour « { $feature } », il ne reste rien à peser.
robust-without-any = Quelle que soit la réponse laissée de côté, la première place reste la même.
robust-without-others = Si une seule des autres réponses tombe, la première place reste la même.
percent = { $percent }{ "\u00A0" }%
now = Maintenant
then = Alors
stays-first = La première place reste pour
answers-inside = Réponses comprises
interval = { $lower } à { $upper }
answered = { $aim } ({ $weight })
pick-change = De quelle forme s'agit-il ?
make-first-heading = Que faut-il pour mettre « { $approach } » en tête, sans partage ?
make-first-none = Aucune combinaison de réponses ne met « { $approach } » en tête sans partage. C'est prouvé, pas seulement essayé.
make-first-already = « { $approach } » est déjà en tête, sans partage.
make-first-steps =
    { $steps ->
        [one] Le plus petit changement : une réponse, décalée d'un choix.
       *[other] Le plus petit changement : { $steps } choix de décalage en tout.
    }
make-first-steps-unproved =
    { $steps ->
        [one] Une réponse, décalée d'un choix, suffit.
       *[other] { $steps } choix de décalage en tout suffisent. Il en faut peut-être moins : il y a ici trop de possibilités pour les essayer toutes.
    }
make-first-undecided = Ce qui mettrait « { $approach } » en tête sans partage n'a pas été trouvé : il y a ici trop de possibilités pour les essayer toutes. Avec des importances en nombres entiers, il y en a moins.
show-made-first = Adopter ces réponses (vous pouvez annuler)
level-changes-heading = Et si un niveau du tableau était différent ?
level-changes-text = La source dit elle-même que la pratique varie. Voici les plus petits changements qui donnent une autre première place.
level-changes-none = Aucun changement d'un seul niveau ne donne une autre première place.
level-change =
    Si « { $feature } » était « { $changed } » au lieu de « { $printed } » pour « { $approach } », { $number ->
        [0] toutes les formes seraient écartées.
        [one] arriverait en tête : { $first }.
       *[other] arriveraient ensemble en tête : { $first }.
    }
own-reading-heading = Votre propre lecture du tableau : { $approach }
own-reading-text = Est-ce différent chez vous ? Indiquez ici votre propre niveau. Il est marqué partout où il apparaît.
own-level-of = { $feature } (le tableau dit « { $printed } »)
combine-title = Que combiner ?
combine-alone = Les formes vont rarement seules.
combine-intro = Voici les combinaisons qu'aucune autre ne dépasse : aucune autre n'est meilleure quelque part et moins bonne nulle part.
size-label = Combien de formes ensemble, au plus ?
portfolios-heading =
    { $count ->
        [0] Aucune combinaison
        [one] 1 combinaison
       *[other] { $count } combinaisons
    }
portfolios-text =
    { $compared ->
        [one] Une seule combinaison respecte ce qui est obligatoire.
       *[other] Les { $compared } combinaisons qui respectent ce qui est obligatoire, une seule forme comprise, ont été comparées sur chaque caractéristique pour laquelle vous avez un avis, sur ce qu'elles demandent et sur leur taille.
    }
budgets-add-up = Les budgets s'additionnent. Les niveaux ne permettent pas d'en donner le total.
portfolio-asks =
    { $number ->
        [one] Cette forme demande : { $asked }.
       *[other] Ce que l'une de ces formes demande au plus : { $asked }.
    }
portfolios-none = Aucune combinaison ne répond à tout ce qui est obligatoire.
core-heading = Dans combien de ces combinaisons se trouve chaque forme ?
grow-heading = Par quoi commencer, et vers quoi cela peut-il évoluer ?
grow-steps = Comment l'une mène à l'autre, avec la source
grow-now = Maintenant
grow-later = Plus tard
grow-alt = Flèches des formes par lesquelles commencer vers celles auxquelles elles peuvent mener. La liste sous l'image dit la même chose.
grow-starts = Dans vos limites, vous pouvez commencer maintenant par : { $approaches }.
grow-no-start = Aucune forme n'est dans vos limites.
weigh-title = Qu'est-ce qui pèse le plus ?
weigh-intro = Trois autres façons de dire ce qui compte. Toutes remplissent l'importance de vos réponses. Vous pouvez ensuite continuer aux questions.
weigh-first = Dites d'abord, à au moins deux questions, ce que vous voulez ou pouvez engager.
way-label = Manière
way-order = Mettre en ordre
way-swings = Peser des améliorations
way-tradeoffs = Choisir entre deux
importances-heading = L'importance qui en découle
importance = Importance (0–5)
rank-sum = Pas égaux (somme des rangs)
use-importances = Utiliser cette importance
importances-in-use = Vos réponses pèsent maintenant ainsi. Le résultat suit cette importance.
swing-label = { $feature } : de « { $worst } » à « { $wanted } ». Combien cela vaut-il pour vous ?
trade-off-heading = Que choisissez-vous ?
trade-off-text = Deux formes imaginaires. Elles sont identiques en tout, sauf ceci :
at-level = { $feature } : { $level }
side = { $feature } : { $level }, mais { $other } : { $worst }
prefer-a = A
prefer-b = B
prefer-equal = équivalent
prefer-unknown = je ne peux pas dire
you-said = Vous avez dit : { $given }
take-back = Retirer la réponse { $number }
contradiction = Ces réponses ne peuvent pas valoir toutes à la fois, quelle que soit l'importance de chaque caractéristique : { $answers }. Aucun ensemble plus petit ne se contredit. Retirez-en une.
parting-question = Vous trouvez à peu près égal ce qui peut venir en tête. Cette question peut dire ce qui vient en tête pour vous.
control-question = Une vérification : cette réponse s'accorde-t-elle avec les précédentes ?
control-agrees = Votre réponse à la vérification s'accorde avec vos autres réponses.
settled-first =
    { $answered ->
        [0] Il n'y a rien à demander.
        [one] Après 1 réponse, la première place est établie.
       *[other] Après { $answered } réponses, la première place est établie.
    } Pour presque toutes les pondérations qui s'accordent avec vous, arrive en tête : { $approaches }. Vous pouvez continuer.
settled-equal =
    { $answered ->
        [one] Après 1 réponse,
       *[other] Après { $answered } réponses,
    } l'une de celles-ci est en tête : { $approaches }. Vous les trouvez à peu près égales : vos réponses ne disent donc pas laquelle. Vous pouvez continuer.
settled-open = Vos réponses n'établissent pas la première place. Le plus souvent en tête : { $approach }, dans { $share } pondérations sur 100 qui s'accordent avec vos réponses. Vous pouvez continuer.
settled-nothing = Il n'y a rien à demander : il ne reste pas de formes entre lesquelles choisir.
portfolio-lacks = Demandé, mais pas entièrement rempli : { $features }.
portfolio-part = { $feature } (à { $percent })
portfolio-whole = Correspond à chaque caractéristique pour laquelle il y a un avis.
swings-rest = Encore à peser : { $features }.
more-changes =
    { $count ->
        [one] Et encore 1 changement
       *[other] Et encore { $count } changements
    }
no-approach = aucune forme
nav-deeper = Détails
nav-sure = Est-ce certain ?
nav-points = Les points
sure-ranks = À quelle place, combien de fois ?
sure-ranks-text = Sur 100 pesées un peu différentes : combien de fois chaque forme arrive à chaque place. Sous un nom : de quelle à quelle place, sans ce qui arrive moins de 1 fois sur 100.
sure-intro = La première reste-t-elle en tête si vous pesez vos réponses un peu autrement ?
points-intro = Chaque question qui compte donne des points. Plus elle pèse et mieux la forme convient, plus elle en donne.
points-out = Écartées, donc sans points ici : { $approaches }.
move-up = { $feature } vers le haut
move-down = { $feature } vers le bas
order-moved = { $feature } est maintenant à la place { $place }.
order-text = Le plus important en haut. Faites glisser par les traits, ou déplacez avec les boutons.
