// A frame as a picture, with a frame slider and a window.

import { address, el, say } from "./common.js";

/** Shows the pictures of a file in `target`, or hides it. */
export function showPicture(target, file, pixels) {
  target.replaceChildren();
  target.hidden = !pixels;
  if (!pixels) return;
  if (pixels.error) {
    target.append(el("p", { class: "note" }, `No picture: ${pixels.error}`));
    return;
  }
  const isGrey = pixels.photometric.startsWith("MONOCHROME");
  const first = pixels.windows.find((it) => it.center !== undefined);
  const slider = el("input", { type: "range", id: "frame", min: 1, max: pixels.frames, value: 1, disabled: pixels.frames < 2 });
  const label = el("label", { for: "frame" });
  const choice = el("select", { id: "window" }, el("option", { value: "file" }, "from the file"), el("option", { value: "auto" }, "range of the frame"), el("option", { value: "own" }, "center and width"));
  const center = el("input", { type: "number", step: "any", value: first?.center ?? 128, "aria-label": "Window center" });
  const width = el("input", { type: "number", step: "any", min: 1, value: first?.width ?? 256, "aria-label": "Window width" });
  const own = el("div", { class: "filters", hidden: true }, center, width);
  const image = el("img", { width: pixels.columns, height: pixels.rows });
  const status = el("p", { role: "status" });
  let isLoading = false, isStale = false;
  const draw = () => {
    own.hidden = choice.value !== "own";
    say(label, `Frame ${slider.value} of ${pixels.frames}`);
    image.alt = `Frame ${slider.value} of ${pixels.frames}`;
    // One at a time: a slider moves faster than frames are decoded.
    if (isLoading) {
      isStale = true;
      return;
    }
    isLoading = true;
    const window = choice.value === "own" ? `${center.value},${width.value}` : choice.value;
    image.src = address("/api/frame", { file, frame: slider.value - 1, window });
  };
  const done = (text) => () => {
    say(status, text, Boolean(text));
    isLoading = false;
    if (isStale) {
      isStale = false;
      draw();
    }
  };
  image.addEventListener("load", done(""));
  image.addEventListener("error", done("This frame cannot be shown."));
  [slider, choice, center, width].forEach((control) => control.addEventListener("input", draw));
  target.append(el("div", { class: "viewer" }, image, el("div", { class: "controls" },
    el("p", {}, `${pixels.columns} x ${pixels.rows}, ${pixels.photometric}, ${pixels.bits_stored} bits`),
    label, slider,
    isGrey && el("label", {}, "Window ", choice), isGrey && own, status)));
  draw();
}
