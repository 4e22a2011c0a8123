import { build } from "esbuild";

/** Packages that are no ES modules, made into one by esbuild. */
export const oldModules = () => ({
  name: "old-modules",
  async load(id) {
    if (!/\/node_modules\/sax\//.test(id)) return null;
    const { outputFiles } = await build({
      entryPoints: [id],
      bundle: true,
      format: "esm",
      platform: "node",
      external: ["stream", "string_decoder"],
      banner: {
        js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
      },
      write: false,
    });
    return outputFiles[0].text;
  },
});
