(wanted) => {
  // What was moved is drawn a moment later; at either end one of its buttons cannot be pressed.
  const buttons = wanted.split(" ").map((key) => `.st-key-${key} button:enabled`);
  const stand = (tries) => {
    const found = buttons.map((one) => document.querySelector(one)).find(Boolean);
    if (found) found.focus({ preventScroll: true });
    else if (tries) requestAnimationFrame(() => stand(tries - 1));
  };
  requestAnimationFrame(() => stand(60));
}
