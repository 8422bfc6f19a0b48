### Wat er mis is met een instelling.

fault-setting-unknown = Niets leest deze variabele.
fault-setting-spaces = Er staat een spatie voor of na de waarde. Haal die weg.
fault-setting-no-directory = De map { $directory } bestaat niet.
fault-setting-directory-unreadable = De map { $directory } kan niet gelezen worden.
fault-setting-no-database = Dit is geen bruikbare databank. Schrijf sqlite:////pad/rooms.db of postgresql+psycopg://gebruiker:wachtwoord@server/naam.
fault-setting-no-driver = PostgreSQL heeft nog één pakket nodig. Installeer het: pip install "mic-selector[postgresql]".
fault-setting-no-time-zone = De tijdzone { $zone } is onbekend. Schrijf ze zoals Europe/Brussels.
fault-setting-no-address = { $address } is geen adres om op te luisteren. Schrijf een IP-adres, of localhost.
fault-setting-no-base-path = { $given } is geen pad voor de pagina's. Schrijf het zoals tools/mic, met letters, cijfers, _ en -.
fault-setting-no-network = { $given } is geen adres en geen netwerk. Schrijf het zoals 192.0.2.7 of 192.0.2.0/24.
fault-setting-no-site = { $given } is geen website die de pagina's in een kader kan tonen. Schrijf het zoals https://www.example.org, zonder pad.
fault-setting-no-origin = { $given } is geen website waarvan scripts de interface mogen bevragen. Schrijf het adres voluit, zoals https://www.example.org, zonder pad en zonder *.
fault-setting-no-public-address = { $given } is geen adres waarop anderen de pagina's vinden. Schrijf het zoals https://mic.example.org/, zonder ? of #, en niet dat van deze machine of van het eigen netwerk.
fault-setting-twice = Dezelfde taal staat hier twee keer.
fault-setting-password-missing = Zalen vragen een wachtwoord, en er is geen ingesteld. Stel { $variable } in.
fault-setting-password-unused = Er is een wachtwoord voor zalen, maar niemand wordt ernaar gevraagd. Zet { $variable } op password, of haal het wachtwoord weg.
fault-setting-not-listened = De server luistert op { $listens }, en hier staat { $value }. Start hem met mic-selector app, of geef streamlit run de optie { $option }.
fault-setting-password-short = Dit wachtwoord is te kort. Er zijn minstens { $least } tekens nodig.

### Wat de server zegt als hij start.

server-runs = MIC Selector draait op { $address }
server-network = Voor telefoons en anderen in hetzelfde netwerk: { $address }
server-stop = Stoppen met Ctrl+C.
