() => {
  // The list stands below the form on a phone: who changes an entry there would not see it open.
  const show = (tries) => {
    const form = document.querySelector(".st-key-own_form .own-form-head");
    if (form) {
      const { top } = form.getBoundingClientRect();
      if (top < 0 || top > innerHeight / 2) form.scrollIntoView({ block: "center" });
    } else if (tries) requestAnimationFrame(() => show(tries - 1));
  };
  requestAnimationFrame(() => show(60));
}
