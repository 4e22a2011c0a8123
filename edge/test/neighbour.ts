import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of a server on this machine that keeps what is put there, and answers with it. */
    neighbour: string;
  }
}

/**
 * Somebody else's server, for what the edge fetches and sends: `PUT /x` sets what `/x` answers, `GET /x` answers it with an
 * ETag that it heeds (half of it, put with `X-Cut`), `POST /x` keeps what was sent, and `GET /asked` tells all requests since it was last asked,
 * but those to `/hook`, which `GET /asked/hook` tells.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const held = new Map<
    string,
    { status: number; type: string; body: Buffer; tag: string; isCut: boolean }
  >();
  let asked: { path: string; [name: string]: unknown }[] = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://neighbour").pathname;
    const body = await bodyOf(request);
    const { headers, method } = request;
    if (path === "/asked" || path === "/asked/hook") {
      const isTold = (one: { path: string }): boolean =>
        (one.path === "/hook") === (path === "/asked/hook");
      const told = JSON.stringify(asked.filter(isTold));
      asked = asked.filter((one) => !isTold(one));
      return response.end(told);
    }
    if (method === "PUT") {
      const status = Number(headers["x-status"] ?? 200);
      const tag = `"${body.length}-${body.subarray(0, 40).toString("hex")}"`;
      held.set(path, {
        status,
        type: headers["content-type"] ?? "text/plain",
        body,
        tag,
        isCut: "x-cut" in headers,
      });
      return response.end();
    }
    asked.push({ method, path, headers, body: method === "POST" ? body.toString() : undefined });
    const answer = held.get(path);
    if (!answer) return response.writeHead(404).end();
    const { status, type, tag } = answer;
    if (status === 200 && headers["if-none-match"] === tag) {
      return response.writeHead(304, { ETag: tag }).end();
    }
    const moved = status >= 300 && status < 400;
    response.writeHead(status, {
      "Content-Type": type,
      ETag: tag,
      ...(moved && { Location: "/" }),
    });
    if (!answer.isCut) return response.end(answer.body);
    response.flushHeaders();
    response.write(answer.body.subarray(0, answer.body.length / 2), () => response.destroy());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  project.provide("neighbour", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}
