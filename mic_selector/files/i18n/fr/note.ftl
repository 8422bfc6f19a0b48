### Les mots de la note au conseil communal, du feuillet et de la fiche de travail.

note-name = Choix d'une forme de coopération internationale
note-title-of = { $municipality } : choix d'une forme de coopération internationale
note-subject = Coopération internationale communale : quelle forme convient ?
note-fill-in = à compléter :
note-line = { $heading } : { $text }
note-labelled = { $label } – { $text }
note-sourced = { $name } : { $text } (Source : { $sources })
note-cited = Source : { $sources }.
note-argument = La comparaison est un argument parmi d'autres et non une décision.
note-limits = La comparaison ne dit rien du partenaire ni de son accord, de la base légale, des crédits disponibles ou des appels encore ouverts.

note-summary-heading = Résumé
note-competence-heading = Compétence
note-legal-context-heading = Contexte juridique
note-facts-heading = Contexte factuel et motivation
note-advice-heading = Avis
note-finance-heading = Incidence financière
note-evaluation-heading = Évaluation
note-decision-heading = Projet de délibération
note-drafting-heading = Élaboration de cette note
note-annexes-heading = Annexes
note-question-heading = La question
note-priorities-heading = Ce qui est souhaité et ce qui peut être engagé
note-ranking-heading = Le classement
note-sureness-heading = Degré de certitude du classement
note-ruled-out-heading = Ce qui est écarté
note-alternatives-heading = Autres formes examinées
note-combination-heading = La combinaison proposée
note-combination-examined-heading = La combinaison examinée
note-growth-heading = Évolution possible
note-practices-heading = Pratiques comparables
note-readiness-heading = Préparation et risques
note-reasons-heading = Les raisons
note-against-heading = Ce qui plaide contre
note-pictures-heading = Le classement en images
note-relations-heading = Les liens entre les formes
note-experience-heading = Autres risques et expériences plus anciennes
note-sdgs-heading = Objectifs de développement durable (ODD)
note-method-heading = La méthode
note-stated-heading = Toutes les réponses
note-scores-heading = Tous les scores
note-own-levels-heading = Niveaux propres
note-data-heading = Les données
note-address-heading = Revoir le calcul
note-sources-heading = Sources

note-summary =
    Cette note examine, pour { $called ->
        [city] la ville
       *[municipality] la commune
    } { $of }{ $municipality }, quelle forme de coopération internationale convient à ce qui est souhaité et à ce qui peut être engagé.
note-of-vowel = d'
note-of-consonant = de{ " " }
note-of-le = du{ " " }
note-of-les = des{ " " }
note-voice-open = Les priorités de cette note ont été fixées par { $who }.
note-voice-council-group = Les priorités de cette note sont celles du groupe politique { $group }.
note-voice-college = Les priorités de cette note sont celles du collège.
note-voice-workshop = Les priorités de cette note sont celles de l'atelier du { $date }. Nombre de participants : { $people }.
note-voice-officer = Les priorités de cette note sont une proposition de son auteur.
note-proposed = Proposition :{" "}
note-proposed-choose = choisir « { $choice } ».
note-proposed-combine = choisir une combinaison : { $choice }.
note-proposed-after = ne pas encore choisir, mais répondre d'abord aux questions ouvertes.
note-proposed-not-start = ne pas lancer de coopération internationale pour le moment.
note-fits =
    { $count ->
        [one] Parmi les formes examinées, celle-ci convient le mieux : { $approaches } ({ $points } sur 100).
       *[other] Parmi les formes examinées, celles-ci conviennent le mieux, à égalité : { $approaches } ({ $points } sur 100 chacune).
    }
note-highest =
    { $count ->
        [one] Parmi les formes examinées, celle-ci a le score le plus élevé : { $approaches } ({ $points } sur 100).
       *[other] Parmi les formes examinées, celles-ci partagent le score le plus élevé : { $approaches } ({ $points } sur 100 chacune).
    }
