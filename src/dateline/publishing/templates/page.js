"use strict";
// Reading needs none of this: it moves between sentences by j and k, and lights the notes of a mark.
const sentences = [...document.querySelectorAll(".sentence[id]")];
document.addEventListener("keydown", (event) => {
  const step = { j: 1, k: -1 }[event.key];
  if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
  const at = sentences.indexOf(document.activeElement.closest(".sentence[id]"));
  const next = sentences[at < 0 ? (step > 0 ? 0 : sentences.length - 1) : at + step];
  if (next) { next.focus(); next.scrollIntoView({ block: "nearest" }); }
});
const light = (event) => {
  const mark = event.target.closest && event.target.closest("mark");
  if (!mark) return;
  const on = event.type === "mouseover" || event.type === "focusin";
  for (const id of mark.getAttribute("aria-describedby").trim().split(/\s+/)) {
    const note = document.getElementById(id);
    if (note) note.classList.toggle("lit", on);
  }
};
for (const type of ["mouseover", "mouseout", "focusin", "focusout"]) document.addEventListener(type, light);
