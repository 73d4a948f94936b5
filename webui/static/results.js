// The search page changes in place: links and forms that lead to a search are fetched, and the main part is put in the
// place of the old one. Address, back button, focus and what is read out are as after a real load. Where anything goes
// wrong, the browser loads the page.
const home = document.querySelector(".find").action.split("?")[0];
const spoken = document.createElement("p");
spoken.className = "unseen";
spoken.setAttribute("aria-live", "polite");
document.body.append(spoken);
let asked = new AbortController();
let shown = location.href.split("#")[0];
history.scrollRestoration = "auto";
prepare();

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
  if (!leadsToSearch(link.href) || link.hreflang) return;
  event.preventDefault();
  show(link.href, place(link));
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "get" || !leadsToSearch(addressOf(form))) return;
  event.preventDefault();
  show(addressOf(form), form.matches(".find") ? null : place(event.submitter ?? form));
});

document.addEventListener("go", (event) => {
  if (!leadsToSearch(new URL(event.detail, location.href).href)) return;
  event.preventDefault();
  show(event.detail, null);
});

addEventListener("popstate", () => {
  if (location.href.split("#")[0] !== shown) show(location.href, null, false);
});

// A search has a query or a filter; without, it is the start page, which is another page. With # it is a place on one.
function leadsToSearch(address) {
  const [path, query] = address.split("?");
  return path === home && !address.includes("#") && /(^|&)(?!lang=)\w+=[^&]/.test(query ?? "");
}

function addressOf(form) {
  const filled = [...new FormData(form)].filter(([, value]) => value !== "");
  return `${form.action.split("?")[0]}?${new URLSearchParams(filled)}`;
}

// Where the focus goes afterwards: the same value of the same facet, else what a keyboard meets first.
function place(control) {
  const facet = control.closest("[data-facet]");
  const name = control.querySelector?.(".name")?.textContent;
  return facet ? { facet: facet.dataset.facet, name } : null;
}

async function show(address, focus, push = true) {
  asked.abort();
  asked = new AbortController();
  document.querySelector("main").setAttribute("aria-busy", "true");
  let page;
  try {
    const answer = await fetch(address, { signal: asked.signal });
    if (!answer.ok) throw new Error(answer.status);
    page = new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch (error) {
    if (error.name !== "AbortError") location.assign(address);
    return;
  }
  const open = document.getElementById("filters")?.checked;
  const unfolded = [...document.querySelectorAll("[data-facet] details[open]")].map((part) => part.closest("[data-facet]").dataset.facet);
  if (push) history.pushState(null, "", address);
  shown = location.href.split("#")[0];
  document.title = page.title;
  for (const part of ["main", ".foot", ".find"]) replace(part, page);
  if (open) document.getElementById("filters").checked = true;
  for (const name of unfolded) document.querySelector(`[data-facet="${name}"] details`)?.setAttribute("open", "");
  prepare();
  spoken.textContent = document.querySelector(".total").textContent;
  settle(focus);
}

// The search box stays, with the cursor in it; only what it stands for changes.
function replace(part, page) {
  const [old, made] = [document.querySelector(part), page.querySelector(part)];
  if (part !== ".find") return old.replaceWith(document.adoptNode(made));
  for (const field of old.querySelectorAll("input[type=hidden]")) field.remove();
  old.prepend(...made.querySelectorAll("input[type=hidden]"));
  const box = old.querySelector("#q");
  if (box.value !== made.querySelector("#q").value) box.value = made.querySelector("#q").value;
}

function settle(focus) {
  const links = focus ? [...document.querySelectorAll(`[data-facet="${focus.facet}"] a:not(.to-page), [data-facet="${focus.facet}"] button`)] : [];
  const same = links.find((link) => link.querySelector(".name")?.textContent === focus.name) ?? links.at(-1);
  const target = same?.offsetParent ? same : document.querySelector("h1");
  target.focus({ preventScroll: Boolean(same) });
  if (!same) scrollTo(0, 0);
  else if (document.querySelector(".total").getBoundingClientRect().top < 0 && innerWidth > 752) scrollTo(0, 0);
}

function prepare() {
  for (const form of document.querySelectorAll(".facet .within")) searchWithin(form);
  const years = document.querySelector(".years");
  if (years) dragYears(years);
}

// Typing in a long facet lists the values that hold what is typed.
function searchWithin(form) {
  const list = form.parentElement.querySelector(".values");
  const all = [...list.childNodes];
  let timer = 0;
  let wanted = new AbortController();
  form.addEventListener("input", () => {
    clearTimeout(timer);
    wanted.abort();
    if (!form.elements.find.value.trim()) return list.replaceChildren(...all);
    timer = setTimeout(async () => {
      wanted = new AbortController();
      try {
        const answer = await fetch(addressOf(form), { signal: wanted.signal });
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        list.replaceChildren(...page.querySelector(".values").children);
      } catch {} // enter leads to the page of values
    }, 150);
  });
}

// Dragging over the bars of the years fills in the period and shows it.
function dragYears(svg) {
  const bars = [...svg.querySelectorAll("[data-year]")];
  const form = svg.closest(".facet").querySelector(".period");
  const at = (event) => {
    const box = svg.getBoundingClientRect();
    return Math.max(0, Math.min(bars.length - 1, Math.floor(((event.clientX - box.left) / box.width) * bars.length)));
  };
  let start = null;
  const mark = (end) => {
    const [first, last] = [Math.min(start, end), Math.max(start, end)];
    bars.forEach((bar, index) => bar.classList.toggle("within", first <= index && index <= last));
    form.elements.since.value = bars[first].dataset.year;
    form.elements.until.value = bars[last].dataset.year;
  };
  svg.addEventListener("pointerdown", (event) => {
    event.preventDefault(); // no text is selected, nothing is picked up
    svg.setPointerCapture(event.pointerId);
    start = at(event);
    mark(start);
  });
  svg.addEventListener("pointermove", (event) => start !== null && mark(at(event)));
  svg.addEventListener("pointerup", () => {
    if (start === null) return;
    start = null;
    form.requestSubmit();
  });
  svg.addEventListener("pointercancel", () => (start = null));
}
