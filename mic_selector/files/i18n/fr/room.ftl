### Mots de l'atelier : la salle, le mur, les fichiers.

nav-room = Atelier
nav-wall = Mur
nav-present = Mur avec commandes

room-title = Atelier : peser ensemble
room-intro = Un groupe dit ensemble ce que la commune veut. Chacun répond sur son téléphone, sans compte. Le mur montre de quoi il faut parler.
room-unavailable = La base de données ne répond pas. Nous réessayons. Ce qui a été confirmé est conservé.
room-gone = Cette salle n'existe plus. Toutes les réponses sont effacées.
wall-title = Le mur
wall-none = Ici paraît le mur d'une salle. Ouvrez l'adresse du mur que vous avez reçue, ou ouvrez vous-même un atelier.
present-title = Le mur avec commandes
present-none = Ici, vous animez une salle avec le mur à l'écran. Ouvrez le lien que vous avez reçu, ou ouvrez vous-même un atelier.

room-setting-title = Titre
room-title-example = Par exemple : Coopération internationale après 2027
room-setting-question = La question
room-question-example = Par exemple : que voulons-nous pendant la prochaine mandature ?
room-setting-languages = Langues des participants
room-setting-groups = Groupes à comparer, un par ligne (peut rester vide)
room-groups-example =
    Conseillers
    Agents
    Associations
    Conseil des jeunes
room-groups-help = Chacun choisit un groupe, ou « aucun de ces groupes ». Un groupe de moins de cinq personnes n'est jamais montré à part.
room-setting-features = Caractéristiques sur lesquelles vous interrogez la salle
room-keep-label = Conserver
room-keep =
    { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }
room-privacy = Aucun nom, aucune adresse n'est conservé. Passé ce délai, la salle et toutes les réponses sont effacées. Vous pouvez aussi le faire plus tôt vous-même.
room-answering-heading = Comment les participants répondent-ils ?
room-way-label = Manière
room-way-wants = Combien en voulons-nous ? (un geste par caractéristique)
room-way-importance = Quelle importance ? (0 à 5)
room-way-order = Dans quel ordre ?
room-setting-picks = Combien de caractéristiques une personne peut-elle dire décisives ?
room-limits-heading = Limites
room-limits-hint = Pour combien de temps, avec quel budget ? C'est au collège communal de le dire, à l'avance. Sans limites, la forme qui demande le plus arrive presque toujours en tête.
room-commitment-asked = demander à la salle
room-commitment-given = le collège a fixé une limite
room-commitment-left-out = ne compte pas
room-limit-level = Limite : { $feature }
room-limit-firm = Cette limite est obligatoire : { $feature } (ce qui la dépasse est écarté)
room-limit-set = Il y a une limite : { $feature }
room-limits-keep = Enregistrer les limites
room-viewpoint-label = Au nom de qui répondent-ils ?
room-viewpoint-own = pour eux-mêmes
room-viewpoint-municipality = pour la commune
room-make = Ouvrir la salle

room-made = La salle est prête : { $title }
room-made-code = Code pour les participants :
room-made-once = Gardez maintenant les deux premières adresses. Elles ne sont montrées qu'une fois.
room-made-local = Les téléphones n'atteignent pas cette adresse, ou pas tous. Ouvrez l'application à une adresse qu'ils atteignent.
room-go = Vers votre salle

room-until = sera effacée le { $day } à { $time }
room-ask = À demander :
room-open-wall = Ouvrir le mur
room-back = Retour à votre page
room-another = Ouvrir une autre salle
room-picture-label = Sur le mur
room-open = Ouvrir le vote
room-close = Clore le vote
room-reopen = Rouvrir
room-show-wants = Montrer les souhaits
room-hide-wants = Cacher les souhaits
room-show-ranking = Montrer le classement
room-hide-ranking = Cacher le classement
room-again = Ouvrir le tour { $round }
room-moved-elsewhere = Entre-temps, la salle avait avancé ailleurs. Vous voyez maintenant où elle en est.
room-changed-elsewhere = Entre-temps, ceci a été modifié ailleurs. Vous voyez maintenant ce qui est en place ; ce que vous aviez rempli ici n'est pas enregistré.