note-fits-none = Aucune forme ne répond à tout ce qui est obligatoire.
note-any-first = Si l'on pèse les mêmes réponses un peu autrement, chacune de ces { $number } formes peut être en tête : { $approaches }.
note-good-for = À quoi elle sert, selon les sources : { $text }
note-all-meet = Chacune des formes en tête répond à ce qui a été demandé pour : { $features }.
note-all-meet-nothing = Il n'y a aucune caractéristique sur laquelle chacune des formes en tête réponde à ce qui a été demandé.
note-later = Attention : « { $approach } » est à la place { $rank } sur { $ranked }, avec { $points } sur 100.
note-later-shared = Attention : « { $approach } » partage la place { $rank } sur { $ranked }, avec { $points } sur 100.
note-about-first = Pour la forme en tête, « { $approach } » :
note-about = Pour « { $approach } » :
note-about-first-too = Contre cette même forme :
note-against-each = Pour chacune des formes en tête :
note-fits-none-advice = Il n'y a pas de classement, car toutes les formes sont écartées.
note-competence = L'organe compétent est { $body }, en vertu de { $ground }.
note-legal-context = Les dispositions et décisions suivantes s'appliquent :
note-advice = Avis demandé à : { $body }. L'avis date du { $date } et est libellé comme suit : { $content }.
note-advice-departure = Raison de s'écarter de l'avis : { $reason }.
note-finance-sources = Ce que les sources disent de l'argent et du personnel :
note-no-budget = { $approach } : les sources ne disent rien du budget.
note-finance-plan = Place dans le programme stratégique transversal ou le plan pluriannuel : objectif { $objective }, plan d'action { $plan }, action { $action }, montant { $amount }.
note-finance-means = Le montant se compose de moyens propres ({ $own }) et de subventions ({ $grants }). Personnel : { $staff }.
note-finance-approval = Avis de légalité (visa) du directeur financier ou du receveur : { $approval }.
note-finance-none = Rien n'est lancé. Cette décision n'a pas d'incidence financière.
note-finance-after = Le coût dépend du choix. Cette décision elle-même n'a pas d'incidence financière.
note-evaluation = La coopération est évaluée sur la base de { $indicators }.
note-exit = Conditions pour mettre fin à la coopération : { $conditions }.
note-decides = Après en avoir délibéré, { $body } décide :
note-article = Article
note-article-first = Article 1er
note-article-notice = De prendre connaissance de la présente note.
note-article-choice = De choisir comme forme de coopération internationale : { $choice }.
note-article-combine = De choisir comme combinaison de formes de coopération internationale : { $choice }.
note-article-after =
    { $number ->
        [one] De ne pas encore choisir cette forme : { $approaches }.
       *[other] De ne pas encore choisir entre ces formes : { $approaches }.
    }
note-article-after-nothing = De ne pas encore choisir de forme de coopération internationale.
note-article-answered = Le choix suivra dès que les questions ouvertes sur la préparation auront une réponse.
note-article-named = Le choix suivra dès que le service aura répondu à ces questions : { $questions }
note-article-answers = De charger, au plus tard pour le { $date }, { $body } de soumettre les réponses.
note-article-not-start = De ne pas lancer de coopération internationale pour le moment.
note-article-reconsider = De charger { $body } d'examiner si ces exigences peuvent être revues : { $demands }.
note-article-charge = De charger { $body } de l'exécution de la présente délibération.
note-article-settle = De charger { $service } de régler, avant le début de la coopération, ce qui reste ouvert sous « { $section } ».
note-article-finance = D'imputer la dépense de { $amount } au budget communal : { $action }.
note-article-evaluation = D'évaluer la coopération au plus tard le { $date } et de soumettre l'évaluation à l'organe compétent.
note-article-publication = De publier la présente délibération comme suit : { $publication }.
note-vote = Vote : { $vote }.
note-drafting = Note rédigée par { $author } le { $date }, avec MIC Selector et la version { $version } des données (code de contrôle { $hash }).

