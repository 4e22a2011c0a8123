const EVERY_MS = 5_000;
const FOR_MS = 10 * 60_000;

/** Hands over who clicked, where the browser keeps this box's cookies apart from the shop's. */
export interface Handoff {
  /** Adds a code to a click: the shop may say to the edge whose browser it is. */
  begin(form: HTMLFormElement): void;
}

/**
 * The box makes a secret and keeps it in memory; the shop's address gets its hash. Where the shopper has granted it, the
 * shop tells the edge who that hash is, and the box, asking with the secret, gets a cookie that is good here alone. Until
 * then nothing is stored anywhere.
 */
export function createHandoff(site: string): Handoff {
  let isApart = false;
  document
    .hasStorageAccess?.()
    .then((has) => {
      isApart = !has;
    })
    .catch(() => {});
  // Made before it is needed: a form does not wait for a hash.
  let ready: { secret: string; code: string } | null = null;
  void makePair().then((pair) => {
    ready = pair;
  });
  let stopAt = 0;

  async function claim(secret: string): Promise<void> {
    if (Date.now() > stopAt) return;
    if (document.visibilityState === "visible") {
      const body = new URLSearchParams({ site, secret });
      await fetch("/v1/ads/claim", { method: "POST", body }).catch(() => {});
    }
    setTimeout(() => void claim(secret), EVERY_MS);
  }

  return {
    begin(form) {
      if (!isApart || !ready) return;
      const field = document.createElement("input");
      [field.type, field.name, field.value] = ["hidden", "code", ready.code];
      form.querySelector("input[name=code]")?.remove();
      form.append(field);
      const isFirst = stopAt === 0;
      stopAt = Date.now() + FOR_MS;
      if (isFirst) setTimeout(() => void claim(ready?.secret ?? ""), EVERY_MS);
    },
  };
}

async function makePair(): Promise<{ secret: string; code: string } | null> {
  if (!crypto.subtle) return null;
  const secret = base64url(crypto.getRandomValues(new Uint8Array(32)));
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(secret));
  return { secret, code: base64url(new Uint8Array(hash)) };
}

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
