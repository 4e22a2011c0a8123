import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import resolve from "@rollup/plugin-node-resolve";
import { transform } from "esbuild";
import { minify } from "terser";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** What loads when it is first needed; each is a module of its own that shares no state with the core. */
const CHUNKS = {
  adapters: "sdk/consent/adapters/startAdapters.ts",
  choice: "sdk/consent/tellEdge.ts",
  draw: "sdk/slots/startDrawing.ts",
  events: "sdk/capture/startEvents.ts",
  vitals: "sdk/capture/vitals.ts",
  account: "sdk/account/createAccount.ts",
  context: "sdk/createPanelContext.ts",
  device: "sdk/device/rankOnDevice.ts",
  rank: "sdk/device/ranker.ts",
  notice: "sdk/panel/notice.ts",
  panel: "sdk/panel/panel.ts",
};

/** Strips types with esbuild; types are checked by tsc. */
const types = () => ({
  name: "types",
  async transform(code, id) {
    if (!id.endsWith(".ts")) return null;
    const { code: js } = await transform(code, { loader: "ts", target: "es2022", tsconfigRaw: {} });
    return { code: js, map: null };
  },
});

/** One name cache for each output, so that a `_private` name is the same in all of its chunks. */
const small = () => {
  let nameCache = {};
  let turn = Promise.resolve();
  return {
    name: "small",
    renderStart() {
      nameCache = {};
      turn = Promise.resolve();
    },
    renderChunk(code, _chunk, { format }) {
      const isModule = format === "es";
      const next = turn.then(() =>
        minify(code, {
          // At the top of a classic script a name is the page's: only the IIFE's inside is ours.
          module: isModule,
          toplevel: isModule,
          ecma: 2020,
          nameCache,
          compress: { passes: 3, ecma: 2020, pure_getters: true, unsafe_arrows: true },
          mangle: { properties: { regex: /^_/ } },
          format: { comments: false },
        }),
      );
      turn = next.catch(() => undefined);
      return next.then(({ code: out }) => ({ code: out, map: null }));
    },
  };
};

const typescript = [resolve({ extensions: [".ts", ".js"], browser: true }), types()];
/** Modules of ours only define; the entry of the script tag is what acts. */
const treeshake = { moduleSideEffects: (id) => id === at("sdk/script.ts") };

/** Output names of the lazy chunks, known once they are written: the core is built after them. */
const fileNames = new Map();
/** All that this build wrote; what else lies there is of an older one. */
const written = new Set();
const remember = (folder) => ({
  name: "remember",
  writeBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      written.add(`${folder}/${file.fileName}`);
      if (file.type === "chunk" && file.isEntry) fileNames.set(file.name, file.fileName);
    }
  },
});

/** In the script tag's build chunks are found beside the script, wherever it was loaded from. */
const addresses = () => ({
  name: "addresses",
  load(id) {
    if (id !== at("sdk/chunks.ts")) return null;
    const loaders = Object.keys(CHUNKS).map(
      (name) =>
        `${name}: () => import(base + ${JSON.stringify(`sdk/${fileNames.get(name) ?? ""}`)})`,
    );
    return `import { currentScript } from "./currentScript.ts";
const base = currentScript ? currentScript.src.replace(/[^/]*([?#].*)?$/, "") : "/";
export const chunks = { ${loaders.join(", ")} };`;
  },
});

/** Once all is built: types for the package, headers for static hosting; then what an older build left goes. */
const finish = () => ({
  name: "finish",
  async closeBundle() {
    await Promise.all([publishTypes(), writeHeaders()]);
    await sweep();
  },
});

async function publishTypes() {
  try {
    await promisify(execFile)(process.execPath, [
      at("node_modules/typescript/bin/tsc"),
      "-p",
      at("sdk/tsconfig.publish.json"),
    ]);
  } catch (error) {
    // `npm run check` says what is wrong with types; the scripts are good without them.
    if (!existsSync(at("dist/npm/types/index.d.ts")))
      console.warn(`types: ${error.stdout ?? error}`);
  }
  for (const name of await readdir(at("dist/npm"), { recursive: true })) {
    if (!name.endsWith(".d.ts")) continue;
    const file = at(`dist/npm/${name}`);
    const text = await readFile(file, "utf8");
    await writeFile(
      file,
      text
        .replace(/(from "\.{1,2}\/[^"]+)\.ts"/g, '$1.js"')
        .replace(/(import\("\.{1,2}\/[^"]+)\.ts"/g, '$1.js"'),
    );
  }
}

/** Only now: who reads the folder during a build finds the old build whole, or the new one. */
async function sweep() {
  for (const folder of ["dist/assets/sdk", "dist/npm"]) {
    for (const name of await readdir(at(folder))) {
      const isOld = name.endsWith(".js") && !written.has(`${folder}/${name}`);
      if (isOld) await rm(at(`${folder}/${name}`));
    }
  }
}

async function writeHeaders() {
  const shared =
    "  Access-Control-Allow-Origin: *\n  Cross-Origin-Resource-Policy: cross-origin\n  X-Content-Type-Options: nosniff\n";
  const lasting = "  Cache-Control: public, max-age=31536000, immutable\n";
  await writeFile(
    at("dist/assets/_headers"),
    `/candour.js\n${shared}  Cache-Control: public, max-age=3600, stale-while-revalidate=86400\n/sdk/*\n${shared}${lasting}`,
  );
}

export default async () => {
  const chunks = Object.entries(CHUNKS).filter(([, input]) => existsSync(at(input)));
  return [
    ...chunks.map(([name, input]) => ({
      input: { [name]: at(input) },
      treeshake,
      // Without it an entry that others import becomes two files.
      preserveEntrySignatures: "allow-extension",
      plugins: [...typescript, small(), remember("dist/assets/sdk")],
      output: {
        dir: at("dist/assets/sdk"),
        format: "es",
        entryFileNames: "[name].[hash:6].js",
        chunkFileNames: "[name].[hash:6].js",
      },
    })),
    {
      input: at("sdk/script.ts"),
      treeshake,
      plugins: [addresses(), ...typescript, small()],
      output: { file: at("dist/assets/candour.js"), format: "iife" },
    },
    {
      // The command line: plain Node and one file, so that npx has nothing else to fetch.
      input: { cli: at("edge/cli/main.ts") },
      plugins: [resolve({ extensions: [".ts", ".js"] }), types(), remember("dist/npm")],
      external: /^node:/,
      output: { dir: at("dist/npm"), format: "es", entryFileNames: "[name].mjs" },
    },
    {
      // Not minified: the site's own bundler does that, and what it warns of can be read.
      input: { index: at("sdk/index.ts") },
      treeshake,
      plugins: [...typescript, remember("dist/npm"), finish()],
      output: {
        dir: at("dist/npm"),
        format: "es",
        entryFileNames: "[name].js",
        chunkFileNames: "[name].[hash:6].js",
      },
    },
  ];
};
