"use strict";
// Reading needs none of this. It adds the reader's zone and colours, keys, and what arrives while one looks.
const root = document.documentElement;
const store = { get: (key) => { try { return localStorage.getItem(key); } catch { return null; } }, set: (key, value) => { try { localStorage.setItem(key, value); } catch { /* a private window */ } } };
const $ = (query, from = document) => from.querySelector(query);
const $$ = (query, from = document) => [...from.querySelectorAll(query)];

// --- colours and zone
const scheme = () => store.get("scheme") || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
const paint = () => {
  if (store.get("scheme")) root.dataset.scheme = store.get("scheme");
  for (const image of $$(".chart img")) {
    for (const source of $$("source", image.parentElement)) if (store.get("scheme")) source.remove();
    if (store.get("scheme") && !image.src.endsWith(image.dataset[scheme()])) image.src = image.dataset[scheme()];
  }
};
paint();
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const cookie = (document.cookie.match(/(?:^|; )zone=([^;]*)/) || [])[1];
if (zone && cookie !== encodeURIComponent(zone)) {
  document.cookie = `zone=${encodeURIComponent(zone)}; path=/; max-age=31536000; samesite=lax`;
  if (document.cookie.includes("zone=") && $(".zone") && $(".zone").textContent !== zone) location.reload();
}

// --- keys
const rows = () => $$(".story, .entry, .sentence[id]").filter((one) => one.offsetParent !== null);
const step = (by) => {
  const all = rows();
  const at = all.indexOf(document.activeElement.closest(".story, .entry, .sentence[id]"));
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by];
  if (next) { next.focus(); next.scrollIntoView({ block: "nearest" }); }
};
const open = () => {
  const row = document.activeElement.closest("[data-link]");
  if (row) location.assign(row.dataset.link);
  else if (document.activeElement.matches(".sentence[id]")) location.assign(`/sentence/${document.activeElement.id}`);
};
const places = { n: "/", s: "/statements", e: "/events", f: "/figures", t: "/terms", a: "/actors", p: "/places" };
const help = $("dialog.keys");
let chord = 0;
document.addEventListener("keydown", (event) => {
  const typing = event.target.matches("input, select, textarea");
  if (event.key === "Escape" && typing) { event.target.blur(); return; }
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (chord && Date.now() - chord < 1500 && places[event.key]) { chord = 0; location.assign(places[event.key]); return; }
  chord = event.key === "g" ? Date.now() : 0;
  const act = {
    j: () => step(1), k: () => step(-1), o: open, ".": () => reveal(),
    "/": () => { $(".find input").focus(); event.preventDefault(); }, "?": () => help.showModal(),
  }[event.key];
  if (act) act();
  else if (event.key === "Enter" && document.activeElement.matches("[data-link]")) open();
});
$(".keys-open").hidden = false;
$(".keys-open").addEventListener("click", () => help.showModal());
$(".scheme").hidden = false;
$(".scheme").addEventListener("click", () => { store.set("scheme", scheme() === "dark" ? "light" : "dark"); paint(); });

// --- the rows of a ledger in another order
for (const sorter of $$(".sorter")) {
  sorter.hidden = false;
  const ledger = $(".ledger");
  const given = $$(".entry", ledger);
  $("select", sorter).addEventListener("change", (event) => {
    const by = event.target.value;
    const value = (row) => row.dataset[by] || "";
    const order = by === "amount"
      ? (one, other) => (value(other) || -Infinity) - (value(one) || -Infinity)
      : (one, other) => (value(one) === "") - (value(other) === "") || value(one).localeCompare(value(other));
    ledger.append(...(by ? [...given].sort(order) : given));
  });
}

