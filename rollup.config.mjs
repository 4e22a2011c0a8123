import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, readdir, readFile, rename, rm, utimes, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompressSync } from "node:zlib";
import resolve from "@rollup/plugin-node-resolve";
import { transform } from "esbuild";
import { minify } from "terser";
import { asCalled } from "./.ci/build/asCalled.mjs";
import { chunkBuilds } from "./.ci/build/chunkBuilds.mjs";
import { CONSOLE, consoleFiles } from "./.ci/build/consoleFiles.mjs";
import { oldModules } from "./.ci/build/oldModules.mjs";
import { shortNames } from "./.ci/build/shortNames.mjs";
import { shortWords } from "./.ci/build/shortWords.mjs";
import { tightStyles } from "./.ci/build/tightStyles.mjs";

const began = new Date();
const at = (path) => fileURLToPath(new URL(path, import.meta.url));

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
      // tsc has seen that nothing constant is written to; two letters less in hundreds of places are some 30 bytes of
      // brotli in each script. No text of ours says "const".
      return next.then(({ code: out }) => ({
        code: out.replace(/\bconst(?=[ {[])/g, "let"),
        map: null,
      }));
    },
  };
};

/**
 * Most of the core runs as it starts. Told so, V8 compiles it while it arrives, on another thread than the page's: see
 * https://v8.dev/blog/explicit-compile-hints. To other engines it is a comment.
 */
const compiledEarly = () => ({
  name: "compiledEarly",
  renderChunk: (code) => ({ code: `//# allFunctionsCalledOnLoad\n${code}`, map: null }),
});

const typescript = [resolve({ extensions: [".ts", ".js"], browser: true }), types()];
/** Modules of ours only define; the entry of the script tag is what acts. */
const treeshake = { moduleSideEffects: (id) => id === at("sdk/script.ts") };

/** What the package's build wrote; what else lies there is of an older one. */
const written = new Set();
const remember = () => ({
  name: "remember",
  writeBundle(_options, bundle) {
    for (const { fileName } of Object.values(bundle)) written.add(fileName);
  },
});

/** Where chunks lie until the last of them is there. */
const NEXT = at("dist/assets/sdk/.next");
const hashOf = (kind, encoding, ...texts) =>
  texts.reduce((hash, text) => hash.update(text), createHash(kind)).digest(encoding);

/** The chunks of one build share a folder, named by what is in it: no address ever holds anything else. */
async function namesOfFolder() {
  const names = (await readdir(NEXT)).sort();
  const texts = await Promise.all(names.map((name) => readFile(`${NEXT}/${name}`)));
  const hash = hashOf("sha256", "hex", ...names, ...texts);
  return Array.from({ length: 20 }, (_, n) => hash.slice(3 * n, 3 * n + 6));
}

/**
 * In the script tag's build chunks are found beside the script, wherever it was loaded from. By nothing but the folder's
 * name the script packs twenty bytes better or worse: of the names that the hash offers it gets the one that packs best.
 */
const addresses = () => {
  let names = [];
  return {
    name: "addresses",
    async load(id) {
      if (id !== at("sdk/chunks.ts")) return null;
      names = await namesOfFolder();
      return `import { currentScript } from "./currentScript.ts";
const base = currentScript ? currentScript.src.replace(/[^/]*([?#].*)?$/, "") : "/";
export const chunks = new Proxy({}, {
  get: (_, name) => () => import(base + "sdk/${names[0]}/" + name + ".js"),
});`;
    },
    async generateBundle(_options, bundle) {
      const [script] = Object.values(bundle);
      const named = (name) => script.code.replace(`sdk/${names[0]}/`, `sdk/${name}/`);
      const sizes = names.map((name) => brotliCompressSync(named(name)).length);
      const folder = names[sizes.indexOf(Math.min(...sizes))];
      script.code = named(folder);
      if (existsSync(at(`dist/assets/sdk/${folder}`))) await rm(NEXT, { recursive: true });
      else await rename(NEXT, at(`dist/assets/sdk/${folder}`));
    },
  };
};

