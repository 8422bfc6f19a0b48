### Wat er staat voordat de scripts van de pagina er zijn.

first-paint-sentence = Welke werkvorm voor internationale samenwerking past bij uw gemeente, en waarom?
first-paint-wait = De pagina wordt geladen.
