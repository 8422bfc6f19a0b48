// Asks every three seconds where the room stands, less often while nobody looks or nothing answers. When the room went on,
// the page is loaded anew; where something is filled in that was not sent, a sentence says so instead.
(page => {
  const often = 3000, hidden = 15000, atMost = 60000, moved = document.getElementById("moved");
  document.getElementById("alone").hidden = true; // the sentence for who has to look for themselves
  let wait = often, asked = Date.now(), timer;
  const isFilledIn = () => document.getElementById("unsent")?.hidden === false;
  const later = () => { timer = setTimeout(look, document.hidden ? Math.max(wait, hidden) : wait); };
  async function look() {
    asked = Date.now();
    try {
      const answer = await fetch(page.dataset.follow, { cache: "no-store", credentials: "omit" });
      if (!answer.ok) throw answer.status;
      const hasMoved = (await answer.text()) !== page.dataset.stands;
      wait = often;
      if (hasMoved && !isFilledIn()) return location.replace(location.href); // never sends a form again
      moved.hidden = !hasMoved;
    } catch { wait = Math.min(2 * wait, atMost); }
    later();
  }
  document.addEventListener("visibilitychange", () => {
    clearTimeout(timer);
    if (document.hidden) later();
    else timer = setTimeout(look, Math.max(0, asked + wait - Date.now()));
  });
  later();
})(document.body);
