// Tries the page as a reader would, and leaves what it saw on the root element.
addEventListener("load", () => {
  const seen = (one) => one && getComputedStyle(one).display !== "none";
  const out = {};
  const box = document.getElementById("show-time");
  const mark = document.querySelector("mark");
  const note = document.querySelector(".note");
  const tip = document.querySelector(".tip");
  out.note = seen(note);
  out.tip = seen(tip);
  mark.focus();
  out.focused = document.activeElement === mark;
  out.tipOnFocus = seen(tip) || !document.hasFocus();
  mark.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
  out.lit = note.classList.contains("lit");
  mark.blur();
  box.click();
  out.noteOff = seen(note);
  out.washOff = getComputedStyle(mark).backgroundColor;
  box.click();
  out.noteOn = seen(note);
  const press = (key) => {
    const event = new KeyboardEvent("keydown", { key, bubbles: true });
    document.activeElement.dispatchEvent(event);
    return document.activeElement.id;
  };
  out.first = press("j");
  out.second = press("j");
  out.back = press("k");
  const paper = () => getComputedStyle(document.body).backgroundColor;
  document.getElementById("light").click(); out.light = paper();
  document.getElementById("dark").click(); out.dark = paper();
  out.wide = document.documentElement.scrollWidth <= innerWidth;
  out.requests = performance.getEntriesByType("resource").length;
  document.documentElement.dataset.out = JSON.stringify(out);
});
