import { parse } from "node:path";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/**
 * What loads when it is first needed; each is a module of its own that shares no state with the core. What a page may
 * need alone stands alone; what is never there without its context is built together, and carries nothing twice.
 */
const ALONE = {
  adapters: "sdk/consent/adapters/startAdapters.ts",
  choice: "sdk/consent/tellEdge.ts",
  draw: "sdk/slots/draw.ts",
  events: "sdk/capture/startEvents.ts",
  vitals: "sdk/capture/vitals.ts",
  rank: "sdk/device/ranker.ts",
};
const TOGETHER = {
  context: "sdk/createPanelContext.ts",
  account: "sdk/account/createAccount.ts",
  device: "sdk/device/rankOnDevice.ts",
  notice: "sdk/panel/notice.ts",
  panel: "sdk/panel/panel.ts",
};

/** Which of those built together holds what others of them use too. */
const HOMES = {
  context: [
    ...["speak", "createElement", "documentGet", "root", "wire/isRecord", "wire/purposes"],
    "consent/hasGpc",
  ],
  device: ["delivery/createHistory", "delivery/parseSaid", "delivery/historyKeys"],
  notice: ["panel/h", "panel/baseStyle", "panel/createHost", "panel/fill", "bodyOf"],
};
const homes = new Map(
  Object.entries(TOGETHER).flatMap(([chunk, entry]) => [
    [at(entry), chunk],
    ...(HOMES[chunk] ?? []).map((name) => [at(`sdk/${name}.ts`), chunk]),
  ]),
);

/** A chunk of words bears its language's name, after that of the chunk whose words they are; the panel's that alone. */
const SPEAKERS = {
  noticeStrings: "notice-",
  reasonWords: "device-",
  meWords: "account-",
  informWords: "inform-",
};
const chunkName = ({ name: chunk, moduleIds }) => {
  const own = moduleIds.find((id) => parse(id).name === chunk);
  const { dir, name } = parse(own ?? moduleIds.at(-1) ?? "");
  return `${SPEAKERS[parse(dir).name] ?? ""}${name}.js`;
};

/** What `events` reads of pages without JSON-LD, and lists and platforms of theirs, is one chunk whoever is first. */
const MARKED =
  /\/sdk\/capture\/(mark\w+|read(Microdata|OpenGraph)|productMarks|platforms\/peek)\.ts$/;

/** What a closer look at JSON-LD takes, for who needs all of it or a part. */
const STATED = /\/sdk\/capture\/(statedProduct|plainNode|decodeText|wholeNode|isHere|typesOf)\.ts$/;

const chunkOf = (id) => {
  if (MARKED.test(id)) return "markedProduct";
  return STATED.test(id) ? "statedProduct" : undefined;
};

const build = (entries) => ({
  input: Object.fromEntries(Object.entries(entries).map(([name, input]) => [name, at(input)])),
  // The folder has the hash.
  chunkFileNames: chunkName,
});

/** What is built of the scripts behind the first one: inputs, and how their chunks are cut and named. */
export const chunkBuilds = [
  ...Object.entries(ALONE).map(([name, input]) => ({
    ...build({ [name]: input }),
    // Not what they share with `events`, which has it.
    onlyExplicitManualChunks: true,
    manualChunks: chunkOf,
  })),
  { ...build(TOGETHER), manualChunks: (id) => homes.get(id) },
];
