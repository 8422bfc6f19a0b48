# Le résultat sur un seul écran.

nav-result = Votre résultat
nav-form = Une forme
result-kicker = Votre résultat
result-empty-heading = Pas encore de résultat
result-empty = Répondez à une question. Vous verrez alors ici quelles formes conviennent, et pourquoi.
result-empty-begin = Commencer les questions
result-only = Une seule forme répond à tout ce qui est obligatoire : { $approach }.
result-only-known = Il n'y a qu'une forme à considérer : { $approach }.
result-all-equal = Aucune forme ne se détache : les { $number } formes conviennent aussi bien les unes que les autres.
result-all-equal-beside = Vos réponses ne font pas de différence entre les formes. Dites-en plus sur ce que vous voulez ou pouvez engager.
result-many-first = Aucune forme ne se détache : { $number } formes partagent la première place.
result-share-first = Première place partagée : { $approaches }.
result-open = Aucune forme ne se détache : { $number } formes sont proches.
result-first-are = Ensemble en tête : { $approaches }.
result-close = En pesant un peu autrement, peuvent être en tête : { $approaches }.
result-highest = Score le plus élevé : { $approach } ({ $points } sur 100).
result-next = Vient ensuite : { $approach }.
result-next-shared = Viennent ensuite, à égalité : { $approaches }.
result-next-many = Ensuite, { $number } formes partagent une place.
result-out =
    { $number ->
        [one] { $number } forme est écartée par ce qui est obligatoire : { $features }.
       *[other] { $number } formes sont écartées par ce qui est obligatoire : { $features }.
    }
result-nearest =
    { $steps ->
        [one] La plus proche : { $approach }, à un degré.
       *[other] La plus proche : { $approach }, à { $steps } degrés.
    }
result-nearest-many =
    { $steps ->
        [one] Les plus proches : { $number } formes, chacune à un degré.
       *[other] Les plus proches : { $number } formes, chacune à { $steps } degrés.
    }
result-loosen = Assouplir ce qui est obligatoire
result-falls-out = Écartée : { $reasons }.
result-miss = { $feature } ({ $level }, il faut : { $wish })
result-rows =
    { $number ->
        [one] La seule forme
       *[other] Les { $number } formes
    }
result-score = score sur 100
rows-say = Place, forme et score sur 100
result-how-read = Comment lire la barre ?
result-how = Chaque case est une question, de gauche à droite : { $features }. Plus large : pèse plus lourd. Plus remplie : convient mieux.
result-together = Ensemble en tête
result-together-text = Elles conviennent aussi bien. Comparez-les pour voir ce qui les distingue.
reasons-for = Pour
reasons-against = Contre
reason-asked = { $feature } : { $level }. Cela répond à votre demande.
reason-more = { $feature } : { $level }. C'est plus que demandé.
reason-must = { $feature } : { $level }. Cela répond à ce qui est obligatoire.
reason-asked-written = { $feature } : { $level }, comme demandé.
reason-more-written = { $feature } : { $level }, plus que demandé.
reason-must-written = { $feature } : { $level }, comme exigé.
miss-own-level = lecture propre : { $level }
reason-own-level = { $level } (lecture propre)
reason-misses =
    { $steps ->
        [one] { $feature } : { $level }. Vous demandiez : { $wish } ; un degré d'écart.
       *[other] { $feature } : { $level }. Vous demandiez : { $wish } ; { $steps } degrés d'écart.
    }
fits-yes = convient
fits-no = ne convient pas
result-any-of = Si vous pesez les mêmes réponses un peu autrement, { $number } formes peuvent être en tête.
sure-question = Quelle certitude ?
sure-more = Ce qui changerait le résultat
sure-how = Certitude, forme par forme
all-about = Tout sur cette forme : { $approach }
what-now = Et maintenant ?
act-why = Pourquoi
act-compare = Comparer
act-practices = Pratiques
act-ready = Prêts ?
act-note = Note
act-share = Partager
own-answers = Vos réponses
share-title = Notre résultat
share-copied = L'adresse est copiée. Collez-la dans un message.
share-by-hand = Copiez cette adresse :
radar-heading = Ce que vous voulez, et la forme : { $approach }
radar-as-table = En tableau
