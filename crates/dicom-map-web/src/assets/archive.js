// The census of a folder: start, progress, sorting, filters.

import { $, address, ask, bytesText, change, counted, el, entryAddress, fact, info, say } from "./common.js";

const PAUSE = 300;
const PAGE = 300;
const failed = (error) => say($("status"), error.message, true);
let job = null, all = [], shownRows = [], shownCount = 0;
let sort = { key: null, isDown: false };

const COLUMNS = [
  ["Creator", "creator"], ["Tag", "tag"], ["VR", "vr"], ["Name", "name"], ["Registry", "agreement"],
  ["Files", "files"], ["Elements", "elements"], ["Example", "example"],
];

/** The sort key: unknown private creators first, then unknown private elements, then others. */
function rank(row) {
  if (row.creator && !row.creatorKnown) return 0;
  if (row.isPrivate && !row.known) return 1;
  return row.isPrivate ? 2 : 3;
}

function sorted(rows) {
  if (!sort.key) return [...rows].sort((left, right) => rank(left) - rank(right) || right.files - left.files);
  const by = (left, right) => (typeof left === "number" ? left - right : left < right ? -1 : left > right ? 1 : 0);
  const sign = sort.isDown ? -1 : 1;
  return [...rows].sort((left, right) => sign * by(left[sort.key], right[sort.key]));
}

function row(it) {
  const classes = [it.isPrivate ? "private" : "", it.known ? "" : "unknown"].join(" ").trim();
  return el("tr", { class: classes },
    el("td", {}, it.creator, it.creator && !it.creatorKnown && el("span", { class: "note" }, " unknown"), it.vendor && el("span", { class: "owner" }, it.vendor)),
    el("td", { class: "tag" }, it.known ? el("a", { href: entryAddress(it.tag, it.creator) }, it.tag) : it.tag),
    el("td", {}, it.vr),
    el("td", {}, el("span", { class: "name" }, it.name || (it.known ? "(no name)" : "unknown"))),
    el("td", {}, it.agreement === "differs" ? `${it.registry_vr} (differs)` : it.registry_vr || it.agreement),
    el("td", { class: "number" }, it.files),
    el("td", { class: "number" }, it.elements),
    el("td", { class: "value" }, it.example && el("a", { href: address("/files", { folder: job.folder, path: it.example }) }, it.example.split("/").at(-1))));
}

function more() {
  $("rows").tBodies[0].append(...shownRows.slice(shownCount, shownCount + PAGE).map(row));
  shownCount = Math.min(shownCount + PAGE, shownRows.length);
  $("more").hidden = shownCount >= shownRows.length;
}

function show() {
  const text = $("filter").value.trim().toLowerCase();
  const isWanted = (it) => (!$("private").checked || it.isPrivate) && (!$("unknown").checked || !it.known)
    && (!text || [it.creator, it.tag, it.name, it.keyword, it.vendor].some((part) => part.toLowerCase().includes(text)));
  shownRows = sorted(all.filter(isWanted));
  shownCount = 0;
  $("rows").tBodies[0].replaceChildren();
  more();
  say($("shown"), `${shownRows.length} of ${counted(all.length, "row")}`);
  $("rows").tHead.rows[0].replaceChildren(...COLUMNS.map(([title, key]) => {
    const isSorted = sort.key === key;
    const mark = isSorted ? (sort.isDown ? " ▾" : " ▴") : "";
    const direction = isSorted ? (sort.isDown ? "descending" : "ascending") : "none";
    const order = () => {
      sort = { key, isDown: isSorted ? !sort.isDown : ["files", "elements"].includes(key) };
      show();
      document.querySelector(`button[data-key=${key}]`).focus();
    };
    return el("th", { scope: "col", "aria-sort": direction }, el("button", { type: "button", "data-key": key, onclick: order }, title + mark));
  }));
}

function percent(part, whole) {
  return whole ? `${part} of ${whole} (${(100 * part / whole).toFixed(1)} %)` : "none";
}

async function showResult() {
  const census = await ask("/api/census/result", { census: job.census, format: "json" });
  const creators = new Map(census.creators.map((it) => [it.creator, it.known]));
  all = census.rows.map((it) => ({
    ...it,
    // Neither a private creator nor a group length.
    isPrivate: it.creator !== "" || /^\([0-9A-F]{3}[13579BDF],[^0]/.test(it.tag),
    creatorKnown: creators.get(it.creator) ?? true,
  }));
  const { coverage } = census;
  $("facts").replaceChildren(
    ...fact("Folder", job.path),
    ...fact("DICOM files", `${census.files}, ${bytesText(census.bytes)}`),
    ...fact("Other files", census.other_files),
    ...fact("Unreadable files", census.failure_count),
    ...fact("Links not followed", job.links),
    ...fact("With warnings", census.files_with_warnings),
    ...fact("Private elements known", percent(coverage.private_known, coverage.private)),
    ...fact("Public elements known", percent(coverage.public_known, coverage.public)),
    ...(census.unlisted_elements ? fact("Elements without a row", census.unlisted_elements) : []),
    ...census.failures.slice(0, 20).flatMap((it) => fact("Unreadable", `${it.path}: ${it.reason}`)));
  $("vendors").replaceChildren(...census.vendors.map((it) => el("li", {}, `${it.vendor || "unknown"}: ${counted(it.files, "file")}, ${counted(it.elements, "element")}`)));
  for (const format of ["csv", "json"]) $(format).href = address("/api/census/result", { census: job.census, format });
  $("result").hidden = false;
  show();
}

async function watch() {
  $("stop").hidden = $("progress").hidden = false;
  $("start").disabled = true;
  while (!job.is_done) {
    say($("status"), `${counted(job.files, "file")} examined, ${job.failures} could not be read`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    job = await ask("/api/census", { census: job.census });
  }
  $("stop").hidden = $("progress").hidden = true;
  $("start").disabled = false;
  say($("status"), job.interrupted ? `Stopped after ${counted(job.files, "file")}` : `${counted(job.files, "file")} examined`);
  await showResult();
}

async function start() {
  $("result").hidden = true;
  job = await change("/api/census/start", { folder: $("folder").value, path: $("path").value });
  await watch();
}

$("form").addEventListener("submit", (event) => {
  event.preventDefault();
  start().catch(failed);
});
$("stop").addEventListener("click", () => change("/api/census/stop", { census: job.census }).catch(failed));
$("more").addEventListener("click", more);
for (const id of ["filter", "private", "unknown"]) $(id).addEventListener("input", show);

async function begin() {
  const { folders } = await info();
  $("none").hidden = folders.length > 0;
  $("form").hidden = folders.length === 0;
  $("folder").append(...folders.map((it) => el("option", { value: it.folder }, it.path)));
  job = await ask("/api/census");
  if (job) {
    $("folder").value = job.folder;
    await watch();
  }
}
begin().catch(failed);
