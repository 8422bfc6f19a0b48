(language) => {
  document.documentElement.lang = language;
  if (document.getElementById("announcement")) return;

  // What is announced must be put into a region that is there already, and outlives what is drawn anew.
  const region = document.createElement("div");
  region.id = "announcement";
  region.setAttribute("role", "status");
  region.setAttribute("aria-live", "polite");
  region.style.cssText = "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)";
  document.body.appendChild(region);

  // Streamlit names some of its controls twice or gives them roles that contradict one another.
  const each = (selector, mend) => document.querySelectorAll(selector).forEach(mend);
  const mendNames = () => {
    each("input[type=range][aria-labelledby]", (slider) => slider.removeAttribute("aria-labelledby"));
    each('[role=group] button[aria-label="Open"]', (button) => button.setAttribute("aria-hidden", "true"));
    each("[data-testid=stFileUploaderDropzone][role=presentation]", (zone) => zone.removeAttribute("role"));
    each("[data-testid=stSidebarNavItems], [data-testid=stSidebarNavItems] li", (part) =>
      part.setAttribute("role", "presentation"));
  };
  let waiting = 0;
  new MutationObserver(() => {
    waiting ||= setTimeout(() => { waiting = 0; mendNames(); }, 50);
  }).observe(document.body, { subtree: true, childList: true });
  mendNames();
}
