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

  // Streamlit moves its folds by a script, which no style sheet keeps from who wants nothing to move.
  const wantsNoMotion = matchMedia("(prefers-reduced-motion: reduce)");
  const { animate } = Element.prototype;
  Element.prototype.animate = function (frames, timing) {
    return animate.call(this, frames, wantsNoMotion.matches ? { ...Object(timing), duration: 0 } : timing);
  };

  // Streamlit names some of its controls twice or gives them roles that contradict one another.
  const each = (selector, mend) => document.querySelectorAll(selector).forEach(mend);
  let named = 0;
  const mendNames = () => {
    each("input[type=range][aria-labelledby]", (slider) => slider.removeAttribute("aria-labelledby"));
    each(".stSelectbox button[aria-haspopup=listbox]", (button) => button.setAttribute("aria-hidden", "true"));
    each("[data-testid=stFileUploaderDropzone][role=presentation]", (zone) => zone.removeAttribute("role"));
    // What stands within a control is named after it too: so two of a kind are told apart. By a
    // reference, which follows both names into another language.
    each(":is(.stNumberInput, .stFileUploader) button:not(label *), .stFileUploader input", (part) => {
      const whole = part.closest(".stNumberInput, .stFileUploader").querySelector("label > span");
      if (!whole) return;
      const names = part.matches("input") ? [whole] : [part, whole];
      for (const one of names) one.id ||= `named-${++named}`;
      part.setAttribute("aria-labelledby", names.map((one) => one.id).join(" "));
    });
    // Its main part holds the frame too: a reader who jumps to the main part would land in the menu.
    each("[data-testid=stMain]", (all) => all.setAttribute("role", "group"));
    each(".st-key-content", (main) => {
      main.id = "content";
      main.setAttribute("role", "main");
    });
  };
  // Streamlit takes drawings out of a page's own HTML, and attributes that hold the end of a title:
  // drawings travel as JSON without angle brackets, and become drawings here before anything is painted.
  const draw = () => each("[data-drawing]", (place) => {
    place.innerHTML = JSON.parse(place.dataset.drawing);
    delete place.dataset.drawing;
  });
  // A part of the page that says of itself what to announce is heard once, when that changes.
  const announce = () => each("[data-say]", ({ dataset }) => {
    if (region.textContent !== dataset.say) region.textContent = dataset.say;
  });
  // What can be taken back, or begun anew, is offered once a part of the page says so.
  const offer = () => ["undo", "reset"].forEach((act) =>
    document.body.classList.toggle(`offers-${act}`, document.querySelector(`.can-${act}`) !== null));
  // Who follows a link stands at the heading of what it opened. Who pressed something that is gone
  // afterwards, or cannot be pressed again, stands at what is called so now, else at the heading.
  let followed = null, last = null, keyOfLast = null;
  const heading = () => document.querySelector("[data-testid=stMain] h1");
  const standAt = (place) => {
    if (place?.matches("h1")) place.tabIndex = -1;
    place?.focus({ preventScroll: !place.matches("h1") });
  };
  const arrive = () => {
    if (!followed || !heading() || heading() === followed.heading) return;
    followed = null;
    document.querySelector("[data-testid=stMain]").scrollTo(0, 0);
    standAt(heading());
  };
  const regain = () => {
    if (document.activeElement !== document.body || !last) return;
    if (last.isConnected && !last.disabled) return;
    const named = [...document.querySelectorAll(".mic :is(a, button, summary)")];
    const drawnAnew = keyOfLast && document.querySelector(`.${keyOfLast} :is(button, input):enabled`);
    standAt(named.find((one) => one.textContent === last.textContent) ?? drawnAnew ?? heading());
  };
  addEventListener("focusin", (event) => {
    last = event.target;
    keyOfLast = last.closest?.("[class*=st-key-]")?.className.match(/st-key-[\w-]+/)[0];
  });

  let waiting = 0;
  let hasCome = Boolean(document.querySelector("[data-test-script-state=notRunning]"));
  new MutationObserver((changes) => {
    draw();
    announce();
    offer();
    arrive();
    if (changes.some(({ target }) => target.dataset?.testScriptState === "notRunning")) {
      hasCome = true;
      regain();
    }
    waiting ||= requestAnimationFrame(() => { waiting = 0; mendNames(); });
  }).observe(document.body, {
    subtree: true, childList: true, attributes: true, attributeFilter: ["data-test-script-state"],
  });
  draw();
  announce();
  offer();
  mendNames();

  // One entry in the history for each thing that a visitor does: moving the same control again
  // replaces the entry, and so does what the server puts right without anybody's doing. Streamlit
  // would leave an entry for every step of a slider.
  const push = History.prototype.pushState.bind(history);
  const alongside = ["v", "catalogue", "step"];
  const subjects = (before, after) => {
    const value = (of, key) => of.get(key) ?? "none";
    // Every link that is added or changed is a thing of its own.
    if (value(before, "links") !== value(after, "links")) return "";
    return [...new Set([...before.keys(), ...after.keys()])]
      .filter((key) => !alongside.includes(key) && value(before, key) !== value(after, key))
      .map((key) => key.split(".").pop()).sort().join();
  };

  // Streamlit sends what was pressed only after the next frame and some work; of a page that is left
  // before, it sends nothing. A moment later, once the browser has nothing else to do, it went first.
  const MOMENT = 30;
  const idle = window.requestIdleCallback ?? ((act) => setTimeout(act, MOMENT));
  const onceSaid = (act) => requestAnimationFrame(() =>
    setTimeout(() => idle(() => setTimeout(act), { timeout: 10 * MOMENT }), MOMENT));
  // A link of ours leads on within the program. It says where to go; the answers stay with the
  // visit, so that a link that was drawn before the last answer loses nothing.
  addEventListener("click", (event) => {
    const link = event.target.closest?.(".mic a[href]");
    if (link?.matches(".skip")) {
      event.preventDefault();
      standAt(heading());
      return;
    }
    // A link to a page of ours is relative; any other leads out of the program.
    if (!link || !/^(\.\/|[a-z][a-z-]*)(\?|$)/.test(link.getAttribute("href"))) return;
    if (link.target || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const to = new URL(link.href);
    if (!link.hasAttribute("data-answers")) to.searchParams.set("via", "link");
    onceSaid(() => {
      if (location.href === to.href) return;  // pressed twice: one step back is enough
      followed = { heading: heading() };
      push({}, "", to);
      dispatchEvent(new PopStateEvent("popstate"));
    });
  }, { capture: true });

  // Streamlit writes the path of a page into the address when the server begins to show it. Who went
  // Back twice, or followed a link meanwhile, has left that page: its path comes too late, and would
  // cut off the way Forward. After a press the server may lead there again.
  const left = new Set();
  let here = location.pathname;
  const stand = () => { here = location.pathname; left.delete(here); };
  let acted = false;
  const act = (event) => {
    acted = true;
    const isOfTheBrowser = event.altKey || event.metaKey || event.button > 2;
    if (!isOfTheBrowser) left.clear();
  };
  for (const kind of ["pointerdown", "keydown"])
    addEventListener(kind, act, { capture: true, passive: true });
  addEventListener("click", () => left.clear(), { capture: true, passive: true });  // a reader's press
  addEventListener("popstate", (event) => {
    acted = false;
    if (event.isTrusted) followed = null;  // Back and Forward, of the browser itself
    left.add(here);
    stand();
  });
  history.pushState = (state, title, to) => {
    const next = new URL(to, location.href);
    if (left.has(next.pathname) || next.href === location.href) return;
    // Until the first page has wholly come, the server puts right the address that was opened.
    if (!hasCome && next.pathname === location.pathname) {
      history.replaceState(history.state, title, next);
      return;
    }
    const subject = subjects(new URLSearchParams(location.search), next.searchParams);
    // Back leads to a room as it stands: what is taken along from it changes nothing there.
    const room = new URLSearchParams(location.search).get("room");
    const ofOneRoom = room && room === next.searchParams.get("room");
    const again = next.pathname === location.pathname
      && (!acted || ofOneRoom || (subject && subject === history.state?.subject));
    if (again) history.replaceState(history.state, title, next);
    else push({ ...state, subject: next.pathname === location.pathname ? subject : null }, title, next);
    stand();
    acted = false;
  };
}
