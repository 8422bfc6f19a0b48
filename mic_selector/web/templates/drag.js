// Rows that one can take hold of and put elsewhere. The buttons of a row do the same by keyboard.
export default ({ data, setTriggerValue }) => {
  const list = document.querySelector(`.st-key-${data.list}`);
  if (!list) return;
  const rows = () => [...list.querySelectorAll(".grip")].map((grip) => grip.closest(".stHorizontalBlock"));

  const take = (event) => {
    const grip = event.target.closest(".grip");
    if (!grip || event.button) return;
    event.preventDefault();
    const all = rows(), held = grip.closest(".stHorizontalBlock"), from = all.indexOf(held);
    const { height } = held.getBoundingClientRect(), scroller = document.querySelector("[data-testid=stMain]");
    const start = event.clientY + scroller.scrollTop;
    let to = from;
    const follow = ({ clientY }) => {
      if (clientY < 60) scroller.scrollBy(0, -12);
      else if (clientY > innerHeight - 60) scroller.scrollBy(0, 12);
      const least = -from * height, most = (all.length - 1 - from) * height;
      const way = Math.min(most, Math.max(least, clientY + scroller.scrollTop - start));
      to = from + Math.round(way / height);
      all.forEach((row, place) => {
        const shift = (from < place && place <= to) ? -height : (to <= place && place < from) ? height : 0;
        row.style.transform = row === held ? `translateY(${way}px)` : shift ? `translateY(${shift}px)` : "";
      });
    };
    const end = ({ type }) => {
      stop.abort();
      held.classList.remove("held");
      for (const row of all) row.style.transform = "";
      if (type === "pointerup" && to !== from) setTriggerValue("moved", { from, to });
    };
    const stop = new AbortController(), { signal } = stop;
    grip.setPointerCapture(event.pointerId);
    held.classList.add("held");
    grip.addEventListener("pointermove", follow, { signal });
    for (const over of ["pointerup", "pointercancel"]) grip.addEventListener(over, end, { signal });
  };
  list.addEventListener("pointerdown", take);
  return () => list.removeEventListener("pointerdown", take);
};
