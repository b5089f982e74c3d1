"use strict";
// The search of a standalone page: every typed word has to be in the tag, name, keyword or creator.
const $ = (id) => document.getElementById(id);
const shown = (text) => String(text).replace(HIDDEN, (char) => `\\u{${char.codePointAt(0).toString(16)}}`);
const data = JSON.parse($("data").textContent);
const entries = data.entries.map(([tag, creator, vr, vm, name, keyword, retired, profile, sources]) => {
  const [owner, vendor] = creator === null ? ["", ""] : data.creators[creator];
  const isPrivate = creator !== null;
  const digits = tag.replace(/[^0-9a-z]/gi, "");
  return { tag: `(${tag})`, isPrivate, owner, vendor: vendor ?? "", vr, vm, name, keyword, retired, profile, sources,
    low: name.toLowerCase(), text: `${tag} ${digits} ${name} ${keyword} ${owner}`.toLowerCase() };
});
const PAGE = 100;
let found = [], count = 0;

function make(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children.map((child) => (child instanceof Node ? child : shown(child))));
  return made;
}

function more() {
  const rows = found.slice(count, count + PAGE).map((it) => {
    const name = make("td", "", make("span", "name", it.name || it.keyword || "(no name)"), it.retired ? " (retired)" : "");
    if (it.isPrivate) name.append(make("span", "owner", [it.owner, it.vendor].filter(Boolean).join(", ")));
    const row = [make("td", "tag", it.tag), name, make("td", "", it.vr || "?"), make("td", "", it.vm), make("td", "roomy", it.profile), make("td", "number roomy", it.sources)];
    return make("tr", [it.isPrivate ? "private" : "", it.retired ? "retired" : ""].join(" ").trim(), ...row);
  });
  $("rows").append(...rows);
  count += rows.length;
  $("more").hidden = count >= found.length;
}

function score(entry, text) {
  if (entry.keyword.toLowerCase() === text || entry.low === text) return 0;
  const start = entry.low.startsWith(text) ? 1 : 2;
  return start + (entry.retired ? 10 : 0) + (entry.isPrivate ? 0.5 : 0) + entry.low.length / 1000;
}

function search() {
  // (0043,1039) is offset 39 of some block.
  const text = $("q").value.trim().toLowerCase().replace(/[()]/g, "").replace(/^([0-9a-f]{3}[13579bdf])[ ,]?[1-9a-f][0-9a-f]([0-9a-f]{2})$/, "$1,xx$2");
  const words = text.split(/\s+/).filter(Boolean);
  const [kind, vr, vendor] = ["kind", "vr", "vendor"].map((id) => $(id).value);
  const matches = (it) => words.every((word) => it.text.includes(word)) && (!kind || it.isPrivate === (kind === "private"))
    && (!vr || it.vr.split(" or ").includes(vr)) && (!vendor || it.vendor === vendor);
  found = entries.filter(matches).map((it) => [score(it, text), it]).sort((left, right) => left[0] - right[0]).map(([, it]) => it);
  count = 0;
  $("rows").replaceChildren();
  $("status").textContent = found.length === 1 ? "1 entry" : `${found.length} entries`;
  more();
}

function fill(id, values) {
  for (const value of [...new Set(values)].filter(Boolean).sort()) {
    const option = make("option", "", value);
    option.value = value;
    $(id).append(option);
  }
}
fill("vr", entries.flatMap((it) => it.vr.split(" or ")));
fill("vendor", entries.map((it) => it.vendor));
$("form").addEventListener("input", search);
$("form").addEventListener("submit", (event) => event.preventDefault());
$("more").addEventListener("click", more);
search();