room-panel-exercises = Exercices
room-panel-limits = Limites du collège
room-panel-paper = Votes sur papier
room-panel-files = Enregistrer et continuer
room-panel-delete = Effacer la salle
exercise-task = À faire :
exercise-talk = À discuter :
exercise-start = Ouvrir l'exemple : { $preset }
room-paper-hint = Indiquez combien de personnes ont voté sur papier à ce tour, et combien de fois chaque réponse a été donnée. Elles comptent dans ce que veut l'ensemble, mais dans aucun des groupes que vous comparez. De leur ordre par personne, on ne sait rien ; le mur le dit.
room-paper-count = { $feature } : { $answer }
room-paper-people = Nombre de personnes sur papier
paper-picks = Décisif, au total
room-paper-keep = Enregistrer les nombres
room-file-name = salle-{ $code }
room-save-xlsx = Enregistrer Excel
room-save-csv = Enregistrer CSV
room-files-hint = Les fichiers ne contiennent aucun nom. Un groupe de moins de cinq personnes n'y figure pas à part.
room-nothing-yet = Personne n'a encore voté à ce tour.
room-nothing-counts = Un vote d'essai ne compte pas. Une note peut se faire à partir du premier tour.
room-nothing-leaves = Tant que le vote est ouvert, aucune réponse ne sort : ni sur le mur, ni dans un fichier, ni dans une note. Fermez d'abord le vote.
room-to-note = Faire une note pour le conseil communal
room-voters =
    { $people ->
        [one] les participants à l'atelier « { $title } » ({ $people } voix)
       *[other] les participants à l'atelier « { $title } » ({ $people } voix)
    }
room-voters-of-groups = les participants à l'atelier « { $title } » ({ $people } voix : { $groups })
room-voters-group = { $group } { $people }
room-voters-others = autres
room-delete-hint = Toutes les réponses disparaissent tout de suite et pour de bon. Enregistrez d'abord ce qu'il vous faut.
room-delete-sure = Oui, je veux tout effacer
room-delete = Effacer la salle
room-deleted = La salle et toutes les réponses sont effacées.

picture-join = Participer
picture-wants = Que voulons-nous ?
picture-importance = Qu'est-ce qui importe ?
picture-divided = De quoi parler ?
picture-agreement = Sommes-nous d'accord ?
picture-groups = Par groupe
picture-moved = Qu'est-ce qui a bougé ?
picture-ranking = Qu'est-ce qui convient ?
picture-why = Pourquoi encore celle-là ?
picture-prevails = Si un seul groupe décidait
ask-join = Qui n'y est pas encore ? Pas de téléphone ? Prenez un bulletin sur papier.
ask-wants = Qu'est-ce qui vous surprend ? Qui voit cela autrement que la plupart : que voyez-vous que nous ne voyons pas ?
ask-divided = Que faudrait-il pour que l'autre côté ait raison ? Faites parler une personne de chaque côté, puis le milieu.
ask-agreement = Divergeons-nous sur ce que nous voulons, ou sur le poids que cela a ?
ask-groups = Que voit ce groupe depuis sa place ? Laissez d'abord deviner les autres.
ask-moved = Qu'avez-vous entendu qui vous a fait changer de réponse ?
ask-ranking = À quoi faudrait-il renoncer pour la première ? Que donne déjà la deuxième ?
ask-why = Et si le budget était d'un degré plus bas ?
ask-prevails = Avec laquelle de ces formes chacun pourrait-il vivre ?

wall-no-decision = Ce sont des arguments, pas une décision.
wall-trial = Essai : cela ne compte pas
wall-round = Tour { $round }
wall-round-open = Tour { $round } · vote ouvert
wall-round-closed = Tour { $round } · vote clos
wall-turnout =
    { $joined ->
        [one] { $joined } participe
       *[other] { $joined } participent
    } · { $voted ->
        [one] { $voted } a voté
       *[other] { $voted } ont voté
    }
wall-on-paper =
    { $people ->
        [one] { $people } personne a voté sur papier
       *[other] { $people } personnes ont voté sur papier
    }
wall-qr-alt = Code QR vers { $address }
wall-joined =
    { $people ->
        [one] participe
       *[other] participent
    }
wall-voted =
    { $people ->
        [one] a voté
       *[other] ont voté
    }
