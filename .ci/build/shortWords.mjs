import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const SDK = fileURLToPath(new URL("../../sdk", import.meta.url));
/** Words that are asked for by `say(key)`, language by language. */
const TABLES = /\/sdk\/(panel\/(strings|noticeStrings)|consent\/informWords)\/\w\w\.ts$/;
const KEY = /^ {2}(\w+):/gm;

const read = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
    .map((path) => readFileSync(`${folder}/${path}`, "utf8"));
const sources = read(SDK).join("\n");

/** A short name for each key that is only ever written out: `say("key")`. One that is made or passed on stays what it is. */
const names = new Map();
for (const table of ["strings", "noticeStrings"]) {
  const english = readFileSync(`${SDK}/panel/${table}/en.ts`, "utf8");
  for (const [, key] of english.matchAll(KEY)) {
    const quoted = sources.split(`"${key}"`).length - 1;
    const said = sources.match(new RegExp(`\\bsay\\(\\s*"${key}"[,)]`, "g"))?.length ?? 0;
    const isAlone = said > 0 && said === quoted && key.length > 2;
    if (isAlone && !names.has(key)) names.set(key, capitals(names.size));
  }
}

/** No key begins with a capital. */
function capitals(number) {
  const last = String.fromCharCode(65 + (number % 26));
  return number < 26 ? last : capitals(Math.floor(number / 26) - 1) + last;
}

/** The panel's words under short names, which are the same in every chunk. */
export const shortWords = () => ({
  name: "shortWords",
  transform(code, id) {
    if (TABLES.test(id)) {
      return {
        code: code.replace(KEY, (_, key) => `  ${names.get(key) ?? key}:`),
        map: null,
      };
    }
    if (!id.startsWith(`${SDK}/panel/`)) return null;
    return {
      code: code.replace(/\bsay\(\s*"(\w+)"/g, (whole, key) =>
        names.has(key) ? `say("${names.get(key)}"` : whole,
      ),
      map: null,
    };
  },
});
