// Asks every three seconds where the room stands, less often while nobody looks or nothing answers. When the room went on,
// the page is loaded anew; where something is filled in that was not sent, a sentence says so instead.
(page => {
  const often = 3000, hidden = 15000, atMost = 60000, moved = document.getElementById("moved");
  // The sentence for who has to look for themselves.
  document.getElementById("alone").hidden = true;
  // The time that is left runs on by itself between two answers.
  const left = document.getElementById("left"), shown = left?.querySelector("b");
  let ends;
  const count = (seconds) => {
    ends = seconds === undefined ? undefined : Date.now() + 1000 * seconds;
    tick();
  };
  const tick = () => {
    if (!left) return;
    left.hidden = ends === undefined;
    const rest = Math.max(0, Math.ceil((ends - Date.now()) / 1000));
    if (!left.hidden) shown.textContent = `${Math.floor(rest / 60)}:${String(rest % 60).padStart(2, "0")}`;
  };
  count(shown?.dataset.left);
  setInterval(tick, 1000);
  let wait = often, asked = Date.now(), timer;
  const isFilledIn = () => document.getElementById("unsent")?.hidden === false;
  const later = () => { timer = setTimeout(look, document.hidden ? Math.max(wait, hidden) : wait); };
  async function look() {
    asked = Date.now();
    try {
      const answer = await fetch(page.dataset.follow, { cache: "no-store", credentials: "omit" });
      if (!answer.ok) throw answer.status;
      const [stands, seconds] = (await answer.text()).split("\n");
      count(seconds);
      const hasMoved = stands !== page.dataset.stands;
      wait = often;
      // A form is never sent again by this.
      if (hasMoved && !isFilledIn()) return location.replace(location.href);
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
