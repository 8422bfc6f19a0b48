(given) => {
  const [name, about, typed, isKnown] = JSON.parse(given);
  const place = `mic_${name}`;
  try {
    if (isKnown) {
      if (typed) sessionStorage.setItem(place, JSON.stringify([about, typed]));
      else sessionStorage.removeItem(place);
      return;
    }
    const [before, kept] = JSON.parse(sessionStorage.getItem(place)) ?? [];
    if (before !== about) return;
    // The field is Streamlit's: it takes what is written as if somebody typed it and pressed Enter.
    const hand = (tries) => {
      const field = document.querySelector(`.st-key-${name}_of_tab input`);
      if (!field) {
        if (tries) requestAnimationFrame(() => hand(tries - 1));
        return;
      }
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, kept);
      field.dispatchEvent(new Event("input", { bubbles: true }));
      setTimeout(() => field.dispatchEvent(
        new KeyboardEvent("keydown", { key: "Enter", code: "Enter", bubbles: true })), 50);
    };
    hand(100);
  } catch {
    // A browser that keeps nothing loses what was typed, as the page says.
  }
}
