# La page d'une forme.

tab-why = Pourquoi
tab-gives = Donne et demande
tab-practices = Pratiques
tab-watch = Attention
tab-ready = Prêts ?
form-others = Autre forme
form-place = Place { $rank } : { $points } sur 100
form-place-shared = Place { $rank } partagée : { $points } sur 100
form-place-out = Écartée, avec { $points } sur 100
form-back-in = Revient en jeu si, { $openings }.
form-points = Les points par question. Ensemble, ils font le score.
form-points-all = Les points de chaque forme
form-weighs = Plus une question pèse, plus elle peut donner de points.
form-points-of = Points
form-wish = Vous voulez
form-fit = Chez vous
form-uncounted =
    { $number ->
        [one] Ne compte pas dans les points : { $features }.
       *[other] Ne comptent pas dans les points : { $features }.
    }
form-good-to-know = Bon à savoir
form-no-grade = Le score dit à quel point la forme convient à vos réponses. Ce n'est pas une note.
form-unanswered = Répondez à une question. Vous verrez alors ici comment cette forme convient, et pourquoi.
form-levels-how = Plus de blocs : la caractéristique joue davantage. Vide n'est pas une insuffisance : elle ne joue simplement pas ici.
form-gives = Ce qu'elle donne
form-asks = Ce qu'elle demande
form-printed = Dans le tableau imprimé, les niveaux sont notés -, +, ++ et +++.
form-own-heading = Est-ce différent chez vous ?
form-own = La pratique varie d'une commune à l'autre. Vous pouvez indiquer votre propre niveau. Il reste reconnaissable partout.
form-own-set = Adapter un niveau
form-change = Essayer ce qui changerait le résultat
form-watch-none = La source ne signale ici aucun point d'attention.
form-practices-none = La source ne décrit ici aucune pratique.
form-practices-others = Une pratique d'une autre forme peut aider.
form-practices-all = Voir toutes les pratiques
steps-lower =
    { $steps ->
        [one] un degré plus bas
       *[other] { $steps } degrés plus bas
    }
steps-higher =
    { $steps ->
        [one] un degré plus haut
       *[other] { $steps } degrés plus haut
    }
fits-more = plus que demandé
