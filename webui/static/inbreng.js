// "/" puts the cursor in the search box. Everything else works without script.
document.addEventListener("keydown", (event) => {
  const box = document.getElementById("q");
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? "");
  if (event.key === "/" && box && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    box.focus();
    box.select();
  }
});
