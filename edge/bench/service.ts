import { createHmac } from "node:crypto";
import { loadavg } from "node:os";
import { cpuOf } from "./cpuOf.ts";
import { startServer } from "./startServer.ts";

/** `node edge/bench/service.ts [contacts] [customers] [screens]`: contacts replayed over HTTP, then screens of those people. */
const CONTACTS = Number(process.argv[2] ?? 100_000);
const CUSTOMERS = Number(process.argv[3] ?? 10_000);
const AT_ONCE = 48;
const SCREENS = Number(process.argv[4] ?? 2_000);
/** People with linked browsers, and what each of these did. */
const LINKED = Math.min(100, CUSTOMERS / 10);
const BROWSERS = 3;
const EVENTS = 100;
const DAY_MS = 86_400_000;
const SUBJECTS = [
  "Charged twice for one order",
  "Where is my parcel?",
  "Ich möchte die Schuhe zurückschicken",
  "La tasse est arrivée cassée",
  "No puedo entrar en mi cuenta",
  "When will the teapot be back in stock?",
];

const server = await startServer();
const phoneOf = (n: number): string => `+4477009${String(n).padStart(5, "0")}`;

async function call(
  method: string,
  path: string,
  body?: object,
  key = "local-admin",
): Promise<unknown> {
  const answer = await fetch(server.url + path, {
    method,
    headers: { ...(key && { Authorization: `Bearer ${key}` }), "Content-Type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** What a screen took at the server, as it says itself. */
const serverMs: number[] = [];

async function screen(customer: number): Promise<void> {
  const phone = encodeURIComponent(phoneOf(customer));
  const path = `/v1/agent/screen-pop?site=bench&phone=${phone}&purpose=bench`;
  const answer = await fetch(server.url + path, {
    headers: { Authorization: "Bearer local-admin" },
  });
  if (!answer.ok) throw new Error(`screen: ${answer.status} ${await answer.text()}`);
  await answer.arrayBuffer();
  serverMs.push(Number(/dur=([\d.]+)/.exec(answer.headers.get("Server-Timing") ?? "")?.[1] ?? 0));
}

/** Runs tasks, so many at once; gives how long each took, in ms, sorted. */
async function run(
  count: number,
  atOnce: number,
  task: (n: number) => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let n = next++; n < count; n = next++) {
      const begun = performance.now();
      await task(n);
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return times.sort((a, b) => a - b);
}

const at = (times: readonly number[], share: number): number =>
  Math.round((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0) * 10) / 10;

const told = (times: readonly number[]) => ({
  p50_ms: at(times, 0.5),
  p99_ms: at(times, 0.99),
  max_ms: at(times, 1),
});

await call("PUT", "/v1/admin/site", {
  ...{ site: "bench", name: "Bench", origins: ["https://shop.example"], currency: "GBP" },
  ...{ locale: "en-GB", time_zone: "Europe/London" },
  settings: { allow_automated: true, look_ups_per_hour: 100_000, phone_country: "GB" },
});
const now = Date.now();
let began = performance.now();
const stored = await run(CONTACTS, AT_ONCE, (n) => {
  const customer = n % CUSTOMERS;
  return call("POST", "/v1/interactions", {
    ...{
      site: "bench",
      id: `c-${n}`,
      customer: `K-${customer}`,
      channel: "phone",
      kind: "question",
    },
    subject: SUBJECTS[n % SUBJECTS.length],
    at: now - ((n * 7_919) % (90 * DAY_MS)),
    status: n % 3 === 0 ? "open" : "resolved",
    ...(n < CUSTOMERS && { phone: phoneOf(customer) }),
  });
});
const replayS = (performance.now() - began) / 1_000;
console.info(
  `${CONTACTS} contacts of ${CUSTOMERS} people in ${replayS.toFixed(0)} s (${(CONTACTS / replayS).toFixed(0)}/s), p99 ${at(stored, 0.99)} ms`,
);

await run(LINKED * BROWSERS, 8, linkBrowser);
await run(50, 1, (n) => screen(n));
/** Screens one after another, with what they cost, and with how long the server takes to say that it is there. */
async function measured(task: (n: number) => Promise<unknown>, count: number) {
  serverMs.length = 0;
  const yardstick: number[] = [];
  const cpuBefore = cpuOf(server.pids);
  const wall = await run(count, 1, async (n) => {
    await task(n);
  });
  const cpu = cpuOf(server.pids) - cpuBefore;
  yardstick.push(...(await run(200, 1, () => call("GET", "/healthz"))));
  const own = [...serverMs].sort((x, y) => x - y);
  return {
    ...told(wall),
    server_p50_ms: at(own, 0.5),
    server_p99_ms: at(own, 0.99),
    cpu_ms: Math.round(cpu / count / 10) / 100,
    healthz_p99_ms: at(yardstick, 0.99),
  };
}
const plain = await measured((n) => screen(LINKED + ((n * 31) % (CUSTOMERS - LINKED))), SCREENS);
const linked = await measured((n) => screen(n % LINKED), SCREENS / 2);
const crowded = told(await run(SCREENS, 8, (n) => screen((n * 31) % CUSTOMERS)));
began = performance.now();
const figures = await run(1, 1, () => call("GET", "/v1/agent/figures?site=bench&days=28"));
console.info(`figures of ${CONTACTS} contacts in ${at(figures, 0)} ms`);
console.log(
  JSON.stringify({
    contacts: CONTACTS,
    customers: CUSTOMERS,
    replay_s: Math.round(replayS),
    contacts_per_s: Math.round(CONTACTS / replayS),
    screen: plain,
    screen_linked: linked,
    screen_8_at_once: crowded,
    figures_ms: at(figures, 0),
    load: loadavg().map((one) => Math.round(one * 10) / 10),
  }),
);
await server.close();

async function linkBrowser(n: number): Promise<void> {
  const choices = {
    personalisation: "granted",
    assistance: "granted",
    measurement: "denied",
    retargeting: "denied",
  };
  const consented = await call(
    "POST",
    "/v1/consent",
    {
      site: "bench",
      choices,
      policy: "1",
      via: "api",
    },
    "",
  );
  if (!consented || typeof consented !== "object" || !("shopper" in consented))
    throw new Error("no shopper");
  const { shopper } = consented;
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const customer = n % LINKED;
  const claims = {
    sub: `K-${customer}`,
    name: `Betty Smith${customer}`,
    exp: Math.floor(Date.now() / 1_000) + 300,
  };
  const open = `${part({ alg: "HS256" })}.${part(claims)}`;
  const assertion = `${open}.${createHmac("sha256", "local-identity").update(open).digest("base64url")}`;
  await call("POST", "/v1/identify", { site: "bench", shopper, assertion }, "");
  for (let i = 0; i < EVENTS; i += 50) {
    const events = Array.from({ length: 50 }, (_, k) => ({
      ...{ id: `event-${n}-${i + k}-x`, name: "view_item", at: Date.now() - (i + k) * 60_000 },
      page: { url: `https://shop.example/product/${i + k}`, type: "product" },
      items: [{ item_id: `I-${(i + k) % 40}`, item_name: "A thing" }],
    }));
    await call("POST", "/v1/events", { site: "bench", shopper, sent_at: Date.now(), events }, "");
  }
}
