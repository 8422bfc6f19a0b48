### Ce qui ne va pas dans un réglage.

fault-setting-unknown = Rien ne lit cette variable.
fault-setting-spaces = Une espace se trouve avant ou après la valeur. Enlevez-la.
fault-setting-no-directory = Le dossier { $directory } n'existe pas.
fault-setting-directory-unreadable = Le dossier { $directory } ne peut pas être lu.
fault-setting-no-database = Ce n'est pas une base de données utilisable. Écrivez sqlite:////chemin/rooms.db ou postgresql+psycopg://utilisateur:motdepasse@serveur/nom.
fault-setting-no-driver = PostgreSQL demande un paquet de plus. Installez-le : pip install "mic-selector[postgresql]".
fault-setting-no-time-zone = Le fuseau horaire { $zone } est inconnu. Écrivez-le comme Europe/Brussels.
fault-setting-no-address = { $address } n'est pas une adresse d'écoute. Écrivez une adresse IP, ou localhost.
fault-setting-no-base-path = { $given } n'est pas un chemin pour les pages. Écrivez-le comme tools/mic, avec des lettres, des chiffres, _ et -.
fault-setting-no-network = { $given } n'est ni une adresse ni un réseau. Écrivez comme 192.0.2.7 ou 192.0.2.0/24.
fault-setting-no-site = { $given } n'est pas un site qui peut montrer les pages dans un cadre. Écrivez comme https://www.example.org, sans chemin.
fault-setting-no-origin = { $given } n'est pas un site dont les scripts peuvent interroger l'interface. Écrivez l'adresse en entier, comme https://www.example.org, sans chemin et sans *.
fault-setting-no-public-address = { $given } n'est pas une adresse où d'autres trouvent les pages. Écrivez-la comme https://mic.example.org/, sans ? ni #, et pas celle de cette machine ni du réseau local.
fault-setting-twice = La même langue se trouve ici deux fois.
fault-setting-password-missing = Les salles demandent un mot de passe, et aucun n'est réglé. Réglez { $variable }.
fault-setting-password-unused = Il y a un mot de passe pour les salles, mais on ne le demande à personne. Mettez { $variable } sur password, ou enlevez le mot de passe.
fault-setting-not-listened = Le serveur écoute sur { $listens }, et ici on lit { $value }. Démarrez-le avec mic-selector app, ou donnez à streamlit run l'option { $option }.
fault-setting-password-short = Ce mot de passe est trop court. Il faut au moins { $least } caractères.

### Ce que le serveur dit en démarrant.

server-runs = MIC Selector tourne sur { $address }
server-network = Pour les téléphones et les autres dans le même réseau : { $address }
server-stop = Arrêter avec Ctrl+C.
