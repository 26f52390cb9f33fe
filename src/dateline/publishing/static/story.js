"use strict";
// Reading needs none of this: it moves between sentences by j and k.
const sentences = [...document.querySelectorAll(".sentence[id]")];
document.addEventListener("keydown", (event) => {
  const step = { j: 1, k: -1 }[event.key];
  if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
  const at = sentences.indexOf(document.activeElement.closest(".sentence[id]"));
  const next = sentences[at < 0 ? (step > 0 ? 0 : sentences.length - 1) : at + step];
  if (next) { next.focus(); next.scrollIntoView({ block: "nearest" }); }
});
