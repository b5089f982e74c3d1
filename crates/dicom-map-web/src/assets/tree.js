// The elements of a file as a tree that loads what is opened, or as a list of search results.

import { ask, bytesText, el, entryAddress, say } from "./common.js";

const PAGE = 200;
const HEX_BYTES = 4096;

/** Creates a list with rows from `load(offset)`, and a button for more. */
function pagedList(load, make) {
  const list = el("ul");
  const more = el("button", { type: "button", hidden: true }, "Show more");
  let count = 0;
  const next = async () => {
    const page = await load(count);
    list.append(...page.rows.map(make));
    count += page.rows.length;
    more.hidden = count >= page.total || page.rows.length === 0;
    more.textContent = `Show more (${page.total - count} left)`;
    return page;
  };
  more.addEventListener("click", () => next().catch((error) => (more.textContent = error.message)));
  return { nodes: [list, more], next };
}

function hexLines(hex, offset) {
  const lines = [];
  for (let at = 0; at < hex.length; at += 32) {
    const pairs = hex.slice(at, at + 32).match(/../g) ?? [];
    const text = pairs.map((pair) => {
      const code = parseInt(pair, 16);
      return code > 31 && code < 127 ? String.fromCharCode(code) : ".";
    }).join("");
    const place = (offset + at / 2).toString(16).padStart(8, "0");
    lines.push(`${place}  ${pairs.join(" ").padEnd(47)}  ${text}`);
  }
  return lines.join("\n");
}

/** Creates a button that opens and closes the whole value, or its bytes, below a row. */
function opener(label, row, show) {
  const button = el("button", { type: "button", "aria-expanded": "false" }, label);
  let opened = null;
  button.addEventListener("click", async (event) => {
    event.stopPropagation();
    if (opened) {
      opened.remove();
      opened = null;
    } else {
      opened = el("div", { class: "whole", tabindex: "0" });
      row().after(opened);
      await show(opened).catch((error) => say(opened, error.message, true));
    }
    button.setAttribute("aria-expanded", String(opened !== null));
  });
  return button;
}

function bytesBelow(file, node) {
  const lines = el("div", { class: "hex" });
  const more = el("button", { type: "button", hidden: true }, "Show more");
  let count = 0;
  const next = async () => {
    const part = await ask("/api/bytes", { file, path: node.path, at: node.offset, offset: count, limit: HEX_BYTES });
    lines.append(document.createTextNode((count ? "\n" : "") + hexLines(part.hex, count)));
    count += part.hex.length / 2;
    more.hidden = count >= part.total;
  };
  more.addEventListener("click", () => next());
  return async (target) => {
    target.append(lines, more);
    await next();
  };
}

/** Shows a decoded value: one line, or names that can be opened. */
function decoded(name, value) {
  if (value === null || typeof value !== "object") return el("div", {}, el("code", {}, name), " ", value === null ? "" : value);
  const inner = Object.entries(value);
  const details = el("details", {}, el("summary", {}, el("code", {}, name), ` ${inner.length}`));
  details.addEventListener("toggle", () => {
    if (details.childElementCount === 1) details.append(...inner.map(([key, part]) => decoded(key, part)));
  }, { once: true });
  return details;
}

async function blockBelow(target, file, node) {
  const { value, warnings } = await ask("/api/block", { file, path: node.path, at: node.offset });
  target.append(...warnings.map((text) => el("p", { class: "note" }, text)));
  target.append(...Object.entries(value ?? {}).map(([name, part]) => decoded(name, part)));
}

