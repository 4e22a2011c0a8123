import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const CONSOLE = at("dist/assets/console");

/** The console's pages: one style and its scripts, named by what is in them; files.json says which are the newest. */
export const consoleFiles = () => ({
  name: "console-files",
  async renderChunk(code) {
    return { code: (await transform(code, { minify: true, target: "es2022" })).code, map: null };
  },
  async writeBundle(_options, bundle) {
    const folder = at("edge/console/style");
    const names = (await readdir(folder)).filter((name) => name.endsWith(".css")).sort();
    const texts = await Promise.all([
      readFile(at("node_modules/uplot/dist/uPlot.min.css"), "utf8"),
      ...names.map((name) => readFile(`${folder}/${name}`, "utf8")),
    ]);
    const { code: css } = await transform(texts.join("\n"), { loader: "css", minify: true });
    const style = `console.${createHash("sha256").update(css).digest("hex").slice(0, 8)}.css`;
    await writeFile(`${CONSOLE}/${style}`, css);
    const script = Object.values(bundle).find((chunk) => chunk.isEntry).fileName;
    const files = { style: `/console/${style}`, script: `/console/${script}` };
    await writeFile(`${CONSOLE}/files.json`, `${JSON.stringify(files)}\n`);
    const kept = new Set([style, "files.json", ...Object.keys(bundle)]);
    for (const name of await readdir(CONSOLE)) {
      if (!kept.has(name)) await rm(`${CONSOLE}/${name}`);
    }
  },
});