wall-decisive = décisif
wall-middle = Mis en évidence : la réponse du milieu. S'il y en a deux, celle de gauche.
wall-silent = { $people } sans avis
wall-place = place { $place }
wall-ends = { $low } d'un côté ({ $first }), { $high } de l'autre ({ $last }).
wall-divided-talk = Que faudrait-il pour que l'autre côté ait raison ?
wall-nothing-divided = Les réponses sont partout proches les unes des autres.
wall-divided-unknown = On ne peut pas encore le dire : il faut au moins deux réponses à la même question.
wall-agreement-strong = Les classements se ressemblent bien plus que ne le voudrait le hasard.
wall-agreement-moderate = Les classements se ressemblent nettement plus que ne le voudrait le hasard.
wall-agreement-weak = Les classements se ressemblent un peu plus que ne le voudrait le hasard.
wall-agreement-chance = Les classements se ressemblent, mais avec ce nombre de bulletins, ce peut être le hasard.
wall-agreement-very-weak = Les classements ne se ressemblent pas plus, ou à peine plus, que ne le voudrait le hasard.
wall-agreement-none = 0 : comme rempli au hasard
wall-agreement-whole = 100 : le même ordre pour tous
wall-agreement-basis = Il s'agit de l'ordre des formes qui découle de chaque bulletin, non des souhaits eux-mêmes. Seuls comptent ceux qui ont un avis sur tout : { $ballots } bulletins. Le W de Kendall est de { $concordance } ; au hasard, déjà { $chance }.
wall-agreement-paper =
    { $people ->
        [one] Pour { $people } bulletin sur papier, l'ordre est inconnu.
       *[other] Pour { $people } bulletins sur papier, l'ordre est inconnu.
    }
wall-agreement-unknown = On ne peut pas encore le dire : il faut au moins deux bulletins avec un avis sur tout.
wall-groups-remark = On voit la réponse du milieu de chaque groupe. S'il y en a deux, celle de gauche. Mis en évidence : là où des groupes sont à deux degrés ou plus. Les groupes de moins de cinq personnes n'y figurent pas à part.
wall-group-kept-back = Le plus petit groupe n'y figure pas à part : sinon, on verrait ce qu'ont répondu les quelques personnes hors de ces groupes.
wall-no-groups = Aucun groupe n'est assez grand pour être montré à part.
wall-moved-down = moins
wall-moved-stayed = pareil
wall-moved-up = plus
wall-moved-who = Les trois dernières colonnes ne comptent que les { $people } personnes qui ont voté aux deux tours. Mis en évidence : là où la réponse du milieu a changé.
wall-moved-first = En tête avant : { $before }. Maintenant : { $after }.
wall-nothing-moved = Trop peu de personnes ont voté aux deux tours pour montrer ce qui a bougé.
wall-nothing-ranked = Il n'y a encore rien à classer.
group-open = Pas de gagnant net. « { $approach } » est en tête, mais pas de façon sûre.
group-level = Pas de gagnant net : { $approaches } sont à égalité.
group-level-many = Pas de gagnant net : { $number } formes sont à égalité en tête.
group-own-name = Propres réponses
group-own =
    { $people ->
        [one] Le seul bulletin { $times ->
            [0] ne met pas
           *[other] met
        } « { $approach } » en tête.
       *[other] Sur { $people } personnes, { $times ->
            [0] aucune ne met elle-même
            [one] 1 met elle-même
           *[other] { $times } mettent elles-mêmes
        } « { $approach } » en tête.
    }
group-own-chance = En répondant au hasard, ce serait environ { $number }.
group-own-most = Le plus souvent mis en tête par les personnes elles-mêmes : { $approaches } ({ $times }).
group-own-unknown = Pour { $people } sur papier, on ne sait pas ce qui y vient en tête.
group-others-name = D'autres personnes
group-others = Si d'autres personnes étaient venues par hasard, « { $approach } » serait en tête { $often }.
group-others-most = « { $approach } » serait alors plus souvent en tête ({ $often }).
group-others-one-name = Pesé un peu autrement
group-others-one = Si l'on pèse un peu autrement, « { $approach } » est en tête { $often }.
group-others-one-most = « { $approach } » est alors plus souvent en tête ({ $often }).
group-points-name = Points
group-points =
    Avance de « { $approach } » sur { $following } : { $points } { $count ->
        [one] point
       *[other] points
    }.
