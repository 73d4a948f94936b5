// A document: the outline follows what is read, n and p go through what was found, links are copied. The page works
// without this.
const outline = document.querySelector(".outline");
const found = document.querySelector(".found");

readOn();
if (outline) followReading(outline);
if (found) walkMatches(found);
offerCopies();

// An old address names a paragraph after `#` alone; of a document in parts it may be on another page.
function readOn() {
  const position = /^#p(\d+)$/.exec(location.hash)?.[1];
  if (!position || !document.querySelector("[data-parted]") || document.getElementById(`p${position}`)) return;
  const address = new URL(location.href);
  if (address.searchParams.get("p") === position) return;
  address.searchParams.set("p", position);
  location.replace(address);
}

// The outline's link to the place that is being read has aria-current.
function followReading(outline) {
  const links = new Map([...outline.querySelectorAll('a[href^="#"]')].map((link) => [link.hash.slice(1), link]));
  const place = new Map(); // every heading and paragraph → the outline's link that it belongs to
  let last = null;
  for (const part of document.querySelectorAll(".text [id]:not(mark)")) {
    last = links.get(part.id) ?? last;
    if (last) place.set(part, last);
  }
  const seen = new Set();
  const watcher = new IntersectionObserver((entries) => {
    for (const entry of entries) entry.isIntersecting ? seen.add(entry.target) : seen.delete(entry.target);
    const top = (part) => part.getBoundingClientRect().top;
    const first = [...seen].sort((a, b) => top(a) - top(b))[0];
    const current = place.get(first ?? [...place.keys()].findLast((part) => top(part) < 0));
    if (current?.ariaCurrent) return;
    outline.querySelector("[aria-current]")?.removeAttribute("aria-current");
    current?.setAttribute("aria-current", "location");
    const [box, own] = [outline, current ?? outline].map((part) => part.getBoundingClientRect());
    if (own.top < box.top || own.bottom > box.bottom) outline.scrollTop += own.top - box.top - box.height / 3;
  }, { rootMargin: "0px 0px -70% 0px" });
  for (const part of place.keys()) watcher.observe(part);
}

// The bar at the bottom leads to the match before and after the one in the address; so do the keys p and n.
function walkMatches(bar) {
  const marks = [...document.querySelectorAll("mark[id]")];
  const [previous, next] = [bar.querySelector(".previous"), bar.querySelector(".next")];
  const counter = bar.querySelector(".at");
  const update = () => {
    const here = document.getElementById(location.hash.slice(1));
    const at = marks.indexOf(here) + 1;
    const before = (mark) => here && here.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_PRECEDING;
    const passed = at || marks.filter(before).length;
    previous.href = "#m" + ((at ? at - 1 : passed) || marks.length);
    next.href = "#m" + ((passed % marks.length) + 1);
    counter.textContent = at ? `${at} / ${marks.length}` : "";
  };
  previous.hidden = false;
  document.body.classList.add("walking"); // and the links in each paragraph are not needed
  next.textContent = next.dataset.next;
  for (const link of [previous, next]) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      location.replace(link.href); // no step in the history for each match
    });
  }
  addEventListener("hashchange", update);
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    if (event.key === "n") next.click();
    if (event.key === "p") previous.click();
  });
  update();
}

// A click on a paragraph's ¶ also copies its address; a citation has a button.
function offerCopies() {
  const said = document.querySelector(".copied");
  if (!said || !navigator.clipboard) return;
  const copy = async (text) => {
    await navigator.clipboard.writeText(text);
    said.textContent = said.dataset.said;
    setTimeout(() => { said.textContent = ""; }, 2000);
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.link");
    const button = event.target.closest("button.copy");
    if (link) copy(link.href);
    if (button) copy(document.getElementById(button.getAttribute("aria-controls")).textContent);
  });
  for (const button of document.querySelectorAll("button.copy")) button.hidden = false;
}
