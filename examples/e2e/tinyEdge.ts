import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";

/** One call as this edge saw it. */
export interface Seen {
  readonly path: string;
  readonly text: string;
}

/** An edge that remembers what it was told, and pages of any shop: for what the real one can't be made to do. */
export interface TinyEdge {
  readonly origin: string;
  readonly shop: string;
  readonly seen: Seen[];
  /** HTML and headers of a page, by its path. */
  readonly pages: Map<string, { body: string; headers?: Record<string, string> }>;
  /** Which pages a browser asked for, and as what it said that it did. */
  readonly asked: { readonly path: string; readonly purpose: string }[];
  /** How calls are answered: as the contract says, not at all, or with something else. */
  mode: "well" | "refused" | "hangs" | "html";
  /** How many items each decision has. */
  items: number;
  /** Event ids received, once each for every time. */
  eventIds(): string[];
  eventNames(): string[];
  close(): Promise<void>;
}

const ASSETS = fileURLToPath(new URL("../../dist/assets/", import.meta.url));
const CORS = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "authorization,content-type",
  "access-control-allow-methods": "GET,POST,PATCH,DELETE",
};

export async function tinyEdge(): Promise<TinyEdge> {
  const seen: Seen[] = [];
  const events: { id: string; name: string }[] = [];
  const pages: TinyEdge["pages"] = new Map();
  const asked: TinyEdge["asked"][number][] = [];
  let shoppers = 0;

  const api = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname.endsWith(".js")) return script(pathname, response);
    if (request.method === "OPTIONS") return void response.writeHead(204, CORS).end();
    const text = await bodyOf(request);
    seen.push({ path: pathname, text });
    if (edge.mode === "refused") return void request.socket.destroy();
    if (edge.mode === "hangs") return;
    if (edge.mode === "html") {
      return void response
        .writeHead(200, { ...CORS, "content-type": "text/html" })
        .end("<h1>Hotel</h1>");
    }
    const [status, answer] = answerTo(pathname, JSON.parse(text || "{}"));
    response.writeHead(status, { ...CORS, "content-type": "application/json" });
    response.end(JSON.stringify(answer));
  });
  const shop = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const page = pages.get(pathname);
    asked.push({ path: pathname, purpose: String(request.headers["sec-purpose"] ?? "") });
    response.writeHead(page ? 200 : 404, { "content-type": "text/html", ...page?.headers });
    response.end(page?.body ?? "");
  });

  function answerTo(path: string, body: Record<string, unknown>): [number, unknown] {
    if (path === "/v1/consent") {
      const isKnown = JSON.stringify(body.choices).includes('"granted"');
      const shopper = isKnown ? (body.shopper ?? `token-${++shoppers}`) : null;
      const receipt = { id: `receipt-${seen.length}`, at: Date.now(), ...body, signature: "-" };
      return [200, { shopper, receipt }];
    }
    if (path === "/v1/events") {
      const told = Array.isArray(body.events) ? body.events : [];
      events.push(...told);
      return [202, { accepted: told.length, duplicates: 0, rejected: [] }];
    }
    if (path === "/v1/slots") {
      const slots = Array.isArray(body.slots) ? body.slots : [];
      return [
        200,
        { decisions: slots.map(({ id }) => decision(id, "shopper" in body, edge.items)) },
      ];
    }
    return [404, { status: 404 }];
  }

  const origin = await listen(api);
  const edge: TinyEdge = {
    origin,
    shop: await listen(shop),
    seen,
    pages,
    asked,
    mode: "well",
    items: 1,
    eventIds: () => events.map(({ id }) => id),
    eventNames: () => events.map(({ name }) => name),
    async close() {
      for (const server of [api, shop]) {
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
      }
    },
  };
  return edge;
}

function decision(slot: string, personalised: boolean, items: number): object {
  const reason = { code: "new_in", text: personalised ? "For you" : "For everyone" };
  const item = {
    item_id: "7",
    title: "<img src=x onerror=alert(1)>",
    url: "http://localhost/p/7",
    image: "http://localhost/none.png",
    price: 1.5,
    currency: "GBP",
    availability: "in_stock",
    reason,
  };
  const about = { slot, decision: `decision-${slot}`, title: "Title", variant: "treatment" };
  const all = Array.from({ length: items }, (_, n) => ({ ...item, item_id: `${7 + n}` }));
  return { ...about, strategy: "for_you", personalised, items: all };
}

function script(path: string, response: ServerResponse): void {
  try {
    const code = readFileSync(ASSETS + path.slice(1));
    response.writeHead(200, { ...CORS, "content-type": "text/javascript" }).end(code);
  } catch {
    response.writeHead(404, CORS).end();
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of request) text += String(part);
  return text;
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
}
