"use strict";
// Reading needs none of this: it lights the notes of a mark.
{
  const light = (event) => {
    const mark = event.target.closest && event.target.closest("mark[aria-describedby]");
    if (!mark) return;
    const on = event.type === "mouseover" || event.type === "focusin";
    for (const id of mark.getAttribute("aria-describedby").trim().split(/\s+/)) {
      const note = document.getElementById(id);
      if (note) note.classList.toggle("lit", on);
    }
  };
  for (const type of ["mouseover", "mouseout", "focusin", "focusout"]) document.addEventListener(type, light);
}