/** Creates one row. */
function makeRow(file, node, withPath) {
  const holdsMore = node.kind === "item" || node.holds === "items";
  const row = el("div", { class: "row", tabindex: "-1" });
  const item = el("li", {}, row);
  const toggle = el("button", { type: "button", class: "toggle", "aria-expanded": "false", "aria-label": "Open", hidden: !holdsMore }, "+");
  let inner = null;
  const open = async (wanted = inner === null) => {
    if (!holdsMore || wanted === (inner !== null)) return;
    if (wanted) {
      const children = pagedList(
        (offset) => ask("/api/nodes", { file, path: node.path, at: node.offset, offset, limit: PAGE }),
        (child) => makeRow(file, child, false));
      inner = children.nodes;
      item.append(...inner);
      await children.next();
    } else {
      inner.forEach((part) => part.remove());
      inner = null;
    }
    toggle.textContent = wanted ? "-" : "+";
    toggle.setAttribute("aria-expanded", String(wanted));
    toggle.setAttribute("aria-label", wanted ? "Close" : "Open");
  };
  row.open = (wanted) => open(wanted).catch((error) => row.append(el("span", { class: "note" }, error.message)));
  toggle.addEventListener("click", () => row.open());
  if (node.kind === "item") {
    row.append(el("span", {}, toggle), el("span", { class: "tag" }, `item ${node.number + 1}`), el("span"), el("span", { class: "name" }, `${node.elements} ${node.elements === 1 ? "element" : "elements"}`), el("span"));
    return item;
  }
  row.classList.toggle("private", node.private);
  row.classList.toggle("unknown", !node.known);
  const name = node.name || node.keyword || (node.lacks_creator ? "no private creator" : "unknown");
  const place = node.entry ? entryAddress(node.entry, node.creator) : entryAddress(node.tag, null);
  const value = el("span", { class: "value" });
  if (node.holds === "items") value.append(`${node.count} ${node.count === 1 ? "item" : "items"}`);
  else if (node.holds === "fragments") value.append(`${node.count} fragments, ${bytesText(node.byte_len)}`);
  else if (node.holds === "bytes") value.append(el("code", {}, node.value));
  else value.append(el("span", {}, node.value));
  const whole = async (target) => {
    const answer = await ask("/api/value", { file, path: node.path, at: node.offset });
    say(target, answer.is_cut ? `${answer.value} (cut)` : answer.value);
  };
  if (node.is_cut && node.holds === "value") value.append(opener("show all", () => row, whole));
  if (node.block) value.append(opener(`decoded: ${node.block}`, () => row, (target) => blockBelow(target, file, node)));
  if (node.holds !== "items" && node.byte_len > 0) value.append(opener("bytes", () => row, bytesBelow(file, node)));
  row.append(
    el("span", {}, toggle),
    el("span", { class: "tag", title: `${node.byte_len} bytes at ${node.offset}` }, node.tag),
    el("span", { class: node.vr_source === "file" ? "" : "given", title: `VR by ${node.vr_source}` }, node.vr),
    el("span", { class: "name" },
      el("a", { href: place }, name),
      node.creator && el("span", { class: "creator" }, node.creator),
      withPath && node.path !== node.tag && el("span", { class: "place" }, node.path)),
    value);
  return item;
}

/** Handles the keys of the tree: up and down move, right opens and left closes. */
function keys(tree) {
  tree.addEventListener("keydown", (event) => {
    const row = event.target.closest(".row");
    if (!row || event.target !== row) return;
    const rows = [...tree.querySelectorAll(".row")];
    const at = rows.indexOf(row);
    if (event.key === "ArrowDown") rows[at + 1]?.focus();
    else if (event.key === "ArrowUp") rows[at - 1]?.focus();
    else if (event.key === "ArrowRight") row.open(true);
    else if (event.key === "ArrowLeft") row.open(false);
    else if (event.key === "Enter") row.querySelector("a")?.click();
    else return;
    event.preventDefault();
  });
}

const hasKeys = new WeakSet();

/** Shows the elements that match `wanted`, all by default; returns the number of rows. */
export async function fillTree(tree, file, wanted, signal) {
  if (!hasKeys.has(tree)) {
    keys(tree);
    hasKeys.add(tree);
  }
  const isFiltered = wanted.text || wanted.private || wanted.unknown;
  const load = isFiltered
    ? (offset) => ask("/api/find", { file, ...wanted, offset, limit: PAGE }, { signal })
    : (offset) => ask("/api/nodes", { file, offset, limit: PAGE }, { signal });
  const list = pagedList(load, (node) => makeRow(file, node, Boolean(isFiltered)));
  const page = await list.next();
  tree.replaceChildren(...list.nodes);
  tree.querySelector(".row")?.setAttribute("tabindex", "0");
  return page.total;
}
