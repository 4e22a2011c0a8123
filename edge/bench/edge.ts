import { loadavg } from "node:os";
import { createGun } from "./createGun.ts";
import { loadShop } from "./loadShop.ts";
import { measureCalm } from "./measureCalm.ts";
import { measureLater } from "./measureLater.ts";
import { quantile } from "./quantile.ts";
import { ratioOf } from "./ratioOf.ts";
import { settle } from "./settle.ts";
import { makeShopper, shotsOf } from "./shots.ts";
import { startServer } from "./startServer.ts";
import { type Slice, takeTurns } from "./takeTurns.ts";

const SHOPPERS = 100;
const MANY = 1_000;
const AT_ONCE = 10;
const SLICE_MS = 200;
/** What was shown goes to the shoppers' objects within this; events go to the queue later. */
const SHOWN_MS = 2_500;
const OUTBOX_MS = 5_000;
/** Statistics and lists of what was loaded are made within this. */
const LEARN_MAX_MS = 120_000;
const ANSWERS = ["healthz", "slots_cold", "slots_history", "me", "neighbours"];
const READS = ["null", "one_read", "read_hundred", ...ANSWERS];
const INSERTS = ["one_insert", "insert_hundred", "insert_thousand"];
const EVENTS = ["events_1", "events_20", "events_1_one", "events_1_thousand", "visit"];
const WRITES = [...INSERTS, ...EVENTS];
const COLD = ["slots_near", "slots_far"];
/** Objects are closed ten seconds after the last call, and what was shown is told to them two seconds late. */
const CLOSED_MS = 14_000;
const REOPENED = ["read_reopened", "slots_reopened"];
/** Routes that ask an object a shopper: all of them are open before a slice. */
const OPENING = { read_hundred: SHOPPERS, slots_history: SHOPPERS, me: SHOPPERS };
/** Routes that leave work behind; it is told apart. */
const LEAVES = ["slots_history", "events_1", "events_20", "visit"];
/** What CPU may cost, as ratios in one run; beside a yardstick of one object, one of as many objects as shoppers. */
const TARGETS = {
  cold_to_null: ["slots_cold", "null", 1.8],
  history_to_read: ["slots_history", "one_read", 1.8],
  history_to_hundred: ["slots_history", "read_hundred", 1.8],
  reopened_to_reopened: ["slots_reopened", "read_reopened", 1.8],
  events_1_to_insert: ["events_1", "one_insert", 1.6],
  events_1_to_hundred: ["events_1", "insert_hundred", 1.6],
  events_20_to_insert: ["events_20", "one_insert", 4],
  events_1_one_to_insert: ["events_1_one", "one_insert", 1.6],
  events_1_thousand_to_insert: ["events_1_thousand", "one_insert", 1.6],
  events_1_thousand_to_thousand: ["events_1_thousand", "insert_thousand", 1.6],
} as const;

/**
 * `npm run bench:edge [-- ROUNDS]`: load on every hot route of the edge, in one workerd, against routes that do next to
 * nothing. Figures of one machine say little; their ratios in one run say much. Prints tables, and as its last line one
 * JSON object.
 */
const rounds = Number(process.argv[2] ?? 12);
const server = await startServer();
const gun = createGun(server.url);
const load = [loadNow()];
try {
  console.log(`Loading a shop and ${MANY} shoppers ...`);
  await loadShop(server.url);
  const many: string[] = [];
  while (many.length < MANY) {
    // Only those who are asked about need a history: learning from all of it would go on for minutes.
    const views = many.length < SHOPPERS ? 10 : 0;
    const some = Array.from({ length: AT_ONCE }, (_, n) =>
      makeShopper(server.url, many.length + n, views),
    );
    many.push(...(await Promise.all(some)));
  }
  await settle(server.pids, OUTBOX_MS, LEARN_MAX_MS);
  const all = shotsOf(many.slice(0, SHOPPERS), many);
  const some = (names: readonly string[]) =>
    Object.fromEntries(names.flatMap((name) => (all[name] ? [[name, all[name]]] : [])));

  const turns = { rounds, sliceMs: SLICE_MS };
  const reads = { ...turns, laterMs: SHOWN_MS, opening: OPENING };
  const closed = { ...turns, laterMs: CLOSED_MS, count: SHOPPERS };
  const slices: Record<string, Slice[]> = {
    ...(await takeTurns(server, { gun, shots: some(READS) }, reads)),
    ...(await takeTurns(server, { gun, shots: some(REOPENED) }, closed)),
    ...(await takeTurns(server, { gun, shots: some(WRITES) }, { ...turns, laterMs: OUTBOX_MS })),
  };
  load.push(loadNow());
  const later = await measureLater(server, { gun, shots: some(LEAVES) }, OUTBOX_MS);
  // What is learnt of all that was sent would else fall on the first route whose waiting times are looked at.
  await settle(server.pids, OUTBOX_MS, LEARN_MAX_MS);
  console.log(
    "CPU us: of the answer; later: of what it leaves to be done. At a third: of the ceiling",
  );
  console.log(
    "route              CPU us     later   to null   ceiling/s  p50 ms  p99 ms at a third",
  );
  const figures: Record<string, Record<string, number>> = {};
  for (const [name, own] of Object.entries(slices)) {
    const next = all[name];
    if (!next) continue;
    const ceiling = quantile(
      own.map(({ perSecond }) => perSecond),
      0.75,
    );
    const laterMs = LEAVES.includes(name) || WRITES.includes(name) ? OUTBOX_MS : 0;
    const calm = await measureCalm(server, { gun, next }, { perSecond: ceiling / 3, laterMs });
    const cpu_us = Math.round(medianOf(own));
    const to_null = hundredths(medianOf(own) / medianOf(slices.null ?? []));
    const { p50, p99 } = calm;
    figures[name] = {
      cpu_us,
      later_us: later[name] ?? 0,
      to_null,
      rps: Math.round(ceiling),
      p50,
      p99,
    };
    tell(name, Object.values(figures[name]));
  }
  console.log(
    "Nothing in memory (a decision with history): parts in the colo's cache, then in R2 alone",
  );
  for (const name of COLD) {
    const next = all[name];
    if (!next) continue;
    const calm = await measureCalm(server, { gun, next }, { perSecond: 15, laterMs: OUTBOX_MS });
    figures[name] = { ...calm };
    tell(name, Object.values(figures[name]));
  }
  console.log("CPU of a route to that of a yardstick, round by round: median, quartiles, target");
  const ratios: Record<string, number> = {};
  for (const [name, [of, to, target]] of Object.entries(TARGETS)) {
    const { median, quartiles } = ratioOf(slices[of] ?? [], slices[to] ?? []);
    ratios[name] = median;
    tell(name.padEnd(12), [median, ...quartiles, target]);
  }
  load.push(loadNow());
  console.log(JSON.stringify({ ...figures, ratios, rounds, load }));
} finally {
  gun.close();
  await server.close();
}

function tell(name: string, cells: readonly number[]): void {
  console.log(name.padEnd(27) + cells.map((cell) => String(cell).padStart(8)).join("  "));
}

function medianOf(slices: readonly Slice[]): number {
  return quantile(
    slices.map(({ cpuUs }) => cpuUs),
    0.5,
  );
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

function loadNow(): number {
  return Math.round((loadavg()[0] ?? 0) * 10) / 10;
}
