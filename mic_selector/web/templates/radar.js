() => {
  if (window.radarListens) return;
  window.radarListens = true;

  // One set of listeners on the page: the radar itself is drawn anew with every answer.
  const cornerAt = (event) => event.target.closest?.(".radar .corner");
  const hide = (box) => {
    box.querySelectorAll(".corner.shown").forEach((one) => one.classList.remove("shown"));
    box.querySelector(".radar-tip").textContent = "";
  };
  const show = (corner) => {
    const box = corner.closest(".radar-box"), tip = box.querySelector(".radar-tip");
    hide(box);
    corner.classList.add("shown");
    tip.textContent = corner.getAttribute("aria-label");
    if (getComputedStyle(tip).position !== "absolute") return;
    const label = corner.querySelector("text").getBoundingClientRect();
    const frame = box.getBoundingClientRect();
    const left = label.left + label.width / 2 - frame.left - tip.offsetWidth / 2;
    const below = label.bottom - frame.top + 4;
    const isLow = label.top - frame.top > box.querySelector("svg").clientHeight / 2;
    tip.style.left = `${Math.max(0, Math.min(left, frame.width - tip.offsetWidth))}px`;
    tip.style.top = `${isLow ? label.top - frame.top - tip.offsetHeight - 4 : below}px`;
  };
  const leave = (event) => {
    const corner = cornerAt(event);
    if (corner && cornerAt({ target: event.relatedTarget ?? document }) !== corner)
      hide(corner.closest(".radar-box"));
  };
  for (const name of ["pointerover", "focusin", "click"])
    addEventListener(name, (event) => { const corner = cornerAt(event); if (corner) show(corner); });
  addEventListener("focusout", leave);
  // A finger that is lifted is no longer over anything: what it touched stays until the next touch.
  addEventListener("pointerout", (event) => { if (event.pointerType === "mouse") leave(event); });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") return document.querySelectorAll(".radar-box").forEach(hide);
    const corner = cornerAt(event);
    if (!corner) return;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = [...corner.parentNode.querySelectorAll(".corner")];
    const next = all[(all.indexOf(corner) + step + all.length) % all.length];
    corner.setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    next.focus();
  });
}
