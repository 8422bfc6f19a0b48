# The conversation and the page of answers

question-of = Question { $number } sur { $all }
choice-of = Presque fini : choix { $number } sur { $all }
all-questions = Toutes les questions
does-not-count = ne compte pas
refine = Préciser
back = Précédente
next = Suivante
to-result = Au résultat
check-answers = Vérifier
effect-nothing = Aucune réponse ne compte encore.
effect-first = En tête maintenant : { $approach }.
effect-together = Ensemble en tête maintenant : { $approaches }.
effect-all = Toutes les formes partagent maintenant la première place.
effect-others = { $number ->
    [one] 1 autre
   *[other] { $number } autres
}
effect-out = { $number ->
    [one] 1 est écartée.
   *[other] { $number } sont écartées.
}
decisive-kicker = Poids
decisive-heading = Qu'est-ce qui est décisif ?
decisive-help = Choisissez-en { $most } au plus. Les autres comptent normalement. Vous pouvez aussi n'en choisir aucun.
decisive-count =
    { $number ->
        [0] aucun choisi, { $most } au plus
        [one] 1 choisi, { $most } au plus
       *[other] { $number } choisis, { $most } au plus
    }
decisive-too-many = Plus de { $most } sont décisifs. Décochez ce qui pèse moins.
decisive-without-musts = Ce qui est obligatoire n'est pas repris ici : { $features }.
must-kicker = Limite
must-heading = Qu'est-ce qui est obligatoire ?
must-help = Une forme qui n'y répond pas est écartée. N'indiquez que ce qui n'est pas à discuter.
must-rules-out = { $number ->
    [0] rien n'est écarté
    [one] 1 est écartée
   *[other] { $number } sont écartées
}
standing-heading = Où en est-on ?
standing-note = Chaque case est une question. Plus elle est pleine, mieux la forme convient. Chaque réponse peut encore changer l'ordre.
standing-nothing = Répondez à une question : vous verrez ici quelles formes conviennent.
nothing-counts = Ce que vous avez répondu ne compte pas encore : « pas nécessaire » et « sans avis » ne pèsent rien. Dites, à une question ou plus, ce que vous voulez ou pouvez engager.
falls-out = Écartée par ce qui est obligatoire.
answers-kicker = Vérifier
answers-heading = Est-ce correct ?
answers-help = { $number ->
    [0] Aucune réponse ne compte encore.
    [one] 1 réponse compte. « Pas nécessaire » et « sans avis » ne comptent pas.
   *[other] { $number } réponses comptent. « Pas nécessaire » et « sans avis » ne comptent pas.
}
not-answered = pas encore répondu
change-answer = Modifier
give-answer = Répondre
nav-all-questions = Toutes les questions
one-question = Une question à la fois
