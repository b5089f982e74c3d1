// Search as you type.

import { $, arrows, ask, el, entryAddress, info, latest, say } from "./common.js";

const body = $("results").tBodies[0];
const names = ["q", "kind", "vr", "vendor"];
// As many rows as a screen shows; the rest of an answer follows once these are painted.
const FIRST_ROWS = 20;
let total = 0;

function row(entry) {
  const classes = [entry.creator ? "private" : "", entry.retired ? "retired" : ""].join(" ").trim();
  const owner = [entry.creator, entry.vendor].filter(Boolean).join(", ");
  return el("tr", { class: classes },
    el("td", { class: "tag" }, entry.tag),
    el("td", {},
      el("a", { class: "name", href: entryAddress(entry.tag, entry.creator) }, entry.name || entry.keyword || "(no name)"),
      entry.retired && " (retired)",
      owner && el("span", { class: "owner" }, owner)),
    el("td", {}, entry.vr || "?"),
    el("td", {}, entry.vm));
}

function words(count, corrected) {
  if (!total) return "Nothing found";
  const instead = corrected ? ` Nothing has these words: shown is “${corrected}”.` : "";
  return `${total} ${total === 1 ? "entry" : "entries"}.${instead}`;
}

/** Resolves after the next frame is on the screen. */
const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

const search = latest(async (signal, offset = 0) => {
  const wanted = Object.fromEntries(names.map((name) => [name, $(name).value.trim()]));
  const address = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value));
  history.replaceState(null, "", address.size ? `/?${address}` : "/");
  const isEmpty = !address.size;
  if (isEmpty) {
    body.replaceChildren();
    $("results").hidden = $("more").hidden = true;
    say($("status"), `${(await info()).entries} entries, public and private. Type to search.`);
    return;
  }
  const found = await ask("/api/search", { ...wanted, offset, limit: offset ? 200 : 50 }, { signal });
  total = found.total;
  const first = offset ? 0 : FIRST_ROWS;
  if (!offset) {
    body.replaceChildren(...found.entries.slice(0, first).map(row));
    $("results").hidden = total === 0;
    say($("status"), words(total, found.corrected));
    await painted();
    if (signal.aborted) return;
  }
  body.append(...found.entries.slice(first).map(row));
  $("more").hidden = body.rows.length >= total;
  // The whole answer is on the page.
  performance.mark("results");
}, (error) => say($("status"), error.message, true));

$("form").addEventListener("input", () => search());
$("form").addEventListener("submit", (event) => event.preventDefault());
$("more").addEventListener("click", () => search(body.rows.length));
arrows($("main"), () => [$("q"), ...body.querySelectorAll("a")]);
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !/^(INPUT|SELECT)$/.test(document.activeElement.tagName)) {
    event.preventDefault();
    $("q").focus();
  }
});

info().then((it) => {
  const fill = (id, values) => $(id).append(...values.map((value) => el("option", { value }, value)));
  fill("vr", it.vrs);
  fill("vendor", it.vendors);
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (names.includes(name)) $(name).value = value;
  }
  search();
}).catch((error) => say($("status"), error.message, true));
