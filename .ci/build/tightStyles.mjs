import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const SDK = fileURLToPath(new URL("../../sdk", import.meta.url));
/** Of a shadow root's styles alone: begun with an underscore, no page is told of them. */
const PRIVATE = /--_[a-z][\w-]*/g;
/** A shadow root's styles, as they stand in a script. */
const STYLES = /`[^`]*:host[^`]*`/g;

/** The same short name in every chunk, whichever is built first. */
const names = new Map(
  [...new Set(readSources(SDK).flatMap((text) => text.match(PRIVATE) ?? []))]
    .sort()
    .map((name, at) => [name, `--_${at.toString(36)}`]),
);

function readSources(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
    .map((path) => readFileSync(`${folder}/${path}`, "utf8"));
}

/** Styles without line breaks, and with short names for what is theirs alone. */
export const tightStyles = () => ({
  name: "tightStyles",
  transform(code, id) {
    if (!id.startsWith(SDK) || !code.includes(":host")) return null;
    const tight = code.replace(STYLES, (css) =>
      css.replace(/(?<=[{};,])(\n|\\n)/g, "").replace(PRIVATE, (name) => names.get(name) ?? name),
    );
    return { code: tight, map: null };
  },
});
