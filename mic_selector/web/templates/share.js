() => {
  if (window.micShares) return;
  window.micShares = true;

  // On plain http, as in a meeting room, a browser has neither the system's sheet nor the clipboard
  // of today: then the old way of copying, and at last a field from which one copies by hand.
  const copyOldWay = (address) => {
    const field = document.createElement("textarea");
    field.value = address;
    field.style.cssText = "position:fixed;opacity:0";
    document.body.appendChild(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    return copied;
  };
  const copy = async (address) => {
    try {
      await navigator.clipboard.writeText(address);
      return true;
    } catch {
      return copyOldWay(address);
    }
  };
  const showField = (place, words, address) => {
    const label = document.createElement("label");
    const field = document.createElement("input");
    field.readOnly = true;
    field.value = address;
    label.append(words, field);
    place.replaceChildren(label);
    field.select();
  };
  const share = async (button) => {
    const words = button.dataset, address = words.address ?? location.href;
    const said = button.closest(words.address ? "li" : "section").querySelector(".share-said");
    try {
      if (!words.address && navigator.share) return await navigator.share({ title: words.title, url: address });
    } catch (refused) {
      if (refused.name === "AbortError") return;
    }
    if (await copy(address)) said.textContent = words.copied;
    else showField(said, words.byHand, address);
    button.focus();
    said.querySelector("input")?.focus();
  };
  addEventListener("click", (event) => {
    const button = event.target.closest?.("button.share");
    if (button) share(button);
  });
}
