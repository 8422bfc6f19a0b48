(wanted) => {
  // At either end one of its buttons cannot be pressed. What was moved is drawn a moment later, and
  // a button that still could be pressed may then be the one that no longer can.
  const buttons = wanted.split(" ").map((key) => `.st-key-${key} button:enabled`);
  const end = performance.now() + 5000;
  let stood = document.activeElement;
  const stand = () => {
    const now = document.activeElement;
    const hasGoneOn = now !== stood && now !== document.body && !now?.matches("h1");
    if (hasGoneOn || performance.now() > end) return;
    const found = buttons.map((one) => document.querySelector(one)).find(Boolean);
    if (found !== now) found?.focus({ preventScroll: true });
    stood = document.activeElement;
    requestAnimationFrame(stand);
  };
  requestAnimationFrame(stand);
}