group-points-level = Les scores sont égaux, à un dixième près.
group-points-only = Il n'est resté aucune autre forme.
group-word-clear = net
group-word-likely = probable
group-word-open = pas net
group-weakest = Le plus faible des trois décide du verdict.
group-method = Voici comment on le sait : { $rooms } fois, on a tiré au sort autant de personnes parmi celles qui ont répondu, et pesé leurs réponses un peu autrement. Une première place partagée compte pour chacune des formes qui la partagent.
group-method-one = Voici comment on le sait : les réponses ont été pesées { $rooms } fois un peu autrement. Une première place partagée compte pour chacune des formes qui la partagent.
group-unknown = Le degré de certitude pour le groupe figure dans les fichiers de l'atelier. Cette note ne connaît que ce que le groupe a dit ensemble.
wall-own =
    { $people ->
        [0] en tête chez personne
        [one] en tête chez 1 personne
       *[other] en tête chez { $people } personnes
    }
wall-own-means = En tête chez combien de personnes : autant mettent une forme en tête par leurs propres réponses, seule ou à égalité.
wall-lacks = { $feature } : { $level }. Le groupe demandait { $wish }.
wall-limits = Limites : { $limits }.
wall-limit = { $feature } { $aim }
wall-limit-firm = { $feature } { $aim }, obligatoire
wall-ruled-out = Écartées par ce qui est obligatoire : { $approaches }.
wall-too-silent = Ne compte pas, car moins de la moitié a donné un avis : { $features }.
wall-why-heading = Pourquoi encore celle-là ? { $approach }
wall-why-lead = C'est ce qui convient le mieux à ce qu'a dit le groupe : { $wishes }. Ce que cela demande : { $asked }.
wall-why-lead-shared = Aucune ne convient mieux à ce qu'a dit le groupe : { $wishes }. Ce que cela demande : { $asked }.
wall-first = { $approaches }
wall-why-shared = La première place est partagée avec { $approaches }.
wall-lighter = Ce qui demande moins : { $approach }
wall-everyone = Tous ensemble
wall-prevails-remark = Les trois premières places si seules comptaient les voix de ce groupe. Les limites restent les mêmes.

sheet-about = Salle
sheet-made = Fait le
sheet-feature = Caractéristique
sheet-own-words = { $feature } ({ $answers })
sheet-answers = Réponses tour { $round }
sheet-ranking-of = Classement tour { $round }
sheet-sure = Certitude tour { $round }
sheet-ballots = Bulletins tour { $round }
sheet-view = Les voix de qui
sheet-group = Groupe
sheet-groups = Groupes
room-nobody = Sur ce serveur, on n'ouvre pas de salles. Adressez-vous à la personne qui le gère. Qui a le lien d'une salle peut l'animer ici.
room-password-hint = Sur ce serveur, il faut un mot de passe pour ouvrir une salle. Demandez-le à la personne qui gère le serveur.
room-password = Mot de passe pour ouvrir une salle
room-password-go = Continuer
room-password-wrong = Ce n'est pas le mot de passe. Rien n'a été ouvert.
room-too-many = Il y a maintenant sur ce serveur autant de salles qu'il peut en avoir. Réessayez plus tard, ou supprimez une salle terminée.
workshop-open = Ouvrez une salle.
workshop-open-text = Vous recevez un code, votre propre lien et un mur pour le projecteur.
workshop-answer = Chacun répond.
workshop-answer-text = Avec le code ou le code QR, sur le téléphone ou sur papier.
workshop-talk = Parlez des différences.
workshop-talk-text = Le mur montre les souhaits, puis ce qui convient au groupe.
room-new-heading = Ouvrir une salle
room-own-name = Votre propre lien
room-own-text = Qui a ce lien anime la salle.
room-wall-name = Mur
room-wall-text = Qui a cette adresse peut seulement regarder.
room-join-name = Participants
room-join-text = Pour tous dans la salle.
room-addresses = Adresses
room-way-in = Code { $code }
room-on-paper = sur papier
room-look = Voici le mur
room-next = Étape suivante
room-stages = Où en est la salle
stage-trial = essai
stage-open = ouvert
stage-closed = clos
stage-wants = souhaits
stage-ranking = résultat
then-room-open = L'essai ne compte pas. À partir de là, les réponses comptent.
then-room-close = Ensuite, personne ne peut plus répondre. Vous pouvez rouvrir le vote.
then-room-show-wants = Le mur montre alors combien de personnes veulent quoi.
then-room-show-ranking = Le mur montre alors quelles formes conviennent au groupe.
then-room-again = Chacun peut répondre à nouveau ; sa réponse précédente est déjà remplie. Le tour précédent est gardé pour comparer.
room-to-result = Voir le résultat avec toutes les explications
wall-empty-heading = Pas encore de salle
to-workshop = Vers l'atelier
copy = Copier
room-saved = Enregistré.
room-panel-people = Qui vote ?
people-hint = Personne n'a de compte. Un téléphone vaut une voix, mais qui le veut peut voter encore avec un second téléphone ou une fenêtre privée. Comptez donc les têtes dans la salle et comparez. L'enjeu est important ? Distribuez alors des billets.
people-expected = Nombre de personnes attendues
people-expected-help = 0 : sans limite. Qui vient ensuite attend que vous le fassiez entrer.
people-locked = La porte est fermée : personne n'entre plus
people-slips = Seul qui a un billet imprimé vote (une voix par billet)
people-slips-help = Les billets s'activent ou se désactivent tant qu'aucune voix de ce tour n'est arrivée. Après, qui a déjà voté pourrait voter encore une fois.
people-keep = Enregistrer
people-held =
    { $people ->
        [one] { $people } téléphone attend : il y en a plus que prévu. Voyez sous « Qui vote ? ».
       *[other] { $people } téléphones attendent : il y en a plus que prévu. Voyez sous « Qui vote ? ».
    }
