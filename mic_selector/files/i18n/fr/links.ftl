# Ce qu'une commune a déjà : ses liens.

nav-links = Ce que nous avons déjà
links-title = Ce que nous avons déjà
links-intro = Indiquez les liens que votre commune a aujourd'hui. Vous voyez ce qu'ils apportent ensemble, et ce qui manque encore.
links-heading =
    { $number ->
        [0] Pas encore de liens
        [one] Un lien
       *[other] { $number } liens
    }
links-none = Ajoutez un lien, ou remplissez le modèle Excel.
links-unanswered = Dites ce que vous attendez de l'action internationale. Vous verrez alors si vos liens l'apportent.
link-called = { $form } ({ $which })
link-where = { $partner } ({ $country })
link-since = depuis { $year }
link-amount = { $amount } euros par an
link-staff = personnel en équivalents temps plein : { $staff }
link-carried = Porté par : { $by }
link-active = actif
link-asleep = en sommeil
link-ending = prend fin
link-ends-in = prend fin en { $year }
link-with-end = { $link } (prend fin)
link-wish = { $feature } ({ $wish })
links-together = Ensemble, ils apportent
links-met =
    { $wishes ->
        [one] { $met ->
            [0] Le seul souhait n'est pas encore rempli.
           *[other] Le seul souhait est déjà rempli.
        }
       *[other] { $met ->
            [0] Aucun des { $wishes } souhaits n'est encore rempli.
           *[other] Souhaits déjà remplis : { $met } sur { $wishes }.
        }
    }
links-no-wishes = Rien n'a été demandé qu'un lien puisse apporter.
held-met = { $links }.
held-fragile-1 =
    { $number ->
        [one] Seul lien qui le porte : { $link }.
        [2] { $links }. Seul lien qui reste : { $link } ; l'autre prend fin.
       *[other] { $links }. Seul lien qui reste : { $link } ; les autres prennent fin.
    }
held-fragile-0 =
    { $number ->
        [one] Seul lien qui le porte : { $links }, et il prend fin.
        [2] { $links }. Les deux prennent fin.
       *[other] { $links }. Tous prennent fin.
    }
held-missing = Manque.
held-nothing = Aucun lien n'y contribue.
held-nearest =
    { $number ->
        [one] { $links } arrive à « { $level } »
       *[other] { $links } arrivent à « { $level } »
    }, { $steps ->
        [one] un degré
       *[other] { $steps } degrés
    } trop bas.
held-asleep =
    { $number ->
        [one] Remplirait ce souhait, mais est en sommeil : { $links }.
       *[other] Rempliraient ce souhait, mais sont en sommeil : { $links }.
    }
links-asleep =
    { $number ->
        [one] Un lien en sommeil ne compte pas : { $links }.
       *[other] Les liens en sommeil ne comptent pas : { $links }.
    }
links-ask = Ensemble, ils demandent
links-ask-by = Le plus par : { $links }.
links-amount =
    { $links ->
        [one] { $total } euros par an, selon ce qui est indiqué.
       *[other] En tout { $total } euros par an, indiqués pour { $stated } des { $links } liens qui comptent.
    }
links-staff =
    { $links ->
        [one] Personnel, en équivalents temps plein : { $total }, selon ce qui est indiqué.
       *[other] Personnel en tout, en équivalents temps plein : { $total }, indiqué pour { $stated } des { $links } liens qui comptent.
    }
links-all-amount = En tout { $total } euros par an, selon ce qui est indiqué.
links-all-staff = Personnel en tout, en équivalents temps plein : { $total }, selon ce qui est indiqué.
link-breaks = { $link }, hors des limites : { $feature } { $level } (demandé : { $wish }).
links-smallest = Le plus petit changement
smallest-none-needed = Aucun pas n'est nécessaire : les liens remplissent chaque souhait.
smallest-way = { $steps }.
smallest-ways = Cela peut se faire de { $number } manières.
smallest-then =
    { $number ->
        [one] Ce souhait est alors rempli aussi : { $features }.
       *[other] Ces souhaits sont alors remplis aussi : { $features }.
    }
smallest-out-of-reach = Dans les limites, aucune autre forme ne remplit ce souhait : { $feature }.
smallest-beyond = Hors des limites, ces formes le rempliraient : { $links }.
smallest-nothing = Même sans limites, ce n'est pas possible.
step-add = ajouter { $link }
step-wake = relancer { $link }
adds-heading = Qu'apporterait un lien de plus ?
adds-brings = Ce qu'il apporte
adds-form = { $link }
adds-wake = Relancer { $link }
adds-new = Nouveau : { $wishes }.
adds-nothing-new = Rien de nouveau.
adds-nearer = Plus près, mais pas encore assez : { $features }.
adds-shared = Remplit aussi : { $features }.
adds-known = Ce que disent les sources
loss-heading = Que perdrions-nous sans un lien ?
loss-of = Sans { $link }
loss-nothing = Rien de ce que vous avez demandé.
loss-kept =
    { $number ->
        [one] Reste rempli : { $features }.
       *[other] Restent remplis : { $features }.
    }
