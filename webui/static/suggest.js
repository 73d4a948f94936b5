// Suggestions while typing: the search box becomes a combobox (WAI-ARIA 1.2, list autocomplete with manual selection).
// The server makes the options. Taking one is a "go" event of the form; where nothing answers it, the page is loaded.
for (const form of document.querySelectorAll("[data-suggest]")) suggest(form);

function suggest(form) {
  const box = form.querySelector("input[type=search]");
  const list = document.createElement("ul");
  Object.assign(list, { id: "suggestions", className: "suggestions", hidden: true, role: "listbox" });
  list.setAttribute("aria-label", form.dataset.suggestions);
  form.append(list);
  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-controls", list.id);
  let timer = 0;
  let asked = new AbortController();
  close();

  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  });
  box.addEventListener("blur", close);
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // which keeps the focus in the box
  list.addEventListener("click", (event) => take(event.target.closest("[role=option]")));
  form.addEventListener("submit", close);
  box.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    const options = [...list.children];
    const at = options.findIndex((option) => option.ariaSelected === "true");
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) select(options, (at < 0 && step < 0 ? options.length : at) + step);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && at >= 0) take(options[at]);
    else return;
    event.preventDefault();
  });

  async function ask() {
    asked.abort();
    if (box.value.trim().length < 2) return close();
    asked = new AbortController();
    try {
      const address = `${form.dataset.suggest.split("?")[0]}?${new URLSearchParams(new FormData(form))}`;
      const answer = await fetch(address, { signal: asked.signal });
      if (!answer.ok) return close();
      list.innerHTML = await answer.text();
    } catch {
      return close(); // another letter was typed, or there is no connection: the form works without suggestions
    }
    const open = list.children.length > 0 && document.activeElement === box;
    list.hidden = !open;
    box.setAttribute("aria-expanded", open);
    box.removeAttribute("aria-activedescendant");
  }

  function take(option) {
    close();
    const go = new CustomEvent("go", { detail: option.dataset.url, bubbles: true, cancelable: true });
    if (form.dispatchEvent(go)) location.assign(option.dataset.url);
  }

  function select(options, at) {
    for (const option of options) option.ariaSelected = "false";
    const chosen = options[at];
    if (chosen) {
      chosen.ariaSelected = "true";
      chosen.scrollIntoView({ block: "nearest" });
      box.setAttribute("aria-activedescendant", chosen.id);
    } else box.removeAttribute("aria-activedescendant");
  }

  function close() {
    clearTimeout(timer);
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }
}
