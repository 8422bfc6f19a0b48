(words) => {
  // Streamlit's own dialog speaks English and tells visitors how to start a server. It hangs at the body itself.
  const watch = new MutationObserver((changes) => {
    for (const added of changes.flatMap((change) => [...change.addedNodes])) {
      const heading = added.querySelector?.("[role=dialog] [slot=title]");
      if (heading?.textContent !== "Connection error") continue;
      const said = words[document.documentElement.lang] ?? Object.values(words)[0];
      heading.textContent = said.title;
      heading.parentElement.querySelector("button").setAttribute("aria-label", said.close);
      const its = heading.nextElementSibling, ours = its.cloneNode();
      ours.textContent = said.text;
      its.style.display = "none";
      its.after(ours);
    }
  });
  addEventListener("DOMContentLoaded", () => watch.observe(document.body, { childList: true }));
}
