// Shared by all pages: text that is safe to show, requests, and parts of pages.

import { HIDDEN } from "./hidden.js";

/** Returns text with invisible and direction-changing characters escaped. */
export function shown(text) {
  const named = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
  return String(text).replace(HIDDEN, (char) => named[char] ?? `\\u{${char.codePointAt(0).toString(16)}}`);
}

/** Creates an element with attributes, listeners (`onclick`) and children; strings become text. */
export function el(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (key === "class") made.className = value;
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value);
  }
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    made.append(child instanceof Node ? child : document.createTextNode(shown(child)));
  }
  return made;
}

export const $ = (id) => document.getElementById(id);

/** Sets the text of an element. */
export function say(target, text, isError = false) {
  target.textContent = shown(text);
  target.classList.toggle("error", isError);
}

/** Returns an address with its parameters; empty ones are left out. */
export function address(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== "" && value !== false) {
      query.set(key, value === true ? "1" : String(value));
    }
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** Sends a request to the server; returns its JSON, or throws its message. */
export async function ask(path, parameters = {}, options = {}) {
  const response = await fetch(address(path, parameters), options);
  const type = response.headers.get("Content-Type") ?? "";
  const answer = type.includes("json") ? await response.json() : null;
  if (!response.ok) throw new Error(answer?.message ?? `${response.status} ${response.statusText}`);
  return answer;
}

export const change = (path, parameters, body) => ask(path, parameters, { method: "POST", body });

/** Facts about the server, requested once. */
let about;
export const info = () => (about ??= ask("/api/info"));

/** Returns the address of an entry. */
export const entryAddress = (tag, creator) => address("/entry", { tag, creator });

/** Creates a button that copies the result of `text`. */
export function copyButton(label, text) {
  const button = el("button", { type: "button" }, label);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(await text());
      button.textContent = "Copied";
    } catch (error) {
      button.textContent = "Not copied";
      button.title = shown(error.message);
    }
    setTimeout(() => (button.textContent = label), 1500);
  });
  return button;
}

/** Calls `work` with a signal that is aborted by the next call; an aborted call shows nothing. */
export function latest(work, failed) {
  let last;
  return async (...values) => {
    last?.abort();
    const own = (last = new AbortController());
    try {
      await work(own.signal, ...values);
    } catch (error) {
      if (!own.signal.aborted) failed(error);
    }
  };
}

/** Formats a number of bytes. */
export function bytesText(count) {
  const units = ["bytes", "kB", "MB", "GB"];
  let number = count, unit = 0;
  while (number >= 1000 && unit < units.length - 1) [number, unit] = [number / 1000, unit + 1];
  return `${unit === 0 ? number : number.toPrecision(3)} ${units[unit]}`;
}

/** Returns a number and a noun, which gets an "s" unless the number is 1. */
export const counted = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** Creates a term and its value, for a list of facts. */
export const fact = (term, ...what) => [el("dt", {}, term), el("dd", {}, ...what)];

/** Makes the arrow keys move through the elements that `targets` returns. */
export function arrows(container, targets) {
  container.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    const all = [...targets()];
    const at = all.indexOf(document.activeElement);
    const next = all[at < 0 ? 0 : at + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });
}

for (const link of document.querySelectorAll("header nav a")) {
  if (link.getAttribute("href") === location.pathname) link.setAttribute("aria-current", "page");
}
info().then((it) => {
  const edition = it.edition ? `, ${it.edition}` : "";
  say($("edition"), `dicom-map ${it.version}, ${it.entries} entries${edition}. It is for information only; do not base clinical decisions on it.`);
}).catch(() => {});
