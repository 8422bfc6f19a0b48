() => {
  const page = document.documentElement;
  const built = ".stApp[data-test-script-state=notRunning] [data-testid=stMainBlockContainer] :is(h1, h2, a, button)";
  const stillBuilt = "[data-testid=stMainBlockContainer] [data-testid=stSkeleton]";
  const LATE = 20000;
  const show = () => {
    watch.disconnect();
    clearTimeout(late);
    page.classList.remove("first-paint");
    document.getElementById("first-paint").remove();
  };
  const watch = new MutationObserver(() => {
    if (document.querySelector(built) && !document.querySelector(stillBuilt)) show();
  });
  // Whatever happens, what is there is shown in the end.
  const late = setTimeout(() => {
    if (document.querySelector(".stApp")) show();
  }, LATE);
  // Streamlit loads its font of icons at once, the largest file of all: it comes when an icon is shown.
  const load = document.fonts.load.bind(document.fonts);
  document.fonts.load = (font, ...rest) =>
    font.includes("Material Symbols") ? Promise.resolve([]) : load(font, ...rest);
  // What the server puts right in the address before our script has come with the page is no step of
  // the visitor's: by Back one would come to where one is.
  const push = history.pushState.bind(history);
  history.pushState = (state, title, to) =>
    new URL(to, location.href).pathname === location.pathname
      ? history.replaceState(state, title, to) : push(state, title, to);
  page.classList.add("first-paint");
  watch.observe(page, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-test-script-state"] });
}
