# Les formes côte à côte.

compare-side = Côte à côte
compare-asks = Ce qu'elle demande : plus n'est pas mieux ici
compare-you = Vous : { $wish }
compare-met =
    { $asked ->
        [0] Vous n'avez encore rien demandé qui compte.
        [one] Répond à { $met } demande sur 1.
       *[other] Répond à { $met } de vos { $asked } demandes.
    }
