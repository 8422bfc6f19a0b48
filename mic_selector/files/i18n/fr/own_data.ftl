# Nos propres données : formulaires, liste, fichier.

nav-own-data = Vos données
own-data-title = Nos propres données
own-intro = Ajoutez ce que vous savez vous-même : une pratique, une forme, une caractéristique. Cela compte tout de suite dans le résultat, la comparaison et la note. Sous Savoir, la mention « local » l'accompagne.
own-only-here = Pour vous seul, pas encore enregistré.
own-saved = Pour vous seul, enregistré dans un fichier.
own-closing = Recharger la page ne perd rien. Si vous fermez cette fenêtre, elles disparaissent d'ici : enregistrez-les dans un fichier.
own-again = Ce fichier, vous le rouvrez ici plus tard, ou vous le donnez à un collègue.
own-count =
  { $number ->
    [one] Une donnée à vous.
   *[other] { $number } données à vous.
  }
own-draft = Vous travaillez à : { $what }. Cela ne compte qu'une fois ajouté.
own-draft-kept = Recharger la page ne perd rien. Si vous fermez cette fenêtre, cela disparaît.
own-list = Déjà ajouté ou modifié
own-search = Cherchez dans ce que vous avez ajouté
own-found = Trouvé : { $number }.
own-more =
  { $number ->
    [one] Afficher le dernier
   *[other] Afficher les { $number } suivants
  }
own-what = Qu'ajoutez-vous ?
own-practice = Une pratique
own-form = Une forme
own-feature = Une caractéristique
own-remark = Une remarque sur le tableau
own-organisation = Une organisation
own-pick-practice = Pratique
own-practice-about = Ce qu'une commune fait ou a fait à l'étranger.
own-pick-form = Forme
own-form-about = Une manière de coopérer qui ne fait pas partie des autres.
own-pick-feature = Caractéristique
own-feature-about = Un point sur lequel comparer les formes. Il s'ajoute aux questions.
own-pick-remark = Remarque
own-remark-about = Un mot d'explication sur une case du tableau : une forme, une caractéristique.
own-pick-organisation = Organisation
own-organisation-about = Un réseau, un organisme d'appui ou un programme que vous connaissez.
own-existing = Ou modifiez ce qui s'y trouve déjà
own-existing-help = Ce que vous modifiez ne vaut que pour vous. Dans les autres langues, le texte reste ce qu'il était.
own-change = Modifier
own-change-which = Modifier { $which }
own-remove = Supprimer
own-remove-which = Supprimer { $which }
own-add = Ajouter
own-keep = Garder la modification
own-leave = Laisser ainsi
own-entry-added = Ajouté : { $which }.
own-entry-changed = Modifié : { $which }.
own-where-practice = Vous la voyez sous Pratiques.
own-where-form = Elle compte tout de suite dans le résultat.
own-where-feature = Elle figure parmi les questions et compte dès que vous y répondez.
own-where-remark = Vous la lisez sous Savoir, Les formes.
own-where-organisation = Vous la trouvez sous Savoir, Apprendre.
own-begun = Commencé et pas encore terminé. Cela reste tant que cette fenêtre est ouverte.
own-begun-called = { $what } « { $which } »
own-begun-change = { $which } (modification)
own-go-on = Continuer : { $what }
own-hidden = Masqué
own-other-level = Autre niveau, pour les autres : { $level }
own-other-file = Une autre partie de votre fichier
own-take-back = Rétablir
own-take-back-which = Rétablir : { $which }
own-taken-back = Rétabli : { $which }. Vous pouvez l'annuler en haut de la page.
own-still-used =
  { $number ->
    [one] { $which } ne peut pas encore disparaître : { $users } s'en sert toujours. Modifiez ou supprimez d'abord cela.
   *[other] { $which } ne peut pas encore disparaître : { $users } s'en servent toujours. Modifiez-les ou supprimez-les d'abord.
  }
