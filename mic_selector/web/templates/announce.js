(sentence) => {
  // The region must outlive the parts of the page that are drawn anew, or nothing is announced.
  let region = document.getElementById("announcement");
  if (!region) {
    region = document.createElement("div");
    region.id = "announcement";
    region.setAttribute("role", "status");
    region.setAttribute("aria-live", "polite");
    region.style.cssText = "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)";
    document.body.appendChild(region);
  }
  if (region.textContent !== sentence) region.textContent = sentence;
}
