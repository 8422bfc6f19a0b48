### Les mots des pages.

nav-approaches = Les formes
nav-compare = Comparer
nav-practices = Pratiques
nav-method = Méthode
language-label = Langue

disclaimer = Ce sont des arguments, pas une décision. L'outil ne sait pas qui est le partenaire, s'il est d'accord, quelle base légale ou quel crédit existe, ni si un appel est encore ouvert.
foot-catalogue = Données : version { $version }.

undo = Annuler
reset = Tout effacer

limits-heading = Que peut engager la commune ?
wishes-heading = Que veut la commune ?
want-0 = pas nécessaire
want-nothing = rien
want-1 = un peu
want-2 = nettement
want-3 = fortement
direction-label = Sens de la limite : { $feature }
direction-at-least = au moins
direction-about = environ
direction-at-most = au plus
weight-label = Importance : { $feature }
weight-nice = un plus
weight-matters = compte
weight-decisive = décisif
weight-must = obligatoire
no-opinion-short = sans avis
beyond = Vos données disent : { $stated }. Cette question ne peut pas le montrer. Cela reste valable jusqu'à ce que vous choisissiez autre chose ici.
asks-nothing = Cela compte comme « { $stated } », et toutes les formes y répondent. Si vous ne voulez pas plus que cela, choisissez « au plus ».

nothing-left = Aucune forme ne répond à tout ce qui est obligatoire.
nothing-left-advice = Remplacez « obligatoire » par « décisif », ou assouplissez une exigence, jusqu'à ce qu'il reste une forme.
shared = partagée
asks-heading = Ce que cela demande
wishes-met =
    { $wishes ->
        [one] { $met } souhait sur 1
       *[other] { $met } des { $wishes } souhaits
    }
wishes-none = aucun souhait exprimé
gap = { $feature } : { $level } (demandé : { $aim })
points-heading = Les points par question
points-caption = Points par question et par forme, avec leur total.
at-most-points = au plus { $points }
total = Total
feature = Caractéristique
wanted = Souhaité

pick-approaches = Formes dans l'image (trois au plus)
radar-alt = Radar avec le profil souhaité et { $approaches }. Le tableau ci-dessous dit la même chose.
profile-caption = Les niveaux côte à côte : ce qui est souhaité et ce que chaque forme a
is-asked = demande
own-level = lecture propre

lesson = Ce qu'on peut en retenir :
sources = Source

file-heading = Enregistrer et ouvrir
file-save = Enregistrer dans un fichier
file-open = Ouvrir un fichier enregistré (YAML ou JSON)
file-opened = Le fichier est ouvert.
file-name = priorites
municipality-label = Nom de la commune (peut rester vide)

approaches-title = Les formes de coopération
approaches-intro =
  { $number ->
    [one] Une forme de coopération internationale.
   *[other] { $number } formes de coopération internationale. Elles ne s'excluent pas : le plus souvent, il y en a plusieurs à la fois.
  }
matrix-heading = Tout le tableau en une image
matrix-text = Plus il y a de blocs, plus la caractéristique joue un rôle. Des blocs vides ne sont pas une mauvaise note : la caractéristique n'y joue simplement pas de rôle.
matrix-asks = Pour ce qu'une forme demande ({ $features }), un niveau plus élevé signifie qu'elle demande davantage.
matrix-caption = Niveau de chaque forme pour chaque caractéristique
definition = Qu'est-ce que c'est ?
practices-of = Pratiques

compare-title = Des formes côte à côte
compare-intro = Choisissez-en deux ou trois. Vous voyez leurs niveaux et, si vous avez répondu à des questions, à quel point elles conviennent.
compare-fit-heading = Comment correspondent-elles à vos réponses ?
compare-without-priorities = Répondez à une question. Vous verrez alors ici ce qui parle pour et contre chaque forme.

practices-title = Pratiques
practices-intro = Ce que d'autres pouvoirs locaux font ou ont fait, chaque fois avec la source.
practices-found =
    { $count ->
        [0] Aucune pratique n'a tout ce que vous choisissez
        [one] 1 pratique sur { $all }
       *[other] { $count } pratiques sur { $all }
    }
filter-approach = Forme
filter-country = Pays
filter-theme = Thème