falls-alone = il n'y a pas d'autre lien qui compte.
falls-lost = plus aucun lien ne le remplit. Le niveau passe de « { $before } » à « { $after } ».
falls-lower = ce n'était pas rempli, et le niveau passe de « { $before } » à « { $after } ».
falls-ending = seuls des liens qui prennent fin le remplissent encore.
overlap-both = { $mine } et { $theirs } : la même forme avec le même partenaire.
overlap-form = { $mine } et { $theirs } : la même forme.
overlap-partner = { $mine } et { $theirs } : le même partenaire.
overlap-none = Aucune forme et aucun partenaire ne figure dans les deux fichiers.
link-add = Ajoutez un lien
link-change = Modifier
link-change-which = Modifier { $link }
link-form-label = Forme
link-partner-label = Partenaire
link-country-label = Pays
link-since-label = Depuis (année)
link-carried-label = Porté par
link-carried-help = Service, comité ou association.
link-alive-label = Le lien est-il vivant ?
link-until-label = Prend fin en (année)
link-amount-label = Montant propre par an (euros)
link-staff-label = Personnel propre (équivalent temps plein)
link-own-levels = Notre lecture des niveaux
link-more = Plus : montant, personnel, lecture propre
link-level-as-table = comme dans le tableau
link-save = Enregistrer
link-save-next = Ajouter
link-remove = Supprimer
link-cancel = Laisser ainsi
link-unsent = Ce que vous remplissez ici reste là, et compte dès que vous l'ajoutez ou l'enregistrez.
link-begun = Vous avez commencé à modifier ce lien. Ce n'est pas encore enregistré.
link-added = Ajouté : { $link }.
links-full = Vous avez { $most } liens. C'est le maximum.
links-kept-here = Les noms, les montants et qui porte un lien ne se trouvent que dans cette fenêtre. Si vous la fermez, ils disparaissent. Enregistrez-les dans un fichier.
links-save-file = Enregistrer dans un fichier
links-to-note = Mettre dans la note
links-sheet-heading = Depuis Excel, ou avec une deuxième commune
links-sheet-get = Modèle Excel
links-sheet-open = Ouvrez un modèle rempli (Excel ou CSV)
links-sheet-read =
    { $number ->
        [one] 1 lien ajouté.
       *[other] { $number } liens ajoutés.
    }
links-sheet-there =
    { $number ->
        [one] 1 lien existait déjà tel quel. Il n'est pas ajouté une seconde fois.
       *[other] { $number } liens existaient déjà tels quels. Ils ne sont pas ajoutés une seconde fois.
    }
links-other-open = Ouvrez à côté le fichier d'une deuxième commune
links-other-heading = Avec { $name }
links-other-unnamed = la deuxième commune
links-other-text = Les souhaits et les limites sont les vôtres. Les liens des deux se suivent.
links-other-drop = Retirer
links-other-take = Reprendre ces liens
links-guidance = Ce que conseillent les sources
links-guidance-case = La pratique : { $name }
link-have = nous l'avons déjà
link-have-asleep = nous l'avons, en sommeil
link-have-ending = nous l'avons, prend fin
act-links = Ce que nous avons déjà
door-links = Qu'avons-nous déjà ?
doing-links = Indiquez vos liens et voyez ce qui manque encore.
cli-links = montrer ce que les liens d'une commune apportent ensemble, ce qu'un de plus apporterait et ce qui manquerait
cli-links-with = le fichier d'une deuxième commune, à poser à côté
note-links-heading = Coopérations existantes et ce qui change
note-links-intro = Ce que la commune a indiqué comme coopération existante :
note-link = { $name } : { $about }
note-link-carried = porteur : { $by }
note-links-together = { $met }
links-wished-here = Aussi pris ici comme souhait, à la différence du classement : { $features }.
links-limits-here = Pris ici comme limite, dans le classement comme souhait : { $features }.
note-links-change = Ce qui change :
note-link-exists = La commune a déjà un tel lien.
handout-links = Ce que nous avons déjà – { $met }
links-sheet-name = Liens
map-own = Nos liens
map-own-link = Notre lien : { $form }
map-own-shown = Vos liens sur la carte, dans un cercle : { $shown } sur { $links }. Seuls y figurent les lieux que le programme connaît.
note-to-links = Mettre dans la note les liens que vous avez déjà
room-have = Ce que nous avons déjà : { $forms }.
room-have-show = Montrer à tous ce que nous avons déjà : { $forms }
