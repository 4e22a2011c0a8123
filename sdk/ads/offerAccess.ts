/**
 * Where the browser keeps this box's cookies apart, the shopper may ask it for the shop's own (Storage Access API). Nothing
 * is asked before they press; a browser that remembers their yes is asked at once. `again` asks for the advertisement
 * anew, and gives whether somebody is known in it.
 */
export async function offerAccess(box: HTMLElement, again: () => Promise<boolean>): Promise<void> {
  const place = box.querySelector<HTMLElement>("[data-access]");
  const button = place?.querySelector("button");
  const said = place?.querySelector<HTMLElement>("[role=status]");
  if (!place || !button || !said || !document.requestStorageAccess) return;
  if (await document.hasStorageAccess().catch(() => true)) return;
  const status = await navigator.permissions
    ?.query({ name: "storage-access" })
    .catch(() => undefined);
  if (status?.state === "denied") return;

  const ask = async (): Promise<void> => {
    // First of all: the press that allows it to be asked does not last.
    const access = document.requestStorageAccess();
    button.disabled = true;
    const isGranted = await access.then(
      () => true,
      () => false,
    );
    const isKnown = isGranted && (await again().catch(() => false));
    // Else what was there stays.
    if (!isKnown)
      said.textContent = (isGranted ? said.dataset["unknown"] : said.dataset["refused"]) ?? "";
    button.disabled = isGranted;
  };
  place.hidden = false;
  button.addEventListener("click", () => void ask());
  if (status?.state === "granted") await ask();
}