note-field-municipality = nom de la commune
note-field-author = nom et service de l'auteur
note-field-competent-body = organe compétent
note-field-executive = organe exécutif
note-field-whose = qui a indiqué les priorités
note-field-council-group = nom du groupe politique
note-field-workshop-date = date de l'atelier
note-field-workshop-people = nombre de personnes
note-field-answers-date = date des réponses
note-field-open-questions = questions auxquelles il faut d'abord répondre
note-field-competence-ground = base légale de la compétence
note-field-legal-ground = décret, loi ou règlement
note-field-earlier-decision = décision antérieure de la commune
note-field-grant-rules = règlement de subvention ou convention
note-field-advice-body = organe d'avis
note-field-advice-date = date de l'avis
note-field-advice-content = contenu de l'avis
note-field-advice-departure = raison de s'écarter de l'avis, ou « sans objet »
note-field-objective = numéro de l'objectif
note-field-action-plan = numéro du plan d'action
note-field-action = action ou article budgétaire
note-field-amount = montant
note-field-own-money = montant des moyens propres
note-field-grants = montant des subventions
note-field-staff = nombre d'ETP
note-field-financial-approval = date et numéro de l'avis, ou dispense
note-field-evaluation-date = date de l'évaluation
note-field-indicators = indicateurs
note-field-exit = conditions et délai de préavis
note-field-chosen-form = forme ou combinaison choisie
note-field-service-in-charge = service ou personne responsable
note-field-publication = mode de publication
note-field-vote = résultat du vote
note-field-sdgs = numéros des ODD

note-question =
    { $approaches ->
        [one] { $approaches } forme a été examinée.
       *[other] { $approaches } formes ont été comparées entre elles.
    }
note-in-annexes = Figurent dans les annexes :
note-answer = { $feature } : { $answer }
note-stated-commitments = Ce qui peut être engagé :
note-stated-benefits = Ce que la coopération doit apporter :
note-no-opinion = Sans avis, et donc sans poids dans le score : { $features }.
note-under-half = Réponses de moins de la moitié des personnes, et donc sans poids dans le score : { $features }.
note-under-half-short = réponses de moins de la moitié
note-approach = Forme
note-feature = Caractéristique
note-rank = Place
note-rank-shared = { $rank } (ex æquo)
note-score = Score sur 100
note-wishes = Souhaits
note-asks = Ce que cela demande
note-wanted = Souhaité
note-ranking-caption = À quel point chaque forme convient
note-bars-alt = Barres avec le score de chaque forme classée, réparti par caractéristique : { $scores }.
note-bars-caption = Le score de chaque forme, réparti par caractéristique
note-radar-alt = Radar avec le profil souhaité, à côté de : { $approaches }. Le tableau joint au radar dit la même chose.
note-radar-caption = Ce qui est souhaité, à côté de : { $approaches }. La partie grise montre ce qui est demandé : un niveau plus élevé n'y est pas meilleur.
note-radar-alone-caption = Ce qui est souhaité. La partie grise montre ce qui est demandé : un niveau plus élevé n'y est pas meilleur. Trop de formes partagent la première place pour être dessinées.
note-radar-alone-alt = Radar avec le profil souhaité. Le tableau joint au radar dit la même chose.
note-profile-alone-caption = Ce qui est souhaité, en niveaux
note-profile-caption = Niveaux tels qu'ils valent dans cette note : ce qui est souhaité, à côté de : { $approaches }
note-is-asked = { $feature } (ce qui est demandé)
note-own-level = { $level } (lecture propre)
note-alternatives = Les formes suivantes viennent après la première place. Pour chacune, la note dit ce qu'elle apporte, ce qu'elle demande et en quoi elle diffère.
note-alternatives-beside = Pour d'autres formes, la note dit ce qu'elles apportent, ce qu'elles demandent et en quoi elles diffèrent.
note-alternatives-other = Les formes suivantes ne sont pas proposées. Pour chacune, la note dit ce qu'elle apporte, ce qu'elle demande et en quoi elle diffère.
note-alternatives-more =
    { $number ->
        [one] Non détaillée ici, mais présente dans le classement : 1 autre forme, { $approaches }.
       *[other] Non détaillées ici, mais présentes dans le classement : { $number } autres formes, { $approaches }.
    }
