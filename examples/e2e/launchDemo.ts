import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const START = fileURLToPath(new URL("../start.ts", import.meta.url));
const READY_WITHIN_MS = 240_000;

/** What `npm start` runs, on free ports, in a state folder of its own. */
export interface Demo {
  readonly edge: string;
  readonly shop: string;
  readonly news: string;
  readonly stateDir: string;
  /** Fulfilled once it answers; rejected, with what it printed, where it ends before that or takes too long. */
  readonly ready: Promise<void>;
  /** Everything it printed so far. */
  output(): string;
  /** Ends it as Ctrl-C would; answers the exit code. */
  stop(): Promise<number | null>;
  /** Ends it and its workerd as a power cut would: no process gets to say anything. */
  kill(): Promise<void>;
}

/**
 * Has a demo begin to start, and answers where it will be.
 *
 * @param again A demo that has ended, whose addresses the new one takes over. The catalogue names them.
 */
export async function launchDemo(
  stateDir: string,
  again?: Pick<Demo, "edge" | "shop" | "news">,
): Promise<Demo> {
  const [edgePort, shopPort, newsPort] = again
    ? [again.edge, again.shop, again.news].map((address) => Number(new URL(address).port))
    : await freePorts(3);
  const child = spawn(process.execPath, [START], {
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      CANDOUR_STATE_DIR: stateDir,
      CANDOUR_EDGE_PORT: String(edgePort),
      CANDOUR_SHOP_PORT: String(shopPort),
      CANDOUR_NEWS_PORT: String(newsPort),
    },
  });
  let printed = "";
  child.stdout.on("data", (text) => (printed += String(text)));
  child.stderr.on("data", (text) => (printed += String(text)));
  const exited = new Promise<number | null>((done) => child.once("exit", (code) => done(code)));
  return {
    edge: `http://localhost:${edgePort}`,
    shop: `http://localhost:${shopPort}`,
    news: `http://127.0.0.1:${newsPort}`,
    stateDir,
    ready: readyOrGone(child, () => printed),
    output: () => printed,
    async stop() {
      child.kill("SIGTERM");
      return exited;
    },
    async kill() {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      await exited;
    },
  };
}

async function readyOrGone(child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!/^candour ready/m.test(output())) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill("SIGTERM");
      throw new Error(`the demo did not start:\n${output()}`);
    }
    await new Promise((done) => setTimeout(done, 50));
  }
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, () => {
      const server = createServer();
      return new Promise<typeof server>((done) => server.listen(0, () => done(server)));
    }),
  );
  const ports = servers.map((server) => {
    const address = server.address();
    return address && typeof address === "object" ? address.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}
