import type { CandourClient } from "./CandourClient.ts";
import { chunks } from "./chunks.ts";
import { createClient } from "./client.ts";
import { createCore } from "./createCore.ts";
import { currentScript } from "./currentScript.ts";
import { pageSettings } from "./pageSettings.ts";
import { SITE_FORM } from "./wire/limits.ts";

/** Entry of the script tag: reads its `data-*`, starts, replays what was pushed before, hangs `window.candour`. */
function start(): void {
  const waiting: unknown = Reflect.get(globalThis, "candour");
  // The tag stands twice in the page: the first one has it. An element of this id is neither a client nor a queue.
  if (!Array.isArray(waiting) && typeof Object(waiting).track === "function") return;
  const data = currentScript?.dataset ?? {};
  const site = data.site ?? "";
  if (!SITE_FORM.test(site)) throw new TypeError("candour: bad data-site");
  const said: Record<string, string> = {};
  for (const name of ["policy", "policyUrl", "siteName", "language", "dataLayer"]) {
    const value = data[name];
    if (value) said[name] = value;
  }
  const endpoint = data.endpoint || new URL(currentScript?.src ?? "", location.href).origin;
  const settings = {
    ...pageSettings(),
    ...said,
    site,
    endpoint: endpoint.replace(/\/+$/, ""),
    measurementWithYes: "measurementWithYes" in data,
    debug: "debug" in data,
    notice: data.notice !== "off",
    adapters: [data.adapters, data.button && "button"].join().match(/[\w-]+/g) ?? [],
    tcfVendor: Number(data.tcfVendor) || null,
  };
  const client = createClient(createCore(settings, { script: currentScript, chunks }), chunks);
  const push = (...calls: unknown[]): void => {
    for (const call of calls) replay(client, call);
  };
  Reflect.set(globalThis, "candour", { ...client, push });
  if (Array.isArray(waiting)) push(...waiting);
}

/** One `[method, ...args]`, as in `["consent.set", {...}]`; what is no method is passed over. */
function replay(client: CandourClient, call: unknown): void {
  try {
    if (!Array.isArray(call)) return;
    const [path, ...args] = call;
    let on: object = client;
    let method: unknown = client;
    for (const name of String(path).split(".")) {
      if (typeof method !== "object" || method === null || !Object.hasOwn(method, name)) return;
      on = method;
      method = Reflect.get(on, name);
    }
    if (typeof method === "function") Reflect.apply(method, on, args);
  } catch {}
}

start();