note-first-in = Vient en tête
note-ranks = Places habituelles
note-sureness-caption = À quelle fréquence chaque forme arrive en tête lorsque les mêmes réponses sont pesées un peu autrement
note-sureness-group-caption = À quelle fréquence chaque forme arrive en tête lorsque ce que le groupe veut ensemble est pesé un peu autrement. Il s'agit de la moyenne du groupe, et non d'autres personnes.
note-importance-now = Importance actuelle
note-interval = Ce qui est premier le reste pour une importance de
note-intervals-caption = Quelle importance (0 à 5) chaque caractéristique peut avoir tant que ce qui est premier reste premier ; à la limite même, autre chose peut partager la première place
note-ruled-out-caption = Pourquoi, et ce qui rendrait ces formes de nouveau possibles
note-misses = Ce qui manque
note-openings = Redevient possible si tout ceci est admis, ou n'est plus obligatoire
note-score-without = Score si rien n'était obligatoire
note-combination = Ces formes sont proposées ensemble : { $approaches }.
note-combination-examined = Ces formes ont été examinées ensemble : { $approaches }.
note-combination-misses = Attention : la combinaison ne respecte pas tout ce qui est obligatoire.
note-combination-relations = Selon les sources, le rapport entre ces formes est le suivant :
note-growth-starts = Une évolution commence par une forme et se poursuit par une autre. Dans les limites indiquées, on peut commencer par : { $approaches }.
note-growth-steps = Selon les sources, une forme peut évoluer ainsi vers une autre :
note-practices = Des exemples tirés des sources, chacun avec la raison de sa présence :
note-lesson = Ce qu'on peut en retenir : { $text }
note-settle-first = Questions au service, à régler avant de commencer :
note-find-out = Questions au service, encore à vérifier :
note-unanswered = Questions au service, encore sans réponse :
note-risks = Risques connus et manière d'y faire face :
note-choose-after = Rien n'est encore choisi. Le choix peut suivre dès que les questions ci-dessous ont une réponse.
note-more-risks = Autres risques connus :
note-older = Expériences plus anciennes, avec leur année. Les circonstances ont pu changer :
note-own-practice = C'est une pratique de la commune elle-même.
note-sdgs = Cette coopération contribue aux ODD suivants : { $sdgs }.
note-sdgs-in-practices = Dans les sources, ces pratiques de la même forme citent un ODD :
note-practice-sdgs = { $practice } : { $sdgs }

note-method =
    En 2023, la VVSG et PLATFORMA ont publié un tableau de formes et de caractéristiques. Chaque forme y a un niveau pour chaque caractéristique : -, +, ++ ou +++. Un signe moins n'est pas un jugement : la caractéristique n'y joue pas de rôle.
    L'outil lit la plupart des caractéristiques comme ce qu'une forme apporte, et les suivantes comme ce qu'elle demande : { $commitments }. Cette répartition est celle de l'outil et non de la source.
    Pour chaque caractéristique, il est indiqué ce qui est souhaité ou peut être engagé, et quelle importance cela a, de 0 à 5. Les quatre niveaux sont à égale distance : 0, 1/3, 2/3 et 1. Avec « au moins », c'est la part atteinte qui compte. Avec « au plus », la valeur baisse à mesure que la limite est dépassée. Avec « environ », c'est l'écart qui compte, vers le haut ou vers le bas. Dépasser ce qui est demandé ne rapporte rien de plus.
    Le score est la moyenne pondérée de ces valeurs, de 0 à 100. Avant tout arrondi, la somme des points par caractéristique est le score. Le score dit à quel point une forme convient à ce qui a été indiqué, pas ce que vaut la forme.
    À score égal, les formes partagent la place. Ce qui est « obligatoire » écarte : une forme qui n'y répond pas est écartée, mais reste dans cette note, avec la raison.
    Pour voir si le classement est sûr, les mêmes réponses sont pesées de nombreuses fois un peu autrement : chaque importance compte de la moitié au double, en moyenne ce qui a été indiqué, et les écarts entre les niveaux peuvent être plus grands ou plus petits.
