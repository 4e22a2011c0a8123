import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

interface StaticFile {
  readonly body: string;
  readonly type: string;
  /** Changes with the content. */
  readonly version: string;
}

/** The parts of the style sheet, in the order of the cascade. */
const STYLES = [
  "tokens",
  "base",
  "components",
  "frame",
  "page",
  "home",
  "product",
  "cart",
  "narrow",
];

function read(path: string): string {
  return readFileSync(new URL(`static/${path}`, import.meta.url), "utf8");
}

function file(body: string, type: string): StaticFile {
  return {
    body,
    type,
    version: createHash("sha256").update(body).digest("base64url").slice(0, 10),
  };
}

/** The shop's style sheet, script and icon, by name; read once. One style sheet is one request before the first paint. */
export const staticFiles: ReadonlyMap<string, StaticFile> = new Map([
  [
    "shop.css",
    file(STYLES.map((part) => read(`css/${part}.css`)).join("\n"), "text/css; charset=utf-8"),
  ],
  ["shop.js", file(read("shop.js"), "text/javascript; charset=utf-8")],
  ["favicon.svg", file(read("favicon.svg"), "image/svg+xml")],
]);

/** A file's address, which changes with its content, so that browsers may keep it for ever. */
export function staticUrl(name: string): string {
  return `/static/${name}?v=${staticFiles.get(name)?.version ?? "0"}`;
}
