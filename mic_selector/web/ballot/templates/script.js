// Answers that were not sent stay in this tab, for when the phone drops the page or the network fails. What the server
// has in the meantime received goes before them.
(form => {
  // Who opens a page in advance has not seen it yet: only then is the person counted.
  const look = () => { if (document.visibilityState === "visible") { new Image().src = form.dataset.seen; document.removeEventListener("visibilitychange", look); } };
  document.addEventListener("visibilitychange", look);
  look();
  const hint = document.getElementById("unsent"), place = location.pathname, state = form.dataset.received;
  const isAnswer = one => one.type === "radio" || one.type === "checkbox" || one.tagName === "SELECT";
  const read = one => (one.tagName === "SELECT" ? one.value : one.checked);
  const answers = [...form.elements].filter(isAnswer);
  try {
    const kept = JSON.parse(sessionStorage.getItem(place));
    if (kept && kept.state === state && kept.answers.length === answers.length) {
      answers.forEach((one, number) => { one[one.tagName === "SELECT" ? "value" : "checked"] = kept.answers[number]; });
      hint.hidden = false;
    } else sessionStorage.removeItem(place);
  } catch { return; }
  form.addEventListener("change", () => {
    hint.hidden = false;
    try { sessionStorage.setItem(place, JSON.stringify({ state, answers: answers.map(read) })); } catch {}
  });
})(document.getElementById("ballot"));