// --- what arrives: it waits above the list until one asks for it, so that nothing moves
const live = $(".live");
const list = $(".news");
const inserts = list && !location.search.replace(/[?&]limit=\d+/, "");
const waiting = new Map();
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const dayOf = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric" });
const header = (time) => {
  if (!time) return "Undated";
  const given = time.getAttribute("datetime");
  const at = new Date(given.length === 10 ? `${given}T12:00` : given);
  const parts = Object.fromEntries(dayOf.formatToParts(at).map((one) => [one.type, one.value]));
  return `${parts.weekday}, ${parts.day} ${parts.month} ${parts.year}`;
};
const moment = (row) => { const time = $("time", row); return time ? new Date(time.getAttribute("datetime")).getTime() : -Infinity; };
const localise = (row) => {
  const time = $(".when time", row);
  if (time && time.getAttribute("datetime").length > 10) time.textContent = clock.format(new Date(time.getAttribute("datetime")));
};
const mark = (row) => {
  const badges = $(".badges", row) || row.lastElementChild.insertBefore(Object.assign(document.createElement("p"), { className: "badges" }), $(".counts", row));
  badges.insertAdjacentHTML("afterbegin", '<span class="badge new">new</span> ');
};
const place = (row) => {
  const name = header($(".when time", row));
  let day = $$(".day", list).find((one) => $("h2", one).textContent === name);
  if (!day) {
    day = document.createElement("section");
    day.className = "day";
    day.innerHTML = "<h2></h2>";
    $("h2", day).textContent = name;
    const later = $$(".day", list).find((one) => $(".story", one) && moment($(".story", one)) < moment(row));
    list.insertBefore(day, later || null);
  }
  const after = $$(".story", day).find((one) => moment(one) <= moment(row));
  day.insertBefore(row, after || null);
  row.classList.add("arrived");
};
function reveal() {
  if (!waiting.size) return;
  if (!inserts) { location.reload(); return; }
  const empty = $(".empty", list);
  if (empty) empty.remove();
  for (const [article, html] of waiting) {
    for (const old of $$(`.story[data-article="${CSS.escape(article)}"]`, list)) old.remove();
    const holder = document.createElement("template");
    holder.innerHTML = html;
    const row = holder.content.firstElementChild;
    localise(row);
    if (!$(".badge.updated", row)) mark(row);
    place(row);
  }
  for (const day of $$(".day", list)) if (!$(".story", day)) day.remove();
  waiting.clear();
  $(".show", live).hidden = true;
  live.classList.remove("fresh");
}
const tell = (told) => {
  const said = $(".said", live);
  said.textContent = `${clock.format(new Date(told.at))} · ${told.outlet || "an unnamed outlet"}: ${told.headline || "(without headline)"}`;
  live.classList.add("fresh");
  const button = $(".show", live);
  button.textContent = inserts ? `Show ${waiting.size} new` : "Look again";
  button.hidden = false;
};
const ago = () => {
  const last = $(".updated time");
  if (!last || !$(".ago")) return;
  const minutes = Math.floor((Date.now() - new Date(last.getAttribute("datetime"))) / 60000);
  const [count, unit] = minutes >= 1440 ? [Math.floor(minutes / 1440), "day"] : minutes >= 60 ? [Math.floor(minutes / 60), "hour"] : [minutes, "minute"];
  $(".ago").textContent = count ? `${count} ${unit}${count === 1 ? "" : "s"} ago` : "just now";
};
if (live) {
  $(".said", live).textContent = "What comes is told here; nothing moves until you ask for it.";
  const seen = list && store.get("seen");
  if (seen) for (const row of $$(".story", list)) if (row.dataset.taken > seen && !$(".badge.updated", row)) mark(row);
  if (list) store.set("seen", $$(".story", list).map((row) => row.dataset.taken).sort().at(-1) || seen || "");
  $(".show", live).addEventListener("click", reveal);
  const stream = new EventSource(`/stream?since=${live.dataset.number}`);
  stream.addEventListener("reading", (event) => {
    const told = JSON.parse(event.data);
    if (!told.html) return;
    waiting.delete(told.article);
    waiting.set(told.article, told.html);
    const time = $(".updated time");
    if (time) { time.setAttribute("datetime", told.at); time.textContent = `${header(time).replace(/^\w+, /, "")}, ${clock.format(new Date(told.at))}`; }
    ago();
    tell(told);
  });
  stream.addEventListener("erased", (event) => {
    const gone = JSON.parse(event.data).subject;
    waiting.delete(gone);
    for (const row of $$(`.story[data-article="${CSS.escape(gone)}"]`)) row.remove();
  });
  let down = false;
  stream.onerror = () => { down = true; $(".said", live).textContent = "The desk does not answer; what is shown may be old."; };
  stream.onopen = () => { if (down) $(".said", live).textContent = "The desk answers again."; down = false; };
  setInterval(ago, 20000);
}

// --- charts that lead on: the drawing itself instead of its picture
for (const image of $$(".chart img")) {
  image.addEventListener("load", async () => {
    if (image.naturalWidth <= 1) { image.closest(".chart").hidden = true; return; }
    const answer = await fetch(image.currentSrc);
    const drawing = new DOMParser().parseFromString(await answer.text(), "image/svg+xml").documentElement;
    if (drawing.localName !== "svg") return;
    drawing.setAttribute("role", "group");
    drawing.setAttribute("aria-label", image.alt);
    for (const link of $$("a", drawing)) {
      const said = $("[aria-label]", link);
      link.setAttribute("tabindex", "-1");
      link.setAttribute("aria-label", said ? said.getAttribute("aria-label") : link.textContent.trim() || "what is counted here");
    }
    const box = image.closest("picture");
    if (!$(".drawing", box.parentElement)) box.insertAdjacentHTML("afterend", '<div class="drawing" tabindex="0"></div>');
    $(".drawing", box.parentElement).replaceChildren(document.importNode(drawing, true));
    box.hidden = true;
  }, { once: false });
}