/** Once all is built: types for the package, the release, headers for static hosting; then what is old goes. */
const finish = () => ({
  name: "finish",
  async closeBundle() {
    await Promise.all([publishTypes(), writeRelease(), writeHeaders()]);
    await sweep();
    // What has changed since the build began counts as changed after it.
    await writeFile(at("dist/built"), "");
    await utimes(at("dist/built"), began, began);
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
  for (const name of await readdir(at("dist/npm"))) {
    if (name.endsWith(".js") && !written.has(name)) await rm(at(`dist/npm/${name}`));
  }
  // Earlier releases that lie here are kept with their chunks, for the pages that name them.
  const scripts = (await readdir(at("dist/assets"))).filter((name) => SCRIPT.test(name));
  const kept = await Promise.all(scripts.map(async (name) => (await chunksOf(name)).folder));
  for (const name of await readdir(at("dist/assets/sdk"))) {
    if (!kept.includes(name)) await rm(at(`dist/assets/sdk/${name}`), { recursive: true });
  }
}

const SCRIPT = /^candour(-[\w.]+)?\.js$/;

/** The chunks that a built script names. */
async function chunksOf(script) {
  const text = await readFile(at(`dist/assets/${script}`), "utf8");
  const folder = /sdk\/([0-9a-f]{6})\//.exec(text)?.[1] ?? "";
  return { folder, names: (await readdir(at(`dist/assets/sdk/${folder}`))).sort() };
}

/** The same script under the version's own name, and what a page needs to pin it: hashes for `integrity`. */
async function writeRelease() {
  const { version } = JSON.parse(await readFile(at("package.json"), "utf8"));
  const script = `candour-${version}.js`;
  await copyFile(at("dist/assets/candour.js"), at(`dist/assets/${script}`));
  const { folder, names } = await chunksOf(script);
  const integrity = {};
  for (const path of [script, ...names.map((name) => `sdk/${folder}/${name}`)]) {
    const hash = hashOf("sha384", "base64", await readFile(at(`dist/assets/${path}`)));
    integrity[path] = `sha384-${hash}`;
  }
  await writeFile(
    at("dist/assets/integrity.json"),
    `${JSON.stringify({ version, script, integrity }, null, 2)}\n`,
  );
}

async function writeHeaders() {
  const shared =
    "  Access-Control-Allow-Origin: *\n  Cross-Origin-Resource-Policy: cross-origin\n  X-Content-Type-Options: nosniff\n  Timing-Allow-Origin: *\n";
  const evergreen = "  Cache-Control: public, max-age=3600, stale-while-revalidate=86400\n";
  const lasting = "  Cache-Control: public, max-age=31536000, immutable\n";
  await writeFile(
    at("dist/assets/_headers"),
    `/candour.js\n${shared}${evergreen}/ads.js\n${shared}${evergreen}/ads-frame.js\n${shared}${evergreen}/integrity.json\n${shared}${evergreen}/candour-*\n${shared}${lasting}/sdk/*\n${shared}${lasting}`,
  );
}

export default async () => {
  // Of a build that was broken off.
  await rm(NEXT, { recursive: true, force: true });
  return [
    ...chunkBuilds.map(({ input, ...output }) => ({
      input,
      treeshake,
      // Without it an entry that others import becomes two files.
      preserveEntrySignatures: "allow-extension",
      plugins: [shortNames(), shortWords(), asCalled(), ...typescript, tightStyles(), small()],
      output: {
        dir: NEXT,
        format: "es",
        entryFileNames: "[name].js",
        ...output,
      },
    })),
    {
      input: at("sdk/script.ts"),
      treeshake,
      plugins: [addresses(), shortNames(), ...typescript, small(), compiledEarly()],
      output: { file: at("dist/assets/candour.js"), format: "iife", strict: false },
    },
    {
      input: { console: at("edge/console/script/main.ts") },
      plugins: [...typescript, consoleFiles()],
      output: {
        dir: CONSOLE,
        format: "es",
        hashCharacters: "hex",
        entryFileNames: "[name].[hash:8].js",
        chunkFileNames: "[name].[hash:8].js",
      },
    },
    ...["ads", "frame"].map((name) => ({
      input: at(`sdk/ads/${name}.ts`),
      plugins: [...typescript, small()],
      output: {
        file: at(`dist/assets/${name === "ads" ? "ads" : "ads-frame"}.js`),
        format: name === "ads" ? "iife" : "es",
      },
    })),
    {
      // The command line: plain Node and one file, so that npx has nothing else to fetch.
      input: { cli: at("edge/cli/main.ts") },
      plugins: [resolve({ extensions: [".ts", ".js"] }), oldModules(), types(), remember()],
      external: /^node:/,
      output: { dir: at("dist/npm"), format: "es", entryFileNames: "[name].mjs" },
    },
    {
      // Not minified: the site's own bundler does that, and what it warns of can be read.
      input: { index: at("sdk/index.ts") },
      treeshake,
      plugins: [...typescript, remember(), finish()],
      output: {
        dir: at("dist/npm"),
        format: "es",
        entryFileNames: "[name].js",
        chunkFileNames: "[name].[hash:8].js",
      },
    },
  ];
};
