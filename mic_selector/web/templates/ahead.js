() => {
  if (window.drawsAhead) return;
  window.drawsAhead = true;

  // The parts of a page that follow from an answer are asked for at the press itself, and drawn
  // before the page's own run has begun. What that run draws takes their place.
  const QUESTION = "[class*=st-key-ask_]";
  const written = new Map();  // what the page's own run drew, by the element that holds it
  const parts = () => [...document.querySelectorAll("[data-ahead]")];
  let turn = 0, pressedIn = null;

  const pressed = () => [...document.querySelectorAll(QUESTION)].flatMap((question) => {
    const feature = question.className.match(/st-key-ask_(\w+)/)[1];
    const choice = [...question.querySelectorAll("input")].findIndex(({ checked }) => checked);
    return choice < 0 ? [] : [["pressed", `${feature}.${choice}`]];
  });
  const asked = () => {
    const page = location.pathname.split("/").pop();
    const query = new URLSearchParams([...new URLSearchParams(location.search), ...pressed()]);
    return fetch(`ahead/${document.documentElement.lang}/${page}?${query}`);
  };
  const draw = (html) => {
    const drawn = document.createElement("template");
    drawn.innerHTML = html;
    for (const part of parts()) {
      const ahead = drawn.content.querySelector(`[data-ahead=${part.dataset.ahead}]`);
      if (!ahead) continue;
      if (!("isAhead" in part.dataset)) written.set(part.parentElement, part);
      ahead.dataset.isAhead = "";
      part.replaceWith(ahead);
    }
  };
  // Where the page's own run drew nothing anew, what it drew before stands again: so a press that
  // was taken back meanwhile leaves nothing behind.
  const yieldToRun = () => {
    for (const part of parts().filter(({ dataset }) => "isAhead" in dataset))
      part.replaceWith(written.get(part.parentElement));
    written.clear();
  };
  const follow = async () => {
    const now = turn;
    const answer = await asked().catch(() => null);
    const html = answer?.ok ? await answer.text() : "";
    if (now === turn) draw(html);
  };

  // Whatever is done next makes an answer that is still on its way too late.
  const act = ({ target }) => {
    turn += 1;
    pressedIn = target.closest?.(QUESTION);
  };
  for (const one of ["click", "keydown", "popstate"]) addEventListener(one, act, { capture: true });

  new MutationObserver((changes) => {
    if (changes.some(({ target }) => target.dataset.testScriptState === "notRunning")) yieldToRun();
    if (!pressedIn || !changes.some(({ target }) => pressedIn.contains(target))) return;
    pressedIn = null;
    if (parts().length) follow();
  }).observe(document.body, {
    subtree: true, attributes: true, attributeFilter: ["data-selected", "data-test-script-state"],
  });
}
