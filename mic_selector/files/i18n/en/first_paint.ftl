### What stands there before the scripts of the page have arrived.

first-paint-sentence = Which form of international cooperation fits your municipality, and why?
first-paint-wait = The page is loading.