note-stated-caption = Ce qui a été indiqué pour chaque caractéristique
note-aim = But
note-no-aim = pas de but
note-importance = Importance (0 à 5)
note-firm = Obligatoire
note-points-caption = Points par caractéristique
note-out = { $approach } (écartée)
note-levels-caption = Le niveau de chaque forme pour chaque caractéristique, tel qu'il vaut dans cette note
note-own-levels = Ces niveaux sont une lecture propre et ne viennent pas du tableau publié. Le score se calcule avec ce qui vaut ici.
note-own-levels-caption = Niveaux modifiés ou ajoutés
note-printed = Dans les données
note-holds = Vaut ici
note-local-level = { $level } (local)
note-data = Version { $version } des données. Code de contrôle (SHA-256) : { $hash }.
note-data-own = Les niveaux lus autrement pour cette seule note ne sont pas compris dans le code de contrôle.
note-address = Cette adresse montre les mêmes réponses et le même calcul dans l'application :
note-address-unknown = L'application montre les mêmes réponses et le même calcul à partir du fichier des priorités : { $file }.
note-address-own = Il y faut aussi les données propres qui ont servi pour cette note, avec le code de contrôle { $hash }.
note-answers-file = priorites.yaml

handout-title = Quelle coopération internationale convient ?
handout-title-of = Quelle coopération internationale convient ? { $municipality }
handout-fits-heading = Qu'est-ce qui convient le mieux ?
handout-sure-heading = Est-ce certain ?
handout-asks-heading = Qu'est-ce que cela demande ?
handout-nearest-heading = Qu'est-ce qui s'en approche le plus ?
handout-proposed = Est proposé : { $approaches }.
handout-opening-heading = Que faudrait-il changer pour cela ?
handout-asks = Cela demande : { $asked }.
handout-asks-together = La combinaison choisie demande : { $asked }.
handout-nearest = Ce qui ne convient pas : { $reasons }.
handout-opening = Cette forme redevient possible si ce qui suit est vrai : { $openings }.
handout-opening-many = Pour chaque forme, la note indique à quelle condition elle redevient possible.
handout-made = { $date }, MIC Selector, données { $version } (code de contrôle { $hash }).
handout-radar-alt = Radar avec le profil souhaité : { $wanted }. À côté figurent les niveaux des formes. { $profiles }.

worksheet-title = Fiche de travail : que veut notre commune, et que peut-elle engager ?
worksheet-one-step = Cochez une case par question, ou « { $none } ». Il n'est pas nécessaire de répondre à tout.
worksheet-direction = Aux premières questions, choisissez aussi le sens : au moins, environ ou au plus.
worksheet-weight = Cochez ensuite le poids de la question.
worksheet-matters = Quel poids cela a-t-il ?
worksheet-foot = Cette fiche contient des arguments pour une discussion. Ce n'est pas une décision.
foot-source = Le tableau est celui du guide de la VVSG et de PLATFORMA (2023). Les textes sont rédigés avec nos propres mots.
note-source-own = Le tableau est celui du guide de la VVSG et de PLATFORMA (2023), sauf ce qui est ici une lecture propre ou vient de données propres. Les textes sont rédigés avec nos propres mots.
