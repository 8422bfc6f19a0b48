# Les pratiques : filtres et carte.

filters = Filtres
filters-clear =
    { $count ->
        [0] Effacer la recherche
        [one] Effacer 1 filtre
       *[other] Effacer { $count } filtres
    }
practices-none = Effacez un filtre, ou cherchez avec moins de mots.
countries = { $number } pays
map-heading-world = Sur la carte : le monde
map-heading-europe = Sur la carte : l'Europe
map-alt-world = Carte du monde des pratiques. Le tableau ci-dessous dit la même chose.
map-alt-europe = Carte des pratiques en Europe. Le tableau ci-dessous dit la même chose.
practices-more =
    { $count ->
        [one] Encore 1 pratique
       *[other] Encore { $count } pratiques
    }
practices-show-more =
    { $count ->
        [one] Afficher encore une pratique
       *[other] Afficher encore { $count } pratiques
    }
practice-shows = Montre : { $features }.
practice-of = Une pratique de cette forme : { $approach }.
