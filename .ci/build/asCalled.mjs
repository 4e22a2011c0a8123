import { fileURLToPath } from "node:url";

/** As it was written: what the package names is minified already. */
const VITALS = fileURLToPath(new URL("./modules/index.js", import.meta.resolve("web-vitals")));

/** What packages do for options that nobody here gives them: it is said to be what it always is, and falls away. */
const UNASKED = {
  // No `reportAllChanges`, and no soft navigations, which are told only to who asks for them.
  "web-vitals": [
    [/\bopts\.reportAllChanges\b/g, "false"],
    [/\|\| reportAllChanges\b/g, ""],
    [/\bcheckSoftNavsEnabled\(opts\)/g, "false"],
    [/\bhandleSoftNavEntry\(entry\);/g, ";"],
    [/\bentry\.entryType === '(soft-navigation|interaction-contentful-paint)'/g, "false"],
    [/\bentry\.entryType !== 'soft-navigation'/g, "true"],
    [/\bentry\.entryType === 'largest-contentful-paint'/g, "true"],
    [/\bnavigation(Type)? === 'soft-navigation'/g, "false"],
    // Which navigation a metric is of: nobody here reads it.
    [/, metric\.navigationId, metric\.navigationInteractionId.*?\(\)\)/g, ")"],
    [/, navigationId( = 0)?, navigationInteractionId, navigationURL, navigationStartTime\)/g, ")"],
    [/^\s+navigation(Id|InteractionId|URL|StartTime): .*$/gm, ""],
    [/^\s+metric\.navigationId = .*$/gm, ""],
    // Shared between those who give the same options.
    [/\binitUnique\(opts, (\w+)\)/g, "new $1()"],
    [/\bopts\.durationThreshold \?\?/g, ""],
  ],
  // Every call names its store.
  "idb-keyval": [[/ = defaultGetStore\(\)/g, ""]],
};

export const asCalled = () => ({
  name: "asCalled",
  resolveId: (source) => (source === "web-vitals" ? VITALS : null),
  transform(code, id) {
    const [, name] = /[\\/]node_modules[\\/](web-vitals|idb-keyval)[\\/]/.exec(id) ?? [];
    if (!name) return null;
    return {
      code: UNASKED[name].reduce((text, [form, instead]) => text.replace(form, instead), code),
      map: null,
    };
  },
});