people-let-in = Faire entrer qui attend ({ $people })
slips-number = Combien de billets ?
slips-make = Faire de nouveaux billets
slips-file = billets-{ $code }
slips-hint = Ouvrez le fichier, imprimez-le et découpez les billets. Les codes ne peuvent plus être demandés ensuite ; de nouveaux billets s'y ajoutent. Deux téléphones avec le même billet partagent une seule voix.
slips-title = Billets
slips-one = Une voix par billet. Ne le passez à personne.
marked-heading =
    { $ballots ->
        [one] { $ballots } vote est arrivé d'une manière inhabituelle
       *[other] { $ballots } votes sont arrivés d'une manière inhabituelle
    }
marked-hint = Ce n'est pas forcément voulu : certains téléphones bloquent les images. Ce que vous cochez ne compte pas. Choisissez avant de montrer ou d'enregistrer quoi que ce soit ; après, ce n'est plus possible.
marked-over = Quelque chose a déjà été montré ou enregistré. Ce qui compte est maintenant fixé.
marked-leave-out = Ne pas compter : { $time }, { $why }
marked-keep = Enregistrer le choix
mark-unseen = d'un appareil qui n'a pas signalé qu'il montrait le bulletin
mark-quick = moins de trois secondes après l'ouverture
sheet-held = Attendent d'entrer
sheet-marked = Tour { $round } : { $why }
sheet-left-out = { $ballots }, dont non comptés : { $left_out }
yes-no =
    { $yes ->
        [0] non
       *[other] oui
    }
room-ends-soon = Cette salle { $until }. Voulez-vous la conserver plus longtemps ?
room-prolong =
    { $days ->
        [one] Conserver encore { $days } jour
       *[other] Conserver encore { $days } jours
    }
room-panel-links = Liens
links-hint = Un lien est tombé dans de mauvaises mains ? Faites-en un nouveau : l'ancien n'ouvre alors plus rien. Un nouveau lien s'affiche une seule fois en haut de cette page.
links-new-facilitator = Nouveau lien pour vous
links-new-helper = Nouveau lien pour un coanimateur
links-new-wall = Nouveau lien pour le mur
links-withdraw = Retirer le lien du coanimateur
links-withdrawn = Le lien du coanimateur n'ouvre plus rien.
links-given = Conservez ce lien maintenant. Il n'est montré qu'une fois.
room-helper-name = Coanimateur
room-helper-text = Qui l'a mène aussi la salle, mais ne donne pas de liens et n'efface rien.
again-sure = Ouvrir le tour { $round } ? Tout le monde peut alors répondre de nouveau. Ce qui est au mur disparaît ; le tour précédent est conservé pour comparer.
again-yes = Oui, ouvrir le tour { $round }
again-no = Non, rester au tour { $round }
room-copy = Ouvrir une salle comme celle-ci
room-leave = Quitter la salle sur cet appareil
room-leave-hint = Avez-vous gardé votre lien ? Lui seul vous permet de revenir.

