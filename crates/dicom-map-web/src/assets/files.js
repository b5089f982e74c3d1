// Files: dropped, chosen, or from a folder; their tree, pictures and differences.

import { $, address, ask, bytesText, change, copyButton, el, fact, info, latest, say } from "./common.js";
import { showPicture } from "./picture.js";
import { fillTree } from "./tree.js";

/** A longer data set can only be saved, not copied. */
const MAX_COPIED_BYTES = 8_000_000;
let current = null;

const failed = (error) => say($("status"), error.message, true);

async function listFiles() {
  const { files } = await ask("/api/files");
  $("opened-title").hidden = files.length === 0;
  $("opened").replaceChildren(...files.map((it) => el("li", {},
    el("button", { type: "button", "aria-pressed": String(it.file === current?.file), onclick: () => show(it.file).catch(failed) }, it.name), " ",
    el("button", { type: "button", "aria-label": `Forget ${it.name}`, onclick: () => forget(it.file).catch(failed) }, "forget"))));
  const others = files.filter((it) => it.file !== current?.file);
  $("other").replaceChildren(el("option", { value: "" }, others.length ? "another file" : "open another file first"), ...others.map((it) => el("option", { value: it.file }, it.name)));
}

async function forget(file) {
  await change("/api/forget", { file });
  if (current?.file === file) {
    current = null;
    $("file").hidden = $("comparison").hidden = true;
    history.replaceState(null, "", "/files");
  }
  await listFiles();
}

async function show(file) {
  current = await ask("/api/file", { file });
  history.replaceState(null, "", address("/files", { file }));
  say($("file-title"), current.name);
  document.title = `${$("file-title").textContent} - dicom-map`;
  const optional = [["SOP class", "sop_class"], ["Modality", "modality"], ["Manufacturer", "manufacturer"], ["Model", "model"]];
  $("facts").replaceChildren(
    ...fact("Size", bytesText(current.byte_len)),
    ...fact("Transfer syntax", `${current.transfer_syntax_name ?? ""} (${current.transfer_syntax || "none"})`),
    ...optional.filter(([, key]) => current[key]).flatMap(([term, key]) => fact(term, current[key])));
  $("warnings").hidden = current.warning_count === 0;
  say($("warnings").firstElementChild, `${current.warning_count} ${current.warning_count === 1 ? "deviation" : "deviations"} from the standard that the reader tolerated`);
  $("warnings").lastElementChild.replaceChildren(...current.warnings.map((it) => el("li", {}, it.path ? `${it.path}: ` : "", it.message, ` (byte ${it.offset}, ${it.kind})`)));
  showPicture($("picture"), file, current.pixels);
  const json = address("/api/dicom-json", { file });
  $("save-json").href = json;
  $("copy-json").hidden = current.byte_len > MAX_COPIED_BYTES;
  $("file").hidden = false;
  $("comparison").hidden = true;
  await Promise.all([listFiles(), fill()]);
}

const fill = latest(async (signal) => {
  const wanted = { text: $("filter").value.trim(), private: $("private").checked, unknown: $("unknown").checked };
  const total = await fillTree($("tree"), current.file, wanted, signal);
  const isFiltered = wanted.text || wanted.private || wanted.unknown;
  say($("found"), isFiltered ? `${total} elements found, at any depth` : `${total} elements, without those in sequences`);
}, (error) => say($("found"), error.message, true));

async function add(files) {
  let last = null;
  for (const file of files) {
    say($("status"), `Reading ${file.name}`);
    last = await change("/api/upload", { name: file.name }, file);
  }
  if (last) {
    say($("status"), "");
    await show(last.file);
  }
}

const drop = $("drop");
for (const kind of ["dragenter", "dragover"]) {
  document.addEventListener(kind, (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
}
for (const kind of ["dragleave", "drop"]) document.addEventListener(kind, () => drop.classList.remove("over"));
document.addEventListener("drop", (event) => {
  event.preventDefault();
  add([...event.dataTransfer.files]).catch(failed);
});
$("choose").addEventListener("change", () => {
  add([...$("choose").files]).catch(failed).finally(() => ($("choose").value = ""));
});

for (const id of ["filter", "private", "unknown"]) $(id).addEventListener("input", () => fill());
$("copy-json").replaceWith(Object.assign(copyButton("Copy as DICOM JSON", async () => {
  const response = await fetch(address("/api/dicom-json", { file: current.file }));
  if (!response.ok) throw new Error(response.statusText);
  return response.text();
}), { id: "copy-json" }));

function side(part) {
  if (!part) return "absent";
  return part.value ?? part.summary;
}

let compared = 0;
async function compare(offset = 0) {
  const right = $("other").value;
  $("comparison").hidden = !right;
  if (!right) return;
  const found = await ask("/api/compare", { left: current.file, right, offset });
  const rows = found.differences.map((it) => el("tr", { class: it.creator ? "private" : "" },
    el("td", { class: "tag" }, it.path),
    el("td", {}, it.name || "?", it.creator && el("span", { class: "owner" }, it.creator)),
    el("td", { class: "value" }, side(it.a)), el("td", { class: "value" }, side(it.b))));
  if (offset) $("differences").append(...rows);
  else $("differences").replaceChildren(...rows);
  compared = offset + rows.length;
  $("differences-more").hidden = compared >= found.total;
  say($("compare-status"), `${found.total} differences between ${found.left} and ${found.right}`);
}
$("other").addEventListener("input", () => compare().catch(failed));
$("differences-more").addEventListener("click", () => compare(compared).catch(failed));

let place = "";
let listed = 0;
async function list(path, offset = 0) {
  place = path;
  const folder = $("folder").value;
  const { total, entries } = await ask("/api/folder", { folder, path, offset });
  const inner = (name) => (path ? `${path}/${name}` : name);
  const rows = entries.map((it) => el("li", {},
    it.kind === "folder" ? el("button", { type: "button", onclick: () => list(inner(it.name)).catch(failed) }, `${it.name}/`)
      : it.kind === "file" ? el("button", { type: "button", onclick: () => openFrom(folder, inner(it.name)).catch(failed) }, it.name)
        : el("span", {}, `${it.name} (${it.kind}, not opened)`)));
  if (offset) $("listing").append(...rows);
  else $("listing").replaceChildren(...rows);
  listed = offset + entries.length;
  $("listing-more").hidden = listed >= total;
  const parts = path ? path.split("/") : [];
  $("crumbs").replaceChildren(el("button", { type: "button", onclick: () => list("").catch(failed) }, "top"),
    ...parts.flatMap((part, at) => [" / ", el("button", { type: "button", onclick: () => list(parts.slice(0, at + 1).join("/")).catch(failed) }, part)]));
}

async function openFrom(folder, path) {
  const opened = await change("/api/open", { folder, path });
  await show(opened.file);
}

$("folder").addEventListener("input", () => list("").catch(failed));
$("listing-more").addEventListener("click", () => list(place, listed).catch(failed));

async function begin() {
  const { folders } = await info();
  $("folders").hidden = folders.length === 0;
  $("folder").append(...folders.map((it) => el("option", { value: it.folder }, it.path)));
  if (folders.length) await list("");
  const asked = new URLSearchParams(location.search);
  if (asked.has("path")) await openFrom(asked.get("folder") ?? 0, asked.get("path"));
  else if (asked.has("file")) await show(Number(asked.get("file")));
  else await listFiles();
}
begin().catch((error) => listFiles().finally(() => failed(error)));
