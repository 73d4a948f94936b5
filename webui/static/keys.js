// What every page does: another language at the same place, and its keys. "/" goes to the search box, "j" and "k" walk through the hits, "?" shows the keys.
document.documentElement.classList.add("js");

// The other language is shown at the same place: that of the address, else what stands at the top of the window.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[hreflang]");
  if (link) link.hash = location.hash || (scrollY > innerHeight / 2 ? `#${atTop()?.id ?? ""}` : "");
});

function atTop() {
  return [...document.querySelectorAll("main [id]")].find((part) => part.getBoundingClientRect().bottom > 1 && part.getClientRects().length);
}

const actions = {
  "/": () => { const box = document.getElementById("q"); box?.focus(); box?.select(); },
  "?": () => document.getElementById("keys").showModal(),
  j: () => walk(1),
  k: () => walk(-1),
};

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, dialog");
  const act = actions[event.key];
  if (!act || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  act();
});

function walk(step) {
  const hits = [...document.querySelectorAll(".hit .said-by a")];
  const at = hits.findIndex((link) => link.closest(".hit").contains(document.activeElement));
  const next = hits[at < 0 ? (step > 0 ? 0 : hits.length - 1) : at + step];
  next?.focus();
  next?.closest(".hit").scrollIntoView({ block: "nearest" });
}