### Sur papier.

paper-heading = Bulletin
paper-way-wants = Cochez, pour chaque caractéristique, combien vous en voulez. Vous pouvez laisser des questions sans réponse.
paper-way-importance = Cochez, pour chaque caractéristique, son importance : 0 n'est pas important, 5 est très important. Vous pouvez laisser des questions sans réponse.
paper-way-order = Écrivez un chiffre pour chaque caractéristique : 1 est la plus importante, { $features } la moins importante. Utilisez chaque chiffre une seule fois au plus, sans en sauter. Vous pouvez laisser des caractéristiques sans réponse.
paper-decisive =
    { $most ->
        [one] Cochez aussi « décisif » pour une caractéristique au plus.
       *[other] Cochez aussi « décisif » pour { $most } caractéristiques au plus.
    }
paper-foot = Pas de nom sur cette feuille. Le résultat est un argument dans la discussion, pas une décision.
paper-count-heading = Feuille de comptage
paper-count-hint = Pour chaque bulletin, faites un trait à chaque réponse. Tapez ensuite les nombres sur la page de la salle, sous « { room-panel-paper } ».
paper-save = Bulletin et feuille de comptage (PDF)
paper-save-in = Bulletin et feuille de comptage (PDF, { $language })
paper-file = bulletin-{ $code }
sheet-voted = Tour { $round } : votes par téléphone
sheet-on-paper = Tour { $round } : votes sur papier
room-led = Vos salles sur cet appareil
room-not-led = Vous n'animez pas cette salle sur cet appareil, ou elle n'existe plus. Le lien que vous avez reçu vous y ramène.
join-code-is = code { $code }

### Compte à rebours, tours, raisons.

countdown-minutes = Temps pour répondre
countdown-of =
    { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
countdown-start = Lancer le compte à rebours
countdown-closes = Fermer le vote automatiquement à la fin du temps
countdown-runs-until = Le mur et les téléphones comptent jusqu'à { $time }. C'est vous qui fermez le vote.
countdown-closes-at = Le mur et les téléphones comptent. À { $time }, le vote se ferme automatiquement.
countdown-more = 1 minute de plus
countdown-stop = Arrêter le compte à rebours
countdown-left = Reste
countdown-until = jusqu'à { $time }
wall-round-earlier = Tour { $round } · précédent
room-round-label = Quel tour ?
room-asks-reasons = Qui veut écrit brièvement pourquoi, à côté d'une question
room-panel-reasons = Pourquoi ? Ce que les gens ont écrit
reasons-hint = Vous seul lisez ceci, jusqu'à ce que vous le montriez. Le mur montre { $most } phrases au plus, sous « { picture-reasons } ». Ce qui est effacé l'est définitivement.
reasons-none = Personne n'a rien écrit pendant ce tour.
reason-show = Montrer sur le mur
reason-hide = Ne plus montrer
reason-delete = Effacer
picture-reasons = Dans leurs mots
ask-reasons = Que faut-il régler pour que nous puissions être d'accord ?
wall-reasons-talk = Que faut-il régler pour que nous puissions être d'accord ?
wall-no-reasons = Rien n'a encore été choisi pour être montré.
sheet-reasons = Raisons tour { $round }
sheet-reason = Dans ses propres mots
room-save-pdf = Images du mur (PDF)
room-save-png = Cette image du mur (PNG)
room-panel-guide = Guide de l'animateur
setup-open = Partir d'une préparation que vous avez gardée
setup-hint = Ainsi, vous ouvrez l'an prochain une salle comme celle d'aujourd'hui, même si elle est effacée.
setup-file = Fichier de la préparation
setup-opened = La préparation est remplie ci-dessous. Vérifiez-la et ouvrez la salle.
setup-save = Garder la préparation pour une autre fois (YAML)
setup-file-name = preparation-salle-{ $code }
