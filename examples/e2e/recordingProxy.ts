import { request as ask, createServer, type IncomingHttpHeaders } from "node:http";

/** A request as it left the browser: also one that a page sends while it goes away, which debugging tools don't see. */
export interface Sent {
  url(): string;
  headers(): Record<string, string>;
  postData(): string | null;
  /** 0 until it is answered. */
  status(): number;
}

/** A forward proxy that writes down all that goes through it. Plain HTTP, which is all that the demo speaks. */
export interface RecordingProxy {
  readonly address: string;
  readonly sent: readonly Sent[];
  /** Milliseconds since anything was asked of an origin or answered by it; 0 while something is under way. */
  quietMs(origin: string): number;
  /** Keeps back the answers to a path until the function that it gives is called. */
  hold(path: string): () => void;
  close(): Promise<void>;
}

const UNDER_WAY = Number.POSITIVE_INFINITY;

export async function recordingProxy(): Promise<RecordingProxy> {
  const sent: Sent[] = [];
  const held = new Map<string, Promise<void>>();
  const calls: { readonly origin: string; endedAt: number }[] = [];
  const server = createServer((incoming, answer) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const body = Buffer.concat(chunks);
      let status = 0;
      const url = incoming.url ?? "";
      const call = { origin: new URL(url).origin, endedAt: UNDER_WAY };
      calls.push(call);
      sent.push({
        url: () => url,
        headers: () => plain(incoming.headers),
        postData: () => (body.length ? body.toString("utf8") : null),
        status: () => status,
      });
      const { "proxy-connection": _, ...headers } = incoming.headers;
      const onward = ask(url, { method: incoming.method ?? "GET", headers }, async (reply) => {
        status = reply.statusCode ?? 0;
        call.endedAt = Date.now();
        await held.get(new URL(url).pathname);
        answer.writeHead(status, reply.headers);
        reply.pipe(answer);
      });
      onward.on("error", () => {
        call.endedAt = Date.now();
        answer.destroy();
      });
      onward.end(body);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const port = address && typeof address === "object" ? address.port : 0;
  return {
    address: `http://127.0.0.1:${port}`,
    sent,
    quietMs(origin) {
      const ends = calls.filter((call) => call.origin === origin).map(({ endedAt }) => endedAt);
      return Math.max(0, Date.now() - Math.max(0, ...ends));
    },
    hold(path) {
      let release = (): void => {};
      held.set(
        path,
        new Promise((done) => {
          release = done;
        }),
      );
      return () => {
        held.delete(path);
        release();
      };
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function plain(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