own-lacks-level = { $which } ne peut pas encore revenir, car il n'y a pas de niveau pour { $features }. Supprimez d'abord cela.
own-gone-choice = { $which } (n'existe plus)
own-gone =
  { $number ->
    [one] { $which } n'existe plus. Choisissez autre chose ou retirez-le ici.
   *[other] { $which } n'existent plus. Choisissez autre chose ou retirez-les ici.
  }
own-removed = Supprimé : { $which }. Vous pouvez l'annuler en haut de la page.
own-to-check =
  { $number ->
    [one] Encore un champ à vérifier : { $fields }.
   *[other] Encore { $number } champs à vérifier : { $fields }.
  }
own-missing = Remplissez encore ceci.
own-level-missing = Choisissez encore un niveau. Sans lui, impossible de compter dans le résultat.
own-free = Pas encore utilisé.
own-optional = { $label } (peut rester vide)
own-gives = Ce qu'elle apporte
own-asks = Ce qu'elle demande
own-levels-of-feature = À quel point est-ce le cas de chaque forme ?
own-take-which = Reprendre ceci à la place de { $typed }
own-pick = Choisissez
own-only-in = seulement en { $language }
own-save-file = Enregistrer dans un fichier
own-file-name = nos-donnees
own-files = Ouvrir un fichier
own-open = Ouvrir des données propres (zip)
own-open-replaces = Le fichier remplace ce que vous avez ici. Vous pouvez l'annuler en haut de la page.
own-opened =
  Ouvert : { $file }. { $number ->
    [one] Une donnée compte tout de suite.
   *[other] { $number } données comptent tout de suite.
  }
own-document = Données propres
own-publisher = la commune elle-même
own-door = Connaissez-vous une pratique ou une forme qui manque ici ?
own-door-link = Ajoutez vos propres données
own-practice-name = Nom de la pratique
own-practice-name-help = Comme vous l'annonceriez, par exemple : Camp de jeunes avec Audruicq.
own-practice-summary = De quoi s'agit-il ?
own-practice-summary-help = Deux ou trois phrases : qui fait quoi, avec qui, et ce qui en résulte.
own-practice-approaches = Quelle forme est-ce ?
own-practice-approaches-help = Une ou plusieurs ; la première est la principale.
own-practice-themes = De quel thème s'agit-il ?
own-practice-themes-help = Un ou plusieurs thèmes, qui servent à chercher.
own-practice-local-governments = Quelle commune ?
own-practice-local-governments-help = Si elle n'est pas dans la liste, tapez le nom.
own-practice-home-country = Dans quel pays se trouve cette commune ?
own-practice-home-country-help = Nécessaire, car la commune n'est pas encore dans la liste.
own-practice-partners = Quel partenaire ?
own-practice-partners-help = Une commune, une ville ou une région. Tapez le nom si elle n'est pas dans la liste.
own-practice-partner-country = Dans quel pays se trouve ce partenaire ?
own-practice-partner-country-help = Nécessaire, car le partenaire n'est pas encore dans la liste.
own-practice-start = Depuis (année)
own-practice-start-help = L'année du début.
own-practice-end = Jusqu'en (année)
own-practice-end-help = Laissez vide si cela continue.
own-practice-shows = Que montre-t-elle en pratique ?
own-practice-shows-help = Les caractéristiques dont c'est un exemple. Elle vient alors en tête pour qui le souhaite.
own-practice-lesson = Qu'en avez-vous appris ?
own-practice-lesson-help = Une phrase qui aide un collègue.
own-form-name = Nom de la forme
own-form-name-help = Comme elle figurera dans le résultat, par exemple : Partenariat climat.
own-form-short = Nom court, pour les listes
own-form-short-help = 18 caractères au plus.
own-form-summary = En une phrase : qu'est-ce que c'est ?
own-form-summary-help = Cette phrase figure partout sous le nom.
own-form-definition = Plus d'explications
own-form-definition-help = Pour qui ne connaît pas la forme. Vide : la phrase ci-dessus suffit.
own-feature-name = Nom de la caractéristique
own-feature-name-help = En entier, par exemple : Contribution au plan climat.
own-feature-short = Nom court, pour le radar
own-feature-short-help = 14 caractères au plus, par exemple : Climat.
own-feature-kind = Une forme l'apporte-t-elle, ou le demande-t-elle ?
own-feature-kind-help = Apporte : comme la réciprocité. Demande : comme le budget.
own-feature-question = La question à qui choisit
own-feature-question-help = Par exemple : Dans quelle mesure la coopération doit-elle aider le plan climat ?
own-feature-description = Qu'est-ce que cela signifie ?
own-feature-description-help = L'explication à côté de la question.
own-feature-step1 = Le mot pour peu
own-feature-step1-help = Par exemple : limité.
own-feature-step2 = Le mot pour moyen
own-feature-step2-help = Par exemple : moyen.
own-feature-step3 = Le mot pour beaucoup
own-feature-step3-help = Par exemple : important.
own-remark-approach = À quelle forme ?
own-remark-approach-help = La forme dont vous avez quelque chose à dire.
own-remark-feature = À quelle caractéristique ?
own-remark-feature-help = Ensemble, elles désignent une case du tableau.
own-remark-text = Votre remarque
own-remark-text-help = Ce qu'il faut savoir ici, par exemple de votre propre expérience.
own-organisation-name = Nom
own-organisation-name-help = Comme elle se nomme elle-même.
own-organisation-kind = Qu'est-ce que c'est ?
own-organisation-kind-help = Un réseau réunit, un organisme d'appui aide, un programme finance.
own-organisation-theme = De quel thème s'agit-il ?
own-organisation-theme-help = En quelques mots.
own-organisation-description = Que fait-elle pour une commune ?
own-organisation-description-help = Deux ou trois phrases.
own-organisation-approaches = De quelles formes fait-elle partie ?
own-organisation-approaches-help = Elle y est nommée.
own-practice-source = Où est-ce écrit, ou de qui le tenez-vous ?
own-practice-source-help = Chaque donnée cite sa source, par exemple : décision du collège du 12 mai 2025.
own-form-source = Où est-ce écrit, ou de qui le tenez-vous ?
own-form-source-help = Chaque donnée cite sa source, par exemple : décision du collège du 12 mai 2025.
own-feature-source = Où est-ce écrit, ou de qui le tenez-vous ?
own-feature-source-help = Chaque donnée cite sa source, par exemple : décision du collège du 12 mai 2025.
own-remark-source = Où est-ce écrit, ou de qui le tenez-vous ?
own-remark-source-help = Chaque donnée cite sa source, par exemple : décision du collège du 12 mai 2025.
own-organisation-source = Où est-ce écrit, ou de qui le tenez-vous ?
own-organisation-source-help = Chaque donnée cite sa source, par exemple : décision du collège du 12 mai 2025.
own-choice-benefit = une forme l'apporte
own-choice-commitment = une forme le demande
own-choice-network = un réseau
own-choice-supporting-body = un organisme d'appui
own-choice-programme = un programme
own-sheet = Des pratiques depuis Excel
own-sheet-text = Une ligne par pratique. S'il y a une erreur, vous voyez où, et rien n'est ajouté avant que vous le disiez.
own-sheet-get = Télécharger la feuille
own-sheet-name = pratiques
own-sheet-open = Ouvrir des pratiques (Excel ou CSV)
own-sheet-read =
  { $number ->
    [one] Une pratique ajoutée.
   *[other] { $number } pratiques ajoutées.
  }
