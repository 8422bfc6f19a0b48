(words, gone) => {
  const page = document.documentElement;
  const ours = (of) => of[page.lang] ?? Object.values(of)[0];

  // A sentence of the table with its gaps, as what finds it and fills ours.
  const plain = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const gaps = Object.keys(ours(words)).filter((english) => english.includes("{}"))
    .map((english) => [RegExp(`^${english.split("{}").map(plain).join("(.+)")}$`, "s"), english]);
  const inNumbers = (part) => /^\d+\.\d+$/.test(part) ? Number(part).toLocaleString(page.lang) : part;
  const within = (part) => inOurs(part) ?? inNumbers(part);
  const inOurs = (said) => {
    if (Object.hasOwn(ours(words), said)) return ours(words)[said];
    for (const [pattern, english] of gaps) {
      const found = said.match(pattern)?.slice(1);
      if (found) return ours(words)[english].replace(/\{\}/g, () => within(found.shift()));
    }
  };

  // What a node said in English and what it says now: when the language changes, it is said anew.
  // Streamlit writes a node again only when its own words have changed.
  const spoken = new WeakMap();
  const ATTRIBUTES = ["aria-label", "placeholder", "title"];
  const say = (node, part, now, write) => {
    const before = spoken.get(node)?.[part];
    const english = now === before?.ours ? before.english : now;
    const said = inOurs(english.trim());
    if (!said) return;
    const whole = english.replace(english.trim(), () => said);
    spoken.set(node, { ...spoken.get(node), [part]: { english, ours: whole } });
    if (whole !== now) write(whole);
  };
  // Words of ours and of visitors stand in these; in the last, Streamlit's own do too.
  const OURS = ".stHtml, [data-testid=stMarkdownContainer]";
  const ITS = "[data-testid=stFileUploaderDropzone], [data-testid=stTooltipErrorContent]";
  const isOurs = (element) => element.matches("[data-testid=stFileChipName]")
    || (element.closest(OURS) && !element.closest(ITS));
  const hear = (text) => {
    if (text.parentElement && !isOurs(text.parentElement))
      say(text, "text", text.data, (said) => { text.data = said; });
  };
  const look = (element) => {
    for (const one of ATTRIBUTES)
      if (element.hasAttribute(one))
        say(element, one, element.getAttribute(one), (said) => element.setAttribute(one, said));
  };
  const read = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return hear(node);
    if (node.nodeType !== Node.ELEMENT_NODE || node.closest(".stHtml")) return;
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (one) =>
      one.matches?.(".stHtml, script, style") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    for (let one = node; one; one = walker.nextNode())
      if (one.nodeType === Node.TEXT_NODE) hear(one);
      else look(one);
  };

  // Streamlit's dialog tells visitors how to start a server: all of it is replaced, whatever it says.
  const whenGone = (added) => {
    const heading = added.querySelector?.("[role=dialog] [slot=title]");
    if (heading?.textContent !== "Connection error") return;
    heading.textContent = ours(gone).title;
    const its = heading.nextElementSibling, told = its.cloneNode();
    told.textContent = ours(gone).text;
    its.style.display = "none";
    its.after(told);
  };

  // Streamlit's calendars and lists ask here before they ask the browser.
  const tellLists = () => {
    window[Symbol.for("react-aria.i18n.locale")] = page.lang;
    dispatchEvent(new Event("languagechange"));
  };
  tellLists();
  let language = page.lang;
  new MutationObserver(() => {
    if (page.lang === language) return;
    language = page.lang;
    tellLists();
    read(document.body);
  }).observe(page, { attributeFilter: ["lang"] });
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === "characterData") hear(target);
      else if (type === "attributes") look(target);
      else for (const added of addedNodes) {
        if (target === document.body) whenGone(added);
        read(added);
      }
    }
  }).observe(page, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES,
  });
}
