// Answers that were not sent stay in this tab, for when the phone drops the page or the network fails. What the server
// has in the meantime received goes before them.
(form => {
  // Who opens a page in advance has not seen it yet: only then is the person counted.
  const look = () => { if (document.visibilityState === "visible") { new Image().src = form.dataset.seen; document.removeEventListener("visibilitychange", look); } };
  document.addEventListener("visibilitychange", look);
  look();
  const hint = document.getElementById("unsent"), place = location.pathname, state = form.dataset.received;
  const isAnswer = one => ["radio", "checkbox", "text"].includes(one.type) || one.tagName === "SELECT";
  const holds = one => (one.type === "radio" || one.type === "checkbox" ? "checked" : "value");
  const read = one => one[holds(one)];
  const answers = [...form.elements].filter(isAnswer);
  try {
    const kept = JSON.parse(sessionStorage.getItem(place));
    if (kept && kept.state === state && kept.answers.length === answers.length) {
      answers.forEach((one, number) => { one[holds(one)] = kept.answers[number]; if (one.type === "text" && one.value) one.closest("details").open = true; });
      hint.hidden = false;
    } else sessionStorage.removeItem(place);
  } catch { return; }
  ["change", "input"].forEach(kind => form.addEventListener(kind, () => {
    hint.hidden = false;
    try { sessionStorage.setItem(place, JSON.stringify({ state, answers: answers.map(read) })); } catch {}
  }));
})(document.getElementById("ballot"));
