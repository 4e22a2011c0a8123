import { Stop } from "./Stop.ts";

/** The edge's admin calls as a shop's own scripts would make them, with the local admin key. */
export function adminApi(edgeUrl: string) {
  return async function call(method: string, path: string, body?: unknown): Promise<unknown> {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const answer = await fetch(`${edgeUrl}${path}`, {
      method,
      headers: {
        authorization: "Bearer local-admin",
        "content-type": typeof body === "string" ? "application/x-ndjson" : "application/json",
      },
      ...(body === undefined ? {} : { body: text }),
    });
    const said = await answer.text();
    if (!answer.ok)
      throw new Stop(`The edge refused ${method} ${path} (${answer.status}): ${said}`);
    return said ? JSON.parse(said) : null;
  };
}

export type AdminCall = ReturnType<typeof adminApi>;
