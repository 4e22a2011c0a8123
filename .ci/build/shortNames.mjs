import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const SDK = fileURLToPath(new URL("../../sdk", import.meta.url));
/** Names that scripts of ours call each other's parts by, and that no page, no wire and no store ever sees. */
const NAMES = [
  ...[
    "allowsAnything",
    "isOnDevice",
    "isPaused",
    "settled",
    "bytesSent",
    "bytesOf",
    "retryAfter",
    "timeoutMs",
  ],
  ...[
    "readsHistory",
    "isToldLate",
    "isAside",
    "isGift",
    "isGpcOn",
    "isThere",
    "sectionOf",
    "takeUp",
  ],
  ...["redraw", "noted", "counterfactual", "giftMode", "visited", "onOther", "isKnown", "allows"],
  ...["obey", "learn", "handle", "drop"],
  ...["tellEdge", "startEvents", "startDrawing", "startAdapters", "startVitals", "openNotice"],
  ...["createPanelContext", "isPersonal"],
];
/** A file may bear the name. */
const FORM = new RegExp(`\\b(${NAMES.join("|")})\\b(?!\\.ts)`, "g");

for (const path of readdirSync(SDK, { recursive: true })) {
  if (!path.endsWith(".ts") || path.endsWith(".test.ts")) continue;
  const texts = readFileSync(`${SDK}/${path}`, "utf8").match(/(?<!\w\[)"[^"\n/]*"/g) ?? [];
  const taken = texts.find((text) => text.search(FORM) >= 0);
  if (taken) throw new Error(`${path} has ${taken} as a text: that can't have a short name`);
}

/** Short ones in their place, the same in every script of a build. */
export const shortNames = () => ({
  name: "shortNames",
  transform: (code, id) =>
    id.startsWith(SDK)
      ? { code: code.replace(FORM, (name) => `$${NAMES.indexOf(name).toString(36)}`), map: null }
      : null,
});