method-title = Comment ça marche ?
method-intro = En une page : ce que l'outil fait de vos réponses, et ce qu'il ne sait pas.
method-table-heading = Le tableau
method-table =
    En 2023, la VVSG et PLATFORMA ont publié un tableau de huit formes et huit caractéristiques. Chaque case est -, +, ++ ou +++. Nous reprenons les 64 cases telles qu'elles sont imprimées.
    Six caractéristiques disent ce qu'une forme apporte. Deux disent ce qu'elle demande : la durée et le budget. Cette répartition est notre lecture. Une longue durée est aussi un avantage, car la confiance demande du temps.
method-aims-heading = Ce que vous dites
method-aims =
    Pour chaque caractéristique, vous dites combien vous voulez, ou combien vous pouvez engager. Assez, c'est assez : dépasser ce qui est demandé ne rapporte rien de plus.
    Les quatre niveaux sont à égale distance : 0, 1/3, 2/3 et 1. Avec « au moins », c'est la part atteinte qui compte. Avec « au plus », la valeur baisse à mesure que la limite est dépassée. Avec « environ », c'est l'écart qui compte, vers le haut ou vers le bas.
method-score-heading = Le score
method-score =
    Le score est la moyenne pondérée de ces valeurs, de 0 à 100. Les poids sont vos réponses : « un plus » vaut 1, « compte » vaut 3, « décisif » et « obligatoire » valent 5. La somme des contributions par caractéristique est exactement le score.
    Un score n'est pas une note. Il dit à quel point une forme convient à ce que vous avez rempli, pas ce qu'elle vaut.
method-ties-heading = Places partagées et formes écartées
method-ties =
    À score égal, les formes partagent la place. Celle qui demande le moins est alors citée d'abord.
    Ce qui est « obligatoire » écarte. Une forme qui n'y répond pas reste visible, avec la raison.
method-sure-heading = Avec quelle certitude
method-sure =
    Nous pesons les mêmes réponses { $draws } fois un peu autrement. Chaque importance compte alors de la moitié au double, et les écarts entre les niveaux peuvent être plus grands ou plus petits. Nous comptons combien de fois chaque forme arrive en tête. Un tel nombre est juste à 1 ou 2 sur 100 près.
    « Convient le mieux » : en tête au moins 8 fois sur 10, et aucune autre plus de 2 fois sur 10. « Convient probablement le mieux » : en tête au moins 5 fois sur 10, et aucune autre plus de la moitié de cela. Sinon, elles sont proches.
method-limits-heading = Pourquoi si souvent le partenariat de ville à ville, et jamais les réseaux seuls ?
method-limits =
    Dans le tableau, le partenariat de ville à ville a le niveau le plus élevé pour la plupart des caractéristiques. Si l'on ne tient compte que des souhaits, il arrive en tête pour 97 à 99 % des réponses tirées au hasard. C'est pourquoi l'outil demande aussi ce que vous pouvez engager, et pourquoi ce qui dépasse la demande ne compte pas.
    Les réseaux ne sont nulle part au plus haut dans le tableau. L'échange d'expertise de courte durée apporte partout au moins autant et demande la même chose. Les réseaux n'arrivent donc jamais seuls en tête, quelle que soit la quantité souhaitée de chaque chose. Il faut les lire comme un complément à une autre forme.
    À certains endroits, le texte du guide dit autre chose que le tableau. La pratique diffère aussi d'une commune à l'autre.
method-knows-not-heading = Ce que l'outil ne sait pas
method-knows-not =
    Il ne sait pas qui est le partenaire ni s'il est d'accord, quelle base légale ou quel crédit existe, ni si un appel est encore ouvert. Il donne des arguments. La commune décide.

### Avant que les pages soient là, et quand elles n'y sont plus.

gone-title = Le serveur ne répond pas
gone-close = Fermer
gone-text = Vos réponses se trouvent dans l'adresse de cette page : elles sont donc conservées. La page réessaie d'elle-même et continue dès que le serveur répond. Si cela dure, rechargez la page plus tard.
page-failed = Quelque chose a échoué ici, sans faute de votre part. Vos réponses se trouvent dans l'adresse de la page et sont conservées. Rechargez la page ; si cela se reproduit, dites-le à la personne qui gère le serveur.
noscript-pages = Ces pages ont besoin de JavaScript. Autorisez-le dans votre navigateur.
noscript-join = Pour voter dans la salle d'un atelier, il ne faut pas de JavaScript.
foot-label = À propos de ce site
