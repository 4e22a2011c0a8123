import { Agent, request } from "node:http";
import type { Shot } from "./Shot.ts";

/** Sends shots at a server over connections that stay open, whatever route they are of. */
export interface Gun {
  /** So many, each connection one after another; gives how long all of them took, in milliseconds. */
  volley(next: () => Shot, count: number): Promise<number>;
  /** So many, at fixed times whether or not answers come; gives how long each took, in milliseconds. */
  paced(next: () => Shot, pace: { count: number; perSecond: number }): Promise<number[]>;
  close(): void;
}

const CONNECTIONS = 16;
/** At a pace, a slow answer must not hold back the next request. */
const CONNECTIONS_MAX = 64;

export function createGun(url: string): Gun {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS_MAX });
  return {
    async volley(next, count) {
      const startedAt = performance.now();
      let left = count;
      const one = async (): Promise<void> => {
        while (left-- > 0) await send(url, next(), agent);
      };
      await Promise.all(Array.from({ length: CONNECTIONS }, one));
      return performance.now() - startedAt;
    },
    async paced(next, { count, perSecond }) {
      const startedAt = performance.now();
      const sent: Promise<number>[] = [];
      while (sent.length < count) {
        const due = Math.min(count, ((performance.now() - startedAt) * perSecond) / 1_000);
        while (sent.length < due) sent.push(timed(next()));
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      return Promise.all(sent);
    },
    close: () => agent.destroy(),
  };

  async function timed(shot: Shot): Promise<number> {
    const sentAt = performance.now();
    await send(url, shot, agent);
    return performance.now() - sentAt;
  }
}

function send(url: string, shot: Shot, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = shot.body !== undefined && {
      "Content-Type": "text/plain",
      "Content-Length": Buffer.byteLength(shot.body),
    };
    const headers = { ...sent, ...shot.headers };
    const asked = request(url + shot.path, { method: shot.method, agent, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (chunk: string) => {
        if (answer.statusCode !== shot.status) text += chunk;
      });
      answer.on("end", () => {
        if (answer.statusCode === shot.status) return resolve();
        const what = `${shot.method} ${shot.path}: ${answer.statusCode}`;
        reject(new Error(`${what} ${text.slice(0, 300)}`));
      });
      answer.on("error", reject);
    });
    asked.on("error", reject);
    asked.end(shot.body);
  });
}
