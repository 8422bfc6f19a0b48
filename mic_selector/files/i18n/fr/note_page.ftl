### Les mots de la page qui fait la note, et ceux du tableur.

nav-note = Note
note-title = Note pour le conseil communal
note-intro = Votre résultat dans l'ordre d'une décision. Ce que seule votre commune sait reste un champ à compléter.
note-language-label = Langue de la note
note-date-label = Date de la note
note-length-label = Longueur de la note
note-length-one-page = Une page
note-length-standard = Standard
note-length-full = Complète
note-decision-label = Quelle décision la note propose-t-elle ?
note-decision-offer-none = ce qui découle du classement
note-decision-offer-choose = choisir une forme
note-decision-offer-combine = choisir une combinaison
note-decision-offer-after = choisir après la réponse aux questions ouvertes
note-decision-offer-not-start = ne pas commencer
note-voice-label = De qui sont ces priorités ?
note-voice-offer-none = encore à compléter
note-voice-offer-council-group = un groupe politique
note-voice-offer-college = le collège
note-voice-offer-workshop = un atelier
note-voice-offer-officer = l'auteur de la note
note-parts-label = Quelles parties ?
note-date-unread = « { $written } » n'est pas une date. La note garde le { $day }. Écrivez le jour, le mois et l'année ainsi : 26/11/2026.
note-sections-label = Que contient la note ?
note-fields-text = Vous pouvez laisser vide : cela reste un champ à compléter. Ce que vous écrivez ici n'entre pas dans l'adresse de la page. Enregistrez vos réponses dans un fichier pour le garder.
note-template-heading = Votre propre modèle Word
note-template-text = Mettez dans votre modèle une balise là où quelque chose doit venir. Une balise de rubrique est seule dans un paragraphe. Les balises :
note-template-whole = toute la note
note-template-word = titre, sujet, auteur et date, aussi dans un en-tête ou un pied de page
note-tag-note = note
note-tag-title = titre
note-tag-subject = objet
note-tag-author = auteur
note-tag-date = date
note-template-get = Modèle d'exemple
note-template-open = Ouvrir votre modèle (.docx, .dotx)
note-file-docx = Word
note-file-pdf = PDF
note-file-html = Page web (HTML)
note-file-md = Texte (Markdown)
note-file-xlsx = Excel (chiffres)
note-file-csv = CSV (chiffres)
note-file-handout = Document d'une page (PDF)
note-file-worksheet = Fiche de travail (PDF)
note-file-worksheet-large = Fiche de travail, grands caractères (PDF)
note-file-name = note-conseil-communal
note-file-name-handout = document-conseillers
note-file-name-worksheet = fiche-de-travail
note-file-name-worksheet-large = fiche-de-travail-grands-caracteres
note-preview-heading = Voici la note
note-preview-rest = Afficher la suite de la note
combine-note-label = Combinaison pour la note (peut rester vide)
grow-in-note = Reprendre cette évolution dans la note
sheet-ranking = Classement
sheet-levels = Niveau
sheet-priorities = Priorités
sheet-all-levels = Niveaux par forme
sheet-origin = Origine
sheet-municipality = Commune
sheet-data = Version des données (code de contrôle)
sheet-address = Adresse du calcul
sheet-own = Ce qui ne vient pas du tableau publié
sheet-needed = Il faut aussi, pour revoir le calcul
sheet-needed-own = les données propres avec le code de contrôle { $hash }
note-empty-heading = Pas encore de note
note-empty = Répondez d'abord à une question. Une note à compléter dans Word se trouvera ici.
note-more = Plus : document, fiche de travail, page web, chiffres, modèle propre
note-fields-heading = Remplissez à l'avance
note-fields-of =
    { $all ->
        [one] 1 champ
       *[other] { $all } champs
    }
note-choices-heading = Décision, langue, date et parties
note-template-used = Word utilise maintenant votre modèle { $file }.
note-template-held-back = Votre modèle n'a pas été ouvert. Un modèle est un fichier Word (.docx ou .dotx) de { $megabytes } Mo au plus. Il n'y a pas de fichier Word tant que ce fichier se trouve sous « Plus » : retirez-le.
note-template-drop = Ne plus utiliser mon modèle
note-no-word = Il n'y a pas de fichier Word tant que votre modèle n'est pas en ordre. Voyez sous « Plus ».
note-fields-filled = Remplis : { $filled } sur { $all }.
note-open =
    { $count ->
        [one] Encore 1 champ à compléter
       *[other] Encore { $count } champs à compléter
    }
note-too-long =
    { $pages ->
        [one] Avec ce que vous avez rempli, cette note dépassera probablement une page.
       *[other] Avec ce que vous avez rempli, cette note dépassera probablement { $pages } pages, sans les annexes.
    }
note-called-label = Ville ou commune ?
note-called-offer-municipality = commune
note-called-offer-city = ville
note-body-offers = Souvent choisi : { $field }
note-grounds-offers = Exemples de nos propres données. Vérifiez s'ils s'appliquent ici et sont encore en vigueur.
note-grounds-offer = Exemple : { $ground }
note-body-council = le conseil communal
note-body-college = le collège communal
