/** Gives the iframe its one size: beside the text, or in it on a phone. */
export function boxOf(box: HTMLIFrameElement, isWide: boolean): HTMLIFrameElement {
  box.width = isWide ? "100%" : "300";
  box.height = isWide ? "228" : "600";
  box.style.border = "0";
  box.style.display = "block";
  return box;
}
