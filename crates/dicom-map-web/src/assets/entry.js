// One entry with all its sources, or every candidate for a private tag without a creator.

import { $, ask, copyButton, el, entryAddress, fact, say } from "./common.js";

function deidentification(facts) {
  return [
    facts.basic_profile && `basic profile ${facts.basic_profile}`,
    facts.options,
    facts.safe_private && "safe private (PS3.15 E.3.10)",
    facts.tcia && `TCIA ${facts.tcia}`,
  ].filter(Boolean).join("; ");
}

function facts(entry) {
  const rows = [
    fact("Tag", el("span", { class: "tag" }, entry.tag)),
    fact("VR", entry.vr || "?", entry.vr_inferred && el("span", { class: "note" }, " inferred: sources disagree")),
    fact("VM", entry.vm),
  ];
  if (entry.keyword) {
    rows.push(fact("Keyword", el("code", {}, entry.keyword), entry.keyword_derived && el("span", { class: "note" }, " derived from the name")));
  }
  if (entry.name_derived) rows.push(fact("Note", "the name is derived from the keyword, a guess or a twin"));
  if (entry.creator) rows.push(fact("Private creator", entry.creator));
  if (entry.vendor) rows.push(fact("Vendor", entry.vendor));
  if (entry.block !== null) rows.push(fact("Block", `${entry.block.toString(16).toUpperCase().padStart(2, "0")} only`));
  if (entry.retired) rows.push(fact("Retired", "yes"));
  if (entry.description) rows.push(fact("About", entry.description));
  if (entry.deidentification) rows.push(fact("De-identification", deidentification(entry.deidentification)));
  return el("dl", { class: "facts" }, ...rows.flat());
}

function whole({ entry, usage }, level) {
  const heading = (text) => el(`h${level}`, {}, text);
  const list = (rows) => el("ul", { class: "sources" }, rows.map((text) => el("li", {}, text)));
  return el("article", {},
    facts(entry),
    heading("How to write it"),
    usage.map(({ language, code }) => [
      el(`h${level + 1}`, {}, language),
      el("div", { class: "code" }, el("pre", {}, code.split("\n").map((line, at) => [at ? document.createTextNode("\n") : null, line])), copyButton("Copy", () => code)),
    ]),
    heading(`Sources: ${entry.sources.length}`),
    list(entry.sources),
    entry.alternatives.length > 0 && heading("Differing sources"),
    entry.alternatives.length > 0 && list(entry.alternatives.map((it) => `${it.field}: ${it.value} (${it.source})`)));
}

function candidates(entries) {
  return el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Candidates" }, el("table", {},
    el("thead", {}, el("tr", {}, ["Creator", "Name", "VR", "VM", "Sources"].map((head) => el("th", { scope: "col" }, head)))),
    el("tbody", {}, entries.map(({ entry }) => el("tr", { class: "private" },
      el("td", {}, entry.creator, entry.vendor && el("span", { class: "owner" }, entry.vendor)),
      el("td", {}, el("a", { class: "name", href: entryAddress(entry.tag, entry.creator) }, entry.name || "(no name)")),
      el("td", {}, entry.vr || "?"), el("td", {}, entry.vm), el("td", { class: "number" }, entry.sources.length))))));
}

async function show() {
  const asked = Object.fromEntries(new URLSearchParams(location.search));
  const answer = await ask("/api/entry", { ...asked, limit: 1000 });
  const [first, ...others] = answer.entries;
  const title = first && !answer.candidates ? `${first.entry.tag} ${first.entry.name || first.entry.keyword}` : answer.query;
  $("title").replaceChildren(el("span", {}, title));
  document.title = `${$("title").textContent} - dicom-map`;
  if (!first) {
    say($("status"), "Nothing found.");
    $("entries").append(...answer.suggestions.map((text) => el("p", {}, "Did you mean ", el("a", { href: `/entry?q=${encodeURIComponent(text)}` }, text))));
  } else if (answer.candidates) {
    say($("status"), `${answer.total} private creators define it, best supported first. The creator in the file tells which one applies.`);
    $("entries").append(candidates(answer.entries));
  } else {
    $("entries").append(whole(first, 2));
    if (others.length) {
      $("entries").append(el("h2", {}, "The same keyword elsewhere"), candidates(others));
    }
  }
}

show().catch((error) => say($("status"), error.message, true));
