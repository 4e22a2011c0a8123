import { Agent, request } from "node:http";
import { cpuOf } from "./cpuOf.ts";

export interface Shot {
  readonly method: string;
  readonly path: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The only status that counts as an answer. */
  readonly status: number;
}

export interface Figures {
  /** Requests a second with 16 connections. */
  readonly rps: number;
  /** Milliseconds with one connection: at saturation the tail tells of the runtime's garbage collector. */
  readonly p50: number;
  readonly p99: number;
  /** Microseconds of the runtime's CPU a request. */
  readonly cpu_us: number;
  /** The same of what is done after the answers, until it is done. */
  readonly later_us: number;
}

const CONNECTIONS = 16;
/** A runtime that uses less than this in two seconds rests. */
const RESTING_US = 60_000;
const SETTLE_MAX_MS = 40_000;
/** Requests before anything is counted: twice as many as there are shoppers, whose objects may have gone to rest. */
const WARM = 200;
/** Requests that are counted, at least. */
const LEAST = 400;

export interface Duration {
  readonly durationMs: number;
  /** How long what is left to be done may take. */
  readonly settleMs: number;
}

/** Sends what `next` gives for a while with many connections, then with one. */
export async function measure(
  server: { url: string; pids: readonly number[] },
  next: () => Shot,
  { durationMs, settleMs }: Duration,
): Promise<Figures> {
  const connections = CONNECTIONS;
  const warm = await shoot(server.url, next, { connections, durationMs: 0, least: WARM });
  const cpuBefore = cpuOf(server.pids);
  const startedAt = performance.now();
  const busy = await shoot(server.url, next, { connections, durationMs, least: LEAST });
  const seconds = (performance.now() - startedAt) / 1_000;
  const cpu = cpuOf(server.pids) - cpuBefore;
  const calm = await shoot(server.url, next, {
    connections: 1,
    durationMs: durationMs / 2,
    least: 0,
  });
  const calmUntil = cpuOf(server.pids);
  if (settleMs > 0) await settle(server.pids, settleMs);
  // Of all that was sent, warming up included.
  const later = cpuOf(server.pids) - calmUntil;
  const all = warm.length + busy.length + calm.length;
  calm.sort((a, b) => a - b);
  const at = (share: number): number => calm[Math.floor(calm.length * share)] ?? Number.NaN;
  return {
    rps: Math.round(busy.length / seconds),
    p50: round(at(0.5)),
    p99: round(at(0.99)),
    cpu_us: Math.round(cpu / busy.length),
    later_us: Math.round(later / all),
  };
}

/** Waits that long and then until the runtime rests: what it still does is not to be counted with the next route. */
async function settle(pids: readonly number[], leastMs: number): Promise<void> {
  const until = performance.now() + SETTLE_MAX_MS;
  await new Promise((resolve) => setTimeout(resolve, leastMs));
  for (let before = cpuOf(pids); performance.now() < until; ) {
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const now = cpuOf(pids);
    if (now - before < RESTING_US) return;
    before = now;
  }
}

const round = (ms: number): number => Math.round(ms * 100) / 100;

async function shoot(
  url: string,
  next: () => Shot,
  how: { connections: number; durationMs: number; least: number },
): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: how.connections });
  const until = performance.now() + how.durationMs;
  const times: number[] = [];
  let sent = 0;
  const one = async (): Promise<void> => {
    while (sent < how.least || performance.now() < until) {
      sent += 1;
      const sentAt = performance.now();
      await send(url, next(), agent);
      times.push(performance.now() - sentAt);
    }
  };
  try {
    await Promise.all(Array.from({ length: how.connections }, one));
  } finally {
    agent.destroy();
  }
  return times;
}

function send(url: string, shot: Shot, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = shot.body
      ? {
          "Content-Type": "text/plain",
          "Content-Length": Buffer.byteLength(shot.body),
          ...shot.headers,
        }
      : shot.headers;
    const asked = request(
      url + shot.path,
      { method: shot.method, agent, headers: headers ?? {} },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8");
        answer.on("data", (chunk: string) => {
          if (answer.statusCode !== shot.status) text += chunk;
        });
        answer.on("end", () => {
          if (answer.statusCode === shot.status) resolve();
          else
            reject(
              new Error(`${shot.method} ${shot.path}: ${answer.statusCode} ${text.slice(0, 300)}`),
            );
        });
        answer.on("error", reject);
      },
    );
    asked.on("error", reject);
    asked.end(shot.body);
  });
}
